"""`pendamping template`: which announcements are kept, to send them again?"""

from typing import Annotated

import typer

from bot.commands import columns, desk
from bot.errors import CannotBeDone
from bot.services.announcement_parts import LONGEST_NAME
from bot.services.copies import texts
from bot.services.work import Work
from storage import templates
from storage.tables import BroadcastTemplate

app = typer.Typer(no_args_is_help=True, help="Announcements that are kept, to send them again.")

COLUMNS = ("name", "saved", "says")
LONGEST_SHOWN = 60


@app.callback()
def templates_of_the_office() -> None:
    """Announcements that are kept, to send them again; the chat keeps and uses them, with /siaran."""


@app.command("list")
def list_() -> None:
    """List the templates, the newest first; as a table, or in columns parted by tabs when piped."""
    with desk.opened() as at, at.reading() as session:
        lines = [_line(template) for template in templates.newest(session)]
    columns.show(COLUMNS, lines)


@app.command()
def rename(
    name: Annotated[str, typer.Argument(help="What the template is called.")],
    new_name: Annotated[str, typer.Argument(help="What it shall be called.")],
) -> None:
    """Give a template another name."""
    new = " ".join(new_name.split())
    if not 0 < len(new) <= LONGEST_NAME:
        raise typer.BadParameter(f"use 1 to {LONGEST_NAME} characters", param_hint="NEW_NAME")
    with desk.opened() as at, at.working() as work:
        kept = _kept(work, name)
        other = templates.named(work.session, new)
        if other is not None and other.id != kept.id:
            raise CannotBeDone(f"There is a template {other.name!r} already; remove it first.")
        kept.name = new
        work.session.add(kept)
    typer.echo(f"Template {name!r} is now called {new!r}.")


@app.command()
def remove(name: Annotated[str, typer.Argument(help="What the template is called.")]) -> None:
    """Forget a template; what was planned with it stays as it is."""
    with desk.opened() as at, at.working() as work:
        work.session.delete(_kept(work, name))
    typer.echo(f"Template {name!r} is gone.")


def _kept(work: Work, name: str) -> BroadcastTemplate:
    kept = templates.named(work.session, " ".join(name.split()))
    if kept is None:
        raise CannotBeDone(f"There is no template {name!r}; see `pendamping template list`.")
    return kept


def _line(template: BroadcastTemplate) -> tuple[str, ...]:
    said = " ".join(" ".join(texts(template.content["body"])).split())
    return (template.name, f"{template.saved_at:%Y-%m-%d}", said[:LONGEST_SHOWN] or "(without words)")
