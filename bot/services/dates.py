"""Which day does this text name?"""

import re
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta

LONGEST = 40
# Said every day, and worth no half second of loading.
DAYS_AWAY: Mapping[str, int] = {
    "kemarin lusa": -2,
    "kemaren lusa": -2,
    "kemaren": -1,
    "kmrn": -1,
    "kemarin": -1,
    "yesterday": -1,
    "hari ini": 0,
    "today": 0,
    "besok": 1,
    "tomorrow": 1,
    "lusa": 2,
}

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
NEXT_WEEK = frozenset({"minggu depan", "next week"})

NUMBERS = {
    **dict.fromkeys(("satu", "one", "a", "se"), 1),
    **dict.fromkeys(("dua", "two"), 2),
    **dict.fromkeys(("tiga", "three"), 3),
    **dict.fromkeys(("empat", "four"), 4),
    **dict.fromkeys(("lima", "five"), 5),
    **dict.fromkeys(("enam", "six"), 6),
    **dict.fromkeys(("tujuh", "seven"), 7),
    **dict.fromkeys(("delapan", "eight"), 8),
    **dict.fromkeys(("sembilan", "nine"), 9),
    **dict.fromkeys(("sepuluh", "ten"), 10),
}
_DAYS_IN = {"hari": 1, "day": 1, "minggu": 7, "week": 7, "bulan": 30, "month": 30}
_LENGTH = re.compile(
    r"(?:selama |for )?(?:(?P<number>\d{1,3})|(?P<word>"
    + "|".join(NUMBERS)
    + r"))\s*(?P<unit>"
    + "|".join(_DAYS_IN)
    + r")s?(?: saja| dulu| ya)*"
)
_AWAY = re.compile(
    r"(?:(?P<number>\d{1,3})|(?P<word>"
    + "|".join(NUMBERS)
    + r"))\s*(?P<unit>hari|minggu|days?|weeks?) (?P<way>(?:yang |yg )?lalu|ago|lagi)"
)
_BEFORE_A_DAY = re.compile(r"^(?:pada )?(?:tgl\.?|tanggal|hari)\s+(?=\d)")
_UNTIL = re.compile(r"^(?:sampai|hingga|s/d|until|till?)(?: dengan)?(?: tanggal)? ")


def read_date(text: str, today: date, *, ahead: bool = False) -> date | None:
    """The day as typed ("5 Maret", "05/03/2026", "kemarin", "besok"), the day before the month.

    Without a year it is the nearest one, or with `ahead` the next one.
    """
    words = _BEFORE_A_DAY.sub("", " ".join(text.casefold().split()))
    if not words or len(words) > LONGEST or not any(sign.isalnum() for sign in words):
        return None
    away = DAYS_AWAY.get(words, _days_away(words))
    if away is not None:
        return today + timedelta(days=away)
    try:
        return date.fromisoformat(words)
    except ValueError:
        return _as_people_write(words, today, ahead=ahead)


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


def read_until(text: str, today: date) -> date | None:
    """The end of a time that begins today: "2 minggu", "sebulan", "sampai 3 Maret", "until Monday"."""
    words = " ".join(text.casefold().split())
    length = _LENGTH.fullmatch(words)
    if length is not None:
        number = length["number"] or length["word"] or "1"
        return today + int(NUMBERS.get(number, number)) * timedelta(days=_DAYS_IN[length["unit"]])
    words = _UNTIL.sub("", words)
    return today + WEEK if words in NEXT_WEEK else read_day(words, today)


def _days_away(words: str) -> int | None:
    """ "3 hari lalu", "dua minggu lagi"."""
    away = _AWAY.fullmatch(words)
    if away is None:
        return None
    number = away["number"] or away["word"]
    days = int(NUMBERS.get(number, number)) * _DAYS_IN[away["unit"].removesuffix("s")]
    return days if away["way"] == "lagi" else -days


def _as_people_write(words: str, today: date, *, ahead: bool) -> date | None:
    # It takes half a second to load, and few programmes ask for a date.
    import dateparser  # noqa: PLC0415

    found: datetime | None = dateparser.parse(
        words,
        languages=["id", "en"],
        settings={
            "DATE_ORDER": "DMY",
            "PREFER_DATES_FROM": "future" if ahead else "current_period",
            "RELATIVE_BASE": datetime.combine(today, time(12)),
            "REQUIRE_PARTS": ["day", "month"],
            "PARSERS": ["relative-time", "custom-formats", "absolute-time"],
        },
    )
    return found.date() if found is not None else None
