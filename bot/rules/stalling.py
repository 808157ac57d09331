"""Do the answers themselves say that the business has come to a halt?

Each rule looks at the check-ins that count, the oldest first: what was left out for a pause or a holiday is
not among them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import takewhile
from statistics import median

from bot.rules.risk.observations import Status


@dataclass(frozen=True)
class Week:
    """A check-in that counts, and what came of it; what was not answered is None.

    `ordinary` is false in a season in which sales say little: nothing is concluded from them then.
    """

    on: date
    replied: bool
    late: bool | None = None
    status: Status | None = None
    sales: int | None = None
    open_days: int | None = None
    ordinary: bool = True


def times_stuck(weeks: Sequence[Week], times: int, among: int, *, asked_for_help: bool) -> int | None:
    """Domain rule C: how often "stuck" was the latest word, where that is so many times among so many.

    Once is enough for somebody who also asked for help; None where nothing is concluded.
    """
    said = [week.status for week in weeks if week.status is not None][-among:]
    stuck = said.count(Status.STUCK)
    return stuck if stuck >= (1 if asked_for_help else times) else None


def percent_fallen(weeks: Sequence[Week], latest: int, first: int, percent: int) -> int | None:
    """Domain rule D: how far the median of the latest sales lies under that of her first ones.

    None where it is less than `percent`, or where the two would share a figure.
    """
    sales = ordinary_sales(weeks)
    if len(sales) < first + latest:
        return None
    before = median(sales[:first])
    if before <= 0:
        return None
    fallen = 100 * (1 - median(sales[-latest:]) / before)
    return int(fallen) if fallen > percent else None


def idle_since(weeks: Sequence[Week], check_ins: int) -> date | None:
    """Domain rule E: since when the business has been open on no day, in so many reports or more.

    Check-ins without a report neither break the row nor count.
    """
    reports = [week for week in weeks if week.open_days is not None]
    idle = list(takewhile(lambda week: week.open_days == 0, reversed(reports)))
    return idle[-1].on if len(idle) >= check_ins else None


def ordinary_sales(weeks: Sequence[Week]) -> list[int]:
    return [week.sales for week in weeks if week.sales is not None and week.ordinary]
