"""`pendamping results`: does the help help?"""

from collections.abc import Mapping
from typing import Annotated

import typer

from bot.commands import columns, desk
from bot.services import cohorts
from bot.services import results as found
from bot.services.people import visitor
from bot.services.results import Tally
from bot.services.telling import ever_linked
from storage import people

COLUMNS = ("of", "which", "back", "of those known", "not known yet", "share", "95 % interval")
LOADS = ("trainer", "cases in hand", "at most", "hours until the first word", "from so many alerts")


def results(
    cohort: Annotated[str | None, typer.Option(help="The code of one cohort; all if left out.")] = None,
) -> None:
    """Who was back within 15 days, by reason, trainer and wording; and what each trainer carries."""
    with desk.opened() as at, at.working() as work:
        among = None if cohort is None else [cohorts.find(work.session, cohort).id]
        some, asked = found.followed(work, among), found.asked_gently(work, among)
        called = {
            holder: "nobody" if holder is None else people.get(work.session, holder).name
            for holder in {one.course.assigned_to for one in some}
        }
        told = found.told_in(work, among)
        lines = [
            _line("all", "back within 15 days", found.tally(some)),
            _line("closed", "met by a human within 7 days", Tally(found.met_within_a_week(some), 0)),
            *_lines("reason", found.tallies(some, lambda one: one.course.reason.value)),
            *_lines(
                "trainer", found.tallies(some, lambda one: called.get(one.course.assigned_to or 0, "nobody"))
            ),
            *_lines("wording", found.tallies(some, lambda one: told.get(one.course.case_id, "not told"))),
            *_lines("gentle question", found.tallies(asked, lambda one: one.wording or "not noted")),
        ]
        loads = [
            (
                one.trainer.name,
                str(one.in_hand),
                str(one.most),
                "not known" if one.hours is None else f"{one.hours:.1f}",
                str(one.answered),
            )
            for one in found.carried(work, among)
        ]
        reach = ever_linked(work, visitor(work, 0, "en"), among)
    typer.echo(reach if some or asked else "No case in the last twelve weeks.", err=True)
    columns.show(COLUMNS, lines if some or asked else [])
    columns.show(LOADS, loads)


def _lines(of: str, tallies: Mapping[str, Tally]) -> list[tuple[str, ...]]:
    return [_line(of, which, tally) for which, tally in sorted(tallies.items())]


def _line(of: str, which: str, tally: Tally) -> tuple[str, ...]:
    counted = (of, which, str(tally.back.part), str(tally.back.whole), str(tally.not_yet_known))
    return (*counted, *columns.share(tally.back))
