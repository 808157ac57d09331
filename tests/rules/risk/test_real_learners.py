"""Does the model rank real learners better than a count of their misses?"""

from bot.rules.risk.parameters import Parameters
from tests.benchmarks.risk.bar import MARGIN
from tests.benchmarks.risk.learners import CHOSEN_ON, areas, ranked


def test_the_model_beats_misses_in_the_last_four_on_real_course_runs() -> None:
    steps = list(ranked(Parameters()))

    held_back = [step for step in steps if step.presentation not in CHOSEN_ON]
    assert areas(steps).margin >= MARGIN
    assert areas(held_back).margin >= MARGIN
    assert areas(step for step in held_back if step.registered).margin >= MARGIN
