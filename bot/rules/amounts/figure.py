"""What is one number in the text, as far as its own words tell?"""

from dataclasses import dataclass, replace
from enum import StrEnum, auto
from fractions import Fraction

from bot.rules.amounts.number_words import MILLION, THOUSAND

LEAST_BARE = 5_000
LEAST_WITH_CURRENCY = 1_000
HUNDRED = 100
TEN = 10


class Ground(StrEnum):
    """Why a number may be money: nothing but itself, an Rp beside it, or a unit like juta."""

    BARE = auto()
    CURRENCY = auto()
    UNIT = auto()


@dataclass(frozen=True)
class Figure:
    """`low` and `high` differ in a range. `size` is the unit it was written in.

    `countable` is a plain number that could count things too; `made` was multiplied or added. A `doubtful`
    one is never taken as said; `guesses` is what it may mean.
    """

    low: Fraction = Fraction(0)
    high: Fraction = Fraction(0)
    ground: Ground = Ground.BARE
    size: int = 1
    countable: bool = False
    decimal: bool = False
    about: bool = False
    made: bool = False
    doubtful: bool = False
    guesses: tuple[int, ...] = ()
    spaced: bool = True

    @property
    def is_range(self) -> bool:
        return self.low != self.high

    @property
    def is_sure(self) -> bool:
        """It says whole rupiah by itself, without anybody's guess."""
        if self.doubtful or self.low.denominator != 1 or self.high.denominator != 1:
            return False
        if self.low == 0 == self.high:
            return not self.decimal
        match self.ground:
            case Ground.UNIT:
                return True
            case Ground.CURRENCY:
                return not self.decimal and self.low >= LEAST_WITH_CURRENCY
        return not self.decimal and self.low >= LEAST_BARE

    def may_mean(self) -> tuple[int, ...]:
        """The best guess first."""
        if self.guesses:
            return self.guesses
        if self.doubtful:
            return ()
        if self.is_sure or self.ground is Ground.UNIT:
            return tuple(dict.fromkeys(int(end) for end in (self.low, self.high)))
        return _of_bare(self.low) if not self.is_range else ()

    def doubted(self, *guesses: Fraction | int) -> "Figure":
        return replace(self, doubtful=True, guesses=tuple(dict.fromkeys(int(g) for g in guesses if g >= 1)))


def doubt(*guesses: Fraction | int) -> Figure:
    return Figure().doubted(*guesses)


def money(value: Fraction, *, size: int = 1, about: bool = False) -> Figure:
    return Figure(value, value, Ground.UNIT, size, about=about)


def _of_bare(number: Fraction) -> tuple[int, ...]:
    """ "150" is most likely said in thousands, "2,5" in millions."""
    sizes: tuple[int, ...] = (THOUSAND, 1)
    if number < TEN:
        sizes = (MILLION, THOUSAND)
    elif number < HUNDRED:
        sizes = (THOUSAND, MILLION)
    return tuple(int(number * size) for size in sizes)
