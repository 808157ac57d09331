"""Which day and hour do these words name?"""

from dataclasses import dataclass
from datetime import date, time

from bot.rules.spoken_hour import find_hour
from bot.services.dates import read_day


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
