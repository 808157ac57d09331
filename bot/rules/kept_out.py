"""Which words does the office want kept out of a group, and does somebody say one of them?"""

import re
from collections.abc import Sequence

MOST_WORDS, LONGEST_WORD = 50, 40
_BETWEEN = re.compile(r"[,;\n]")
_WORD = re.compile(r"[^\W_]+")


def words_typed(text: str) -> list[str]:
    """Words, or several that belong together, parted by commas or lines; each once, in small letters."""
    typed = (_plain(part)[:LONGEST_WORD].strip() for part in _BETWEEN.split(text))
    return [word for word in dict.fromkeys(typed) if word][:MOST_WORDS]


def holds_any(said: str, kept_out: Sequence[str]) -> bool:
    """Whole words alone: who is kept from one must still be able to say another that begins alike."""
    heard = f" {_plain(said)} "
    return any(f" {word} " in heard for word in kept_out)


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))
