"""How are the weights of the states and habits multiplied, added and made whole?"""

from collections.abc import Callable
from operator import mul
from typing import TypeVar

Four = tuple[float, float, float, float]  # one number for each State, in its order
Row = tuple[float, ...]  # over the grid of reply habits
Table = tuple[Row, Row, Row, Row]  # a row for each State, in its order

Each = TypeVar("Each")


def for_each(make: Callable[[Each], Row], four: tuple[Each, Each, Each, Each]) -> Table:
    return make(four[0]), make(four[1]), make(four[2]), make(four[3])


def times(weights: Table, chances: Table) -> Table:
    """Each weight by its own chance; written out, as this is where the time goes."""
    active, away, silent, stuck = weights
    if_active, if_away, if_silent, if_stuck = chances
    return (
        tuple(map(mul, active, if_active)),
        tuple(map(mul, away, if_away)),
        tuple(map(mul, silent, if_silent)),
        tuple(map(mul, stuck, if_stuck)),
    )


def sums(weights: Table) -> Four:
    active, away, silent, stuck = weights
    return sum(active), sum(away), sum(silent), sum(stuck)


def product(one: Four, other: Four) -> Four:
    return one[0] * other[0], one[1] * other[1], one[2] * other[2], one[3] * other[3]


def scaled(weights: Table, by: Four) -> Table:
    active, away, silent, stuck = weights
    of_active, of_away, of_silent, of_stuck = by
    return (
        tuple([weight * of_active for weight in active]),
        tuple([weight * of_away for weight in away]),
        tuple([weight * of_silent for weight in silent]),
        tuple([weight * of_stuck for weight in stuck]),
    )


def whole(weights: Table, by: Four) -> Table:
    """Scaled by state, and summing to 1."""
    total = sum(product(sums(weights), by))
    return scaled(weights, (by[0] / total, by[1] / total, by[2] / total, by[3] / total))
