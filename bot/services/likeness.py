"""Whose name was meant, though it is spelt a little otherwise?"""

import unicodedata
from collections.abc import Collection, Sequence
from functools import lru_cache

from rapidfuzz.distance import OSA

KNOWN_TEXTS = 64  # what was typed is compared with thousands of names
ONE_SLIP_FROM, TWO_SLIPS_FROM = 4, 8  # letters in a word


def slips(typed: str, name: str) -> int | None:
    """How many slips of the finger lie between them, every typed word in its own; None for too many."""
    words, count = _words(name), 0
    for typed_word in _words(typed):
        fewest = _fewest(typed_word, words)
        if fewest is None:
            return None
        count += fewest
    return count if _words(typed) else None


def likest(typed: str, known: Collection[str]) -> str:
    """The word that this one was to be, by as many slips as its length allows; itself where there is none."""
    most = _most(typed)
    if not most or typed in known:
        return typed
    distance, word = min(((_distance(typed, one, most), one) for one in known), default=(most + 1, typed))
    return word if distance <= most else typed


def _most(typed: str) -> int:
    return 2 if len(typed) >= TWO_SLIPS_FROM else 1 if len(typed) >= ONE_SLIP_FROM else 0


def _fewest(typed: str, words: Sequence[str]) -> int | None:
    """The fewest slips to one of the words, or to how it begins."""
    most = _most(typed)
    fewest = min((_distance(typed, word, most) for word in words), default=most + 1)
    return fewest if fewest <= most else None


def _distance(typed: str, word: str, most: int) -> int:
    """One more than `most` for all that lies further apart."""
    if len(word) < len(typed) - most:
        return most + 1
    whole = OSA.distance(typed, word, score_cutoff=most)
    if len(word) <= len(typed):
        return whole
    return min(whole, OSA.distance(typed, word[: len(typed)], score_cutoff=most))


@lru_cache(maxsize=KNOWN_TEXTS)
def _words(text: str) -> tuple[str, ...]:
    if text.isascii() and text.replace(" ", "").isalnum():
        return tuple(text.lower().split())
    plain = unicodedata.normalize("NFKD", text.casefold())
    return tuple(
        "".join(sign if sign.isalnum() else " " for sign in plain if not unicodedata.combining(sign)).split()
    )
