"""How is the amount of a text found, from its signs to the answer?"""

import re
from collections.abc import Sequence
from functools import lru_cache

from bot.rules.amounts.amount import Amount, Kind
from bot.rules.amounts.arithmetic import worked_out
from bot.rules.amounts.asides import set_aside
from bot.rules.amounts.figure import Figure
from bot.rules.amounts.figures import Item, with_counts, with_figures
from bot.rules.amounts.guesses import guesses
from bot.rules.amounts.nothing import Nothing, says_nothing
from bot.rules.amounts.senses import Sense
from bot.rules.amounts.tidy import tidy
from bot.rules.amounts.tokens import Token, tokens_of
from bot.rules.amounts.verdict import Around

LONGEST = 300
LARGEST = 10**12
SHORTEST_THING = 3
REMEMBERED = 4096
# "15O.000", "l00rb", "I50rb", "5oribu": a letter where a digit belongs. Not "2org", not "5lusin".
_LETTER_FOR_DIGIT = re.compile(
    r"(?<![^\W\d_])(?=[oil.,]*\d)(?=[\d.,]*[oil])[\doil][\doil.,]*(?=$|[^\w]|(?:rb|ribu|rebu|jt|juta|k)(?!\w))"
)


# Everybody types the same few round sums.
@lru_cache(maxsize=REMEMBERED)
def read_amount(text: str) -> Amount:
    """Never guesses: what may mean two sums is ambiguous, what is not understood whole is never exact."""
    plain = tidy(text)
    if len(plain) > LONGEST:
        return Amount(Kind.NONE, text)
    in_digits = _LETTER_FOR_DIGIT.sub(_with_digits, plain)
    if in_digits != plain:
        meant = read_amount(in_digits)
        likely = meant.suggestions if meant.value is None else (meant.value,)
        return Amount(Kind.AMBIGUOUS, text, suggestions=likely)
    tokens = set_aside(tokens_of(plain))
    items = worked_out(with_counts(with_figures(tokens)))
    places = [place for place, item in enumerate(items) if isinstance(item, Figure)]
    if not places:
        return _without_figure(items, text)
    if len(places) > 1:
        return _unclear(items, text)
    return _of_one(items, places[0], text)


def _with_digits(found: re.Match[str]) -> str:
    return found[0].translate(str.maketrans("oil", "011"))


def _without_figure(items: Sequence[Item], text: str) -> Amount:
    words = [item for item in items if isinstance(item, Token)]
    said = says_nothing(words) if len(words) == len(items) else Nothing.NOT_SAID
    match said:
        case Nothing.SAID:
            return Amount(Kind.EXACT, text, value=0)
        case Nothing.MAYBE:
            return Amount(Kind.AMBIGUOUS, text, suggestions=(0,))
    return Amount(Kind.NONE, text)


def _of_one(items: Sequence[Item], place: int, text: str) -> Amount:
    figure = items[place]
    around = Around(items[:place], items[place + 1 :])
    if not isinstance(figure, Figure) or not _is_said(figure, around):
        return _unclear(items, text)
    low, high = int(figure.low), int(figure.high)
    return Amount(
        Kind.RANGE if figure.is_range else Kind.EXACT,
        text,
        value=None if figure.is_range else low * (-1 if around.is_loss else 1),
        low=low if figure.is_range else None,
        high=high if figure.is_range else None,
        approximate=figure.about or around.is_approximate,
        period=around.period,
        role=around.role,
        bound=around.bound,
    )


def _is_said(figure: Figure, around: Around) -> bool:
    return figure.is_sure and figure.high <= LARGEST and around.allows(figure)


def _unclear(items: Sequence[Item], text: str) -> Amount:
    """ "5 tusuk", "gang 3": a small number of something unknown is no money at all."""
    if all(_counts_something(items, place) for place, item in enumerate(items) if isinstance(item, Figure)):
        return Amount(Kind.NONE, text)
    return Amount(Kind.AMBIGUOUS, text, suggestions=guesses(items))


def _counts_something(items: Sequence[Item], place: int) -> bool:
    item = items[place]
    beside = [items[near] for near in (place - 1, place + 1) if 0 <= near < len(items)]
    unknown = any(isinstance(near, Token) and _is_a_thing(near) for near in beside)
    return isinstance(item, Figure) and item.countable and not item.is_sure and unknown


def _is_a_thing(word: Token) -> bool:
    """Not "250tb": a letter or two run onto the figure are a unit with a slip in it."""
    run_on = word.text.isalpha() and not word.spaced and len(word.text) < SHORTEST_THING
    return word.sense is Sense.UNKNOWN and not run_on
