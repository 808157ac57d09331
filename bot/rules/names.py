"""Is this a name that we can call somebody by?"""

import unicodedata
from enum import StrEnum

LONGEST_NAME = 80


class NameFault(StrEnum):
    EMPTY = "name-empty"
    TOO_LONG = "name-too-long"
    ONE_LETTER = "name-one-letter"


def tidy_name(text: str) -> str:
    """The name without control signs, line breaks or doubled spaces."""
    visible = "".join(" " if unicodedata.category(sign).startswith(("C", "Z")) else sign for sign in text)
    return " ".join(visible.split())


def name_fault(name: str) -> NameFault | None:
    """What keeps a tidy name from being used as it is; a single letter is only asked about again."""
    letters = sum(sign.isalpha() for sign in name)
    if letters == 0:
        return NameFault.EMPTY
    if len(name) > LONGEST_NAME:
        return NameFault.TOO_LONG
    return NameFault.ONE_LETTER if letters == 1 else None


def same_name(one: str, other: str) -> bool:
    return tidy_name(one).casefold() == tidy_name(other).casefold()
