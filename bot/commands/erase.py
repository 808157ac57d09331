"""`pendamping erase`: how does everything that is somebody's go?"""

from typing import Annotated

import typer

from bot.commands import desk
from bot.delivery.clearing import clear_away
from bot.delivery.shelf import Shelf
from bot.errors import WrongUsage
from bot.services import erasing
from storage.tables import Person


def erase(
    person: Annotated[int, typer.Option(help="The person's id, as in the export.", metavar="ID")],
) -> None:
    """Erase one person's personal data: name, phone, chat, answers, messages, files, everything they wrote.

    Their places, cases and support stay as numbers without a name, so that the counts hold. It cannot be
    undone, and backups made before still hold what they held: let them run out, or make them anew.
    """
    with desk.opened() as at:
        with at.working() as work:
            them = work.session.get(Person, person)
            if them is None:
                raise WrongUsage(f"Nobody has the id {person}; `pendamping export` shows who there is.")
            before = them.erased_at
            erased = erasing.erase(work, them)
        with at.working() as work:
            files = clear_away(work.session, Shelf(at.settings.media_dir))
    if before is not None:
        typer.echo(f"Person {person} was erased before, on {before:%Y-%m-%d}.")
        return
    for table, rows in sorted(erased.rows.items()):
        typer.echo(f"{table}: {rows} removed")
    typer.echo(f"files: {files} removed")
    typer.echo(f"Person {person} is erased; the counts stay. Backups made before still hold their data.")
