"""Is waking time counted as somebody lives it, in every zone, and across a change of the clocks?"""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.waking_time import Waking, after_waking, waking_between

MAKASSAR = ZoneInfo("Asia/Makassar")
BERLIN = ZoneInfo("Europe/Berlin")
ZONES = (MAKASSAR, ZoneInfo("Asia/Jayapura"), BERLIN, ZoneInfo("America/New_York"), ZoneInfo("UTC"))
SECOND = timedelta(seconds=1)

MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2028, 1, 1)).map(lambda at: at.replace(tzinfo=UTC))  # noqa: DTZ001
SPANS = st.timedeltas(timedelta(), timedelta(days=12))
# No hour that the clocks of these zones skip or strike twice begins or ends a night in a programme.
HOURS = st.builds(time, st.sampled_from([0, 4, 5, 6, 7, 9, 12, 20, 21, 22, 23]), st.sampled_from([0, 30]))
DAYS = st.builds(Waking, HOURS, HOURS, st.sampled_from(ZONES))


def _day(zone: ZoneInfo = MAKASSAR) -> Waking:
    return Waking(time(20, 30), time(7), zone)


def _at(text: str, zone: ZoneInfo = MAKASSAR) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=zone).astimezone(UTC)


@pytest.mark.parametrize(
    ("start", "hours", "up"),
    [
        pytest.param("2026-03-02T08:00", 2, "2026-03-02T10:00", id="in one morning"),
        pytest.param("2026-03-02T18:30", 2, "2026-03-02T20:30", id="up when the night begins"),
        pytest.param("2026-03-02T19:30", 2, "2026-03-03T08:00", id="over a night"),
        pytest.param("2026-03-02T23:00", 1, "2026-03-03T08:00", id="begun at night"),
        pytest.param("2026-03-03T03:00", 1, "2026-03-03T08:00", id="begun after midnight"),
        pytest.param("2026-03-02T07:00", 27, "2026-03-03T20:30", id="two whole days"),
        pytest.param("2026-03-02T08:00", 0, "2026-03-02T08:00", id="no time at all"),
        pytest.param("2026-03-02T23:00", 0, "2026-03-03T07:00", id="no time at all, at night"),
    ],
)
def test_so_much_waking_time_is_up_then(start: str, hours: int, up: str) -> None:
    expected = _at(up)
    if expected.astimezone(MAKASSAR).time() == time(20, 30):
        # What is up just as the night begins is told in the morning.
        expected = _at(f"{expected.astimezone(MAKASSAR).date() + timedelta(days=1)}T07:00")

    assert after_waking(_at(start), timedelta(hours=hours), _day()) == expected


@pytest.mark.parametrize(
    ("start", "up"),
    [
        # In the night to the 29th of March an hour is skipped, to the 25th of October one comes twice.
        pytest.param("2026-03-28T19:30", "2026-03-29T08:00", id="a short night"),
        pytest.param("2026-10-24T19:30", "2026-10-25T08:00", id="a long night"),
    ],
)
def test_a_night_in_which_the_clocks_change_is_a_night_all_the_same(start: str, up: str) -> None:
    assert after_waking(_at(start, BERLIN), timedelta(hours=2), _day(BERLIN)) == _at(up, BERLIN)


def test_a_quiet_hour_that_comes_twice_is_quiet_twice() -> None:
    nap = Waking(time(2, 15), time(2, 45), BERLIN)
    start = datetime(2026, 10, 24, 23, 0, tzinfo=UTC)  # one o'clock

    up = after_waking(start, timedelta(hours=3), nap)

    assert nap.first_moment(up) == up
    assert waking_between(start, up, nap) <= timedelta(hours=3)


def test_without_quiet_hours_every_hour_counts() -> None:
    never = Waking(time(0), time(0), MAKASSAR)
    start = _at("2026-03-02T08:00")

    assert after_waking(start, timedelta(hours=100), never) == start + timedelta(hours=100)
    assert waking_between(start, start + timedelta(hours=100), never) == timedelta(hours=100)


@given(MOMENTS, SPANS, DAYS)
def test_time_is_never_up_at_night(start: datetime, span: timedelta, day: Waking) -> None:
    up = after_waking(start, span, day)

    assert up >= start
    assert day.first_moment(up) == up


@given(MOMENTS, SPANS, DAYS)
def test_what_was_given_is_what_passes(start: datetime, span: timedelta, day: Waking) -> None:
    assert waking_between(start, after_waking(start, span, day), day) == span


@given(MOMENTS, SPANS, SPANS, DAYS)
def test_time_given_in_two_parts_is_up_at_the_same_moment(
    start: datetime, first: timedelta, second: timedelta, day: Waking
) -> None:
    assert after_waking(after_waking(start, first, day), second, day) == after_waking(
        start, first + second, day
    )


@given(MOMENTS, SPANS, SPANS, DAYS)
def test_more_time_is_never_up_sooner(
    start: datetime, first: timedelta, second: timedelta, day: Waking
) -> None:
    less, more = sorted((first, second))

    assert after_waking(start, less, day) <= after_waking(start, more, day)


@given(MOMENTS, SPANS, DAYS)
def test_no_more_waking_time_passes_than_time(start: datetime, span: timedelta, day: Waking) -> None:
    assert timedelta() <= waking_between(start, start + span, day) <= span
    assert waking_between(start + span + SECOND, start, day) == timedelta()
