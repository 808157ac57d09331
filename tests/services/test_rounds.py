"""Is it noticed who gets support seldom, and almost never said where chance alone dealt it out?"""

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy.stats import binomtest, kruskal

from bot.services.chance import Side
from bot.services.rounds import Look, Rounds

PEOPLE = 100
RUNS = 400
DEALINGS = 499
SEX = np.arange(PEOPLE) % 2
VILLAGE = np.random.default_rng(7).integers(0, 4, PEOPLE)
ALONE = (Side(SEX.tolist()),)
AMONG_OTHERS = (*ALONE, Side(VILLAGE.tolist()), Side((np.arange(PEOPLE) // 25).tolist()))


def _flagged(sides: tuple[Side, ...], shares: NDArray[np.float64], rounds: int) -> int:
    """How many runs flag anything, where each round reaches each person with this probability."""
    dice = np.random.default_rng(11)
    runs = (dice.binomial(rounds, shares) for _ in range(RUNS))
    judged = (Rounds(sides, times.tolist(), DEALINGS) for times in runs)
    return sum(any(found.flags(Look.ANY) + found.flags(Look.TIMES)) for found in judged)


@pytest.mark.parametrize("share", [0.1, 0.5])
@pytest.mark.parametrize("sides", [ALONE, AMONG_OTHERS])
def test_where_nothing_is_unfair_at_most_one_report_in_twenty_flags_anything(
    sides: tuple[Side, ...], share: float
) -> None:
    flagged = _flagged(sides, np.full(PEOPLE, share), rounds=3)

    assert binomtest(flagged, RUNS, 0.05, alternative="greater").pvalue > 0.01


@pytest.mark.parametrize("fewer", [0.0, 0.1, 0.2, 0.3, 0.4, 0.6, 0.8])
def test_twenty_points_in_each_of_three_rounds_are_found_four_times_out_of_five(fewer: float) -> None:
    shares = np.where(SEX == 0, fewer, fewer + 0.2)

    assert _flagged(ALONE, shares, rounds=3) >= 0.8 * RUNS


def test_what_a_report_says_that_it_can_find_is_the_least_that_it_finds() -> None:
    shares = np.where(SEX == 0, 0.1, 0.3)
    once_or_twice = np.where(np.arange(PEOPLE) % 3, 1, 2)
    dice = np.random.default_rng(11)
    runs = [(dice.random(PEOPLE) < shares) * once_or_twice for _ in range(RUNS)]

    judged = [Rounds(ALONE, times.tolist(), DEALINGS) for times in runs]

    told = np.mean([found.found(0.1, 0.3) for found in judged])
    assert told <= np.mean([any(found.flags(Look.ANY) + found.flags(Look.TIMES)) for found in judged]) + 0.03
    assert told >= 0.5


def test_who_got_one_thing_where_others_got_three_was_not_left_without_but_got_it_seldom() -> None:
    found = Rounds(AMONG_OTHERS, np.where(SEX == 0, 1, 3).tolist())

    assert found.flags(Look.ANY) == [False, False, False]
    assert found.flags(Look.TIMES) == [True, False, False]


def test_how_often_is_judged_as_scipy_judges_it() -> None:
    times = np.random.default_rng(5).binomial(4, np.where(SEX == 0, 0.3, 0.5))
    here, there = times[SEX == 0], times[SEX == 1]

    seen = Rounds(ALONE, times.tolist(), DEALINGS)._seen(Look.TIMES)

    assert seen == pytest.approx(kruskal(here, there).pvalue)


def test_whoever_is_of_no_known_group_is_not_compared() -> None:
    known, unknown = [0, 1] * 20, [-1] * 10
    times = [0, 2] * 20

    seen = [
        Rounds([Side([*known, *unknown])], [*times, *[got] * 10], DEALINGS)._seen(Look.ANY) for got in (0, 2)
    ]

    assert seen[0] == pytest.approx(seen[1])
    assert seen[0] == pytest.approx(kruskal([0] * 20, [2] * 20).pvalue)


def test_nothing_is_said_where_all_got_as_much() -> None:
    found = Rounds(AMONG_OTHERS, [2] * PEOPLE, DEALINGS)

    assert [*found.of(Look.ANY), *found.of(Look.TIMES)] == [1.0] * 6
