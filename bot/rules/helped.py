"""Was somebody back soon after a human had turned to them?"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum

WITHIN = timedelta(days=15)
SOON = timedelta(days=7)


class Back(StrEnum):
    YES = "yes"
    NO = "no"
    NOT_YET_KNOWN = "not_yet_known"


def back_at(opened: datetime, touched: datetime | None, contacts: Iterable[datetime]) -> datetime | None:
    """Their first answer or word in the days after the first human touch, or after the case was opened."""
    since = touched or opened
    return min((at for at in contacts if since < at <= since + WITHIN), default=None)


def came_back(
    opened: datetime, touched: datetime | None, contacts: Iterable[datetime], now: datetime
) -> Back:
    """Known only when the days are over: to count at once who came back early would flatter."""
    if now <= (touched or opened) + WITHIN:
        return Back.NOT_YET_KNOWN
    return Back.NO if back_at(opened, touched, contacts) is None else Back.YES


def was_met_soon(opened: datetime, touched: datetime | None) -> bool:
    """Did a human turn to them within a week?"""
    return touched is not None and touched - opened <= SOON
