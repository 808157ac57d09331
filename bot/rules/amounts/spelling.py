"""Which known word did a person mean who typed it in haste?"""

from collections import defaultdict
from dataclasses import replace
from enum import Enum, auto
from functools import lru_cache
from itertools import groupby

from bot.rules.amounts.number_words import NUMBER_WORDS
from bot.rules.amounts.other_words import OTHER_WORDS
from bot.rules.amounts.senses import Meaning, Sense

LEXICON: dict[str, Meaning] = {**OTHER_WORDS, **NUMBER_WORDS}
LONGEST = 24
SHORTEST_MISSPELT = 4
SHORTEST_CHANGED = 5
SHORTEST_FILLER = 6
SHORTEST_OF_ANY_FIRST_LETTER = 6
SHORTEST_PIECE = 3
SHORT_PIECES = frozenset({"rb", "jt", "rp", "bu"})
NUMERIC = frozenset(
    {Sense.DIGIT, Sense.TEEN, Sense.TEENS_OF, Sense.TENS_OF, Sense.HUNDREDS_OF, Sense.HUNDRED}
    | {Sense.UNIT, Sense.ONE_UNIT, Sense.HALF, Sense.QUARTER}
)
AFTER_A_NUMBER = ("ribu", "juta", "ratus", "puluh", "belas")
BEFORE_A_SIZE = ("satu", "tiga", "lima", "enam")
UNKNOWN = Meaning(Sense.UNKNOWN)


class Place(Enum):
    """Beside a number few words are expected, and a slip in one of them is plain to see."""

    ANY = auto()
    AFTER_NUMBER = auto()
    BEFORE_SIZE = auto()


# "Belas" needs a number before it, "sebelas" none.
_NEED_A_NUMBER = frozenset({Sense.TEENS_OF, Sense.TENS_OF, Sense.HUNDREDS_OF, Sense.UNIT})
_STAND_ALONE = frozenset({Sense.TEEN, Sense.HUNDRED, Sense.ONE_UNIT})
_UNFIT = {
    Place.ANY: _NEED_A_NUMBER,
    Place.BEFORE_SIZE: _NEED_A_NUMBER,
    Place.AFTER_NUMBER: _STAND_ALONE,
}
_WARNINGS = frozenset({Sense.DOUBT, Sense.NEGATION, Sense.LOSS})
_EXPECTED = {Place.ANY: (), Place.AFTER_NUMBER: AFTER_A_NUMBER, Place.BEFORE_SIZE: BEFORE_A_SIZE}


@lru_cache(maxsize=4096)
def words_in(typed: str, place: Place = Place.ANY) -> tuple[str, ...]:
    """The known words that a typed one stands for, most often one; empty where it is none of them for sure.

    Only one slip is forgiven, and only where all words that it may come from mean the same.
    """
    if typed in LEXICON:
        return (typed,)
    if len(typed) > LONGEST:
        return ()
    word = _drawn_out(typed) or _slip(typed, place) or _slip_of(typed, _EXPECTED[place])
    return (word,) if word else _run_together(typed)


def squeezed(word: str) -> str:
    return "".join(letter for letter, _ in groupby(word))


def one_slip_apart(typed: str, word: str) -> bool:
    """One letter more, less, other, or two neighbours swapped."""
    if abs(len(typed) - len(word)) > 1 or typed == word:
        return typed == word
    start = next((i for i, (a, b) in enumerate(zip(typed, word, strict=False)) if a != b), None)
    if start is None:
        return True
    a, b = typed[start:], word[start:]
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or (a[:2] == b[1::-1] and a[2:] == b[2:])


def _index() -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    by_squeezed, by_shortened = defaultdict(set), defaultdict(set)
    for word in LEXICON:
        by_squeezed[squeezed(word)].add(word)
        for short in _shortened(word):
            by_shortened[short].add(word)
    return by_squeezed, by_shortened


def _shortened(word: str) -> set[str]:
    """The word, and the word without any one of its letters: two words a slip apart share one of these."""
    return {word, *(word[:place] + word[place + 1 :] for place in range(len(word)))}


_BY_SQUEEZED, _BY_SHORTENED = _index()


def _drawn_out(typed: str) -> str | None:
    """ "ribuuu", "jjt": letters held too long. A single letter is no word here: kk is a million."""
    ways = _BY_SQUEEZED.get(squeezed(typed), set())
    if len(squeezed(typed)) == 1 or _may_be_a_warning(typed):
        return None
    return _the_one(ways)


def _may_be_a_warning(typed: str) -> bool:
    """ "Paak" is rather "pajak" than "pak" drawn out, and an amount beside it is no sales."""
    return any(
        LEXICON[word].sense in _WARNINGS and squeezed(word) != squeezed(typed) for word in _alike(typed)
    )


def _slip(typed: str, place: Place) -> str | None:
    if len(typed) < SHORTEST_MISSPELT:
        return None
    near = {word for word in _alike(typed) if LEXICON[word].sense not in _UNFIT[place]}
    word = _the_one(near)
    return word if word and _is_safe(typed, word) else None


def _alike(typed: str) -> set[str]:
    shared = set().union(*(_BY_SHORTENED.get(short, set()) for short in _shortened(typed)))
    return {word for word in shared if len(word) >= SHORTEST_MISSPELT and one_slip_apart(typed, word)}


def _is_safe(typed: str, word: str) -> bool:
    """A short word turns into another real word too easily, but for its letters swapped."""
    sense = LEXICON[word].sense
    if sense in {Sense.UNKNOWN, Sense.NEGATION}:
        return False
    swapped = sorted(typed) == sorted(word)
    if typed[0] != word[0]:
        return len(word) >= (SHORTEST_CHANGED if swapped else SHORTEST_OF_ANY_FIRST_LETTER)
    return swapped or len(word) >= (SHORTEST_FILLER if sense is Sense.FILLER else SHORTEST_CHANGED)


def _slip_of(typed: str, expected: tuple[str, ...]) -> str | None:
    near = {word for word in expected if one_slip_apart(typed, word)}
    return _the_one(near) if len(typed) >= SHORTEST_PIECE else None


def _the_one(words: set[str]) -> str | None:
    """The fullest of these, when they all mean the same but for an -an."""
    meanings = {replace(LEXICON[word], about=False) for word in words}
    return max(words, key=lambda word: (len(word), word)) if len(meanings) == 1 else None


def _run_together(typed: str) -> tuple[str, ...]:
    """ "duaratus", "ribulah": words without their spaces; only around a number, and one way only."""
    ways = _splits(typed)
    if len({tuple(LEXICON[word] for word in way) for way in ways}) != 1:
        return ()
    return ways[0] if any(LEXICON[word].sense in NUMERIC for word in ways[0]) else ()


def _splits(typed: str) -> list[tuple[str, ...]]:
    if not typed:
        return [()]
    return [
        (typed[:end], *rest)
        for end in range(2, len(typed) + 1)
        if _is_piece(typed[:end])
        for rest in _splits(typed[end:])
    ]


def _is_piece(part: str) -> bool:
    known = part in LEXICON and LEXICON[part].sense is not Sense.UNKNOWN
    return known and (len(part) >= SHORTEST_PIECE or part in SHORT_PIECES)
