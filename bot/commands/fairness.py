"""`pendamping fairness`: does support reach everybody of a cohort alike?"""

from collections.abc import Iterator
from typing import Annotated

import typer

from bot.commands import columns, desk
from bot.services import cohorts
from bot.services import fairness as found
from bot.services.fairness import POINTS, Fairness, LeftOut, Side
from bot.services.fairness_words import name_of
from bot.services.people import visitor
from bot.services.share import Share
from bot.services.telling import ever_linked
from bot.services.work import Work

SHARES = ("by", "which", "got some", "of", "share", "95 % interval")
GAPS = ("by", "fewest", "points fewer than the rest", "interval", "chance", "worth a look")
NAMES = ("got nothing", "village", "group", "rung", "could have got", "promised some")


def fairness(
    cohort: Annotated[str, typer.Option(help="The cohort's code.", metavar="CODE")],
) -> None:
    """Compare who got any support, by group, village, sex, distance, rung, trainer; name who got nothing.

    Support counts once it was delivered. Groups of fewer than five people are shown together. Where nothing
    is unfair, at most one report in twenty calls anything worth a look; a gap is a question, not a verdict.

    What it finds of 20 points between two halves of 100 people, compared in one way only: 99, 82, 70, 58
    and 47 % of cases where 0, 5, 10, 20 and 40 % of the lower half got some. No test with so few false flags
    finds more than 100, 84, 73, 60 and 52 %. Each further way to compare costs some of it.

    Compared is who got any support at all: that some get it more often, or more of it, is not seen here.
    """
    with desk.opened() as at, at.working() as work:
        group = cohorts.find(work.session, cohort)
        report = found.compare(work, group)
        shares = [_line("all", "", report.got), *_shares(work, report)]
        gaps = [_gap(work, report, side) for side in report.sides]
        names = [_named(one) for one in found.left_out(work, group)]
        reach = ever_linked(work, visitor(work, 0, "en"), [group.id])
    columns.show(SHARES, shares)
    columns.show(GAPS, gaps)
    columns.show(NAMES, names)
    typer.echo(reach, err=True)
    for line in _remarks(report):
        typer.echo(line, err=True)


def _shares(work: Work, report: Fairness) -> Iterator[tuple[str, ...]]:
    for side in report.sides:
        for group in side.groups:
            which = name_of(work, "en", report.programme, side.by, group.keys)
            yield _line(side.by.value, which, group.got)


def _line(by: str, which: str, got: Share) -> tuple[str, ...]:
    return (by, which, str(got.part), str(got.whole), *columns.share(got))


def _gap(work: Work, report: Fairness, side: Side) -> tuple[str, ...]:
    points, low, high = (f"{100 * one:.0f}" for one in side.gap)
    least = name_of(work, "en", report.programme, side.by, side.least.keys)
    chance = f"{side.chance:.3f}"
    return (side.by.value, least, points, f"{low} to {high}", chance, "yes" if side.is_flagged else "no")


def _named(one: LeftOut) -> tuple[str, ...]:
    place = one.participant
    could = ", ".join(pledge.what for pledge in one.pledges)
    promised = "yes" if one.is_promised_some else "no"
    return (one.person.name, place.village or "", place.group or "", place.rung, could, promised)


def _remarks(report: Fairness) -> Iterator[str]:
    if report.not_compared:
        yield f"Not compared, as too little is known: {', '.join(report.not_compared)}."
    for side in report.sides:
        if side.unknown:
            yield f"Of {side.unknown} the {side.by} is not known."
    if report.sides:
        told = ", ".join(
            f"{base:.0%} and {base + POINTS:.0%} in {often:.0%}" for base, often in report.found.items()
        )
        yield (
            f"Among {report.got.whole} people in two halves, this report would flag {told} of cases; "
            "where it flags nothing, support may still be unfair."
        )
