"""When is somebody asked next?"""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.rules.local_time import at_local


def next_occurrence(after: datetime, weekday: int, hour: time, zone: ZoneInfo) -> datetime:
    """The first `weekday` (Monday is 0) at `hour` in `zone` that lies later than `after`."""
    local = after.astimezone(zone)
    day = local.date() + timedelta(days=(weekday - local.weekday()) % 7)
    moment = at_local(day, hour, zone)
    return moment if moment > after else at_local(day + timedelta(days=7), hour, zone)


def following_occurrence(
    previous: datetime, every_weeks: int, weekday: int, hour: time, zone: ZoneInfo
) -> datetime:
    """The occurrence after `previous`, on its weekday and at its local hour whatever summer time does.

    A `previous` that was put off by a day or two does not shift the rhythm.
    """
    day = previous.astimezone(zone).date() + timedelta(weeks=every_weeks)
    return at_local(day - timedelta(days=(day.weekday() - weekday) % 7), hour, zone)


def caught_up(
    due: datetime, now: datetime, every_weeks: int, weekday: int, hour: time, zone: ZoneInfo
) -> datetime:
    """The newest occurrence that is not later than `now`, counting from `due` on.

    After an outage the older ones are not asked: nobody answers for a week that is long over.
    """
    newest = due
    while (following := following_occurrence(newest, every_weeks, weekday, hour, zone)) <= now:
        newest = following
    return newest
