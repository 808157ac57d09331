"""How does a coordinator hear whether support reaches all alike?"""

import io
from collections.abc import Iterator
from itertools import chain
from typing import Any

from bot.buttons.fairness import NameLeftOut, ShowFairness
from bot.errors import NotYours
from bot.services import fairness, finding, looks, sheets
from bot.services.fairness import POINTS, Fairness, Seldom, Side
from bot.services.fairness_words import name_of
from bot.services.sheets import Cell, Sheet
from bot.services.speech import Choice, ToMake, addressed, choice, column, say, say_made, send_file
from bot.services.telling import beside_a_rate
from bot.services.work import Work
from bot.words import Ready, decimal, lines
from storage import cohorts, people
from storage.people_vocabulary import Dimension, Looked
from storage.tables import Cohort, Person
from storage.vocabulary import Role

OFFICE = (Role.COORDINATOR,)
MOST_SHOWN = 3
FILE, WORDS = "left_out", "fairness"
SHEETS = {
    "names": ("name", "village", "group", "rung", "trainer", "could", "promised"),
    "groups": ("by", "which", "got", "of", "share", "low", "high", "times"),
}


def ask(work: Work, coordinator: Person, code: str) -> None:
    """The cohort of this code, or without one the only one there is; else it is asked which."""
    served = finding.cohorts_of(work, coordinator, OFFICE)
    named = cohorts.by_code(work.session, code) if code else None
    if named is not None and finding.serves_as(work, coordinator, named.id, OFFICE):
        tell(work, coordinator, named)
    elif len(served) == 1 and not code:
        tell(work, coordinator, served[0])
    elif served:
        choices = [Choice(cohort.name, ShowFairness(cohort.id)) for cohort in served]
        say(work, coordinator, "fair-which", buttons=column(choices))
    else:
        say(work, coordinator, "fair-nowhere")


def show(work: Work, coordinator: Person, cohort_id: int) -> None:
    tell(work, coordinator, _theirs(work, coordinator, cohort_id))


def tell(work: Work, coordinator: Person, cohort: Cohort) -> None:
    """Whether a gap is chance takes a while to work out, and is when it is sent."""
    names = choice(work, coordinator, "button-left-out", NameLeftOut(cohort.id))
    made = ToMake(WORDS, {"cohort": cohort.id, "reader": coordinator.id}, "")
    otherwise = work.text(coordinator, "fair-not-now")
    say_made(work, coordinator, made, otherwise, buttons=column([names]))


def put_into_words(work: Work, facts: dict[str, Any]) -> bytes:
    """What is worth a look, else the widest gaps; a gap is a question, and no verdict."""
    coordinator = people.get(work.session, facts["reader"])
    cohort = work.session.get_one(Cohort, facts["cohort"])
    found = fairness.compare(work, cohort)
    if not found.got.whole:
        nobody = work.text(coordinator, "fair-nobody", cohort=cohort.name)
        return addressed(work, coordinator, nobody).encode()
    flagged = [side for side in found.sides if side.is_flagged]
    shown = flagged or found.sides[:MOST_SHOWN]
    told = [
        lines([_head(work, coordinator, cohort, found), beside_a_rate(work, coordinator, [cohort.id])]),
        *chain.from_iterable(_told(work, coordinator, found, side) for side in shown),
        *_how_sure(work, coordinator, found, is_any_flagged=bool(flagged)),
    ]
    return addressed(work, coordinator, lines(told, "\n\n")).encode()


def send_names(work: Work, coordinator: Person, cohort_id: int) -> None:
    cohort = _theirs(work, coordinator, cohort_id)
    named = [one.participant.id for one in fairness.left_out(work, cohort)]
    looks.note(work, coordinator, named, Looked.LEFT_OUT)
    file = ToMake(FILE, {"cohort": cohort.id, "reader": coordinator.id}, f"belum-dapat-{cohort.code}.xlsx")
    send_file(work, coordinator, file, work.text(coordinator, "fair-names-here", cohort=cohort.name))


def write(work: Work, facts: dict[str, Any]) -> bytes:
    """An XLSX with who was left out, and with every group that was compared."""
    reader, cohort = people.get(work.session, facts["reader"]), work.session.get_one(Cohort, facts["cohort"])
    out = io.BytesIO()
    names, groups = _left_out(work, reader, cohort), _shares(work, reader, cohort)
    sheets.write_xlsx(out, [_sheet(work, reader, "names", names), _sheet(work, reader, "groups", groups)])
    return out.getvalue()


