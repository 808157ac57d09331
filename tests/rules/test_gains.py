"""Is the one thing said that is most worth saying?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.gains import Gain, gain, streak
from bot.rules.trend import Trend

UP, UNKNOWN = Trend.UP, Trend.UNKNOWN


@pytest.mark.parametrize(
    ("earlier", "trends", "has_next_step", "said"),
    [
        ([], [], True, Gain.NEXT_STEP),
        ([], [], False, Gain.NONE),
        ([True], [UNKNOWN], True, Gain.NEXT_STEP),
        ([True, True], [UNKNOWN], True, Gain.STREAK),
        ([True, False, True], [UNKNOWN], True, Gain.NEXT_STEP),
        ([True, True], [UP], True, Gain.TREND),
        ([True], [UNKNOWN, Trend.DOWN], True, Gain.TREND),
        ([False, True, True], [UP], True, Gain.WELCOME_BACK),
    ],
)
def test_the_most_useful_line_is_chosen(
    earlier: list[bool], trends: list[Trend], has_next_step: bool, said: Gain
) -> None:
    assert gain(earlier, trends, has_next_step=has_next_step) is said


@given(st.lists(st.booleans()))
def test_a_streak_ends_where_something_was_missed(earlier: list[bool]) -> None:
    length = streak(earlier)

    assert all(earlier[: length - 1])
    assert length == len(earlier) + 1 or not earlier[length - 1]
