"""Until which day is something promised, in the words of whoever promises it?"""

import re
from calendar import monthrange
from datetime import date, timedelta
from itertools import chain

from bot.services.dates import NUMBERS, WEEK, WEEKDAYS, read_until

MOST_WORDS = 6
TWO_MONTHS = 62
FURTHEST = timedelta(days=2 * 365)
_DAY_OF_MONTH = re.compile(r"(?:tanggal|tgl\.?|the)? ?(\d{1,2})(?:st|nd|rd|th)?")
_BEFORE_A_DAY = re.compile(
    r"(?:(?:paling lambat|selambatnya|sebelum|pada|tanggal|tgl\.?|hari|by|on|before|the)\s+)+", re.IGNORECASE
)
_BEFORE_A_LENGTH = re.compile(r"(?:dalam|in|within)\s+", re.IGNORECASE)
_CLOCK_AT_END = re.compile(
    r",? (?:jam|pukul|pkl\.?|at) \d{1,2}(?:[.:]\d{2})?(?: (?:pagi|siang|sore|malam|am|pm))?$"
)
_END = re.compile(
    r"(?P<end>akhir |(?:the )?end of )?(?:the )?(?P<next>next )?(?P<this>this )?(?P<named>[a-z]+)"
    r"(?P<which> ini| depan)?(?: (?P<year>20\d{2}))?"
)
_WEEKS = frozenset({"minggu", "pekan", "week"})
_MONTHS = frozenset({"bulan", "month"})
_YEARS = frozenset({"tahun", "year"})
_MONTH_NAMES = {
    name: number
    for number, names in enumerate(
        (
            "januari january jan",
            "februari february feb",
            "maret march mar",
            "april apr",
            "mei may",
            "juni june jun",
            "juli july jul",
            "agustus august agu agt aug",
            "september sept sep",
            "oktober october okt oct",
            "november nopember nov nop",
            "desember december des dec",
        ),
        start=1,
    )
    for name in names.split()
}
# These are days wherever they stand; a length of time is one only behind "dalam".
_A_DAY_BY_ITSELF = re.compile(
    r"hari ini|besok|lusa|today|tomorrow|(?:minggu|bulan) depan|next (?:week|month)"
    rf"|(?:hari )?(?:{'|'.join(WEEKDAYS)})(?: minggu)? depan|next (?:{'|'.join(WEEKDAYS)})"
    r"|akhir [a-z]+(?: ini| depan| \d{4})?|end of (?:the |this |next )?[a-z]+(?: \d{4})?"
    r"|\d{1,2} (?!hari|minggu|bulan|tahun|jam|day|week|month|year|hour)[a-z]{3,9}(?: \d{4})?",
    re.IGNORECASE,
)
# Behind these it is another day than the one it names by itself: "awal bulan depan", "2 minggu depan".
_ANOTHER_DAY = re.compile(
    r"(?:awal|tengah|pertengahan|akhir|setelah|sesudah|sehabis|kecuali|bukan|of|after|mid|early|late|not) "
    rf"|(?:\d{{1,3}}(?:[-–/,.]\d{{1,2}})?|{'|'.join(NUMBERS)}) (?:minggu|bulan|next (?:week|month))\b",
    re.IGNORECASE,
)


def read_due(text: str, today: date) -> date | None:
    """The day as typed in answer to "until when?": "5 Desember", "tgl 5", "2 minggu", "akhir bulan"."""
    words = _CLOCK_AT_END.sub("", " ".join(text.casefold().split()))
    bare = _without(_BEFORE_A_LENGTH, _without(_BEFORE_A_DAY, words))
    ways = dict.fromkeys((words, bare))
    days = chain(
        (_in_month(said, today) or _end_of(said, today) for said in ways),
        (read_until(said, today) for said in ways),
    )
    return next(filter(None, days), None)


def find_due(text: str, today: date) -> tuple[str, date | None]:
    """What is promised without the day at its end, and the day, where the words before it say that it is one.

    "Mesin datang tgl 5" and "mesin datang besok" name one, "pelatihan 3 hari" does not.
    """
    words = text.split()
    for place in range(max(1, len(words) - MOST_WORDS), len(words)):
        tail = " ".join(words[place:]).rstrip(" .!")
        is_said = _BEFORE_A_DAY.match(f"{tail} ") or _BEFORE_A_LENGTH.match(tail)
        is_another = _ANOTHER_DAY.match(f"{words[place - 1]} {tail}")
        is_said_so = _A_DAY_BY_ITSELF.fullmatch(tail) and not is_another
        if is_said or is_said_so:
            day = read_due(tail, today)
            if day is not None:
                return " ".join(words[:place]).rstrip(" ,.;:"), day
    return " ".join(words), None


def _without(beginning: re.Pattern[str], words: str) -> str:
    found = beginning.match(words)
    return words[found.end() :] if found is not None else words


def _end_of(words: str, today: date) -> date | None:
    """The last day of a week, month or year; of a month called by its name the next one."""
    found = _END.fullmatch(words)
    if found is None:
        return None
    is_said = found["end"] or found["this"] or found["which"] == " ini"
    named, is_next = found["named"], bool(found["next"] or found["which"] == " depan")
    if not is_said:
        return None
    if found["year"] or named in _MONTH_NAMES:
        month = _MONTH_NAMES.get(named)
        return None if month is None or is_next else _end_of_month(month, found["year"], today)
    return _end_of_time(named, today, is_next=is_next)


def _end_of_time(named: str, today: date, *, is_next: bool) -> date | None:
    if named in _WEEKS:
        return today + timedelta(days=6 - today.weekday()) + is_next * WEEK
    if named in _MONTHS:
        ahead = today.month - 1 + is_next
        return _last_of_month(today.year + ahead // 12, ahead % 12 + 1)
    return date(today.year + is_next, 12, 31) if named in _YEARS else None


def _end_of_month(month: int, year: str | None, today: date) -> date:
    return _last_of_month(int(year or today.year + (month < today.month)), month)


def _last_of_month(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _in_month(words: str, today: date) -> date | None:
    """The next day of that number."""
    found = _DAY_OF_MONTH.fullmatch(words)
    if found is None:
        return None
    ahead = (today + timedelta(days=days) for days in range(TWO_MONTHS))
    return next((day for day in ahead if day.day == int(found[1])), None)
