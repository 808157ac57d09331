"""Does whoever moves their promises about look no better than whoever keeps them?"""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.promise_record import Given, Record, record
from storage.ledger_vocabulary import PromiseStatus

TODAY = date(2026, 12, 10)
FIFTH = date(2026, 12, 5)
DAYS = st.dates(date(2026, 11, 1), date(2027, 1, 31))


@pytest.mark.parametrize(
    ("one", "told"),
    [
        (Given(PromiseStatus.KEPT, FIFTH, FIFTH), Record(1, 1, 0, 0, 0)),
        (Given(PromiseStatus.SAID_KEPT, FIFTH, FIFTH), Record(1, 1, 1, 0, 0)),
        (Given(PromiseStatus.KEPT, FIFTH, FIFTH + timedelta(days=1)), Record(1, 0, 0, 1, 0)),
        (Given(PromiseStatus.MADE, FIFTH, None), Record(1, 0, 0, 0, 0)),
        (Given(PromiseStatus.MADE, TODAY, None), Record(0, 0, 0, 0, 1)),
        (Given(PromiseStatus.OVERDUE, FIFTH, None), Record(1, 0, 0, 0, 0)),
        (Given(PromiseStatus.DENIED, FIFTH, None), Record(1, 0, 0, 0, 0)),
        (Given(PromiseStatus.GIVEN_UP, TODAY + timedelta(days=9), None), Record(1, 0, 0, 0, 0)),
        (Given(PromiseStatus.SAID_KEPT, TODAY + timedelta(days=9), TODAY), Record(1, 1, 1, 0, 0)),
    ],
)
def test_a_promise_counts_by_the_day_that_was_promised_first(one: Given, told: Record) -> None:
    assert record([one], TODAY) == told


@given(st.lists(st.builds(Given, st.sampled_from(PromiseStatus), DAYS, st.none() | DAYS)), DAYS)
def test_every_promise_is_counted_once(given_: list[Given], today: date) -> None:
    told = record(given_, today)

    lapsed = sum(one.status is PromiseStatus.LAPSED for one in given_)
    assert told.due + told.ahead == len(given_) - lapsed
    assert 0 <= told.unconfirmed <= told.kept <= told.kept + told.late <= told.due
