"""`pendamping fairness`: does support reach everybody of a cohort alike?"""

from collections.abc import Iterator
from typing import Annotated

import typer

from bot.commands import columns, desk
from bot.services import cohorts
from bot.services import fairness as found
from bot.services.fairness import POINTS, Fairness, LeftOut, Seldom, Side
from bot.services.fairness_words import name_of
from bot.services.people import visitor
from bot.services.telling import ever_linked
from bot.services.times import Times
from bot.services.verdict import Verdict
from bot.services.work import Work
from storage.people_vocabulary import Dimension

SHARES = ("by", "which", "got some", "of", "share", "95 % interval", "times a person")
GAPS = ("by", "fewest", "points fewer than the rest", "interval", "chance", "worth a look")
SELDOM = ("by", "most seldom", "times fewer a person than the rest", "interval", "chance", "worth a look")
NAMES = ("got nothing", "village", "group", "rung", "could have got", "promised some")


def fairness(
    cohort: Annotated[str, typer.Option(help="The cohort's code.", metavar="CODE")],
) -> None:
    """Compare who got support, and how often; name who could have got some and has nothing.

    Compared is by group, village, sex, distance, rung and trainer, as the programme says.

    Support counts once it was delivered. Groups of fewer than five people are shown together. Where nothing
    is unfair, at most one report in twenty calls anything worth a look; a gap is a question, not a verdict.

    What it finds of 20 points between two halves of 100 people, compared in one way only: where there was
    something to get once, 99, 82, 70, 58 and 47 % of cases in which 0, 5, 10, 20 and 40 % of the lower half
    got it, and no test with so few false flags finds more than 100, 84, 73, 60 and 52 %. Where there was
    something to get three times, 99, 94 and 89 % of cases in which 5, 20 and 40 % of the lower half got it
    each time. Each further way to compare costs some of it.

    How often is the number of things that somebody received; their worth is not compared.
    """
    with desk.opened() as at, at.working() as work:
        group = cohorts.find(work.session, cohort)
        report = found.compare(work, group)
        shares = [_line("all", "", report.times), *_shares(work, report)]
        gaps = [_gap(work, report, side) for side in report.sides]
        seldom = [_seldom(work, report, side.by, side.seldom) for side in report.sides if side.seldom]
        names = [_named(one) for one in found.left_out(work, group)]
        reach = ever_linked(work, visitor(work, 0, "en"), [group.id])
    columns.show(SHARES, shares)
    columns.show(GAPS, gaps)
    if seldom:
        columns.show(SELDOM, seldom)
    columns.show(NAMES, names)
    typer.echo(reach, err=True)
    for line in _remarks(report):
        typer.echo(line, err=True)


def _shares(work: Work, report: Fairness) -> Iterator[tuple[str, ...]]:
    for side in report.sides:
        for group in side.groups:
            which = name_of(work, "en", report.programme, side.by, group.keys)
            yield _line(side.by.value, which, group.times)


def _line(by: str, which: str, times: Times) -> tuple[str, ...]:
    got = times.any
    often = f"{times.mean:.2f}" if got.whole else "not known"
    return (by, which, str(got.part), str(got.whole), *columns.share(got), often)


def _gap(work: Work, report: Fairness, side: Side) -> tuple[str, ...]:
    points, low, high = (f"{100 * one:.0f}" for one in side.gap)
    least = name_of(work, "en", report.programme, side.by, side.least.keys)
    return (side.by.value, least, points, f"{low} to {high}", *_judged(side.verdict))


def _seldom(work: Work, report: Fairness, by: Dimension, seldom: Seldom) -> tuple[str, ...]:
    least = name_of(work, "en", report.programme, by, seldom.group.keys)
    fewer, between = f"{seldom.rest.mean - seldom.group.times.mean:.2f}", "not known"
    if seldom.interval is not None:
        low, high = seldom.interval
        between = f"{low:.2f} to {high:.2f}"
    return (by.value, least, fewer, between, *_judged(seldom.verdict))


def _judged(verdict: Verdict) -> tuple[str, str]:
    return f"{verdict.chance:.3f}", "yes" if verdict.is_flagged else "no"


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
