"""Does everybody get an announcement at the hour of their own day?"""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.local_time import at_local
from bot.rules.sending_times import LATE_AT_MOST, Comes, arrival
from tests.rules.zones import BERLIN, WIT, WITA, minutes, moments, zones

MONDAY = date(2026, 3, 2)
MOMENT = timedelta(microseconds=1)
NINE = datetime(2026, 3, 2, 1, tzinfo=UTC)  # in Makassar


@pytest.mark.parametrize(
    ("zone", "now", "at", "comes"),
    [
        (WITA, NINE - timedelta(hours=1), NINE, Comes.THEN),
        (WITA, NINE, NINE, Comes.THEN),
        (WIT, NINE - timedelta(minutes=30), NINE - timedelta(minutes=30), Comes.AT_ONCE),
        (WITA, NINE + LATE_AT_MOST, NINE + LATE_AT_MOST, Comes.AT_ONCE),
        (WITA, NINE + LATE_AT_MOST + MOMENT, NINE + timedelta(days=1), Comes.NEXT_DAY),
        (WITA, NINE + timedelta(days=2), NINE + timedelta(days=2), Comes.NEXT_DAY),
        (WITA, NINE + timedelta(days=2) + MOMENT, NINE + timedelta(days=3), Comes.NEXT_DAY),
    ],
)
def test_whose_hour_has_passed_gets_it_at_once_or_at_that_hour_again(
    zone: ZoneInfo, now: datetime, at: datetime, comes: Comes
) -> None:
    arrives = arrival(MONDAY, time(9), zone, now)

    assert (arrives.at, arrives.comes) == (at, comes)


@pytest.mark.parametrize(
    ("day", "hour", "local"),
    [
        (date(2026, 3, 28), time(9), "2026-03-28T09:00:00+01:00"),
        (date(2026, 3, 29), time(9), "2026-03-29T09:00:00+02:00"),
        (date(2026, 3, 29), time(2, 30), "2026-03-29T03:30:00+02:00"),  # skipped by summer time
        (date(2026, 10, 25), time(2, 30), "2026-10-25T02:30:00+02:00"),  # there twice: the first
    ],
)
def test_the_hour_on_the_wall_stays_what_it_is_when_clocks_change(day: date, hour: time, local: str) -> None:
    arrives = arrival(day, hour, BERLIN, NINE)

    assert arrives.at.astimezone(BERLIN).isoformat() == local


@given(moments, minutes, zones, st.timedeltas(timedelta(days=-3), timedelta(days=3)))
def test_nobody_gets_it_in_the_past_or_more_than_a_day_late(
    moment: datetime, hour: time, zone: ZoneInfo, later: timedelta
) -> None:
    day = moment.date()
    planned = at_local(day, hour, zone)
    now = planned + later

    arrives = arrival(day, hour, zone, now)

    assert arrives.at >= now
    # A day in which the clocks are put back has an hour more.
    assert arrives.at - max(now, planned) <= timedelta(days=1, hours=1)
    assert (arrives.comes is Comes.THEN) == (planned >= now)
