"""Until which day is something promised, in the words of whoever promises it?"""

import re
from calendar import monthrange
from datetime import date, timedelta

from bot.services.dates import WEEKDAYS, read_until

MOST_WORDS = 5
TWO_MONTHS = 62
FURTHEST = timedelta(days=2 * 365)
_DAY_OF_MONTH = re.compile(r"(?:tanggal|tgl\.?|the)? ?(\d{1,2})(?:st|nd|rd|th)?")
_BEFORE_A_DAY = re.compile(
    r"(?:(?:paling lambat|selambatnya|sebelum|pada|tanggal|tgl\.?|hari|by|on|before|the)\s+)+", re.IGNORECASE
)
_BEFORE_A_LENGTH = re.compile(r"(?:dalam|in|within)\s+", re.IGNORECASE)
_END_OF_MONTH = re.compile(r"(?:akhir|end of) (?P<month>[a-z]+(?: (?:ini|month))?)")
_THIS_MONTH = frozenset({"bulan", "bulan ini", "this month", "the month", "month"})
# These are days wherever they stand; a length of time is one only behind "dalam".
_A_DAY_BY_ITSELF = re.compile(
    r"hari ini|besok|lusa|today|tomorrow|(?:minggu|bulan) depan|next (?:week|month)"
    rf"|(?:hari )?(?:{'|'.join(WEEKDAYS)})(?: minggu)? depan|next (?:{'|'.join(WEEKDAYS)})"
    r"|akhir [a-z]+(?: ini)?|end of (?:the |this )?[a-z]+"
    r"|\d{1,2} (?!hari|minggu|bulan|tahun|jam|day|week|month|year|hour)[a-z]{3,9}(?: \d{4})?",
    re.IGNORECASE,
)


def read_due(text: str, today: date) -> date | None:
    """The day as typed in answer to "until when?": "5 Desember", "tgl 5", "2 minggu", "akhir bulan"."""
    words = " ".join(text.casefold().split())
    bare = _without(_BEFORE_A_LENGTH, _without(_BEFORE_A_DAY, words))
    for said in dict.fromkeys((words, bare)):
        in_month = _DAY_OF_MONTH.fullmatch(said)
        day = _next_such_day(int(in_month[1]), today) if in_month is not None else None
        day = day or _end_of_month(said, today) or read_until(said, today)
        if day is not None:
            return day
    return None


def find_due(text: str, today: date) -> tuple[str, date | None]:
    """What is promised without the day at its end, and the day, where the words before it say that it is one.

    "Mesin datang tgl 5" and "mesin datang besok" name one, "pelatihan 3 hari" does not.
    """
    words = text.split()
    for place in range(max(1, len(words) - MOST_WORDS), len(words)):
        tail = " ".join(words[place:]).rstrip(" .!")
        is_said = _BEFORE_A_DAY.match(f"{tail} ") or _BEFORE_A_LENGTH.match(tail)
        if is_said or _A_DAY_BY_ITSELF.fullmatch(tail):
            day = read_due(tail, today)
            if day is not None:
                return " ".join(words[:place]).rstrip(" ,.;:"), day
    return " ".join(words), None


def _without(beginning: re.Pattern[str], words: str) -> str:
    found = beginning.match(words)
    return words[found.end() :] if found is not None else words


def _end_of_month(words: str, today: date) -> date | None:
    end = _END_OF_MONTH.fullmatch(words.replace("end of the ", "end of "))
    if end is None:
        return None
    inside = today if end["month"] in _THIS_MONTH else read_until(f"28 {end['month']}", today)
    return None if inside is None else inside.replace(day=monthrange(inside.year, inside.month)[1])


def _next_such_day(number: int, today: date) -> date | None:
    ahead = (today + timedelta(days=days) for days in range(TWO_MONTHS))
    return next((day for day in ahead if day.day == number), None)
