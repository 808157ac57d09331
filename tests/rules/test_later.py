"""Is so many months later the day that people would name?"""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.later import months_later

ZONE = ZoneInfo("Asia/Makassar")


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        ((2026, 11, 26), 3, (2027, 2, 26)),
        ((2026, 11, 30), 3, (2027, 2, 28)),
        ((2026, 12, 31), 6, (2027, 6, 30)),
        ((2028, 2, 29), 12, (2029, 2, 28)),
        ((2026, 12, 1), 12, (2027, 12, 1)),
    ],
)
def test_it_is_the_same_day_or_the_last_of_a_shorter_month(
    day: tuple[int, int, int], months: int, later: tuple[int, int, int]
) -> None:
    year, month, date = day

    assert months_later(datetime(year, month, date, 9, tzinfo=ZONE), months) == datetime(
        *later, 9, tzinfo=ZONE
    )


@given(st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1)), st.integers(1, 60))  # noqa: DTZ001  (a wall clock)
def test_it_lies_about_so_many_months_ahead(moment: datetime, months: int) -> None:
    ahead = months_later(moment, months) - moment

    assert timedelta(days=28 * months) <= ahead <= timedelta(days=31 * months)
