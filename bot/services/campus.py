"""What may a campus read of everybody's way, without being able to tell whose it is?

Names, telephones, groups and words of people's own are never read. What neighbours could know of somebody is
made coarser until five are alike; numbers are new in each export and in no order; days become periods of
four weeks since each one's own beginning, of which those who are alike show equally many. That holds of one
export by itself; two of them side by side may show what few people changed.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from random import Random
from statistics import median
from typing import Any

from bot.programme.schema import Programme
from bot.rules.anonymity import FEWEST_ALIKE, OTHER, Coarser, Traits, anything, only_common, release
from bot.rules.programme_figures import Age, age
from bot.services import programmes
from bot.services.sheets import Cell, Sheet
from bot.services.work import Work
from storage import campus
from storage.exports import hold_still
from storage.figures import DUE
from storage.vocabulary import AnswerKind, CheckInStatus, ParticipantStatus

PERIOD_DAYS = 28
TELLING_VILLAGE = 4 * FEWEST_ALIKE
UNKNOWN, NEVER = "unknown", "never"
RUNGS_TOGETHER = 3
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
class Deidentified:
    about: Mapping[str, Any]
    participants: Sequence[Mapping[str, Cell]]
    periods: Sequence[Mapping[str, Cell]]

    def sheets(self) -> Iterator[Sheet]:
        yield Sheet("about", ["what", "value"], [[what, str(value)] for what, value in self.about.items()])
        yield Sheet("participants", ["id", *TRAITS], [list(one.values()) for one in self.participants])
        yield Sheet("periods", list(PERIODS), [list(one.values()) for one in self.periods])


def read(work: Work, cohort_id: int | None, dice: Random) -> Deidentified:
    """The whole export; `dice` says who gets which number, and must be none that anybody can guess."""
    hold_still(work.session)
    today = work.today(work.house.timezone)
    found = list(campus.places(work.session, cohort_id))
    climbed = {one: programmes.of_cohort(work, one).programme for one in {row.cohort_id for row in found}}
    rows = [_traits(row, today) for row in found]
    released = release(rows, _ladders(rows, [work.house.programme, *climbed.values()]))
    starts = {row.id: _start(row) for row in found}
    seen = {row.id: traits for row, traits in zip(found, released.rows, strict=True) if traits is not None}
    numbers = _numbers(list(seen), dice)
    periods = _periods(work, cohort_id, starts, {row.id: climbed[row.cohort_id] for row in found})
    shown = _shown_periods(seen, starts, today)
    in_order = sorted(seen, key=numbers.__getitem__)
    return Deidentified(
        about={
            "alike_at_least": FEWEST_ALIKE,
            "left_out": _about(released.left_out),
            "coarsened": dict(released.steps),
            "period_days": PERIOD_DAYS,
        },
        participants=[{"id": numbers[one], **seen[one]} for one in in_order],
        periods=[
            _told(numbers[one], number, periods.get((one, number), Period()))
            for one in in_order
            for number in range(1, shown.get(_alike(seen[one]), 0) + 1)
        ],
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


def _ladders(rows: Sequence[Traits], climbed: Sequence[Programme]) -> Mapping[str, Sequence[Coarser]]:
    """How each trait becomes coarser, step by step."""
    together = _rungs_together(climbed)
    return {
        "cohort": (anything,),
        "village": (only_common((row["village"] for row in rows), TELLING_VILLAGE), anything),
        "sex": (anything,),
        "age": (_two_ages, anything),
        "business": (only_common((row["business"] for row in rows), TELLING_VILLAGE), anything),
        "rung": (lambda rung: together.get(rung, OTHER), anything),
        "enrolled": (_quarter, _year, anything),
        "status": (_goes_on_or_ended, anything),
    }


def _plain(words: str | None) -> str:
    return " ".join((words or UNKNOWN).casefold().split())


def _two_ages(band: str) -> str:
    if band == UNKNOWN:
        return band
    return "under_45" if band in {Age.UNDER_30, Age.TO_44} else "from_45"


def _rungs_together(climbed: Sequence[Programme]) -> dict[str, str]:
    """Rungs that stand beside each other, as one; of a rung on two ladders the first says with which."""
    together: dict[str, str] = {}
    for programme in climbed:
        keys = [rung.key for rung in programme.ladder]
        for place, key in enumerate(keys):
            first = place // RUNGS_TOGETHER * RUNGS_TOGETHER
            together.setdefault(key, f"{keys[first]}-{keys[min(first + RUNGS_TOGETHER, len(keys)) - 1]}")
    return together


def _quarter(month: str) -> str:
    if month == NEVER:
        return month
    year, number = month.split("-")
    return f"{year}-Q{(int(number) + 2) // 3}"


def _year(month: str) -> str:
    return month if month == NEVER else month[:4]


def _goes_on_or_ended(status: str) -> str:
    return "ended" if status in ENDED else "goes_on"


def _start(row: Any) -> date | None:
    found: date | None = row.first_check_in_on or (row.enrolled_at and row.enrolled_at.date())
    return found


def _numbers(ids: list[int], dice: Random) -> dict[int, int]:
    dice.shuffle(ids)
    return {one: number for number, one in enumerate(ids, start=1)}


def _alike(traits: Traits) -> tuple[str, ...]:
    return tuple(traits.values())


def _shown_periods(
    seen: Mapping[int, Traits], starts: Mapping[int, date | None], today: date
) -> dict[tuple[str, ...], int]:
    """By those who are alike: as many periods as the last of them to begin has behind them.

    To show more would tell when each of them began.
    """
    over: dict[tuple[str, ...], int] = {}
    for one, traits in seen.items():
        start, alike = starts[one], _alike(traits)
        if start is not None:
            count = max((today - start).days // PERIOD_DAYS, 0)
            over[alike] = min(over.get(alike, count), count)
    return over


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


def _about(count: int) -> int | str:
    return f"fewer than {FEWEST_ALIKE}" if 0 < count < FEWEST_ALIKE else count
