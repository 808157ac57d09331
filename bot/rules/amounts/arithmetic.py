"""What do numbers that stand together make: a product, a sum, a range, the same thing said twice?"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from fractions import Fraction

from bot.rules.amounts.figure import LEAST_BARE, LEAST_WITH_CURRENCY, Figure, Ground, doubt, money
from bot.rules.amounts.figures import Count, Item
from bot.rules.amounts.number_words import MILLION, THOUSAND
from bot.rules.amounts.senses import Sense
from bot.rules.amounts.tokens import Token

_CODES = {
    Sense.TO: "-", Sense.DASH: "-", Sense.TIMES: "x", Sense.AT: "@", Sense.PLUS: "+", Sense.AND: "&",
    Sense.EQUALS: "=", Sense.BRACKET: "=", Sense.ALIAS: "=", Sense.PAUSE: ",",
}  # fmt: skip
_BETWEEN = frozenset({"antara", "between"})
_PRODUCT = re.compile(r"[FC]x?@F|[FC]xF|FxC|kF")
_SUM = re.compile(r"F(?:\+F)+")
_RANGE = re.compile(r"(?<!-)(?:aF&F|F-F)(?!-F)")
_SAME = re.compile(r"F,?=,?F")
# "5 lusin @10rb": ten thousand the dozen, or the piece?
_DOZENS = frozenset({"lusin", "kodi"})
WIDEST_RANGE = 100
WIDEST_SHARED_UNIT = 20
WIDEST_REVERSED = 5


def worked_out(items: Sequence[Item]) -> list[Item]:
    """Every figure that follows from others put in their place; what does not add up stays as it was."""
    done = list(items)
    for pattern, make in ((_PRODUCT, _product), (_SUM, _sum), (_RANGE, _range), (_SAME, _same)):
        done = _replaced(done, pattern, make)
    return done


def _replaced(
    items: list[Item], pattern: re.Pattern[str], make: Callable[[list[Item]], list[Item]]
) -> list[Item]:
    done: list[Item] = []
    place = 0
    for match in pattern.finditer("".join(_code(item) for item in items)):
        done += items[place : match.start()] + make(items[match.start() : match.end()])
        place = match.end()
    return done + items[place:]


def _code(item: Item) -> str:
    match item:
        case Figure():
            return "F"
        case Count(text="kali"):
            return "k"
        case Count():
            return "C"
        case Token() if item.text in _BETWEEN:
            return "a"
        case Token():
            return _CODES.get(item.sense, " ")


def _figures(items: Sequence[Item]) -> list[Figure]:
    return [item for item in items if isinstance(item, Figure)]


def _product(found: list[Item]) -> list[Item]:
    numbers = [item for item in found if isinstance(item, (Figure, Count))]
    times = next((item for item in numbers if _multiplies(item)), None)
    price = next((item for item in numbers if item is not times), None)
    if times is None or not isinstance(price, Figure):
        return [doubt()]
    total = price.low * _how_many(times)
    if price.is_sure and not price.is_range:
        return [replace(price, low=total, high=total, size=1, countable=False, made=True)]
    return [doubt(total * THOUSAND, total) if price.low < THOUSAND else doubt(total)]


def _multiplies(item: Figure | Count) -> bool:
    if isinstance(item, Count):
        return item.number > 0 and item.sense is not Sense.PERCENT and item.text not in _DOZENS
    return item.countable and not item.decimal and 0 < item.low < LEAST_BARE


def _how_many(item: Figure | Count) -> Fraction:
    return Fraction(item.number) if isinstance(item, Count) else item.low


def _sum(found: list[Item]) -> list[Item]:
    terms = _figures(found)
    total = sum((term.low for term in terms), Fraction(0))
    if all(term.is_sure and not term.is_range for term in terms):
        return [replace(money(total), about=any(term.about for term in terms), made=True)]
    shared = sum((term.low * (1 if term.is_sure else terms[-1].size) for term in terms), Fraction(0))
    return [doubt(total * THOUSAND, total) if total < LEAST_BARE else doubt(shared)]


def _same(found: list[Item]) -> list[Item]:
    first, second = _figures(found)
    is_one = (first.low, first.high) == (second.low, second.high) and not (first.doubtful or second.doubtful)
    if not is_one:
        return found
    return [first if first.is_sure else second]


def _range(found: list[Item]) -> list[Item]:
    low, high = _figures(found)
    if any(end.doubtful or end.is_range or end.made for end in (low, high)):
        return [doubt(*low.may_mean(), *high.may_mean())]
    return [_of_one_unit(low, high) if _shares_unit(low, high) else _of_two(low, high)]


def _shares_unit(low: Figure, high: Figure) -> bool:
    """ "100-150rb": the first end borrows the unit of the second."""
    return low.ground is not Ground.UNIT and high.size > 1 and (not low.is_sure or low.low == 0)


def _of_one_unit(low: Figure, high: Figure) -> Figure:
    most = 1_000 if high.size == MILLION else 10_000
    start = low.low * high.size
    ends = sorted((start, high.low))
    width = WIDEST_SHARED_UNIT if start < high.low else WIDEST_REVERSED
    fits = low.low < most and start != high.low and ends[1] <= width * (ends[0] or ends[1])
    if not fits or start.denominator != 1:
        return doubt(high.low, *low.may_mean())
    return replace(high, low=ends[0], high=ends[1], about=low.about or high.about)


def _of_two(low: Figure, high: Figure) -> Figure:
    """Each end speaks for itself; from more to less it might as well be a sum and what was spent."""
    if low.ground is Ground.CURRENCY and high.ground is Ground.BARE and high.low >= LEAST_WITH_CURRENCY:
        high = replace(high, ground=Ground.CURRENCY)
    rises = low.low < high.low <= WIDEST_RANGE * low.low
    if not (low.is_sure and high.is_sure and rises):
        return doubt(*_ends(low, high))
    return replace(high, low=low.low, about=low.about or high.about, size=1, countable=False)


def _ends(low: Figure, high: Figure) -> tuple[int, ...]:
    if low.ground is Ground.UNIT and high.ground is Ground.BARE and not high.is_sure:
        return (int(low.low), int(high.low * low.size))
    return (*low.may_mean()[:1], *high.may_mean()[:1])
