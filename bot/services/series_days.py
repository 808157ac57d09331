"""On which days does an announcement that repeats go?"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from dateutil.rrule import rrulestr

from bot.rules.calendar import Calendar, Rest, Slot, slot

SHORTEST_MONTH, WEEK = 28, 7
FIFTH = 5
DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


class Every(StrEnum):
    WEEK = "w1"
    FORTNIGHT = "w2"
    DAY_OF_MONTH = "md"
    WEEKDAY_OF_MONTH = "mw"


@dataclass(frozen=True)
class Turn:
    """A day on which its turn comes, and when it goes then; or the rest for which it is left out."""

    planned: date
    goes: Slot | Rest


def rule(every: Every, first: date, times: int | None, until: date | None) -> str:
    """As RFC 5545 writes it; the last day of a short month stands for days that it does not have."""
    end = f"COUNT={times}" if times else f"UNTIL={until:%Y%m%d}"
    match every:
        case Every.WEEK:
            return f"FREQ=WEEKLY;{end}"
        case Every.FORTNIGHT:
            return f"FREQ=WEEKLY;INTERVAL=2;{end}"
        case Every.DAY_OF_MONTH if first.day > SHORTEST_MONTH:
            days = ",".join(map(str, range(SHORTEST_MONTH, first.day + 1)))
            return f"FREQ=MONTHLY;BYMONTHDAY={days};BYSETPOS=-1;{end}"
        case Every.DAY_OF_MONTH:
            return f"FREQ=MONTHLY;BYMONTHDAY={first.day};{end}"
        case Every.WEEKDAY_OF_MONTH:
            return f"FREQ=MONTHLY;BYDAY={place_in_month(first)}{DAYS[first.weekday()]};{end}"


def place_in_month(day: date) -> int:
    """The how many-eth of its weekday it is; a fifth is the last, because not every month has one."""
    place = (day.day - 1) // WEEK + 1
    return -1 if place == FIFTH else place


def turns(written: str, first: date, hour: time, calendar: Calendar, after: date | None) -> Iterator[Turn]:
    """Its turns after that day (None: from the first on), moved or left out where the calendar says so."""
    start = datetime.combine(first, time())
    for at in rrulestr(written, dtstart=start):
        if after is None or at.date() > after:
            yield Turn(at.date(), slot(at.date(), hour, calendar))
