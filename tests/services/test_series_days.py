"""Does an announcement that repeats go on the days that its author means?"""

from datetime import date, time, timedelta
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.calendar import Calendar, Rest, Slot
from bot.services.series_days import Every, Turn, rule, turns

NINE = time(9)
DAYS = st.dates(date(2026, 1, 1), date(2028, 12, 31))


def _days(every: Every, first: date, times: int = 4) -> list[date]:
    return [one.planned for one in turns(rule(every, first, times, None), first, NINE, Calendar(), None)]


@pytest.mark.parametrize(
    ("every", "days"),
    [
        (Every.WEEK, ["2026-01-31", "2026-02-07", "2026-02-14", "2026-02-21"]),
        (Every.FORTNIGHT, ["2026-01-31", "2026-02-14", "2026-02-28", "2026-03-14"]),
        (Every.DAY_OF_MONTH, ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"]),
        (Every.WEEKDAY_OF_MONTH, ["2026-01-31", "2026-02-28", "2026-03-28", "2026-04-25"]),
    ],
)
def test_it_goes_weekly_every_two_weeks_or_monthly(every: Every, days: list[str]) -> None:
    assert [day.isoformat() for day in _days(every, date(2026, 1, 31))] == days


def test_it_goes_until_a_day_and_that_day_too() -> None:
    written = rule(Every.WEEK, date(2026, 3, 2), None, date(2026, 3, 16))

    assert [one.planned.day for one in turns(written, date(2026, 3, 2), NINE, Calendar(), None)] == [2, 9, 16]


def test_a_holiday_puts_it_off_and_a_rest_leaves_it_out() -> None:
    rest = Rest(date(2026, 3, 16), date(2026, 3, 20), "Idul Fitri")
    calendar = Calendar(rests=[rest], is_holiday=lambda day: day == date(2026, 3, 9))
    written = rule(Every.WEEK, date(2026, 3, 2), 4, None)

    found = list(turns(written, date(2026, 3, 2), NINE, calendar, after=date(2026, 3, 2)))

    assert found == [
        Turn(date(2026, 3, 9), Slot(date(2026, 3, 10), NINE)),
        Turn(date(2026, 3, 16), rest),
        Turn(date(2026, 3, 23), Slot(date(2026, 3, 23), NINE)),
    ]


@given(st.sampled_from(Every), DAYS)
def test_the_first_is_its_first_day_and_no_month_is_missed(every: Every, first: date) -> None:
    days = _days(every, first, times=14)

    assert days[0] == first
    assert len(set(days)) == 14
    assert all(
        timedelta(6) < later - day < timedelta(37)
        for day, later in zip(days, islice(days, 1, None), strict=False)
    )
