"""Does a clock stand still when it should, and is what was left still left afterwards?"""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.rules.deadlines import Clock, started, stopped, with_at_least
from bot.rules.waking_time import Waking, waking_between

DAY = Waking(time(20, 30), time(7), ZoneInfo("Asia/Makassar"))
BERLIN = Waking(time(20, 30), time(7), ZoneInfo("Europe/Berlin"))
MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1)).map(lambda at: at.replace(tzinfo=UTC))  # noqa: DTZ001
SPANS = st.timedeltas(timedelta(), timedelta(days=12))
DAYS = st.sampled_from([DAY, BERLIN])
NOON = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)  # in Makassar
HOUR = timedelta(hours=1)


def test_a_clock_that_stood_still_for_two_days_is_up_two_days_later() -> None:
    clock = started(NOON, 5 * HOUR, DAY)

    assert clock == Clock(NOON, NOON + 5 * HOUR)
    paused = stopped(clock, NOON + 2 * HOUR, NOON + timedelta(days=2), DAY)
    assert paused == Clock(NOON + timedelta(days=2), NOON + timedelta(days=2) + 3 * HOUR)


def test_a_clock_that_stands_still_and_is_stopped_anew_keeps_what_it_had() -> None:
    paused = stopped(started(NOON, 5 * HOUR, DAY), NOON + 2 * HOUR, NOON + 6 * HOUR, DAY)

    assert stopped(paused, NOON + 3 * HOUR, NOON + timedelta(days=1), DAY) == Clock(
        NOON + timedelta(days=1), NOON + timedelta(days=1) + 3 * HOUR
    )


def test_a_clock_that_is_woken_early_goes_on_with_what_it_had() -> None:
    paused = stopped(started(NOON, 5 * HOUR, DAY), NOON + 2 * HOUR, NOON + timedelta(days=9), DAY)

    assert stopped(paused, NOON + 3 * HOUR, NOON + 3 * HOUR, DAY).until == NOON + 6 * HOUR


@given(MOMENTS, SPANS, SPANS, SPANS, DAYS)
def test_what_was_left_stays_left(
    start: datetime, long: timedelta, later: timedelta, pause: timedelta, day: Waking
) -> None:
    clock = started(start, long, day)
    now = start + later
    left = waking_between(now, clock.until, day)

    after = stopped(clock, now, now + pause, day)

    assert waking_between(after.since, after.until, day) == left
    assert after.until >= now + pause
    assert after.until >= clock.until or left == timedelta()
    assert day.first_moment(after.until) == after.until


@given(MOMENTS, SPANS, SPANS, SPANS, DAYS)
def test_to_stop_twice_in_one_moment_changes_nothing(
    start: datetime, long: timedelta, later: timedelta, pause: timedelta, day: Waking
) -> None:
    now = start + later
    once = stopped(started(start, long, day), now, now + pause, day)

    assert stopped(once, now, now + pause, day) == once


@given(MOMENTS, SPANS, SPANS, DAYS)
def test_at_least_is_never_less(start: datetime, long: timedelta, least: timedelta, day: Waking) -> None:
    clock = started(start, long, day)
    more = with_at_least(clock, start, least, day)

    assert more.until >= clock.until
    assert waking_between(start, more.until, day) == max(long, least)
