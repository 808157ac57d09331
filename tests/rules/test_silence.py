"""Is a trainer told of silence at the right moment, and not before?"""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.silence import Silence, Standing, silence

ENROLLED = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
WEEK, DAY = timedelta(days=7), timedelta(days=1)
MOMENT = timedelta(microseconds=1)


def _silence(standing: Standing, after: timedelta) -> Silence:
    return silence(standing, ENROLLED + after, missed_limit=3, never_answered=WEEK)


@pytest.mark.parametrize(
    ("after", "found"),
    [
        pytest.param(WEEK - MOMENT, Silence.NONE, id="the moment before"),
        pytest.param(WEEK, Silence.NEVER_ANSWERED, id="the moment itself"),
        pytest.param(WEEK + MOMENT, Silence.NEVER_ANSWERED, id="the moment after"),
    ],
)
def test_whoever_never_spoke_is_silent_a_week_after_enrolling(after: timedelta, found: Silence) -> None:
    never_spoke = Standing(ENROLLED, first_contact_at=None, missed_in_a_row=0)

    assert _silence(never_spoke, after) is found


@pytest.mark.parametrize(
    ("after", "found"),
    [
        pytest.param(WEEK, Silence.NONE, id="a week, of which we slept a day"),
        pytest.param(WEEK + DAY - MOMENT, Silence.NONE, id="the moment before"),
        pytest.param(WEEK + DAY, Silence.NEVER_ANSWERED, id="the moment itself"),
    ],
)
def test_the_time_in_which_we_slept_ourselves_is_nobodys_silence(after: timedelta, found: Silence) -> None:
    asked_late = Standing(ENROLLED, first_contact_at=None, missed_in_a_row=0, asked_late=DAY)

    assert _silence(asked_late, after) is found


@pytest.mark.parametrize("first_word", [timedelta(), timedelta(days=1), timedelta(days=30)])
def test_whoever_spoke_once_is_not_silent_by_the_calendar(first_word: timedelta) -> None:
    spoke = Standing(ENROLLED, ENROLLED + first_word, missed_in_a_row=2)

    assert _silence(spoke, timedelta(days=365)) is Silence.NONE


@pytest.mark.parametrize(
    ("missed", "found"),
    [(0, Silence.NONE), (2, Silence.NONE), (3, Silence.MISSED_IN_A_ROW), (4, Silence.MISSED_IN_A_ROW)],
)
def test_the_third_missed_check_in_in_a_row_is_the_one_that_counts(missed: int, found: Silence) -> None:
    assert _silence(Standing(ENROLLED, ENROLLED, missed), timedelta(days=30)) is found


def test_missed_check_ins_say_more_than_never_having_answered() -> None:
    assert _silence(Standing(ENROLLED, None, 3), timedelta(days=30)) is Silence.MISSED_IN_A_ROW


@given(
    st.none() | st.timedeltas(timedelta(), timedelta(days=400)),
    st.integers(0, 10),
    st.timedeltas(timedelta(), timedelta(days=400)),
    st.timedeltas(timedelta(), timedelta(days=400)),
)
def test_waiting_alone_never_ends_a_silence(
    first_word: timedelta | None, missed: int, after: timedelta, longer: timedelta
) -> None:
    spoke = None if first_word is None else ENROLLED + first_word
    standing = Standing(ENROLLED, spoke, missed)

    if _silence(standing, after) is not Silence.NONE:
        assert _silence(standing, after + longer) is _silence(standing, after)
