"""Does the bot look after a promise on the right day, and never at night?"""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.promise_times import Planned, Standing, next_step, step_due
from bot.rules.waking_time import Waking
from storage.ledger_vocabulary import PromiseStatus, PromiseStep

ZONE = ZoneInfo("Asia/Makassar")
DAY = Waking(time(20, 30), time(7), ZONE)
FIFTH = date(2026, 12, 5)
FIRST_AT_NINE = datetime(2026, 12, 1, 1, tzinfo=UTC)


def _at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 12, day, hour, minute, tzinfo=ZONE).astimezone(UTC)


def _standing(
    status: PromiseStatus = PromiseStatus.MADE,
    *,
    dated_at: datetime = FIRST_AT_NINE,
    reminded: bool = False,
    asked_at: datetime | None = None,
    late_since: datetime | None = None,
) -> Standing:
    return Standing(status, FIFTH, dated_at, reminded, asked_at, late_since)


@pytest.mark.parametrize(
    ("standing", "planned"),
    [
        pytest.param(_standing(), Planned(PromiseStep.REMINDED, _at(4, 8)), id="the day before"),
        pytest.param(
            _standing(dated_at=_at(4, 8)), Planned(PromiseStep.ASKED, _at(5, 16)), id="made too late for that"
        ),
        pytest.param(_standing(reminded=True), Planned(PromiseStep.ASKED, _at(5, 16)), id="on the day"),
        pytest.param(
            _standing(dated_at=_at(5, 18)), Planned(PromiseStep.ASKED, _at(6, 8)), id="made that evening"
        ),
        pytest.param(
            _standing(asked_at=_at(5, 16)), Planned(PromiseStep.FELL_DUE, _at(6, 8)), id="the morning after"
        ),
        pytest.param(
            _standing(asked_at=_at(9, 7)), Planned(PromiseStep.FELL_DUE, _at(10, 8)), id="asked late"
        ),
        pytest.param(
            _standing(PromiseStatus.OVERDUE, asked_at=_at(5, 16), late_since=_at(6, 8)),
            Planned(PromiseStep.STILL_DUE, _at(13, 8)),
            id="a week later",
        ),
        pytest.param(_standing(PromiseStatus.SAID_KEPT), None, id="it waits for those it was made to"),
        pytest.param(_standing(PromiseStatus.GIVEN_UP), None, id="it is over"),
    ],
)
def test_the_next_step_has_its_hour(standing: Standing, planned: Planned | None) -> None:
    assert next_step(standing, DAY) == planned


@pytest.mark.parametrize(
    ("now", "due"),
    [
        (_at(4, 7, 59), None),
        (_at(4, 8), PromiseStep.REMINDED),
        (_at(5, 15, 59), PromiseStep.REMINDED),
        (_at(5, 16), PromiseStep.ASKED),
        (_at(20, 9), PromiseStep.ASKED),
    ],
)
def test_whoever_promised_is_asked_before_it_is_called_late(now: datetime, due: PromiseStep | None) -> None:
    assert step_due(_standing(), now, DAY) is due


@given(
    dated=st.datetimes(datetime(2026, 11, 1), datetime(2026, 12, 6), timezones=st.just(UTC)),  # noqa: DTZ001  (made aware)
    reminded=st.booleans(),
    asked=st.none() | st.datetimes(datetime(2026, 12, 5), datetime(2026, 12, 20), timezones=st.just(UTC)),  # noqa: DTZ001  (made aware)
)
def test_nothing_is_said_at_night_or_before_the_promise_was_made(
    dated: datetime, reminded: bool, asked: datetime | None
) -> None:
    planned = next_step(_standing(dated_at=dated, reminded=reminded, asked_at=asked), DAY)

    assert planned is not None
    assert time(7) <= planned.at.astimezone(ZONE).time() < time(20, 30)
    assert planned.at > (asked or dated)
    assert planned.at - max(asked or dated, _at(5, 0)) <= timedelta(days=2)
