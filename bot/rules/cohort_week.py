"""What may be told to all of how many did something, and when?"""

from datetime import datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.rules.local_time import at_local
from bot.rules.quiet_hours import first_waking_moment

FEWEST_TOLD = 5  # of fewer than these, who knows the others could tell who it was
SATURDAY, NINE = 5, time(9)
A_WEEK = timedelta(days=7)


class Count(StrEnum):
    NOBODY = "nobody"
    SEVERAL = "several"
    TOLD = "told"


def count_of(number: int) -> Count:
    """None is not told at all: a nought would shame them together."""
    if number == 0:
        return Count.NOBODY
    return Count.TOLD if number >= FEWEST_TOLD else Count.SEVERAL


def next_digest(now: datetime, zone: ZoneInfo, quiet_from: time, quiet_until: time) -> datetime:
    """The first Saturday morning after `now` in the cohort's zone, outside its quiet hours."""
    today = now.astimezone(zone).date()
    saturday = today + timedelta(days=(SATURDAY - today.weekday()) % 7)
    moment = first_waking_moment(at_local(saturday, NINE, zone), quiet_from, quiet_until, zone)
    if moment > now:
        return moment
    later = at_local(saturday + A_WEEK, NINE, zone)
    return first_waking_moment(later, quiet_from, quiet_until, zone)
