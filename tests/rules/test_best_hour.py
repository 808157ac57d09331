"""Does the hour follow when a person answers?"""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.best_hour import best_hour

FOUR, EARLIEST, LATEST = time(16), time(8), time(20)


@pytest.mark.parametrize(
    ("answered", "hour"),
    [
        pytest.param([], FOUR, id="never"),
        pytest.param([time(19)] * 3, FOUR, id="too few to tell"),
        pytest.param([time(19)] * 4, time(19), id="enough"),
        pytest.param([time(19, 14)] * 4, time(19), id="to the half hour before"),
        pytest.param([time(19, 16)] * 4, time(19, 30), id="to the half hour after"),
        pytest.param([time(5)] * 4, EARLIEST, id="too early"),
        pytest.param([time(23)] * 4, LATEST, id="too late"),
        pytest.param([time(19)] * 12 + [time(9)] * 40, time(19), id="what is long ago no longer counts"),
        pytest.param([time(19), time(19), time(19), time(9), time(19)], time(19), id="one other day"),
    ],
)
def test_the_hour_is_the_middle_of_those_at_which_they_answer(answered: list[time], hour: time) -> None:
    assert best_hour(FOUR, answered, EARLIEST, LATEST) == hour


@given(st.lists(st.times(), max_size=20))
def test_the_hour_never_leaves_those_allowed(answered: list[time]) -> None:
    assert EARLIEST <= best_hour(FOUR, answered, EARLIEST, LATEST) <= LATEST
