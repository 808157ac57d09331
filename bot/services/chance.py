"""Can differences as large as these have come about by chance?

Each side (sex, village, ...) is judged by Pearson's chi-square. As several are judged at once, what counts is
how often the smallest p-value among all of them would be so small had support fallen on people at random
(the min-P of Westfall and Young); and as nobody knows how much support there would have been then, the
largest such chance over every share of support counts (as Suissa and Shuster do for a single table). So where
nothing is unfair at most 5 % of reports flag anything, be there one side or ten. A p-value counts as divided
by its side's weight; weights are set before anybody looks.

What this can find among 100 people in two halves, 20 points apart (`Chance.found` works it out):

                                         0 and 20 %   5 and 25 %   10 and 30 %   20 and 40 %   40 and 60 %
    the only side                              99 %         82 %          70 %          58 %          47 %
    one of six                                 90 %         61 %          45 %          32 %          24 %
    one of six, looked at first                98 %         79 %          66 %          52 %          46 %
    one of the five beside it                  69 %         43 %          32 %          21 %          18 %

and as much where as few got none (75 and 95 %). Four times out of five, then, where hardly anybody of one
half got anything or nearly everybody of the other did. Halfway between no test can do it at this rate of
false flags: the best that could be made for just these shares (Neyman and Pearson's, looking both ways) finds
100, 84, 73, 60 and 52 % as the only side. Boschloo's and the likelihood ratio's find as much as this one to
within three points, Fisher's up to seven less. Where support comes more than once, how often somebody got it
tells more: see `bot.services.rounds`.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import chdtrc
from scipy.stats import binom

# A little under the 5 % that are promised, because the shuffles that it is measured by are not endless.
FLAGGED_AT = 0.048
FIRST = 10.0
SHUFFLES = 12_000  # of all sides together
AT_ONCE = 200
MOST_TOTALS = 101
BISECTIONS = 40
# The same records always give the same report.
SEED = 20260302

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True)
class Side:
    """The number of each person's group, from 0 on without a gap; -1 where it is not known."""

    groups: Sequence[int]
    weight: float = 1.0


class Chance:
    """What chance alone does with these people, told apart by these sides."""

    def __init__(self, sides: Sequence[Side]) -> None:
        self._weights = [side.weight for side in sides]
        self._groups = [np.array(side.groups) for side in sides]
        self._sizes = [np.bincount(groups[groups >= 0]) for groups in self._groups]
        self._people = len(sides[0].groups)
        self._shuffles = AT_ONCE * -(-SHUFFLES // (AT_ONCE * len(sides)))
        self._totals = np.unique(np.linspace(0, self._people, MOST_TOTALS).round().astype(int))
        self._smallest = self._smallest_by_chance()
        shares = np.linspace(0.005, 0.995, 199)
        likely = binom.pmf(self._totals, self._people, shares[:, None])
        self._likely = likely / likely.sum(axis=1, keepdims=True)
        self.limit = self._limit()

    def of(self, helped: Sequence[bool]) -> list[float]:
        """For each side, how often chance alone would make any side look as unequal as this one."""
        return [self._how_often(weighted) for weighted in self._weighted(helped)]

    def flags(self, helped: Sequence[bool]) -> list[bool]:
        return [weighted <= self.limit for weighted in self._weighted(helped)]

    def found(self, share: float, other: float, weight: float = 1.0) -> float:
        """How often a side with two halves would be flagged, where support reaches them like this."""
        return found(
            self._people, share, other, lambda helped, sizes: _p_values(helped, sizes) / weight <= self.limit
        )

    def _weighted(self, helped: Sequence[bool]) -> list[float]:
        got = np.array(helped)
        return [
            float(_p_values(np.bincount(groups[got & (groups >= 0)], minlength=len(sizes)), sizes)) / weight
            for groups, sizes, weight in zip(self._groups, self._sizes, self._weights, strict=True)
        ]

    def _smallest_by_chance(self) -> Floats:
        """By shuffle and total of support: the smallest weighted p-value among the sides."""
        dice = np.random.default_rng(SEED)
        smallest = np.empty((self._shuffles, len(self._totals)))
        for begin in range(0, self._shuffles, AT_ONCE):
            orders = np.argsort(dice.random((AT_ONCE, self._people)), axis=1)
            smallest[begin : begin + AT_ONCE] = np.min(
                [
                    _p_values(self._counts(groups[orders], len(sizes)), sizes) / weight
                    for groups, sizes, weight in zip(self._groups, self._sizes, self._weights, strict=True)
                ],
                axis=0,
            )
        return smallest

    def _counts(self, shuffled: Ints, groups: int) -> Ints:
        """By shuffle, total and group: how many of the group are among the first `total` people."""
        rows, totals = len(shuffled), len(self._totals)
        first_total = np.searchsorted(self._totals, np.arange(self._people), side="right")
        # Whoever is of no known group is counted in a column of their own, which is left out.
        columns = np.where(shuffled < 0, groups, shuffled)
        cells = (np.arange(rows)[:, None] * totals + first_total) * (groups + 1) + columns
        counted = np.bincount(cells.ravel(), minlength=rows * totals * (groups + 1))
        return counted.reshape(rows, totals, groups + 1).cumsum(axis=1)[..., :groups]

    def _how_often(self, weighted: float) -> float:
        # What is seen counts among the shuffles, or a chance could come out as none.
        as_small = ((self._smallest <= weighted * (1 + 1e-9)).sum(axis=0) + 1) / (self._shuffles + 1)
        return min(1.0, float((self._likely @ as_small).max()))

    def _limit(self) -> float:
        """The largest weighted p-value that is flagged."""
        low, high = 0.0, 1.0
        for _ in range(BISECTIONS):
            middle = (low + high) / 2
            if self._how_often(middle) <= FLAGGED_AT:
                low = middle
            else:
                high = middle
        return low


def found(people: int, share: float, other: float, is_flagged: Callable[[Ints, Ints], Flags]) -> float:
    """How often it is flagged by whom of two halves support reaches, where it does with these shares.

    `is_flagged` is asked of every number in each half, and the sizes of the halves.
    """
    half = people // 2
    sizes = np.array([half, people - half])
    here, there = (np.arange(size + 1) for size in sizes)
    helped = np.stack(np.meshgrid(here, there, indexing="ij"), axis=-1)
    flagged = is_flagged(helped, sizes)
    return float(binom.pmf(here, sizes[0], share) @ flagged @ binom.pmf(there, sizes[1], other))


def _p_values(helped: Ints, sizes: Ints) -> Floats:
    """Pearson's chi-square of groups of these sizes, so many helped in each; 1 where all or none are."""
    share = helped.sum(axis=-1, keepdims=True) / sizes.sum()
    spread = sizes * share * (1 - share)
    square = (helped - sizes * share) ** 2 / np.where(spread > 0, spread, np.inf)
    return np.asarray(chdtrc(len(sizes) - 1, square.sum(axis=-1)))
