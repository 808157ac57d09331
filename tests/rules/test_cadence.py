"""Is somebody asked on the right day, at the right hour, once?"""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.cadence import caught_up, following_occurrence, next_occurrence
from tests.rules.zones import BERLIN, LORD_HOWE, SAO_PAULO, WIB, WIT, WITA, minutes, moments, weekdays, zones

FRIDAY, SUNDAY = 4, 6
FOUR = time(16)


def _at(zone: ZoneInfo, *parts: int) -> datetime:
    return datetime(*parts, tzinfo=zone).astimezone(UTC)  # type: ignore[arg-type, misc]  # year, month, day...


@pytest.mark.parametrize("zone", [WIB, WITA, WIT])
@pytest.mark.parametrize(
    ("after", "occurrence"),
    [
        pytest.param((2026, 3, 2, 9), (2026, 3, 6, 16), id="on Monday"),
        pytest.param((2026, 3, 6, 15, 59, 59), (2026, 3, 6, 16), id="the moment before"),
        pytest.param((2026, 3, 6, 16), (2026, 3, 13, 16), id="the moment itself"),
        pytest.param((2026, 3, 6, 16, 0, 1), (2026, 3, 13, 16), id="the moment after"),
        pytest.param((2026, 12, 31, 20), (2027, 1, 1, 16), id="over new year"),
    ],
)
def test_the_next_friday_at_four_is_found(
    zone: ZoneInfo, after: tuple[int, ...], occurrence: tuple[int, ...]
) -> None:
    assert next_occurrence(_at(zone, *after), FRIDAY, FOUR, zone) == _at(zone, *occurrence)


def test_the_weekday_is_that_of_the_village_not_of_greenwich() -> None:
    friday_morning_in_papua = datetime(2026, 3, 5, 22, 0, tzinfo=UTC)

    found = next_occurrence(friday_morning_in_papua, FRIDAY, time(8), WIT)

    assert found == datetime(2026, 3, 5, 23, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "previous", "following"),
    [
        pytest.param(BERLIN, (2026, 3, 27, 16), (2026, 4, 3, 16), id="summer begins"),
        pytest.param(BERLIN, (2026, 10, 23, 16), (2026, 10, 30, 16), id="summer ends"),
        pytest.param(SAO_PAULO, (2018, 11, 2, 16), (2018, 11, 9, 16), id="summer begins at midnight"),
        pytest.param(LORD_HOWE, (2026, 10, 2, 16), (2026, 10, 9, 16), id="half an hour of summer"),
    ],
)
def test_summer_time_does_not_move_the_hour_on_the_wall(
    zone: ZoneInfo, previous: tuple[int, ...], following: tuple[int, ...]
) -> None:
    found = following_occurrence(_at(zone, *previous), 1, FRIDAY, FOUR, zone)

    assert found == _at(zone, *following)


def test_an_hour_that_summer_time_skips_comes_an_hour_later_and_the_week_after_as_always() -> None:
    half_past_two = time(2, 30)

    skipped = following_occurrence(_at(BERLIN, 2026, 3, 22, 2, 30), 1, SUNDAY, half_past_two, BERLIN)
    after = following_occurrence(skipped, 1, SUNDAY, half_past_two, BERLIN)

    assert skipped == _at(BERLIN, 2026, 3, 29, 3, 30)
    assert after == _at(BERLIN, 2026, 4, 5, 2, 30)


def test_a_check_in_that_waited_for_the_morning_does_not_shift_the_rhythm() -> None:
    put_off_to_saturday = _at(WITA, 2026, 3, 7, 7)

    assert following_occurrence(put_off_to_saturday, 1, FRIDAY, FOUR, WITA) == _at(WITA, 2026, 3, 13, 16)


@pytest.mark.parametrize(
    ("now", "newest"),
    [
        pytest.param((2026, 3, 6, 16), (2026, 3, 6, 16), id="just due"),
        pytest.param((2026, 3, 13, 15, 59, 59), (2026, 3, 6, 16), id="the moment before the next"),
        pytest.param((2026, 3, 13, 16), (2026, 3, 13, 16), id="the moment of the next"),
        pytest.param((2026, 3, 13, 16, 0, 1), (2026, 3, 13, 16), id="the moment after it"),
        pytest.param((2026, 5, 1, 12), (2026, 4, 24, 16), id="after a long outage"),
        pytest.param((2026, 3, 6, 15), (2026, 3, 6, 16), id="not due yet"),
    ],
)
def test_after_an_outage_only_the_newest_week_is_asked_about(
    now: tuple[int, ...], newest: tuple[int, ...]
) -> None:
    due = _at(WITA, 2026, 3, 6, 16)

    assert caught_up(due, _at(WITA, *now), 1, FRIDAY, FOUR, WITA) == _at(WITA, *newest)


@given(moments, weekdays, minutes, zones)
def test_the_next_occurrence_is_later_and_the_first_of_its_kind(
    after: datetime, weekday: int, hour: time, zone: ZoneInfo
) -> None:
    found = next_occurrence(after, weekday, hour, zone)

    assert found > after
    assert found.astimezone(zone).weekday() == weekday
    assert following_occurrence(found, 1, weekday, hour, zone) > found
    # A week back on the wall, there was one that was not later than `after`.
    assert found - after <= timedelta(days=7, hours=2)


@given(moments, st.integers(1, 8), weekdays, minutes, zones, st.integers(0, 6))
def test_the_rhythm_holds_for_whatever_was_put_off_within_a_week(
    after: datetime, every_weeks: int, weekday: int, hour: time, zone: ZoneInfo, days_late: int
) -> None:
    on_time = next_occurrence(after, weekday, hour, zone)
    late = on_time.astimezone(zone) + timedelta(days=days_late)

    following = following_occurrence(late, every_weeks, weekday, hour, zone)

    apart = following.astimezone(zone).date() - on_time.astimezone(zone).date()
    assert apart == timedelta(weeks=every_weeks)
    assert following > late


@given(moments, st.timedeltas(timedelta(), timedelta(days=200)), st.integers(1, 8), weekdays, minutes, zones)
def test_whoever_is_caught_up_is_at_the_newest_occurrence(
    due: datetime, outage: timedelta, every_weeks: int, weekday: int, hour: time, zone: ZoneInfo
) -> None:
    now = due + outage

    newest = caught_up(due, now, every_weeks, weekday, hour, zone)

    assert due <= newest <= now
    assert following_occurrence(newest, every_weeks, weekday, hour, zone) > now