def _head(work: Work, reader: Person, cohort: Cohort, found: Fairness) -> Ready:
    got = found.got
    percent = round(100 * got.part / got.whole)
    return work.text(reader, "fair-head", cohort=cohort.name, part=got.part, whole=got.whole, percent=percent)


def _told(work: Work, reader: Person, found: Fairness, side: Side) -> Iterator[Ready]:
    """Who got any, and how often where that is worth a look, be the other or not."""
    is_seldom_flagged = side.seldom is not None and side.seldom.verdict.is_flagged
    if side.verdict.is_flagged or not is_seldom_flagged:
        yield _side(work, reader, found, side)
    if side.seldom is not None and is_seldom_flagged:
        yield _seldom(work, reader, found, side.by, side.seldom)


def _seldom(work: Work, reader: Person, found: Fairness, by: Dimension, seldom: Seldom) -> Ready:
    told = work.text(
        reader,
        "fair-seldom-flagged",
        by=work.label(reader, f"fair-by-{by}"),
        least=name_of(work, reader.language, found.programme, by, seldom.group.keys),
        times=_often(reader, seldom.group.times.mean),
        rest=_often(reader, seldom.rest.mean),
    )
    if seldom.interval is None:
        return told
    low, high = (_often(reader, bound) for bound in seldom.interval)
    return lines([told, work.text(reader, "fair-seldom-between", low=low, high=high)])


def _often(reader: Person, times: float) -> str:
    return decimal(round(times, 1), reader.language)


def _side(work: Work, reader: Person, found: Fairness, side: Side) -> Ready:
    least, rest = side.least, side.rest
    points, low, high = (round(100 * one) for one in side.gap)
    return work.text(
        reader,
        "fair-side-flagged" if side.verdict.is_flagged else "fair-side",
        by=work.label(reader, f"fair-by-{side.by}"),
        least=name_of(work, reader.language, found.programme, side.by, least.keys),
        part=least.got.part,
        whole=least.got.whole,
        rest_part=rest.part,
        rest_whole=rest.whole,
        points=points,
        low=low,
        high=high,
    )


def _how_sure(work: Work, reader: Person, found: Fairness, *, is_any_flagged: bool) -> list[Ready]:
    told = []
    if is_any_flagged:
        told.append(work.text(reader, "fair-flags"))
    elif found.sides:
        some = [round(10 * share) for share in found.found.values()]
        told.append(
            work.text(reader, "fair-no-flag", points=round(100 * POINTS), least=min(some), most=max(some))
        )
    if found.not_compared:
        not_known = ", ".join(work.label(reader, f"fair-by-{by}") for by in found.not_compared)
        told.append(work.text(reader, "fair-not-compared", sides=not_known))
    return told


def _sheet(work: Work, reader: Person, of: str, rows: Iterator[list[Cell]]) -> Sheet:
    columns = [work.label(reader, f"fair-column-{column}") for column in SHEETS[of]]
    return Sheet(work.label(reader, f"fair-sheet-{of}"), columns, rows)


def _left_out(work: Work, reader: Person, cohort: Cohort) -> Iterator[list[Cell]]:
    for one in fairness.left_out(work, cohort):
        place = one.participant
        yield [
            one.person.name,
            place.village,
            place.group,
            place.rung,
            people.get(work.session, place.trainer_id).name if place.trainer_id is not None else None,
            ", ".join(pledge.what for pledge in one.pledges),
            work.label(reader, "fair-yes") if one.is_promised_some else None,
        ]


def _shares(work: Work, reader: Person, cohort: Cohort) -> Iterator[list[Cell]]:
    found = fairness.compare(work, cohort)
    for side in found.sides:
        by = work.label(reader, f"fair-by-{side.by}")
        for group in side.groups:
            which = name_of(work, reader.language, found.programme, side.by, group.keys)
            figures = [round(100 * one) for one in group.got.with_interval() or ()]
            yield [by, which, group.got.part, group.got.whole, *figures, round(group.times.mean, 2)]


def _theirs(work: Work, coordinator: Person, cohort_id: int) -> Cohort:
    if not finding.serves_as(work, coordinator, cohort_id, OFFICE):
        raise NotYours
    return work.session.get_one(Cohort, cohort_id)
