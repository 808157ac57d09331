"""Does an hour on the wall become the right moment?"""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.local_time import at_local
from tests.rules.zones import BERLIN, LORD_HOWE, SAO_PAULO, WIB, WIT, WITA, minutes, zones


@pytest.mark.parametrize(
    ("zone", "day", "hour", "moment"),
    [
        pytest.param(WIB, date(2026, 3, 6), time(16), datetime(2026, 3, 6, 9, tzinfo=UTC), id="Jakarta"),
        pytest.param(WITA, date(2026, 3, 6), time(16), datetime(2026, 3, 6, 8, tzinfo=UTC), id="Makassar"),
        pytest.param(WIT, date(2026, 3, 6), time(16), datetime(2026, 3, 6, 7, tzinfo=UTC), id="Jayapura"),
        pytest.param(
            WIT, date(2026, 3, 6), time(8), datetime(2026, 3, 5, 23, tzinfo=UTC), id="the day before"
        ),
        pytest.param(BERLIN, date(2026, 3, 28), time(16), datetime(2026, 3, 28, 15, tzinfo=UTC), id="winter"),
        pytest.param(BERLIN, date(2026, 3, 29), time(16), datetime(2026, 3, 29, 14, tzinfo=UTC), id="summer"),
        pytest.param(
            BERLIN, date(2026, 3, 29), time(2, 30), datetime(2026, 3, 29, 1, 30, tzinfo=UTC), id="skipped"
        ),
        pytest.param(
            BERLIN, date(2026, 10, 25), time(2, 30), datetime(2026, 10, 25, 0, 30, tzinfo=UTC), id="twice"
        ),
        pytest.param(
            SAO_PAULO, date(2018, 11, 4), time(0), datetime(2018, 11, 4, 3, tzinfo=UTC), id="no midnight"
        ),
        pytest.param(
            LORD_HOWE,
            date(2026, 10, 4),
            time(2, 10),
            datetime(2026, 10, 3, 15, 40, tzinfo=UTC),
            id="half an hour skipped",
        ),
    ],
)
def test_an_hour_on_the_wall_is_a_moment(zone: ZoneInfo, day: date, hour: time, moment: datetime) -> None:
    assert at_local(day, hour, zone) == moment


@given(zones, st.dates(date(2015, 1, 1), date(2019, 1, 1)), minutes)
def test_the_clock_on_the_wall_shows_the_hour_or_a_later_one_of_the_same_day(
    zone: ZoneInfo, day: date, hour: time
) -> None:
    local = at_local(day, hour, zone).astimezone(zone)

    assert local.date() == day
    assert local.time() == hour or (local.time() > hour and _is_skipped(day, hour, zone))


@given(zones, st.dates(date(2015, 1, 1), date(2019, 1, 1)), minutes)
def test_moments_are_told_in_utc(zone: ZoneInfo, day: date, hour: time) -> None:
    assert at_local(day, hour, zone).tzinfo is UTC


def _is_skipped(day: date, hour: time, zone: ZoneInfo) -> bool:
    before = datetime.combine(day, hour, zone)
    return before.utcoffset() != before.replace(fold=1).utcoffset()
