"""Does the cohort share a bad week, and only as far as chance does not explain it?"""

from dataclasses import replace
from functools import reduce

import pytest

from bot.rules.risk.beliefs import Belief, at_the_start
from bot.rules.risk.cohort import Turn, shared_week
from bot.rules.risk.observations import AN_ORDINARY_WEEK, Observation, paused
from bot.rules.risk.parameters import Parameters
from bot.rules.risk.update import update
from tests.rules.risk.people import MISSES, REPLIES, WELL_FOR_LONG

PARAMETERS = Parameters()


@pytest.fixture
def well() -> Belief:
    return reduce(
        lambda belief, seen: update(belief, seen, PARAMETERS), WELL_FOR_LONG, at_the_start(PARAMETERS)
    )


def updated(turns: list[Turn], parameters: Parameters) -> list[Belief]:
    """Everybody's next belief, in the light of what the others did."""
    week = shared_week(turns, parameters)
    return [update(turn.belief, replace(turn.observation, shared=week), parameters) for turn in turns]


def of_everybody(belief: Belief, *seen: Observation) -> list[Turn]:
    return [Turn(belief, one) for one in seen]


def test_a_miss_in_a_silent_village_weighs_less_than_a_miss_alone(well: Belief) -> None:
    alone, *_ = updated(of_everybody(well, MISSES, *[REPLIES] * 39), PARAMETERS)
    silent, *_ = updated(of_everybody(well, *[MISSES] * 40), PARAMETERS)

    assert silent.stalled < alone.stalled / 2


def test_one_silent_person_alone_is_no_holiday(well: Belief) -> None:
    alone, *_ = updated(of_everybody(well, MISSES), PARAMETERS)
    of_forty, *_ = updated(of_everybody(well, *[MISSES] * 40), PARAMETERS)

    assert alone.stalled > 2 * of_forty.stalled


def test_a_week_as_expected_shifts_hardly_anything(well: Belief) -> None:
    week = shared_week(of_everybody(well, *[REPLIES] * 9, MISSES) * 4, PARAMETERS)

    assert abs(week.reply) < 0.3


def test_the_more_are_silent_the_further_the_week_shifts(well: Belief) -> None:
    shifts = [
        shared_week(of_everybody(well, *[MISSES] * silent, *[REPLIES] * (40 - silent)), PARAMETERS).reply
        for silent in range(0, 41, 5)
    ]

    assert shifts == sorted(shifts, reverse=True)


def test_when_all_are_late_nobody_is(well: Belief) -> None:
    late = replace(REPLIES, late=True)

    alone, *_ = updated(of_everybody(well, late, *[replace(REPLIES, late=False)] * 39), PARAMETERS)
    like_the_others, *_ = updated(of_everybody(well, *[late] * 40), PARAMETERS)

    assert like_the_others.stalled < alone.stalled


def test_of_whom_nobody_knows_the_hour_nobody_was_in_time(well: Belief) -> None:
    of_four = [replace(REPLIES, late=True), *[replace(REPLIES, late=False)] * 3]

    some_known = shared_week(of_everybody(well, *of_four, *[REPLIES] * 36), PARAMETERS)
    all_known = shared_week(of_everybody(well, *of_four * 10), PARAMETERS)
    none_known = shared_week(of_everybody(well, *[REPLIES] * 40), PARAMETERS)

    assert 0 < some_known.late < all_known.late
    assert none_known.late == pytest.approx(0.0, abs=1e-5)


def test_sales_that_fall_for_everybody_are_the_season(well: Belief) -> None:
    fallen = [replace(REPLIES, sales=sales) for sales in (-0.9, -0.7, -0.8, -0.8, -0.8, -0.8)]

    week = shared_week(of_everybody(well, *fallen), PARAMETERS)

    assert week.sales == pytest.approx(-0.4)


def test_people_with_the_same_past_may_be_counted_together(well: Belief) -> None:
    one_by_one = shared_week(of_everybody(well, *[MISSES] * 7, *[REPLIES] * 3), PARAMETERS)
    together = shared_week([Turn(well, MISSES, 7), Turn(well, REPLIES, 3)], PARAMETERS)

    assert together.reply == pytest.approx(one_by_one.reply, abs=1e-6)


@pytest.mark.parametrize("seen", [[], [paused()]])
def test_a_week_in_which_nobody_was_asked_is_an_ordinary_one(well: Belief, seen: list[Observation]) -> None:
    assert shared_week(of_everybody(well, *seen), PARAMETERS) == AN_ORDINARY_WEEK
