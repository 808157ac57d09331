"""Is this a name that we can call somebody by?"""

import unicodedata
from enum import StrEnum

LONGEST_NAME = 80
# How people are called to their faces, in the languages around.
FAMILIAR_TITLES = {"kak", "kakak", "mbak", "mas", "bang", "acil", "julak"}
TITLES = frozenset({"bu", "ibu", "pak", "bapak", "bpk", "mr", "mrs", "ms"} | FAMILIAR_TITLES)
BLANK_LETTERS = frozenset("\u115f\u1160\u3164\uffa0")  # letters to Unicode, nothing to the eye


class NameFault(StrEnum):
    EMPTY = "name-empty"
    TOO_LONG = "name-too-long"
    ONE_LETTER = "name-one-letter"


def tidy_name(text: str) -> str:
    """The name as it is seen: without invisible signs, line breaks or doubled spaces."""
    seen = "".join(_seen(sign) for sign in text)
    return " ".join(unicodedata.normalize("NFC", seen).split())


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


def without_title(name: str) -> str:
    """The name alone, where somebody is named as they are spoken to; a title by itself may be a name."""
    title, _, rest = name.strip().partition(" ")
    return rest.strip() if title.casefold().rstrip(".") in TITLES and rest.strip() else name


def _seen(sign: str) -> str:
    kind = unicodedata.category(sign)
    if kind == "Cf":
        return ""  # joiners and marks of direction take no room, so they part no words
    return " " if kind.startswith(("C", "Z")) or sign in BLANK_LETTERS else sign
