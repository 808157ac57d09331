"""In which week is somebody asked next?"""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.cadence import Stretch, first_day, newest_week, next_week, week_of
from bot.rules.local_time import at_local

WITA = ZoneInfo("Asia/Makassar")
FRIDAY = 4
FOUR = time(16)
FIRST = date(2026, 11, 6)
# Weekly for 8 weeks, every two weeks until the 24th, then every four.
PHASES = (Stretch(1, 8), Stretch(2, 16), Stretch(4, None))
moments = st.integers(0, 2 * 365 * 24 * 60).map(
    lambda minutes: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)


@pytest.mark.parametrize(
    ("after", "day"),
    [
        pytest.param(datetime(2026, 11, 2, 9, tzinfo=WITA), date(2026, 11, 6), id="on Monday"),
        pytest.param(
            datetime(2026, 11, 6, 15, 59, 59, tzinfo=WITA), date(2026, 11, 6), id="the moment before"
        ),
        pytest.param(datetime(2026, 11, 6, 16, tzinfo=WITA), date(2026, 11, 13), id="the moment itself"),
        pytest.param(datetime(2026, 11, 6, 16, 0, 1, tzinfo=WITA), date(2026, 11, 13), id="the moment after"),
    ],
)
def test_the_first_day_is_the_next_whose_hour_is_still_to_come(after: datetime, day: date) -> None:
    assert first_day(after, FRIDAY, FOUR, WITA) == day


def test_the_day_is_the_one_where_the_person_is() -> None:
    friday_morning_in_papua = datetime(2026, 11, 5, 22, 0, tzinfo=UTC)

    assert first_day(friday_morning_in_papua, FRIDAY, time(8), ZoneInfo("Asia/Jayapura")) == date(2026, 11, 6)


@pytest.mark.parametrize(
    ("week", "following"),
    [(0, 1), (6, 7), (7, 8), (8, 10), (9, 11), (22, 24), (23, 25), (24, 28), (100, 104)],
)
def test_each_phase_has_its_own_cadence(week: int, following: int) -> None:
    assert next_week(week, PHASES) == following


@pytest.mark.parametrize(
    ("today", "newest"),
    [
        pytest.param(FIRST, 0, id="just due"),
        pytest.param(date(2026, 11, 12), 0, id="the day before the next"),
        pytest.param(date(2026, 11, 13), 1, id="the day of the next"),
        pytest.param(date(2027, 1, 14), 8, id="in the middle of two weeks"),
        pytest.param(date(2027, 1, 15), 10, id="after two weeks"),
        pytest.param(date(2026, 11, 5), 0, id="not due yet"),
    ],
)
def test_after_an_outage_only_the_newest_week_is_asked_about(today: date, newest: int) -> None:
    assert newest_week(0, today, FIRST, PHASES) == newest


@pytest.mark.parametrize(("late", "week"), [(0, 2), (1, 2), (6, 2), (7, 3), (-100, 0)])
def test_a_day_put_off_belongs_to_its_own_week(late: int, week: int) -> None:
    assert week_of(FIRST + timedelta(weeks=2, days=late), FIRST) == week


@given(st.integers(0, 200), st.integers(0, 400))
def test_whoever_is_caught_up_is_at_the_newest_week_of_their_rhythm(week: int, days: int) -> None:
    today = FIRST + timedelta(weeks=week, days=days)

    newest = newest_week(week, today, FIRST, PHASES)

    assert week <= newest
    assert FIRST + timedelta(weeks=newest) <= today
    assert FIRST + timedelta(weeks=next_week(newest, PHASES)) > today


@given(
    moments,
    st.integers(0, 6),
    st.times(),
    st.sampled_from([WITA, ZoneInfo("Asia/Jakarta"), ZoneInfo("Asia/Jayapura"), ZoneInfo("Europe/Berlin")]),
)
def test_the_first_day_is_near_and_of_its_weekday(
    after: datetime, weekday: int, hour: time, zone: ZoneInfo
) -> None:
    day = first_day(after, weekday, hour.replace(tzinfo=None, fold=0), zone)

    assert day.weekday() == weekday
    assert after < at_local(day, hour.replace(fold=0), zone) <= after + timedelta(days=7, hours=2)
