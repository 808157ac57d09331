"""Does the bot keep silent at night, and only at night?"""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given

from bot.rules.quiet_hours import first_waking_moment
from tests.rules.zones import BERLIN, SAO_PAULO, WIB, WIT, WITA, minutes, moments, zones

EVENING, MORNING = time(20, 30), time(7)
NOON, AFTER_LUNCH = time(12), time(13, 30)


def _at(zone: ZoneInfo, *parts: int) -> datetime:
    return datetime(*parts, tzinfo=zone).astimezone(UTC)  # type: ignore[arg-type, misc]  # year, month, day...


@pytest.mark.parametrize("zone", [WIB, WITA, WIT])
@pytest.mark.parametrize(
    ("local", "waking"),
    [
        pytest.param((2026, 3, 2, 20, 29, 59), (2026, 3, 2, 20, 29, 59), id="the moment before the evening"),
        pytest.param((2026, 3, 2, 20, 30), (2026, 3, 3, 7), id="the moment of the evening"),
        pytest.param((2026, 3, 2, 20, 30, 1), (2026, 3, 3, 7), id="the moment after"),
        pytest.param((2026, 3, 2, 23, 59, 59), (2026, 3, 3, 7), id="before midnight"),
        pytest.param((2026, 3, 3, 0, 0), (2026, 3, 3, 7), id="midnight"),
        pytest.param((2026, 3, 3, 6, 59, 59), (2026, 3, 3, 7), id="the moment before the morning"),
        pytest.param((2026, 3, 3, 7, 0), (2026, 3, 3, 7), id="the moment of the morning"),
        pytest.param((2026, 3, 3, 7, 0, 1), (2026, 3, 3, 7, 0, 1), id="the moment after it"),
        pytest.param((2026, 12, 31, 22, 0), (2027, 1, 1, 7), id="new year's eve"),
    ],
)
def test_a_night_lasts_until_the_morning_of_the_village(
    zone: ZoneInfo, local: tuple[int, ...], waking: tuple[int, ...]
) -> None:
    found = first_waking_moment(_at(zone, *local), EVENING, MORNING, zone)

    assert found == _at(zone, *waking)


@pytest.mark.parametrize(
    ("local", "waking"),
    [
        pytest.param((2026, 3, 2, 11, 59, 59), (2026, 3, 2, 11, 59, 59), id="the moment before"),
        pytest.param((2026, 3, 2, 12, 0), (2026, 3, 2, 13, 30), id="the moment it begins"),
        pytest.param((2026, 3, 2, 13, 29, 59), (2026, 3, 2, 13, 30), id="the last moment of it"),
        pytest.param((2026, 3, 2, 13, 30), (2026, 3, 2, 13, 30), id="the moment it ends"),
    ],
)
def test_a_rest_within_a_day_ends_on_that_day(local: tuple[int, ...], waking: tuple[int, ...]) -> None:
    found = first_waking_moment(_at(WITA, *local), NOON, AFTER_LUNCH, WITA)

    assert found == _at(WITA, *waking)


@pytest.mark.parametrize("hour", [time(0), time(7), time(20, 30)])
@pytest.mark.parametrize("now", [time(0), time(6, 59), time(7), time(12), time(20, 30), time(23, 59)])
def test_equal_times_leave_no_night(hour: time, now: time) -> None:
    moment = _at(WITA, 2026, 3, 2, now.hour, now.minute)

    assert first_waking_moment(moment, hour, hour, WITA) == moment


def test_the_night_is_as_long_as_summer_time_makes_it() -> None:
    slept_into_summer = first_waking_moment(_at(BERLIN, 2026, 3, 28, 22), EVENING, MORNING, BERLIN)
    slept_into_winter = first_waking_moment(_at(BERLIN, 2026, 10, 24, 22), EVENING, MORNING, BERLIN)

    assert slept_into_summer - _at(BERLIN, 2026, 3, 28, 22) == timedelta(hours=8)
    assert slept_into_winter - _at(BERLIN, 2026, 10, 24, 22) == timedelta(hours=10)


def test_a_night_that_would_end_in_a_skipped_hour_ends_after_it() -> None:
    found = first_waking_moment(_at(SAO_PAULO, 2018, 11, 3, 22), time(21), time(0, 30), SAO_PAULO)

    assert found == _at(SAO_PAULO, 2018, 11, 4, 1, 30)


def test_a_night_that_ends_in_an_hour_that_comes_twice_does_not_begin_again() -> None:
    second_time_ten_past_two = datetime(2026, 10, 25, 1, 10, tzinfo=UTC)

    found = first_waking_moment(second_time_ten_past_two, time(22), time(2, 30), BERLIN)

    assert found == second_time_ten_past_two


@given(moments, minutes, minutes, zones)
def test_nobody_is_sent_back_in_time_or_kept_waiting_for_more_than_a_day(
    moment: datetime, quiet_from: time, quiet_until: time, zone: ZoneInfo
) -> None:
    waking = first_waking_moment(moment, quiet_from, quiet_until, zone)

    assert timedelta() <= waking - moment <= timedelta(hours=25)


@given(moments, minutes, minutes, zones)
def test_a_waking_moment_is_one(
    moment: datetime, quiet_from: time, quiet_until: time, zone: ZoneInfo
) -> None:
    waking = first_waking_moment(moment, quiet_from, quiet_until, zone)

    assert first_waking_moment(waking, quiet_from, quiet_until, zone) == waking
