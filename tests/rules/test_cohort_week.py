"""Are small numbers kept small, and does the week's word come on a waking Saturday?"""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.cohort_week import Count, count_of, next_digest
from tests.rules.zones import ZONES

MAKASSAR = ZoneInfo("Asia/Makassar")
SATURDAY_NINE = datetime(2026, 11, 28, 1, 0, tzinfo=UTC)
QUIET = (time(20, 30), time(7))


@pytest.mark.parametrize(
    ("number", "told"),
    [(0, Count.NOBODY), (1, Count.SEVERAL), (4, Count.SEVERAL), (5, Count.TOLD), (90, Count.TOLD)],
)
def test_fewer_than_five_are_several(number: int, told: Count) -> None:
    assert count_of(number) is told


@pytest.mark.parametrize(
    ("now", "due"),
    [
        pytest.param(SATURDAY_NINE - timedelta(days=5), SATURDAY_NINE, id="monday"),
        pytest.param(SATURDAY_NINE - timedelta(minutes=1), SATURDAY_NINE, id="a minute before"),
        pytest.param(SATURDAY_NINE, SATURDAY_NINE + timedelta(days=7), id="the moment itself"),
        pytest.param(SATURDAY_NINE + timedelta(hours=3), SATURDAY_NINE + timedelta(days=7), id="after"),
    ],
)
def test_it_comes_on_the_next_saturday_at_nine(now: datetime, due: datetime) -> None:
    assert next_digest(now, MAKASSAR, *QUIET) == due


def test_a_long_quiet_morning_puts_it_off() -> None:
    due = next_digest(SATURDAY_NINE - timedelta(days=1), MAKASSAR, time(20), time(10, 30))

    assert due == SATURDAY_NINE + timedelta(hours=1, minutes=30)


@given(
    st.datetimes(min_value=datetime(2020, 1, 1), max_value=datetime(2040, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001  (made aware)
    st.sampled_from(ZONES),
)
def test_it_is_never_now_and_never_far(now: datetime, zone: ZoneInfo) -> None:
    due = next_digest(now, zone, *QUIET)

    assert now < due <= now + timedelta(days=7, hours=2)
    assert not time(20, 30) <= due.astimezone(zone).time() <= time(6, 59)
