"""`pendamping audience`: which lists of people are kept, by what is asked of them?"""

from typing import Annotated

import typer

from bot.commands import columns, desk
from bot.errors import CannotBeDone, Refusal
from bot.services import audiences
from bot.services.audience_building import LONGEST_NAME
from bot.services.audience_words import as_line
from bot.services.work import Work
from storage import saved_audiences
from storage.audiences.tree import as_facts, from_facts
from storage.tables import SavedAudience

app = typer.Typer(no_args_is_help=True, help="Lists of people that are kept, by what is asked of them.")

COLUMNS = ("name", "people", "query")


def _name(text: str) -> str:
    name = " ".join(text.split())
    if not 0 < len(name) <= LONGEST_NAME:
        raise typer.BadParameter(f"use 1 to {LONGEST_NAME} characters")
    return name


@app.command("list")
def list_() -> None:
    """List what is kept, with how many people it means now; in columns parted by tabs when piped."""
    with desk.opened() as at, at.working() as work:
        lines = []
        for kept in saved_audiences.every(work.session):
            tree = from_facts(kept.whom)
            count = len(audiences.found(work, None, tree).recipients)
            lines.append((kept.name, str(count), as_line(tree) or "(everybody)"))
    columns.show(COLUMNS, lines)


@app.command()
def save(
    name: Annotated[str, typer.Argument(callback=_name, help="What the list is called.")],
    query: Annotated[
        str,
        typer.Argument(help="""Of whom it is true: 'village = "Muara Pantun" and not status = paused'."""),
    ],
) -> None:
    """Keep a list under a name, for `broadcast --to 'list NAME'` and for /siaran."""
    with desk.opened() as at, at.working() as work:
        try:
            tree = audiences.read(work, query)
        except Refusal as refusal:
            words = work.house.words.label("en", refusal.words, **refusal.facts)
            raise typer.BadParameter(words, param_hint="QUERY") from None
        saved_audiences.keep(work.session, name, as_facts(tree), None, work.now)
        count = len(audiences.found(work, None, tree).recipients)
    typer.echo(f"List {name!r} is kept; it means {count} people now.")


@app.command()
def rename(
    name: Annotated[str, typer.Argument(callback=_name, help="What the list is called.")],
    new_name: Annotated[str, typer.Argument(callback=_name, help="What it shall be called.")],
) -> None:
    """Give a list another name; what was planned with it goes to the same people."""
    with desk.opened() as at, at.working() as work:
        kept = _kept(work, name)
        other = saved_audiences.named(work.session, new_name)
        if other is not None and other.id != kept.id:
            raise CannotBeDone(f"There is a list {other.name!r} already; remove it first.")
        kept.name = new_name
        work.session.add(kept)
    typer.echo(f"List {name!r} is now called {new_name!r}.")


@app.command()
def remove(
    name: Annotated[str, typer.Argument(callback=_name, help="What the list is called.")],
) -> None:
    """Forget a list; what was planned with it goes to the same people."""
    with desk.opened() as at, at.working() as work:
        work.session.delete(_kept(work, name))
    typer.echo(f"List {name!r} is gone.")


def _kept(work: Work, name: str) -> SavedAudience:
    kept = saved_audiences.named(work.session, name)
    if kept is None:
        raise CannotBeDone(f"There is no list {name!r}; see `pendamping audience list`.")
    return kept
