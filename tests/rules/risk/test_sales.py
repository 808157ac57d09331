"""Is a figure compared with her own usual one, and only where there is one?"""

from math import log

import pytest

from bot.rules.risk.sales import NOTHING, against_own


@pytest.mark.parametrize(
    ("amount", "earlier", "expected"),
    [
        (100, [], None),
        (100, [100], None),
        (100, [100, 100], 0.0),
        (50, [100, 90, 110], log(0.5)),
        (200, [100, 100, 5000], log(2)),
        (0, [100, 100], NOTHING),
        (1, [10**9, 10**9], NOTHING),
        (-20_000, [100, 100], NOTHING),
        (100, [0, 0, 100], None),
    ],
)
def test_a_figure_against_her_own_median(amount: float, earlier: list[float], expected: float | None) -> None:
    assert against_own(amount, earlier) == (None if expected is None else pytest.approx(expected))
