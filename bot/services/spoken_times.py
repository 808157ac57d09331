"""Which day and hour do these words name?"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta

from bot.rules.spoken_hour import find_hour
from bot.services.dates import read_date

WEEKDAYS: Mapping[str, int] = {
    name: number
    for number, names in enumerate(
        (
            ("senin", "monday"),
            ("selasa", "tuesday"),
            ("rabu", "wednesday"),
            ("kamis", "thursday"),
            ("jumat", "jum'at", "friday"),
            ("sabtu", "saturday"),
            ("minggu", "ahad", "sunday"),
        )
    )
    for name in names
}
_WEEKDAY = re.compile(
    rf"(?:hari |on |next )?(?P<day>{'|'.join(WEEKDAYS)})(?P<week> depan| minggu depan)?(?: ini| besok)?"
)
WEEK = timedelta(days=7)


@dataclass(frozen=True)
class When:
    """What was named of a moment; None for what was not."""

    day: date | None
    hour: time | None


def read_when(text: str, today: date) -> When | None:
    """ "besok jam 9 pagi", "Senin", "5 Maret 19.30", "9 pagi"; None where neither or too much is said."""
    spoken = find_hour(text)
    rest = text if spoken is None else spoken.rest
    if spoken is not None and not rest:
        return When(None, spoken.hour)
    day = read_day(rest, today)
    return None if day is None else When(day, spoken.hour if spoken else None)


def read_day(text: str, today: date) -> date | None:
    """The next day of that name, today not counted; a date as `read_date` knows it."""
    words = " ".join(text.casefold().split())
    named = _WEEKDAY.fullmatch(words)
    if named is None:
        return read_date(words, today, ahead=True)
    ahead = (WEEKDAYS[named["day"]] - today.weekday() - 1) % 7 + 1
    day = today + timedelta(days=ahead)
    is_this_week = day - timedelta(days=day.weekday()) == today - timedelta(days=today.weekday())
    # "Senin depan" and "Kamis minggu depan" lie in the week that begins with the next Monday.
    return day + WEEK if named["week"] and is_this_week else day
