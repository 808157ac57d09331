"""Is a second yes asked for exactly when it is needed, and not for ever?"""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.approval import holds_up_to, is_needed, patience
from tests.rules.zones import moments

COUNTS = st.integers(0, 100_000)


@pytest.mark.parametrize(
    ("recipients", "above", "agreed_for", "needed"),
    [
        (500, 500, None, False),
        (501, 500, None, True),
        (20_000, 0, None, False),
        (501, 500, 501, False),
        (551, 500, 501, False),
        (552, 500, 501, True),
        (500, 500, 1, False),
    ],
)
def test_above_the_size_somebody_else_agrees(
    recipients: int, above: int, agreed_for: int | None, needed: bool
) -> None:
    assert is_needed(recipients, above, agreed_for) is needed


@given(COUNTS, COUNTS, COUNTS)
def test_whoever_has_agreed_is_not_asked_again_for_as_many_or_fewer(
    agreed_for: int, fewer: int, above: int
) -> None:
    assert not is_needed(agreed_for - min(fewer, agreed_for), above, agreed_for)
    assert not is_needed(holds_up_to(agreed_for), above, agreed_for)


@pytest.mark.parametrize(
    ("goes_in", "reminded_in", "lapses_in"),
    [
        (None, timedelta(days=1), timedelta(days=2)),
        (timedelta(minutes=10), timedelta(minutes=30), timedelta(hours=1)),
        (timedelta(hours=6), timedelta(hours=3), timedelta(hours=6)),
        (timedelta(days=10), timedelta(days=1), timedelta(days=10)),
    ],
)
def test_it_is_waited_for_until_its_hour(
    goes_in: timedelta | None, reminded_in: timedelta, lapses_in: timedelta
) -> None:
    asked = datetime(2026, 3, 2)  # noqa: DTZ001  (only lengths matter)

    waited = patience(asked, None if goes_in is None else asked + goes_in)

    assert (waited.remind_at - asked, waited.lapses_at - asked) == (reminded_in, lapses_in)


@given(moments, st.none() | moments)
def test_there_is_always_time_to_answer_after_being_reminded(
    asked: datetime, goes_at: datetime | None
) -> None:
    waited = patience(asked, goes_at)

    assert asked < waited.remind_at < waited.lapses_at
