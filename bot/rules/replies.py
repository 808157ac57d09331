"""Which of the offered answers does a typed text mean?"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import lru_cache

NUMBER_WORDS = {
    "nol": 0, "kosong": 0, "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7,
    "delapan": 8, "sembilan": 9, "sepuluh": 10, "zero": 0, "none": 0, "one": 1, "two": 2, "three": 3,
    "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
}  # fmt: skip
COUNTERS = "hari|hr|kali|orang|org|buah|days?|times?|people"
_COUNT = re.compile(rf"(\d{{1,7}}|[a-z]+)\s*(?:{COUNTERS})?")
_CALLED = "bu|ibu|pak|bapak|kak|mbak|mas|bang|min"
_POLITE = re.compile(
    rf"^(?:(?:{_CALLED}|alhamdulillah|puji tuhan|syukurlah) )+"
    rf"|(?: (?:{_CALLED}|ya|yah|dong|kok|sih|nih|aja|saja|alhamdulillah|please))+$"
)
_TAIL = r"(?: (?:saja|aja|dulu|dl|ini|it|this|ya|pak|bu))*"
_SKIP = re.compile(rf"(?:di)?(?:lewat|skip|pass)(?:i|in|kan)?{_TAIL}")
_LAST = r"(?:terakhir|kemarin|kemaren|tadi|sebelumnya|(?:minggu|bulan|yang|yg) (?:lalu|kemarin|sebelumnya))"
_LIKE = rf"(?:seperti|sprti|spt|kayak|kaya|kyk|dengan|dgn) (?:(?:yang|yg) )?{_LAST}"
_SAME = re.compile(
    rf"(?:masih )?(?:sama|tetap)(?: saja| aja)?(?: {_LIKE})?{_TAIL}|{_LIKE}{_TAIL}"
    r"|(?:still )?(?:the )?same(?: again| as (?:last (?:time|week|month)|before))?"
)
_BETWEEN = re.compile(r"[,;/&+\n]|\b(?:dan|sama|serta|and)\b", re.IGNORECASE)
_BELOW_ZERO = re.compile(r"(?:[-‐‑‒–—−]\s*|min(?:us)?\s+)(\w+)")
_OTHER_NUMBER = re.compile(r"\d\s*[.,:/]\s*\d|[.,]\d|[-‐‑‒–—−]\s*\d")


@lru_cache(maxsize=1024)
def plain(text: str) -> str:
    """Lower case, without signs, emoji or doubled spaces, so that spellings can be compared."""
    letters = unicodedata.normalize("NFKC", text).casefold()
    kept = "".join(sign if sign.isalnum() or sign.isspace() else " " for sign in letters)
    return " ".join(kept.split())


def chosen(text: str, spellings: Mapping[str, Sequence[str]]) -> str | None:
    """The key whose spelling is this text, with or without polite words around; None for none or several."""
    wanted = plain(text)
    return _spelt(wanted, spellings) or _spelt(_POLITE.sub("", wanted), spellings)


def _spelt(wanted: str, spellings: Mapping[str, Sequence[str]]) -> str | None:
    keys = {key for key, ways in spellings.items() if wanted and any(plain(way) == wanted for way in ways)}
    return keys.pop() if len(keys) == 1 else None


def chosen_several(text: str, spellings: Mapping[str, Sequence[str]]) -> list[str]:
    """The keys that a typed list names ("modal, alat dan izin"), in the order in which they are offered.

    Empty where any part of the list names none: half an answer would be a guess.
    """
    whole = chosen(text, spellings)
    if whole is not None:
        return [whole]
    named = [chosen(part, spellings) for part in _BETWEEN.split(text) if plain(part)]
    return [key for key in spellings if key in named] if None not in named else []


def says_skip(text: str) -> bool:
    """They would rather leave the question out."""
    return _SKIP.fullmatch(plain(text)) is not None


def says_the_same(text: str) -> bool:
    """It is as it was the last time ("sama saja", "same as last week"); "as usual" is another thing."""
    return _SAME.fullmatch(plain(text)) is not None


def read_count(text: str, lowest: int, highest: int) -> int | None:
    """A whole number as typed ("5", "5 hari", "lima", "5️⃣"); None where it is none or out of range."""
    below_zero = _BELOW_ZERO.fullmatch(unicodedata.normalize("NFKC", text).casefold().strip())
    if below_zero is not None and lowest < 0:
        number = read_count(below_zero[1], 0, -lowest)
        return -number if number is not None and -number <= highest else None
    if not _says_one_whole_number(text):
        return None
    match = _COUNT.fullmatch(plain(text))
    if match is None:
        return None
    digits = match[1]
    number = int(digits) if digits.isdigit() else NUMBER_WORDS.get(digits)
    return number if number is not None and lowest <= number <= highest else None


def _says_one_whole_number(text: str) -> bool:
    # "1,5", ".5" and "-3" lose their sign when made plain; they must not turn into another number.
    return _OTHER_NUMBER.search(unicodedata.normalize("NFKC", text)) is None
