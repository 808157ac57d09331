"""How many is meant where a number is written in words?"""

import re
from collections.abc import Sequence
from itertools import takewhile

from bot.rules.amounts import Kind, read_amount
from bot.rules.amounts.number_words import NUMBER_WORDS, THOUSAND
from bot.rules.amounts.senses import Sense

_OF_COUNTS = frozenset(
    {
        Sense.DIGIT,
        Sense.TEEN,
        Sense.TENS,
        Sense.TEENS_OF,
        Sense.TENS_OF,
        Sense.HUNDREDS_OF,
        Sense.HUNDRED,
    }
)
_ONE_OF = re.compile(r"se(?P<unit>buah|unit|set|ekor|karung|sak|paket|lembar|dus)", re.IGNORECASE)


def with_digits(text: str) -> str:
    """ "Tiga mesin" as "3 mesin"; what names thousands or millions stays as it is written."""
    words, written = text.split(), []
    while words:
        run = list(takewhile(_says_how_many, words))
        one = _ONE_OF.fullmatch(words[0])
        if one is not None:
            written += ["1", one["unit"]]
            words = words[1:]
        elif not run:
            written.append(words.pop(0))
        else:
            words = words[len(run) :]
            written += run if words and _is_scale(words[0]) else [_counted(run)]
    return " ".join(written)


def says_a_number(word: str) -> bool:
    return any(sign.isdigit() for sign in word) or _plain(word) in NUMBER_WORDS


def _counted(run: Sequence[str]) -> str:
    read = read_amount(f"{' '.join(run)} ribu")
    is_count = read.kind is Kind.EXACT and read.value is not None and read.value % THOUSAND == 0
    return str(read.value // THOUSAND) if is_count and read.value is not None else " ".join(run)


def _says_how_many(word: str) -> bool:
    meaning = NUMBER_WORDS.get(_plain(word))
    return meaning is not None and meaning.sense in _OF_COUNTS


def _is_scale(word: str) -> bool:
    return _plain(word) in NUMBER_WORDS and not _says_how_many(word)


def _plain(word: str) -> str:
    return word.casefold().strip(".,;:")
