"""When are guests reminded of a meeting, and when is it asked who was there?"""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.rules.local_time import at_local

REMIND_AT = time(16)
A_DAY = timedelta(days=1)
BEFORE_IT_BEGINS = timedelta(hours=1)
UNTIL_IT_IS_OVER = timedelta(hours=3)
FURTHEST = timedelta(days=366)


def remind_at(starts_at: datetime, called_at: datetime, zone: ZoneInfo) -> datetime | None:
    """The afternoon of the day before; None where they were invited only after that."""
    at = at_local(starts_at.astimezone(zone).date() - A_DAY, REMIND_AT, zone)
    return at if at > called_at else None


def list_at(starts_at: datetime) -> datetime:
    """When whoever called it is asked who came."""
    return starts_at + UNTIL_IT_IS_OVER


def can_be_called(starts_at: datetime, now: datetime) -> bool:
    return now < starts_at <= now + FURTHEST


def has_begun(starts_at: datetime, now: datetime) -> bool:
    """Whoever keeps the list may begin when people arrive."""
    return now >= starts_at - BEFORE_IT_BEGINS
