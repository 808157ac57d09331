"""On which rung of the ladder does somebody stand, and what is still missing for the next?

What the programme file asks for is held against what is recorded. A rung is reached when nothing is missing
and it is shown well enough; the order is a guide, because licences may come early.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import takewhile
from statistics import median
from typing import Protocol

from storage.ladder_vocabulary import NeedKind
from storage.lending_vocabulary import LicenceKind
from storage.meeting_vocabulary import MeetingKind
from storage.vocabulary import Evidence

# What only people can show or say; all else is computed.
OF_PEOPLE = frozenset(
    {
        NeedKind.DOCUMENT,
        NeedKind.LETTER,
        NeedKind.SHOWN,
        NeedKind.SEEN,
        NeedKind.ATTENDANCE,
        NeedKind.CLOSING_MEETING,
        NeedKind.CONFIRMED,
        NeedKind.RUNGS_BELOW,
    }
)
# Figures that are older say nothing of how it goes now.
STILL_NEW_MONTHS = 2


class Need(Protocol):
    """A condition as the programme file says it."""

    @property
    def kind(self) -> NeedKind: ...
    @property
    def question(self) -> str | None: ...
    @property
    def at_least(self) -> int: ...
    @property
    def among(self) -> int | None: ...
    @property
    def answered(self) -> Collection[str]: ...
    @property
    def covers_weeks(self) -> int | None: ...
    @property
    def one_of(self) -> Collection[LicenceKind]: ...
    @property
    def only_for(self) -> Collection[str]: ...
    @property
    def rung(self) -> str | None: ...


class Rung(Protocol):
    @property
    def key(self) -> str: ...
    @property
    def evidence(self) -> Evidence: ...
    @property
    def seen_at(self) -> Collection[MeetingKind]: ...
    @property
    def on_demand(self) -> bool: ...
    @property
    def needs(self) -> Sequence[Need]: ...
    @property
    def any_of(self) -> Sequence[Need]: ...


@dataclass(frozen=True)
class Told:
    """One answer; `ordinary` is false in a season in which sales say little."""

    on: date
    value: int | str
    ordinary: bool = True


@dataclass(frozen=True)
class Record:
    """What is recorded about one participant; `told` is by question, the oldest first.

    `well_shown` is the best that stands behind the rung in question, `met_at` where staff have met them.
    `troubled_on` is when the newest case ended, `since` when the follow-up began. `attended_percent` is None
    where nobody kept a list. `income_target` is what they want to have left of a month, in rupiah;
    `unsettled` are the rungs below the last that are neither reached nor waived.
    """

    today: date
    since: date
    told: Mapping[str, Sequence[Told]] = field(default_factory=dict)
    recorded_months: int = 0
    documents: AbstractSet[LicenceKind] = frozenset()
    rungs: AbstractSet[str] = frozenset()
    business: str = ""
    has_open_case: bool = False
    troubled_on: date | None = None
    has_consented: bool = False
    attended_percent: int | None = None
    plan_targets: int = 0
    has_letter: bool = False
    met_at: AbstractSet[MeetingKind] = frozenset()
    has_confirmed: bool = False
    income_target: int | None = None
    unsettled: Sequence[str] = ()
    well_shown: Evidence = Evidence.REPORTED

    def is_after_trouble(self, moment: datetime | None) -> bool:
        """Of what was before they stalled, nobody says that it is so now."""
        return moment is not None and (self.troubled_on is None or moment.date() > self.troubled_on)

    def numbers(self, question: str | None, *, ordinary: bool = False) -> list[int]:
        told = self.told.get(question or "", ())
        return [one.value for one in told if isinstance(one.value, int) and (one.ordinary or not ordinary)]


@dataclass(frozen=True)
class Standing:
    """How far a condition is met."""

    done: int
    of: int

    @property
    def is_met(self) -> bool:
        return self.done >= self.of


def reached(rung: Rung, record: Record) -> bool:
    return not missing(rung, record) and shown_for(rung, record) >= rung.evidence


def shown_for(rung: Rung, record: Record) -> Evidence:
    """Where staff have met them at what the rung names, they have seen it; no more than that."""
    was_seen = not record.met_at.isdisjoint(rung.seen_at)
    return max(record.well_shown, Evidence.SEEN) if was_seen else record.well_shown


def missing(rung: Rung, record: Record) -> list[Need]:
    """What is not met yet; of those of which one is enough, all or none."""
    wanted = [need for need in rung.needs if not is_met(need, record)]
    either = [need for need in rung.any_of if applies(need, record)]
    if either and not any(is_met(need, record) for need in either):
        wanted += either
    return wanted


def is_due(rung: Rung, record: Record) -> bool:
    """Do the records say that it is reached, so that somebody should be asked to show it?"""
    computed = [need for need in (*rung.needs, *rung.any_of) if need.kind not in OF_PEOPLE]
    return bool(computed) and all(need.kind in OF_PEOPLE for need in missing(rung, record))


def unsettled(ladder: Sequence[Rung], settled: AbstractSet[str]) -> list[str]:
    """The rungs that whoever wants to reach the last has not settled yet."""
    return [rung.key for rung in ladder[:-1] if not rung.on_demand and rung.key not in settled]


def stands_on(
    ladder: Sequence[Rung], accepted: AbstractSet[str], waived: AbstractSet[str] = frozenset()
) -> str:
    """The rung below which none is missing; nobody stands lower than the first.

    A rung above a gap counts once the gap is closed; one that is made on demand, or waived for somebody,
    leaves no gap. Whoever was found to stand on their own stands at the top.
    """
    if ladder[-1].key in accepted:
        return ladder[-1].key
    here = ladder[0].key
    for rung in ladder[1:]:
        if rung.key in accepted:
            here = rung.key
        elif not rung.on_demand and rung.key not in waived:
            break
    return here


def days_beyond(target_days: int | None, started: date, today: date, times: int) -> int | None:
    """Domain rule F: the days since the training, where they are more than so many times the target."""
    if not target_days:
        return None
    days = (today - started).days
    return days if days > times * target_days else None


def applies(need: Need, record: Record) -> bool:
    words = record.business.casefold().replace(",", " ").replace("-", " ").split()
    return not need.only_for or any(word.casefold() in words for word in need.only_for)


def is_met(need: Need, record: Record) -> bool:
    return not applies(need, record) or standing(need, record).is_met


def standing(need: Need, record: Record) -> Standing:
    """How much of it there is, and how much is asked for."""
    if need.kind in _COUNTED:
        return Standing(max(0, _COUNTED[need.kind](need, record)), need.at_least)
    return Standing(int(_HELD[need.kind](need, record)), 1)


def _times_running(need: Need, record: Record) -> int:
    return sum(days > 0 for days in record.numbers(need.question)[-(need.among or need.at_least) :])


def _workers_more(need: Need, record: Record) -> int:
    people = record.numbers(need.question)
    return people[-1] - people[0] if people else 0


def _percent_attended(need: Need, record: Record) -> int:
    """Where nobody kept a list, it is enough that somebody saw them there."""
    if record.attended_percent is None and record.well_shown >= Evidence.SEEN:
        return need.at_least
    return record.attended_percent or 0


def _has_sold(need: Need, record: Record) -> bool:
    return any(amount > 0 for amount in record.numbers(need.question))


def _sells_no_less(need: Need, record: Record) -> bool:
    grown = _percent_grown(need, record)
    return grown is not None and grown >= 0


def _weeks_in_a_row(need: Need, record: Record) -> int:
    told = reversed(record.told.get(need.question or "", ()))
    return (need.covers_weeks or 1) * sum(1 for _ in takewhile(lambda one: one.value in need.answered, told))


def _months_of_profit(need: Need, record: Record) -> int:
    """The latest months with something left over, each counted once; a month without an answer ends them."""
    return _months_with(need, record, at_least=1)


def _months_of_income(need: Need, record: Record) -> int:
    """As much as they themselves want to earn; none before they have said how much that is."""
    return _months_with(need, record, record.income_target) if record.income_target is not None else 0


def _months_with(need: Need, record: Record, at_least: int) -> int:
    """Counted back from the newest, which may not be old, to the first that is missing or fell short."""
    told = [one for one in record.told.get(need.question or "", ()) if isinstance(one.value, int)]
    enough = takewhile(lambda one: isinstance(one.value, int) and one.value >= at_least, reversed(told))
    months = list(dict.fromkeys(_month(one.on) for one in enough))
    if not months or _month(record.today) - months[0] > STILL_NEW_MONTHS:
        return 0
    return sum(months[0] - month == place for place, month in enumerate(months))


def _month(day: date) -> int:
    return day.year * 12 + day.month


def _percent_grown(need: Need, record: Record) -> int | None:
    """How far the median of the latest sales lies above that of the first; None where they share a figure."""
    sales = record.numbers(need.question, ordinary=True)
    among = need.among or 1
    if len(sales) < 2 * among:
        return None
    before, now = median(sales[:among]), median(sales[-among:])
    if before <= 0:
        return 100 if now > 0 else 0
    return int(100 * (now / before - 1) // 1)


def _months_without_case(_need: Need, record: Record) -> int:
    if record.has_open_case:
        return 0
    since = max(record.since, record.troubled_on or record.since)
    months = (record.today.year - since.year) * 12 + record.today.month - since.month
    return max(0, months - (record.today.day < min(since.day, _last_day(record.today))))


def _last_day(day: date) -> int:
    return ((day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)).day


# Of these there is so much; of the others it is so, or not.
_COUNTED: Mapping[NeedKind, Callable[[Need, Record], int]] = {
    NeedKind.TIMES_RUNNING: _times_running,
    NeedKind.BOOK_WEEKS: _weeks_in_a_row,
    NeedKind.PROFIT_MONTHS: _months_of_profit,
    NeedKind.INCOME_REACHED: _months_of_income,
    NeedKind.SALES_GROWN: lambda need, record: _percent_grown(need, record) or 0,
    NeedKind.WORKERS_MORE: _workers_more,
    NeedKind.MONTHS_OF_RECORDS: lambda _need, record: record.recorded_months,
    NeedKind.MONTHS_WITHOUT_CASE: _months_without_case,
    NeedKind.ATTENDANCE: _percent_attended,
    NeedKind.PLAN_TARGETS: lambda _need, record: record.plan_targets,
}
_HELD: Mapping[NeedKind, Callable[[Need, Record], bool]] = {
    NeedKind.FIRST_SALE: _has_sold,
    NeedKind.SALES_KEPT: _sells_no_less,
    NeedKind.NO_OPEN_CASE: lambda _need, record: not record.has_open_case,
    NeedKind.DOCUMENT: lambda need, record: not record.documents.isdisjoint(need.one_of),
    NeedKind.SHOWN: lambda _need, record: record.well_shown >= Evidence.DOCUMENTED,
    NeedKind.SEEN: lambda _need, record: record.well_shown >= Evidence.SEEN,
    NeedKind.LETTER: lambda _need, record: record.has_letter,
    NeedKind.RUNG: lambda need, record: need.rung in record.rungs,
    NeedKind.CONSENT: lambda _need, record: record.has_consented,
    NeedKind.CLOSING_MEETING: lambda _need, record: MeetingKind.CLOSING in record.met_at,
    NeedKind.CONFIRMED: lambda _need, record: record.has_confirmed,
    NeedKind.RUNGS_BELOW: lambda _need, record: not record.unsettled,
}
