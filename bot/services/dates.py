"""Which day does this text name?"""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta

LONGEST = 40
# Said every day, and worth no half second of loading.
DAYS_AWAY: Mapping[str, int] = {
    "kemarin lusa": -2,
    "kemaren": -1,
    "kemarin": -1,
    "yesterday": -1,
    "hari ini": 0,
    "today": 0,
    "besok": 1,
    "tomorrow": 1,
    "lusa": 2,
}


def read_date(text: str, today: date) -> date | None:
    """The day as typed ("5 Maret", "05/03/2026", "kemarin", "besok"), the day before the month."""
    words = text.strip()
    if not words or len(words) > LONGEST or not any(sign.isalnum() for sign in words):
        return None
    away = DAYS_AWAY.get(" ".join(words.casefold().split()))
    if away is not None:
        return today + timedelta(days=away)
    try:
        return date.fromisoformat(words)
    except ValueError:
        return _as_people_write(words, today)


def _as_people_write(words: str, today: date) -> date | None:
    # It takes half a second to load, and few programmes ask for a date.
    import dateparser  # noqa: PLC0415

    found: datetime | None = dateparser.parse(
        words,
        languages=["id", "en"],
        settings={
            "DATE_ORDER": "DMY",
            "RELATIVE_BASE": datetime.combine(today, time(12)),
            "REQUIRE_PARTS": ["day", "month"],
            "PARSERS": ["relative-time", "custom-formats", "absolute-time"],
        },
    )
    return found.date() if found is not None else None
