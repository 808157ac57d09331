"""When does an announcement reach each person, at an hour of their own day?"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.rules.local_time import at_local

DAY = timedelta(days=1)
# Still the same half of the day: news that is a little late is better than news of yesterday.
LATE_AT_MOST = timedelta(hours=12)


class Comes(StrEnum):
    THEN = "then"
    AT_ONCE = "at_once"
    NEXT_DAY = "next_day"


@dataclass(frozen=True)
class Arrival:
    at: datetime
    comes: Comes


def arrival(day: date, hour: time, zone: ZoneInfo, now: datetime) -> Arrival:
    """That hour of that day in their zone; where it has just passed, at once; else at that hour again."""
    at = at_local(day, hour, zone)
    if at >= now:
        return Arrival(at, Comes.THEN)
    if now - at <= LATE_AT_MOST:
        return Arrival(now, Comes.AT_ONCE)
    today = now.astimezone(zone).date()
    again = at_local(today, hour, zone)
    return Arrival(again if again >= now else at_local(today + DAY, hour, zone), Comes.NEXT_DAY)
