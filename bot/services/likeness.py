"""Whose name was meant, though it is spelt a little otherwise?"""

import unicodedata

from rapidfuzz.distance import OSA

ONE_SLIP_FROM, TWO_SLIPS_FROM = 4, 8  # letters in a word


def slips(typed: str, name: str) -> int | None:
    """How many slips of the finger lie between them, every typed word in its own; None for too many."""
    words = _words(name)
    least = [_fewest(typed_word, words) for typed_word in _words(typed)]
    known = [count for count in least if count is not None]
    return sum(known) if least and len(known) == len(least) else None


def _fewest(typed: str, words: list[str]) -> int | None:
    """The fewest slips to one of the words, or to how it begins."""
    most = 2 if len(typed) >= TWO_SLIPS_FROM else 1 if len(typed) >= ONE_SLIP_FROM else 0
    likest = min((_distance(typed, word) for word in words), default=most + 1)
    return likest if likest <= most else None


def _distance(typed: str, word: str) -> int:
    return min(OSA.distance(typed, word), OSA.distance(typed, word[: len(typed)]))


def _words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(
        sign if sign.isalnum() else " " for sign in plain if not unicodedata.combining(sign)
    ).split()
