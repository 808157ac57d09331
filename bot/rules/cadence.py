"""In which week is somebody asked next?

Weeks are counted from the first check-in, which is in week 0.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.rules.local_time import at_local


@dataclass(frozen=True)
class Stretch:
    """So many weeks with one cadence; without an end where `weeks` is None."""

    every_weeks: int
    weeks: int | None


def first_day(after: datetime, weekday: int, hour: time, zone: ZoneInfo) -> date:
    """The day of the first `weekday` (Monday is 0) whose `hour` in `zone` lies later than `after`."""
    local = after.astimezone(zone)
    day = local.date() + timedelta(days=(weekday - local.weekday()) % 7)
    return day if at_local(day, hour, zone) > after else day + timedelta(days=7)


def week_of(day: date, first: date) -> int:
    """The week that a day belongs to, counted from the first check-in; a day or two late is the same week."""
    return max(0, (day - first).days // 7)


def next_week(week: int, stretches: Sequence[Stretch]) -> int:
    """The week of the check-in that follows the one of `week`."""
    return week + _stretch_in(week, stretches).every_weeks


def newest_week(week: int, today: date, first: date, stretches: Sequence[Stretch]) -> int:
    """The last week not later than `today` in which somebody is asked, from `week` on.

    After an outage the ones before it are not asked: nobody answers for a week that is long over.
    """
    while first + timedelta(weeks=(following := next_week(week, stretches))) <= today:
        week = following
    return week


def _stretch_in(week: int, stretches: Sequence[Stretch]) -> Stretch:
    end = 0
    for stretch in stretches:
        end += stretch.weeks or 0
        if stretch.weeks is None or week < end:
            return stretch
    return stretches[-1]
