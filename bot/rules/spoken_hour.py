"""Which hour of the day stands among other words?"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import time

from bot.rules.hours import DAY, DIAL, HOUR

HOURS_ON_THE_DIAL = 12
# From when to when, in minutes of the day, people say so.
_PARTS = {
    **dict.fromkeys(("dini hari", "subuh"), (1, 6 * HOUR)),
    **dict.fromkeys(("pagi", "in the morning"), (HOUR, 12 * HOUR - 1)),
    "siang": (10 * HOUR, 16 * HOUR - 1),
    **dict.fromkeys(("sore", "petang", "in the afternoon"), (12 * HOUR + 1, 19 * HOUR - 1)),
    **dict.fromkeys(("malam", "in the evening"), (18 * HOUR, DAY - 1)),
    "am": (0, 12 * HOUR - 1),
    "pm": (12 * HOUR, DAY - 1),
}


def _any_of(words: Iterable[str]) -> str:
    """The longest first, and their spaces kept in a pattern that is written over several lines."""
    return "|".join(word.replace(" ", r"\s") for word in sorted(words, key=len, reverse=True))


_SPOKEN = re.compile(
    rf"""(?<![\w.:/-])
    (?:(?P<said>jam|pukul|pkl|at)\b\.?\s*)?
    (?P<half>setengah\s+|half\s+past\s+)?
    (?P<hour>\d{{1,2}}|(?:{_any_of(DIAL)})\b)
    (?:[.:](?P<minute>[0-5]\d)(?![\d.:/]))?
    (?:\s*(?P<sign>lewat|lebih|kurang)\s+(?P<by>[0-5]?\d)(?:\s+menit)?)?
    (?:\s*(?P<part>{_any_of(_PARTS)})\b)?
    (?!\w)""",
    re.VERBOSE,
)


@dataclass(frozen=True)
class Spoken:
    """The hour, and what stands beside it."""

    hour: time
    rest: str


def find_hour(text: str) -> Spoken | None:
    """The hour as people say it: "9 pagi", "jam 7 malam", "setengah 8", "09.30", "7 pm".

    A bare number is an hour only where it stands alone. None where no hour is named, two are, or the words
    do not fit ("jam 12 malam" could be either end of the day).
    """
    words = " ".join(text.casefold().split()).replace("a.m.", "am").replace("p.m.", "pm")
    named = [found for found in _SPOKEN.finditer(words) if _is_meant(found, words)]
    if len(named) != 1:
        return None
    minutes = _minutes(named[0])
    if minutes is None:
        return None
    before, behind = words[: named[0].start()], words[named[0].end() :]
    return Spoken(time(*divmod(minutes, HOUR)), " ".join(f"{before} {behind}".strip(" ,").split()))


def _is_meant(found: re.Match[str], words: str) -> bool:
    is_marked = any(found[name] for name in ("said", "half", "minute", "part"))
    return is_marked or found[0].strip() == words


def _minutes(found: re.Match[str]) -> int | None:
    """Of the day; where the part of the day is named, the one that fits into it."""
    hour = int(DIAL.get(found["hour"], found["hour"]))
    minutes = hour * HOUR + int(found["minute"] or 0) + _beside(found)
    if hour > DAY // HOUR or minutes < 0:
        return None
    if found["part"] is None:
        return minutes if minutes < DAY else None
    first, last = _PARTS[found["part"]]
    fitting = [one for one in _readings(hour, minutes) if first <= one <= last]
    return fitting[0] if len(fitting) == 1 else None


def _beside(found: re.Match[str]) -> int:
    """How many minutes the words move it: setengah 8 is half an hour before eight, half past 8 after it."""
    by = int(found["by"] or 0) * (-1 if found["sign"] == "kurang" else 1)
    if found["half"]:
        by += -HOUR // 2 if found["half"].startswith("setengah") else HOUR // 2
    return by


def _readings(hour: int, minutes: int) -> set[int]:
    """Up to twelve it may be before noon or after it."""
    if hour > HOURS_ON_THE_DIAL:
        return {minutes % DAY}
    return {minutes % DAY, (minutes + DAY // 2) % DAY}
