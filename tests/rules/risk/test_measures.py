"""Do the measures that judge the model measure what they say?"""

from dataclasses import replace

import pytest

from bot.rules.risk.states import State
from tests.benchmarks.risk.calibration import calibration_error
from tests.benchmarks.risk.learners import Ranked, areas
from tests.benchmarks.risk.methods import MissedInARow
from tests.benchmarks.risk.regimes import LIKE_TRAINING
from tests.benchmarks.risk.trials import above, play
from tests.benchmarks.risk.village import Village, Villager, village
from tests.rules.risk.people import MISSES, REPLIES


def stays_away_from(week: int, weeks: int = 12) -> Village:
    """One person, who answers all until she stalls, and nothing after."""
    states = (State.ACTIVE,) * week + (State.SILENT,) * (weeks - week)
    seen = (REPLIES,) * week + (MISSES,) * (weeks - week)
    return Village(replace(LIKE_TRAINING, weeks=weeks), (Villager(states, seen, (True,) * weeks),))


def step(p: float, missed: int, gone: bool) -> Ranked:
    return Ranked("TKM1", p, missed, gone, registered=True)


def test_a_tie_is_half_right() -> None:
    found = areas([step(0.9, 1, True), step(0.1, 1, False), step(0.2, 0, False)])

    assert found.model == 1.0
    assert found.missed == pytest.approx(0.75)


def test_who_says_half_and_is_right_half_the_time_is_calibrated() -> None:
    assert calibration_error([(0.5, True), (0.5, False)]) == 0.0
    assert calibration_error([(0.9, False), (0.9, True)]) == pytest.approx(0.4)


def test_the_rule_finds_a_silent_stall_at_the_third_miss() -> None:
    trial = play(stays_away_from(week=4), MissedInARow(), above(3))

    assert (trial.delays, trial.alarms, trial.false_alarms, trial.active_weeks) == ([2], 1, 0, 4)


def test_whoever_is_never_found_counts_as_the_longest_delay() -> None:
    trial = play(stays_away_from(week=4), MissedInARow(), above(100))

    assert trial.delays == [6]


def test_a_stall_too_near_the_end_to_be_found_late_does_not_count() -> None:
    assert play(stays_away_from(week=7), MissedInARow(), above(3)).delays == []


def test_the_same_seed_is_the_same_village() -> None:
    assert village(LIKE_TRAINING, 1) == village(LIKE_TRAINING, 1)
    assert village(LIKE_TRAINING, 1) != village(LIKE_TRAINING, 2)
