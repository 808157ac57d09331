"""Until which day is something promised, in the words of whoever promises it?"""

import re
from datetime import date, timedelta

from bot.services.dates import read_until

MOST_WORDS = 5
TWO_MONTHS = 62
FURTHEST = timedelta(days=2 * 365)
_DAY_OF_MONTH = re.compile(r"(?:tanggal|tgl\.?|the)? ?(\d{1,2})(?:st|nd|rd|th)?")
_BEFORE_A_DAY = re.compile(
    r"(?:(?:paling lambat|selambatnya|sebelum|pada|tanggal|tgl\.?|hari|by|on|before|the)\s+)+", re.IGNORECASE
)
_BEFORE_A_LENGTH = re.compile(r"(?:dalam|in|within)\s+", re.IGNORECASE)


def read_due(text: str, today: date) -> date | None:
    """The day as typed in answer to "until when?": "5 Desember", "tgl 5", "2 minggu", "besok"."""
    words = " ".join(text.casefold().split())
    in_month = _DAY_OF_MONTH.fullmatch(words)
    if in_month is not None:
        return _next_such_day(int(in_month[1]), today)
    return read_until(_BEFORE_A_LENGTH.sub("", _BEFORE_A_DAY.sub("", words, count=1)), today)


def find_due(text: str, today: date) -> tuple[str, date | None]:
    """What is promised without the day at its end, and the day, where the words before it say that it is one.

    "Mesin datang tgl 5" names one, "pelatihan 3 hari" does not.
    """
    words = text.split()
    for place in range(max(1, len(words) - MOST_WORDS), len(words)):
        tail = " ".join(words[place:])
        if _BEFORE_A_DAY.match(f"{tail} ") or _BEFORE_A_LENGTH.match(tail):
            day = read_due(tail, today)
            if day is not None:
                return " ".join(words[:place]).rstrip(" ,.;:"), day
    return " ".join(words), None


def _next_such_day(number: int, today: date) -> date | None:
    ahead = (today + timedelta(days=days) for days in range(TWO_MONTHS))
    return next((day for day in ahead if day.day == number), None)
