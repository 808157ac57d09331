"""From which roots may a word be made, be it Indonesian or English?"""

from functools import cache
from importlib import import_module
from typing import Any

# Before a root, meN- and peN- swallow its first sound: menulis is made from tulis, mengemas from kemas.
_SWALLOWED = {"men": "t", "pen": "t", "meng": "k", "peng": "k"}
_VOWELS = "aiueo"


def roots_of(word: str) -> frozenset[str]:
    """The root by the rules of either language, and those whose first sound may have been swallowed."""
    stem: str = _stemmer("indonesian").stemWord(word)
    in_english: str = _stemmer("english").stemWord(word)
    if stem[:1] not in _VOWELS:
        return frozenset({stem, in_english})
    swallowed = {sound for before, sound in _SWALLOWED.items() if word.startswith(f"{before}{stem[:1]}")}
    return frozenset({stem, in_english, *(f"{sound}{stem}" for sound in swallowed)})


@cache
def _stemmer(language: str) -> Any:
    """The library brings fifty languages along: it is loaded when the first word is looked up."""
    return import_module("snowballstemmer").stemmer(language)
