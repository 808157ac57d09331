"""On which day is an occurrence really asked?"""

from datetime import date, time

import pytest

from bot.rules.calendar import Calendar, Fast, Rest, Slot, after_rests, slot

FRIDAY = date(2026, 11, 6)
FOUR = time(16)
REST = Rest(date(2026, 11, 5), date(2026, 11, 8), "Panen raya")


def test_an_ordinary_day_stays_as_it_was_planned() -> None:
    assert slot(FRIDAY, FOUR, Calendar()) == Slot(FRIDAY, FOUR)


def test_a_holiday_puts_it_off_to_the_next_ordinary_day() -> None:
    holidays = {FRIDAY, date(2026, 11, 7)}

    found = slot(FRIDAY, FOUR, Calendar(is_holiday=holidays.__contains__))

    assert found == Slot(date(2026, 11, 8), FOUR)


def test_a_market_day_puts_it_off_to_the_day_after() -> None:
    assert slot(FRIDAY, FOUR, Calendar(market_weekdays={4})) == Slot(date(2026, 11, 7), FOUR)


def test_what_can_be_asked_any_day_waits_until_every_rest_and_holiday_is_over() -> None:
    flood = Rest(date(2026, 11, 9), date(2026, 11, 10), "Banjir")
    calendar = Calendar(rests=[REST, flood], is_holiday={date(2026, 11, 11)}.__contains__)

    assert after_rests(FRIDAY, FOUR, calendar) == Slot(date(2026, 11, 12), FOUR)


@pytest.mark.parametrize(
    ("day", "is_left_out"),
    [
        pytest.param(date(2026, 11, 4), False, id="the day before"),
        pytest.param(date(2026, 11, 5), True, id="the first day"),
        pytest.param(date(2026, 11, 8), True, id="the last day"),
        pytest.param(date(2026, 11, 9), False, id="the day after"),
    ],
)
def test_in_a_rest_nobody_is_asked(day: date, is_left_out: bool) -> None:
    found = slot(day, FOUR, Calendar(rests=[REST]))

    assert found == (REST if is_left_out else Slot(day, FOUR))


def test_a_holiday_before_a_rest_does_not_lead_into_the_rest() -> None:
    eve = date(2026, 11, 4)

    assert slot(eve, FOUR, Calendar(rests=[REST], is_holiday=lambda day: day == eve)) == REST


def test_where_no_day_of_the_week_is_ordinary_it_stays() -> None:
    assert slot(FRIDAY, FOUR, Calendar(market_weekdays=range(7))) == Slot(FRIDAY, FOUR)


@pytest.mark.parametrize(
    ("hour", "asked"),
    [
        pytest.param(time(16, 29), time(16, 29), id="before"),
        pytest.param(time(16, 30), FOUR, id="from then on"),
        pytest.param(time(20, 29), FOUR, id="until then"),
        pytest.param(time(20, 30), time(20, 30), id="after"),
    ],
)
def test_near_the_breaking_of_the_fast_another_hour_is_taken(hour: time, asked: time) -> None:
    fast = Fast(FRIDAY, FRIDAY, time(16, 30), time(20, 30), FOUR)

    assert slot(FRIDAY, hour, Calendar(fasts=[fast])) == Slot(FRIDAY, asked)
