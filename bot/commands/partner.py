"""`pendamping partner`: which partner speaks for whom?"""

from typing import Annotated

import typer

from bot.commands import columns, desk
from bot.services import organisations
from storage import partners
from storage.partner_vocabulary import OrganisationKind

app = typer.Typer(help="Partners and the organisations they speak for.", no_args_is_help=True)

COLUMNS = ("number", "partner", "organisation", "kind", "asks for")


@app.command("list")
def list_() -> None:
    """List all partners; as a table, or in columns parted by tabs when piped."""
    with desk.opened() as at, at.reading() as session:
        asked = partners.requested(session)
        lines = [
            (
                str(person.id),
                person.name,
                organisation.name if organisation is not None else "",
                organisation.kind if organisation is not None else "",
                asked.get(person.id, ""),
            )
            for person, organisation in partners.everybody(session)
        ]
    columns.show(COLUMNS, lines)


@app.command("set")
def set_(
    number: Annotated[int, typer.Argument(help="The partner's number, as `partner list` shows it.")],
    organisation: Annotated[str, typer.Option(help="The organisation's name.", metavar="NAME")],
    kind: Annotated[OrganisationKind, typer.Option(help="What kind of organisation it is.")],
) -> None:
    """Say for which organisation a partner speaks, or mend its kind."""
    with desk.opened() as at, at.working() as work:
        spoken_for = organisations.settle(work, number, kind, organisation)
        said = f"Partner {number} speaks for {spoken_for.name} ({spoken_for.kind.value})."
    typer.echo(said)
