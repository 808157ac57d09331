"""How far apart are two shares, and how sure is that?"""

import pytest

from bot.services.share import Share, gap


def test_the_interval_of_a_gap_is_newcombes() -> None:
    """The example of his paper of 1998, method 10."""
    assert gap(Share(56, 70), Share(48, 80)) == pytest.approx((0.2, 0.0524, 0.3339), abs=0.00005)


def test_nothing_is_compared_with_a_share_of_nothing() -> None:
    with pytest.raises(ValueError, match="nothing"):
        gap(Share(1, 2), Share(0, 0))
