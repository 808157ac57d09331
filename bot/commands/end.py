"""`pendamping end`: how did somebody's follow-up end?"""

from typing import Annotated

import typer

from bot.commands import desk
from bot.errors import WrongUsage
from bot.services import exits
from storage.vocabulary import ExitGrade


def end(
    participant: Annotated[int, typer.Argument(help="The participant's id, as in the export.")],
    grade: Annotated[ExitGrade, typer.Option("--as", help="How it ended.")],
    because: Annotated[str, typer.Option(help="Why, in a sentence; needed for `left`.")] = "",
) -> None:
    """End a participant's follow-up, with a grade and a reason."""
    if grade is ExitGrade.LEFT and not because.strip():
        raise typer.BadParameter("say why, in a sentence", param_hint="--because")
    with desk.opened() as at, at.working() as work:
        name = exits.end_from_the_office(work, participant, grade, because.strip() or None)
        if name is None:
            raise WrongUsage(
                f"Nobody who is followed up has the id {participant}; `pendamping export` shows who there is."
            )
    typer.echo(f"The follow-up of {name} has ended: {grade}.")
