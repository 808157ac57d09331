"""Is a number compared with the person's own usual one, and fairly?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.trend import Trend, has_fallen, trend

sales = st.integers(0, 1_000_000_000)


@pytest.mark.parametrize(
    ("now", "earlier", "found"),
    [
        pytest.param(100, [], Trend.UNKNOWN, id="the first one"),
        pytest.param(100, [100], Trend.UNKNOWN, id="one says nothing of what is usual"),
        pytest.param(100, [100, 100], Trend.SAME, id="two do"),
        pytest.param(899, [1000, 1000], Trend.DOWN, id="just more than a tenth below"),
        pytest.param(900, [1000, 1000], Trend.SAME, id="a tenth below"),
        pytest.param(901, [1000, 1000], Trend.SAME, id="just less than a tenth below"),
        pytest.param(1099, [1000, 1000], Trend.SAME, id="just less than a tenth above"),
        pytest.param(1100, [1000, 1000], Trend.SAME, id="a tenth above"),
        pytest.param(1101, [1000, 1000], Trend.UP, id="just more than a tenth above"),
        pytest.param(1000, [900, 1_000_000_000, 1100], Trend.SAME, id="one lucky week changes nothing"),
        pytest.param(300, [200, 400], Trend.SAME, id="between two"),
        pytest.param(0, [0, 0], Trend.SAME, id="nothing, as usual"),
        pytest.param(1, [0, 0], Trend.UP, id="the first sale"),
        pytest.param(0, [1000, 1000], Trend.DOWN, id="no sale"),
    ],
)
def test_a_number_is_compared_with_what_is_usual(now: int, earlier: list[int], found: Trend) -> None:
    assert trend(now, earlier) is found


@given(sales, st.lists(sales, min_size=2))
def test_the_order_of_earlier_weeks_does_not_matter(now: int, earlier: list[int]) -> None:
    assert trend(now, earlier) is trend(now, earlier[::-1])


@given(sales, st.integers(1, 1_000_000_000), st.lists(sales, min_size=2))
def test_selling_more_never_makes_the_trend_worse(now: int, more: int, earlier: list[int]) -> None:
    order = [Trend.DOWN, Trend.SAME, Trend.UP]

    assert order.index(trend(now, earlier)) <= order.index(trend(now + more, earlier))


@given(st.integers(0, 10_000_000), st.lists(st.integers(0, 10_000_000), min_size=2), st.integers(1, 20))
def test_the_unit_does_not_matter(now: int, earlier: list[int], times: int) -> None:
    in_another_unit = trend(now * 2**times, [one * 2**times for one in earlier])

    assert in_another_unit is trend(now, earlier)


@given(sales, st.integers(2, 12))
def test_what_is_as_always_is_the_same(usual: int, weeks: int) -> None:
    assert trend(usual, [usual] * weeks) is Trend.SAME


@pytest.mark.parametrize(
    ("now", "earlier", "fell"),
    [
        pytest.param(0, [1000], False, id="one says nothing of what is usual"),
        pytest.param(699, [1000, 1000], True, id="just more than three tenths below"),
        pytest.param(700, [1000, 1000], False, id="three tenths below"),
        pytest.param(0, [1000, 1000], True, id="no sale"),
        pytest.param(0, [0, 0], False, id="nothing, as usual"),
    ],
)
def test_a_number_has_fallen_where_it_lies_clearly_under_the_usual(
    now: int, earlier: list[int], fell: bool
) -> None:
    assert has_fallen(now, earlier) is fell
