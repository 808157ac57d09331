"""Can it be chance who got support, and how often, where some got it more than once?

Each side (sex, village, ...) is looked at in two ways: who got anything at all, and how often each did. Both
are judged by the H of Kruskal and Wallis; of yes and no that is Pearson's chi-square but for a factor. What
was given is then dealt out among the people anew, as often to one as it was to another, and what counts is in
how many of these dealings the smallest p-value of all sides, in both ways, comes out as small (the min-P of
Westfall and Young). So where nothing is unfair at most 5 % of such reports flag anything. A p-value counts as
divided by its side's weight. Support that nobody got twice is judged by `bot.services.chance`.

What this finds among 100 people in two halves, who get something with these probabilities each time that
there is something to get:

                                5 and 25 %   20 and 40 %   40 and 60 %
    twice, the only side              97 %          85 %          75 %
    three times                       99 %          94 %          89 %
    four times                       100 %          98 %          96 %
    twice, one of six sides           93 %          67 %          54 %
    three times                       99 %          85 %          74 %
    four times                        99 %          92 %          88 %
"""

from collections.abc import Sequence
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray
from scipy.special import chdtrc
from scipy.stats import rankdata

from bot.services.chance import AT_ONCE, FLAGGED_AT, SEED, Side, found

DEALINGS = 4_000

Floats = NDArray[np.float64]
Numbers = Floats | NDArray[np.int64]


class Look(IntEnum):
    ANY = 0
    TIMES = 1


class Rounds:
    """What chance alone does with people told apart by these sides, who got support so many `times` each."""

    def __init__(self, sides: Sequence[Side], times: Sequence[int], dealings: int = DEALINGS) -> None:
        self._weights = np.array([side.weight for side in sides])
        self._members = [_members(side) for side in sides]
        self._people = len(times)
        given = np.array(times)
        self._scores = np.stack([(given > 0).astype(float), rankdata(given)])
        self._smallest = self._smallest_by_chance(dealings)
        # So many dealings may look as unequal as one that is flagged; itself it counts among them.
        allowed = int(FLAGGED_AT * (len(self._smallest) + 1)) - 1
        self._limit = self._smallest[allowed]

    def of(self, look: Look) -> list[float]:
        """For each side, how often chance alone would make any side look as unequal as this one does."""
        as_small = np.searchsorted(self._smallest, self._seen(look) * (1 + 1e-9), side="right")
        return [float(count) for count in (as_small + 1) / (len(self._smallest) + 1)]

    def flags(self, look: Look) -> list[bool]:
        return [chance <= FLAGGED_AT for chance in self.of(look)]

    def found(self, share: float, other: float, weight: float = 1.0) -> float:
        """How often a side with two halves would be flagged by who got anything at all, where this is how
        support reaches them; by how often they did comes on top of it."""
        return found(
            self._people,
            share,
            other,
            lambda helped, sizes: _unlikely(helped, helped.sum(axis=-1), sizes) / weight < self._limit,
        )

    def _seen(self, look: Look) -> Floats:
        scores = self._scores[look]
        seen = np.array([float(_judged(scores[None], members)[0]) for members in self._members])
        return np.asarray(seen / self._weights)

    def _smallest_by_chance(self, dealings: int) -> Floats:
        """The smallest weighted p-value of each dealing, in order."""
        dice = np.random.default_rng(SEED)
        smallest = [
            self._smallest_of(np.argsort(dice.random((min(AT_ONCE, dealings - done), self._people)), axis=1))
            for done in range(0, dealings, AT_ONCE)
        ]
        return np.sort(np.concatenate(smallest))

    def _smallest_of(self, orders: NDArray[np.int64]) -> Floats:
        judged = [
            _judged(scores[orders], members) / weight
            for scores in self._scores
            for members, weight in zip(self._members, self._weights, strict=True)
        ]
        return np.asarray(np.min(judged, axis=0))


def _members(side: Side) -> Floats:
    """By person and group, 1 where the one belongs to the other."""
    groups = np.array(side.groups)
    return np.asarray(groups[:, None] == np.arange(groups.max() + 1), dtype=float)


def _judged(scores: Floats, members: Floats) -> Floats:
    """For each row of scores, how unlikely it is that groups differ so much; who is in none is left out."""
    known = members.any(axis=1)
    sizes = members.sum(axis=0)
    return _unlikely(scores @ members, (scores**2) @ known, sizes)


def _unlikely(sums: Numbers, squares: Numbers, sizes: Numbers) -> Floats:
    """By sums of the groups' scores, of everybody's squares, and the groups' sizes; 1 where all are even."""
    people = sizes.sum()
    of_all = sums.sum(axis=-1) ** 2 / people
    between, spread = (sums**2 / sizes).sum(axis=-1) - of_all, squares - of_all
    # All alike leave no spread, but for the last digit.
    spread = np.where(spread > 1e-9 * squares, spread, np.inf)
    return np.asarray(chdtrc(len(sizes) - 1, (people - 1) * between / spread))
