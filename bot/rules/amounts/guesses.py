"""Which sums may be offered where a text does not say one for sure?"""

from collections.abc import Iterable, Sequence

from bot.rules.amounts.figure import LEAST_BARE, Figure
from bot.rules.amounts.figures import Count, Item
from bot.rules.amounts.senses import Sense
from bot.rules.amounts.tokens import Token

MOST_OFFERED = 3
LARGEST_OFFERED = 10**12
_EITHER = frozenset({Sense.ALIAS, Sense.EQUALS, Sense.BRACKET})
_NOT_SUMMED = frozenset({Sense.DOUBT, Sense.LOSS, Sense.ROLE})


def guesses(items: Sequence[Item]) -> tuple[int, ...]:
    """At most three, all different, the likeliest first."""
    figures = [item for item in items if isinstance(item, Figure)]
    counts = [item.number for item in items if isinstance(item, Count) and item.sense is not Sense.PERCENT]
    offered = _of_one(figures[0], counts) if len(figures) == 1 else _of_many(figures, items)
    words = {item.sense for item in items if isinstance(item, Token)}
    if Sense.LOSS in words and len(figures) == 1:
        offered = [-guess for guess in offered]
    elif isinstance(items[0], Token) and items[0].sense is Sense.DASH:
        offered = [sign * guess for guess in offered for sign in (1, -1)]
    return offer(offered)


def offer(amounts: Iterable[int]) -> tuple[int, ...]:
    reasonable = [amount for amount in dict.fromkeys(amounts) if abs(amount) <= LARGEST_OFFERED]
    return tuple(reasonable[:MOST_OFFERED])


def _of_one(figure: Figure, counts: Sequence[int]) -> list[int]:
    said = list(figure.may_mean())
    multiplied = [count * said[0] for count in counts[:1] if said and figure.is_sure and count]
    return multiplied + said


def _of_many(figures: Sequence[Figure], items: Sequence[Item]) -> list[int]:
    """ "10rb dapat 3": three of them; "hari ini 35rb kemarin 50rb": both; "modal 500rb laku 800rb": one."""
    words = {item.sense for item in items if isinstance(item, Token)}
    sure = [figure for figure in figures if figure.is_sure and not figure.is_range]
    plain = [figure for figure in figures if figure.countable and 0 < figure.low < LEAST_BARE]
    said = sorted((guess for figure in sure for guess in figure.may_mean()), reverse=True)
    if words & _EITHER:
        return [*(int(figure.low * sure[0].size) for figure in plain if len(sure) == 1), *said]
    if len(sure) == 1 == len(plain):
        return [int(sure[0].low * plain[0].low), *said]
    return [sum(said), *said] if len(sure) > 1 and not words & _NOT_SUMMED else said
