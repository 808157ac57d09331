"""Is help only called help when the person came back in time, and failure only when the time is over?"""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.helped import Back, back_at, came_back, was_met_soon

OPENED = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
MOMENT = timedelta(seconds=1)
DAYS = st.integers(-10 * 86_400, 60 * 86_400).map(lambda seconds: OPENED + timedelta(seconds=seconds))


def _day(days: float) -> datetime:
    return OPENED + timedelta(days=days)


@pytest.mark.parametrize(
    ("touched", "contacts", "now", "back"),
    [
        (None, [], _day(15), Back.NOT_YET_KNOWN),
        (None, [], _day(15) + MOMENT, Back.NO),
        (None, [_day(1)], _day(14), Back.NOT_YET_KNOWN),
        (None, [_day(1)], _day(16), Back.YES),
        (None, [_day(15)], _day(16), Back.YES),
        (None, [_day(15) + MOMENT], _day(16), Back.NO),
        (None, [OPENED], _day(16), Back.NO),
        (_day(3), [_day(1)], _day(30), Back.NO),
        (_day(3), [_day(3)], _day(30), Back.NO),
        (_day(3), [_day(3) + MOMENT], _day(30), Back.YES),
        (_day(3), [_day(18)], _day(18) + MOMENT, Back.YES),
        (_day(3), [], _day(18), Back.NOT_YET_KNOWN),
        (_day(3), [], _day(18) + MOMENT, Back.NO),
    ],
)
def test_the_days_are_counted_from_the_first_touch(
    touched: datetime | None, contacts: list[datetime], now: datetime, back: Back
) -> None:
    assert came_back(OPENED, touched, contacts, now) is back


@pytest.mark.parametrize(
    ("touched", "soon"), [(None, False), (OPENED, True), (_day(7), True), (_day(7) + MOMENT, False)]
)
def test_a_week_is_soon(touched: datetime | None, soon: bool) -> None:
    assert was_met_soon(OPENED, touched) is soon


@given(st.none() | DAYS, st.lists(DAYS), DAYS)
def test_a_young_case_is_never_a_failure(
    touched: datetime | None, contacts: list[datetime], now: datetime
) -> None:
    if now <= _day(15):
        assert came_back(OPENED, touched and max(touched, OPENED), contacts, now) is not Back.NO


@given(st.none() | DAYS, st.lists(DAYS))
def test_the_first_contact_in_time_is_the_return(touched: datetime | None, contacts: list[datetime]) -> None:
    at = back_at(OPENED, touched, contacts)
    in_time = [one for one in contacts if timedelta() < one - (touched or OPENED) <= timedelta(days=15)]

    assert at == (min(in_time) if in_time else None)
