"""Which hours of the day can an answer mean that says nothing else?"""

import re
from collections.abc import Mapping
from datetime import time

LONGEST = 40
HOUR, HALF, NOON, DAY = 60, 30, 12 * 60, 24 * 60  # in minutes

_PARTS: Mapping[str, tuple[str, ...]] = {
    "morning": ("pagi", "pagi hari", "am", "a.m.", "in the morning", "morning"),
    "noon": ("siang", "siang hari", "tengah hari", "at noon", "noon", "midday"),
    "afternoon": ("sore", "sore hari", "petang", "in the afternoon", "afternoon"),
    "evening": ("malam", "malam hari", "mlm", "in the evening", "evening", "at night", "night", "tonight"),
    "later half": ("pm", "p.m."),
}
_PART_OF = {word: part for part, words in _PARTS.items() for word in words}
# Which hours of the clock on the wall are after noon; "jam 2 malam" is of the night.
_AFTER_NOON = {
    "morning": range(0),
    "noon": range(1, 10),
    "afternoon": range(1, 12),
    "evening": range(5, 12),
    "later half": range(1, 12),
}
USUALLY = {"morning": time(8), "noon": time(12), "afternoon": time(16), "evening": time(19)}
_PRAYERS: Mapping[str, time] = {
    **dict.fromkeys(("subuh", "shubuh"), time(5, 30)),
    **dict.fromkeys(("zuhur", "dzuhur", "duhur", "lohor", "luhur"), time(13)),
    **dict.fromkeys(("asar", "ashar", "asyar"), time(16)),
    **dict.fromkeys(("magrib", "maghrib", "mahrib"), time(18, 30)),
    **dict.fromkeys(("isya", "isa", "isyak"), time(19, 30)),
}
# The hours of the clock on the wall, in words.
DIAL = {
    word: number
    for number, words in enumerate(
        (
            ("satu", "one"),
            ("dua", "two"),
            ("tiga", "three"),
            ("empat", "four"),
            ("lima", "five"),
            ("enam", "six"),
            ("tujuh", "seven"),
            ("delapan", "eight"),
            ("sembilan", "nine"),
            ("sepuluh", "ten"),
            ("sebelas", "eleven"),
            ("dua belas", "twelve"),
        ),
        start=1,
    )
    for word in words
}
_AHEAD = re.compile(
    r"^(?:(?:sekitar|kira-kira|kira2|kira|sekitaran|about|around|at|jam|jm|pukul|pkl|pk)\.? )+"
)
_AFTER = re.compile(r"(?: (?:aja|saja|ya|yah|bu|pak|kak|dong|please|o'clock|oclock|tepat|an))+$")
_FIGURES = r"(?P<hour>\d{1,2})(?:\s?[.:,h]\s?(?P<minute>[0-5]\d))?"
_WORDS = "(?P<word>" + "|".join(sorted(DIAL, key=len, reverse=True)) + ")"
_PART = "(?: ?(?P<part>" + "|".join(re.escape(one) for one in sorted(_PART_OF, key=len, reverse=True)) + "))?"
_HOUR = re.compile(rf"(?P<half>setengah |half past )?(?:{_FIGURES}|{_WORDS})(?: o'clock)?{_PART}")
_PRAYER = re.compile(
    r"(?:(?:habis|abis|setelah|sesudah|selesai|ba'?da|bakda|lepas)\s)?(?:(?:sholat|salat|shalat)\s)?(?P<prayer>"
    + "|".join(_PRAYERS)
    + ")"
)


def read_hours(text: str) -> tuple[time, ...]:
    """Every hour that the text can mean: none where it names none, two for "jam 7" without "pagi"."""
    words = _AFTER.sub("", _AHEAD.sub("", " ".join(text.casefold().replace("’", "'").split()).strip(" .!")))
    if not words or len(words) > LONGEST:
        return ()
    if words in _PART_OF:
        usual = USUALLY.get(_PART_OF[words])
        return (usual,) if usual else ()
    prayer = _PRAYER.fullmatch(words)
    if prayer is not None:
        return (_PRAYERS[prayer["prayer"]],)
    named = _HOUR.fullmatch(words)
    return _hours(named) if named is not None else ()


def _hours(named: re.Match[str]) -> tuple[time, ...]:
    hour = int(named["hour"]) if named["hour"] else DIAL[named["word"]]
    minutes = HOUR * hour + int(named["minute"] or 0)
    if named["half"] is not None:
        # "Setengah tujuh" is half past six.
        minutes += HALF if named["half"].startswith("half") else -HALF
    if not 0 <= minutes < DAY:
        return ()
    if minutes < HOUR or minutes >= NOON + HOUR or (named["hour"] or "").startswith("0"):
        return (_time(minutes),)
    if named["part"] is None:
        return (_time(minutes), _time(minutes + NOON))
    return (_of_part(minutes, _PART_OF[named["part"]]),)


def _of_part(minutes: int, part: str) -> time:
    """What the clock on the wall shows, in that part of the day."""
    hour = minutes // HOUR
    if minutes >= NOON:
        return _time(minutes + NOON if part in {"morning", "evening"} else minutes)
    return _time(minutes + NOON if hour in _AFTER_NOON[part] else minutes)


def _time(minutes: int) -> time:
    return time(*divmod(minutes % DAY, HOUR))
