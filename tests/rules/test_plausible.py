"""Is an amount asked about only where it may be a slip?"""

import pytest

from bot.rules.plausible import is_unusual
from storage.vocabulary import Period


@pytest.mark.parametrize(
    ("amount", "earlier", "unusual"),
    [
        pytest.param(3_000_001, [300_000] * 3, True, id="more than ten times"),
        pytest.param(3_000_000, [300_000] * 3, False, id="ten times"),
        pytest.param(30_000, [300_000] * 3, False, id="a tenth"),
        pytest.param(29_999, [300_000] * 3, True, id="less than a tenth"),
        pytest.param(300, [300_000] * 2, False, id="two say nothing of what is usual"),
        pytest.param(0, [300_000] * 3, False, id="nothing is no slip"),
        pytest.param(300, [0, 0, 0], False, id="the first sale"),
        pytest.param(50_000_000, [], False, id="the most in a week"),
        pytest.param(50_000_001, [], True, id="more than the most"),
        pytest.param(-60_000_000, [], True, id="a loss like that"),
    ],
)
def test_what_is_far_from_usual_is_asked_about(amount: int, earlier: list[int], unusual: bool) -> None:
    assert is_unusual(amount, Period.WEEK, earlier) is unusual


def test_a_month_may_bring_more_than_a_week() -> None:
    assert not is_unusual(200_000_000, Period.MONTH, [])
    assert is_unusual(220_000_000, Period.MONTH, [])
