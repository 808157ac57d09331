"""`pendamping pause`: which village or cohort rests together, and until when?"""

import sys
from datetime import datetime
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from bot.commands import columns, desk
from bot.errors import CannotBeDone, Refusal, WrongUsage
from bot.services import cohorts, pausing_together
from bot.services.pausing_together import NobodyThere, Plan
from bot.services.resting import DayIsOver, TooLong
from bot.services.work import Work
from storage import shared_pauses
from storage.tables import Cohort, SharedPause

app = typer.Typer(help="Let a cohort, or one village of it, rest together.", invoke_without_command=True)

COLUMNS = ("number", "cohort", "village", "until", "because", "since")
LANGUAGE = "en"


@app.callback()
def pause(
    context: typer.Context,
    cohort: Annotated[str | None, typer.Option(help="The cohort's code.")] = None,
    village: Annotated[str | None, typer.Option(help="Only those who live there.")] = None,
    until: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The day on which they are asked again.")
    ] = None,
    because: Annotated[str | None, typer.Option(help="The reason, as everybody will read it.")] = None,
) -> None:
    """Nobody there is asked anything until that day; everybody is told once."""
    if context.invoked_subcommand is not None:
        return
    if cohort is None or until is None or not because:
        raise WrongUsage(
            "Say --cohort CODE, --until DATE and --because TEXT; --village NAME narrows it down."
        )
    with desk.opened() as at:
        with at.working() as work:
            plan = Plan(cohorts.find_open(work.session, cohort), village, until.date(), because)
            count = _weighed(work, plan)
        if sys.stdin.isatty():
            typer.confirm(
                f"{count} people of {plan.where} will rest until {until:%Y-%m-%d}. Go on?", abort=True
            )
        with at.working() as work:
            made = pausing_together.begin(work, plan, None)
            number = made.id
    typer.echo(f"Pause {number}: {count} people of {plan.where} rest until {until:%Y-%m-%d}.")


def _weighed(work: Work, plan: Plan) -> int:
    """How many would rest; a day that cannot be, and a village that nobody knows, are wrong usage."""
    try:
        return pausing_together.weigh(work, plan, LANGUAGE)
    except (DayIsOver, TooLong, NobodyThere) as refusal:
        if isinstance(refusal, NobodyThere) and plan.village is None:
            raise
        raise WrongUsage(work.house.words.label("en", refusal.words, **refusal.facts)) from None


@app.command("list")
def list_() -> None:
    """List the pauses that go on now; as a table, or in columns parted by tabs when piped."""
    with desk.opened() as at, at.working() as work:
        lines = [_line(work, one) for one in shared_pauses.in_force(work.session, None, work.now)]
    columns.show(COLUMNS, lines)


@app.command()
def end(number: Annotated[int, typer.Argument(help="Its number in `pendamping pause list`.")]) -> None:
    """End a pause early; everybody who still rests with it is told once."""
    with desk.opened() as at, at.working() as work:
        try:
            ended = pausing_together.end(work, number, None)
        except Refusal:
            raise CannotBeDone(
                f"No pause {number} goes on; `pendamping pause list` shows those that do."
            ) from None
        where = pausing_together.where(work, ended)
    typer.echo(f"The pause of {where} is over.")


def _line(work: Work, pause: SharedPause) -> tuple[str, ...]:
    cohort = work.session.get_one(Cohort, pause.cohort_id)
    since = f"{pause.made_at.astimezone(ZoneInfo(cohort.timezone)):%Y-%m-%d}"
    return (
        str(pause.id),
        cohort.code,
        pause.village or "all",
        pause.until.isoformat(),
        pause.because,
        since,
    )
