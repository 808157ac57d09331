"""What may a campus read of everybody's way, without being able to tell whose it is?

Names, telephones, groups and words of people's own are never read. Everybody stands in a group of five or
more of their cohort, for good: newcomers wait until they are five, and where somebody is erased the others of
their group go with them. A group is seen alike in what neighbours could know and in how many periods it
shows, or not at all. So nobody can be told from four others, be it in one export or in many side by side.
Numbers are new in each export and in no order; days become periods of four weeks since each one's own
beginning.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from datetime import date
from random import Random
from statistics import median
from typing import Any

from bot.programme.schema import Programme
from bot.rules.anonymity import ANY, FEWEST_ALIKE, Traits, seen_alike, stand_together
from bot.rules.programme_figures import Age, age
from bot.services import programmes
from bot.services.sheets import Cell, Sheet
from bot.services.work import Work
from storage import campus
from storage.figures import DUE
from storage.vocabulary import AnswerKind, CheckInStatus, ParticipantStatus

PERIOD_DAYS = 28
UNKNOWN, NEVER = "unknown", "never"
TO = "-"
GOES_ON, HAS_ENDED = "goes_on", "ended"
TRAITS = ("cohort", "village", "sex", "age", "business", "rung", "enrolled", "status")
PERIODS = ("id", "period", "due", "answered", "doing", "sales")
ENDED = frozenset({ParticipantStatus.INDEPENDENT, ParticipantStatus.WITHDRAWN})


@dataclass
class Period:
    """Four weeks of one participant."""

    due: int = 0
    answered: int = 0
    doing: str | None = None
    sales: list[int] = field(default_factory=list)


@dataclass(frozen=True)
class Seen:
    """What all of a group show alike."""

    traits: Traits
    periods: int


@dataclass(frozen=True)
class Deidentified:
    about: Mapping[str, Any]
    participants: Sequence[Mapping[str, Cell]]
    periods: Sequence[Mapping[str, Cell]]

    def sheets(self) -> Iterator[Sheet]:
        yield Sheet("about", ["what", "value"], [[what, str(value)] for what, value in self.about.items()])
        yield Sheet("participants", ["id", *TRAITS], [list(one.values()) for one in self.participants])
        yield Sheet("periods", list(PERIODS), [list(one.values()) for one in self.periods])


def group_newcomers(work: Work, cohort_id: int | None) -> None:
    """Whoever stands in no group yet; it must be kept before anything is handed out."""
    campus.one_at_a_time(work.session)
    today = work.today(work.house.timezone)
    waiting: dict[int, dict[int, tuple[str, ...]]] = defaultdict(dict)
    for row in campus.places(work.session, cohort_id):
        if row.number is None and row.erased_at is None:
            waiting[row.cohort_id][row.id] = _likeness(row, today)
    for people in waiting.values():
        for group in stand_together(people):
            campus.put_together(work.session, group)


def read(work: Work, cohort_id: int | None, dice: Random) -> Deidentified:
    """The whole export; `dice` says who gets which number, and must be none that anybody can guess."""
    today = work.today(work.house.timezone)
    found = list(campus.places(work.session, cohort_id))
    climbed = {one: programmes.of_cohort(work, one).programme for one in {row.cohort_id for row in found}}
    seen = seen_by_id(found, climbed, today)
    asked_under = {row.id: climbed[row.cohort_id] for row in found}
    periods = _periods(work, cohort_id, {row.id: _start(row) for row in found}, asked_under)
    numbers = _numbers(list(seen), dice)
    in_order = sorted(seen, key=numbers.__getitem__)
    return Deidentified(
        about={
            "alike_at_least": FEWEST_ALIKE,
            "left_out": _about(sum(row.erased_at is None for row in found) - len(seen)),
            "period_days": PERIOD_DAYS,
        },
        participants=[{"id": numbers[one], **seen[one].traits} for one in in_order],
        periods=[
            _told(numbers[one], number, periods.get((one, number), Period()))
            for one in in_order
            for number in range(1, seen[one].periods + 1)
        ],
    )


def seen_by_id(found: Sequence[Any], climbed: Mapping[int, Programme], today: date) -> Mapping[int, Seen]:
    """Everybody who is shown; all of a group alike, and none of one that is not whole any more."""
    groups: dict[int, list[Any]] = defaultdict(list)
    for row in found:
        if row.number is not None:
            groups[row.number].append(row)
    seen: dict[int, Seen] = {}
    for rows in groups.values():
        if all(row.erased_at is None for row in rows):
            alike = _seen(rows, climbed[rows[0].cohort_id], today)
            seen |= {row.id: alike for row in rows}
    return seen


def _seen(rows: Sequence[Any], programme: Programme, today: date) -> Seen:
    """A group shows the periods in which all of it took part: more would tell who came late or left."""
    traits = [_traits(row, today) for row in rows]
    alike = seen_alike(traits, COARSER)
    spans = {
        "age": _span({one["age"] for one in traits}, [*Age]),
        "rung": _span({one["rung"] for one in traits}, [rung.key for rung in programme.ladder]),
    }
    return Seen({**alike, **spans}, min(_periods_taken_part(row, today) for row in rows))


def _likeness(row: Any, today: date) -> tuple[str, ...]:
    """What stays as it is comes before what goes on to change; ages that follow each other lie together."""
    traits = _traits(row, today)
    ages = [*Age, UNKNOWN]
    return (
        _goes_on_or_ended(traits["status"]),
        "" if traits["enrolled"] == NEVER else "linked",
        traits["sex"],
        str(ages.index(traits["age"])),
        traits["village"],
        traits["enrolled"],
        traits["business"],
        f"{_periods_taken_part(row, today):03}",
        traits["rung"],
    )


def _traits(row: Any, today: date) -> Traits:
    start = _start(row)
    return {
        "cohort": row.code,
        "village": _plain(row.village),
        "sex": row.sex or UNKNOWN,
        "age": age(row.birth_year, today.year) or UNKNOWN,
        "business": _plain(row.business),
        "rung": row.rung,
        "enrolled": f"{start:%Y-%m}" if start is not None else NEVER,
        "status": row.status,
    }


def _plain(words: str | None) -> str:
    return " ".join((words or UNKNOWN).casefold().split())


def _span(seen: Set[str], steps: Sequence[str]) -> str:
    """From the lowest of them to the highest."""
    if len(seen) == 1:
        return next(iter(seen))
    if not seen <= set(steps):
        return ANY
    in_order = sorted(seen, key=steps.index)
    return f"{in_order[0]}{TO}{in_order[-1]}"


def _quarter(month: str) -> str:
    if month == NEVER:
        return month
    year, number = month.split("-")
    return f"{year}-Q{(int(number) + 2) // 3}"


def _year(month: str) -> str:
    return month if month == NEVER else month[:4]


def _goes_on_or_ended(status: str) -> str:
    return HAS_ENDED if status in ENDED else GOES_ON


COARSER = {
    "cohort": (),
    "village": (),
    "sex": (),
    "age": (),
    "business": (),
    "rung": (),
    "enrolled": (_quarter, _year),
    "status": (_goes_on_or_ended,),
}


def _start(row: Any) -> date | None:
    found: date | None = row.first_check_in_on or (row.enrolled_at and row.enrolled_at.date())
    return found


def _numbers(ids: list[int], dice: Random) -> dict[int, int]:
    dice.shuffle(ids)
    return {one: number for number, one in enumerate(ids, start=1)}


def _periods_taken_part(row: Any, today: date) -> int:
    """Those that are over, and over before they ended."""
    start = _start(row)
    end = row.left_at.date() if row.left_at is not None else today
    return max((end - start).days // PERIOD_DAYS, 0) if start is not None else 0


def _periods(
    work: Work,
    cohort_id: int | None,
    starts: Mapping[int, date | None],
    asked_under: Mapping[int, Programme],
) -> dict[tuple[int, int], Period]:
    """By participant and number of the period, from 1."""
    periods: dict[tuple[int, int], Period] = defaultdict(Period)

    def period(who: int, day: date) -> Period | None:
        start = starts[who]
        if start is None or day < start:
            return None
        return periods[who, (day - start).days // PERIOD_DAYS + 1]

    for who, day, status in campus.check_ins(work.session, cohort_id):
        found = period(who, day)
        if found is not None and status in DUE:
            found.due += 1
            found.answered += status is not CheckInStatus.MISSED
    asked = {
        key for programme in asked_under.values() for key in (_doing(programme), programme.stall.sales) if key
    }
    for who, day, question, kind, value in campus.answers(work.session, cohort_id, asked):
        found = period(who, day)
        if found is None:
            continue
        if question == _doing(asked_under[who]) and kind is AnswerKind.CHOICE:
            found.doing = str(value)
        elif (
            question == asked_under[who].stall.sales and kind is AnswerKind.AMOUNT and isinstance(value, int)
        ):
            found.sales.append(value)
    return periods


def _doing(programme: Programme) -> str | None:
    return programme.how_it_goes.key if programme.how_it_goes is not None else None


def _told(number: int, period: int, found: Period) -> dict[str, Cell]:
    return {
        "id": number,
        "period": period,
        "due": found.due,
        "answered": found.answered,
        "doing": found.doing,
        "sales": _two_digits(round(median(found.sales))) if found.sales else None,
    }


def _two_digits(amount: int) -> int:
    """An exact amount can be known by heart; 1.234.000 becomes 1.200.000."""
    return round(amount, 2 - len(str(abs(amount))))


def _about(count: int) -> str:
    """In fives: that it is one more would tell that somebody has come."""
    fives = count // FEWEST_ALIKE * FEWEST_ALIKE
    return f"{fives} or more" if fives else f"fewer than {FEWEST_ALIKE}"
