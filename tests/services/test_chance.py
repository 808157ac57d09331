"""Is a difference flagged when support was unfair, and almost never when it was not?"""

from collections.abc import Callable
from functools import cache

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy.stats import chi2_contingency

from bot.services.chance import FIRST, FLAGGED_AT, Chance, Side, _p_values

PEOPLE = 100
RUNS = 1000

Shares = NDArray[np.float64]


@cache
def _village() -> tuple[Side, ...]:
    """Group, village, sex, distance, rung and trainer of people, entangled as in a real programme."""
    dice = np.random.default_rng(7)
    group = np.arange(PEOPLE) // 25
    village = np.where(dice.random(PEOPLE) < 0.8, group, dice.integers(0, 4, PEOPLE))
    sex = dice.permutation(np.arange(PEOPLE) % 2)
    distance = np.where(dice.random(PEOPLE) < 0.7, village % 3, -1)
    rung = dice.choice(3, PEOPLE, p=[0.5, 0.3, 0.2])
    trainer = np.where(dice.random(PEOPLE) < 0.8, group % 3, dice.integers(0, 3, PEOPLE))
    return tuple(Side(side.tolist()) for side in (group, village, sex, distance, rung, trainer))


@cache
def _all_six() -> Chance:
    return Chance(_village())


@cache
def _alone() -> Chance:
    return Chance([_village()[2]])


@cache
def _sex_first() -> Chance:
    return Chance([Side(side.groups, FIRST if place == 2 else 1) for place, side in enumerate(_village())])


def _flagged(chance: Chance, shares: Shares) -> float:
    """In how many runs anything is flagged, where support comes to each person with this probability."""
    dice = np.random.default_rng(11)
    runs = (dice.random((RUNS, PEOPLE)) < shares).tolist()
    return sum(any(chance.flags(helped)) for helped in runs) / RUNS


@pytest.mark.parametrize("share", [0.05, 0.2, 0.5, 0.9])
@pytest.mark.parametrize("told_apart", [_all_six, _alone, _sex_first])
def test_where_nothing_is_unfair_at_most_one_report_in_twenty_flags_anything(
    told_apart: Callable[[], Chance], share: float
) -> None:
    assert _flagged(told_apart(), np.full(PEOPLE, share)) <= 0.05


@pytest.mark.parametrize(
    ("told_apart", "fewer", "more"),
    [
        (_alone, 0.0, 0.2),
        (_alone, 0.05, 0.25),
        (_alone, 0.75, 0.95),
        (_all_six, 0.0, 0.2),
        (_sex_first, 0.0, 0.2),
        (_sex_first, 0.04, 0.24),
    ],
)
def test_a_bias_of_20_points_is_found_four_times_out_of_five(
    told_apart: Callable[[], Chance], fewer: float, more: float
) -> None:
    shares = np.where(np.array(_village()[2].groups) == 0, fewer, more)

    assert _flagged(told_apart(), shares) >= 0.8


@pytest.mark.parametrize(("fewer", "more"), [(0.05, 0.25), (0.4, 0.6)])
def test_what_a_report_says_that_it_can_find_is_what_it_finds(fewer: float, more: float) -> None:
    """Also where it is less than one would wish."""
    shares = np.where(np.array(_village()[2].groups) == 0, fewer, more)

    assert _flagged(_alone(), shares) == pytest.approx(_alone().found(fewer, more), abs=0.05)


def test_one_table_is_judged_as_scipy_judges_it() -> None:
    helped, sizes = np.array([3, 9, 14]), np.array([20, 25, 30])

    judged = _p_values(helped, sizes)

    assert float(judged) == pytest.approx(chi2_contingency([helped, sizes - helped], correction=False).pvalue)


def test_nothing_is_said_of_support_that_all_got_or_nobody() -> None:
    for nobody_or_all in (False, True):
        assert _all_six().of([nobody_or_all] * PEOPLE) == [1.0] * 6


def test_a_thousand_people_are_judged_alike() -> None:
    sides = [Side([person % 2 for person in range(1000)]), Side([person % 7 for person in range(1000)])]
    helped = [person % 10 < (3 if person % 2 else 2) * 2 for person in range(1000)]

    uneven, even = Chance(sides).of(helped)

    assert uneven < FLAGGED_AT < even
