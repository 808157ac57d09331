"""Where in the text does a number stand, and what does it count?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeGuard

from bot.rules.amounts.figure import Figure
from bot.rules.amounts.numbers import number_of
from bot.rules.amounts.parts import CODES
from bot.rules.amounts.senses import Meaning, Sense
from bot.rules.amounts.tokens import Token

COUNTED = frozenset({Sense.COUNTER, Sense.PEOPLE, Sense.SPAN, Sense.PERCENT, Sense.CLOCK_WORD})
# "200 hari ini" is no count of days.
_POINTS_AT_A_DAY = frozenset({"ini", "lalu", "kemarin", "kemaren", "itu", "this", "last"})
_SAYS_A_NUMBER = frozenset("nf102srUOhq?N")
_BEFORE_ONE = frozenset("Urpb")
_JOINED_BY_AND = frozenset("102n")


@dataclass(frozen=True)
class Count:
    """A number of things, people or days: no money, though it may multiply money."""

    number: int
    sense: Sense
    text: str


Item = Token | Figure | Count


def with_figures(tokens: Sequence[Token]) -> list[Item]:
    """Each unbroken row of number words and figures becomes one Figure."""
    items: list[Item] = []
    for row in _rows(tokens):
        codes = {CODES.get(token.sense, "") for token in row}
        if codes & _SAYS_A_NUMBER:
            items.append(number_of(row))
        else:
            items += [_alone(token) for token in row]
    return items


def _rows(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    row: list[Token] = []
    for place, token in enumerate(tokens):
        continues = _continues(tokens, place)
        if row and (not continues or _begins_a_count(tokens, place)):
            yield row
            row = []
        if continues:
            row.append(token)
        else:
            yield [token]
    if row:
        yield row


def _continues(tokens: Sequence[Token], place: int) -> bool:
    before = CODES.get(tokens[place - 1].sense, "") if place else ""
    after = CODES.get(tokens[place + 1].sense, "") if place + 1 < len(tokens) else ""
    match tokens[place].sense:
        case Sense.ONE_OF:
            return after in _BEFORE_ONE and bool(after)
        case Sense.AND:
            return before in {"r", "s"} and after in _JOINED_BY_AND and bool(after)
        case Sense.ABOUT | Sense.POINT:
            return bool(before)
    return tokens[place].sense in CODES


def _begins_a_count(tokens: Sequence[Token], place: int) -> bool:
    """ "300rb 2 orang": the 2 is no part of the money."""
    is_number = tokens[place].sense in {Sense.FIGURES, Sense.DIGIT, Sense.TEEN}
    after_unit = tokens[place - 1].sense in {Sense.UNIT, Sense.KILO, Sense.CURRENCY}
    return is_number and after_unit and place + 1 < len(tokens) and tokens[place + 1].sense in COUNTED


def _alone(token: Token) -> Token:
    """What only counts inside a number means nothing by itself."""
    if token.sense is Sense.ONE_OF and token.text == "a":
        return replace(token, meaning=Meaning(Sense.FILLER))
    if token.sense in CODES and token.sense not in {Sense.CURRENCY, Sense.AND}:
        return replace(token, meaning=Meaning(Sense.UNKNOWN))
    return token


def with_counts(items: Sequence[Item]) -> list[Item]:
    """ "20 bungkus", "2-3 kg", "6 hari", "15%" each become one Count."""
    done: list[Item] = []
    for place, item in enumerate(items):
        counted = done[-1] if done else None
        if isinstance(item, Token) and _is_counter(items, place) and _countable(counted):
            del done[-3 if _is_span_of_counts(done) else -1 :]
            done.append(Count(int(counted.high), item.sense, item.text))
        else:
            done.append(item)
    return done


def _is_counter(items: Sequence[Item], place: int) -> bool:
    item = items[place]
    if not isinstance(item, Token) or item.sense not in COUNTED:
        return False
    following = items[place + 1] if place + 1 < len(items) else None
    points = isinstance(following, Token) and following.text in _POINTS_AT_A_DAY
    return not (item.sense is Sense.SPAN and points)


def _countable(item: Item | None) -> TypeGuard[Figure]:
    return isinstance(item, Figure) and item.countable


def _is_span_of_counts(items: Sequence[Item]) -> bool:
    """ "2-3" before "kg"."""
    first, link = (items[-3], items[-2]) if len(items) > 2 else (None, None)  # noqa: PLR2004
    return _countable(first) and isinstance(link, Token) and link.sense in {Sense.TO, Sense.DASH}
