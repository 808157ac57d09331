"""What did somebody report in each month, by whose hand, and how well is it shown?"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from storage.vocabulary import Evidence, Source

MOST_MONTHS = 24


@dataclass(frozen=True)
class Report:
    """One check-in of that day; its `sales` are those of the days before it, its `profit` is the month's
    before it. Money is whole rupiah, None where nothing was said. `by` are the hands it came from."""

    day: date
    is_answered: bool
    sales: int | None = None
    profit: int | None = None
    by: frozenset[Source] = frozenset({Source.SELF})
    with_paper: bool = False


@dataclass(frozen=True)
class Month:
    """Missing is never zero: `sales` is None where nobody named a figure, and `sales_reports` says of how
    many reports it is the sum."""

    first: date
    asked: int
    answered: int
    sales: int | None
    sales_reports: int
    profit: int | None
    by: tuple[Source, ...]
    evidence: Evidence


@dataclass
class _Gathered:
    asked: int = 0
    answered: int = 0
    sales: list[int] = field(default_factory=list)
    profit: int | None = None
    by: set[Source] = field(default_factory=set)
    with_paper: bool = False


def months_of(reports: Iterable[Report]) -> list[Month]:
    """Every month from the first with a report to the last, those without one too; the newest two years."""
    gathered: dict[date, _Gathered] = {}
    for report in sorted(reports, key=lambda one: one.day):
        own = gathered.setdefault(report.day.replace(day=1), _Gathered())
        own.asked += 1
        if not report.is_answered:
            continue
        own.answered += 1
        own.with_paper = own.with_paper or report.with_paper
        own.by |= report.by
        if report.sales is not None:
            own.sales.append(report.sales)
        if report.profit is not None:
            before = gathered.setdefault(month_before(report.day), _Gathered())
            before.profit = report.profit
            before.by |= report.by
    shown = _all_between(gathered)[-MOST_MONTHS:]
    return [_month(first, gathered.get(first, _Gathered())) for first in shown]


def month_before(day: date) -> date:
    return (day.replace(day=1) - timedelta(days=1)).replace(day=1)


def _all_between(months: Iterable[date]) -> list[date]:
    known = sorted(months)
    between = known[:1]
    while between and between[-1] < known[-1]:
        between.append((between[-1] + timedelta(days=31)).replace(day=1))
    return between


def _month(first: date, one: _Gathered) -> Month:
    return Month(
        first=first,
        asked=one.asked,
        answered=one.answered,
        sales=sum(one.sales) if one.sales else None,
        sales_reports=len(one.sales),
        profit=one.profit,
        by=tuple(sorted(one.by)),
        evidence=Evidence.DOCUMENTED if one.with_paper else Evidence.REPORTED,
    )
