"""Does a trainer see first what needs them next?"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.what_next import PRESSING, Glance, Shown, Standing, belongs_to, place_in_list, standing
from storage.vocabulary import CaseReason, CaseStatus

NOON = datetime(2026, 3, 4, 4, 0, tzinfo=UTC)
NEW = Glance(
    CaseReason.SAID_STUCK,
    CaseStatus.OPEN,
    NOON,
    is_mine=False,
    is_late=False,
    asks_for_answer=False,
    was_touched=False,
)
MINE = replace(NEW, status=CaseStatus.CLAIMED, is_mine=True)
TALKING = replace(MINE, was_touched=True)
ASKING = replace(TALKING, asks_for_answer=True)
LATE = replace(MINE, is_late=True)
ASIDE = replace(TALKING, status=CaseStatus.SNOOZED, aside_until=NOON + timedelta(days=3))
ELSEWHERE = replace(TALKING, is_mine=False)

GLANCES = st.builds(
    Glance,
    st.sampled_from(CaseReason),
    st.sampled_from([CaseStatus.OPEN, CaseStatus.CLAIMED, CaseStatus.SNOOZED]),
    st.datetimes(timezones=st.just(UTC)),
    is_mine=st.booleans(),
    is_late=st.booleans(),
    asks_for_answer=st.booleans(),
    was_touched=st.booleans(),
    aside_until=st.none() | st.datetimes(timezones=st.just(UTC)),
)


@pytest.mark.parametrize(
    ("case", "stands"),
    [
        (NEW, Standing.NEW),
        (replace(NEW, is_late=True), Standing.LATE),
        (replace(NEW, asks_for_answer=True), Standing.NEW),
        (MINE, Standing.UNTOUCHED),
        (TALKING, Standing.TALKING),
        (ASKING, Standing.ASKING),
        (replace(ASKING, is_late=True), Standing.LATE),
        (LATE, Standing.LATE),
        (ASIDE, Standing.ASIDE),
        (replace(ASIDE, is_late=True), Standing.ASIDE),
        (ELSEWHERE, Standing.ELSEWHERE),
        (replace(ELSEWHERE, is_late=True), Standing.ELSEWHERE),
        (replace(ASIDE, is_mine=False), Standing.ELSEWHERE),
    ],
)
def test_each_case_stands_somewhere(case: Glance, stands: Standing) -> None:
    assert standing(case) is stands


def test_what_presses_most_comes_first() -> None:
    as_they_come = [ELSEWHERE, ASIDE, TALKING, MINE, NEW, ASKING, LATE]

    assert sorted(as_they_come, key=place_in_list) == [LATE, ASKING, NEW, MINE, TALKING, ASIDE, ELSEWHERE]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (replace(NEW, reason=CaseReason.ASKED_FOR_HELP), NEW),
        (NEW, replace(NEW, reason=CaseReason.MISSED_CHECK_INS, opened_at=NOON - timedelta(days=9))),
        (replace(NEW, opened_at=NOON - timedelta(minutes=1)), NEW),
        (ASIDE, replace(ASIDE, aside_until=NOON + timedelta(days=4), reason=CaseReason.ASKED_FOR_HELP)),
    ],
    ids=["who called", "graver before longer", "the longer wait", "the sooner day"],
)
def test_among_alike_ones_need_and_waiting_decide(first: Glance, second: Glance) -> None:
    assert place_in_list(first) < place_in_list(second)


@pytest.mark.parametrize(
    ("shown", "belong"),
    [
        (Shown.ALL, [NEW, MINE, TALKING, ASKING, LATE, ASIDE, ELSEWHERE]),
        (Shown.MINE, [MINE, TALKING, ASKING, LATE, ASIDE]),
        (Shown.NEW, [NEW]),
        (Shown.WAITING, [MINE, ASKING, LATE]),
        (Shown.ASIDE, [ASIDE]),
    ],
)
def test_each_filter_shows_its_own(shown: Shown, belong: list[Glance]) -> None:
    cases = [NEW, MINE, TALKING, ASKING, LATE, ASIDE, ELSEWHERE]

    assert [case for case in cases if belongs_to(shown, case)] == belong


@given(GLANCES, GLANCES)
def test_nothing_less_pressing_comes_before(one: Glance, other: Glance) -> None:
    if PRESSING[standing(one)] < PRESSING[standing(other)]:
        assert place_in_list(one) < place_in_list(other)


@given(GLANCES)
def test_everything_is_among_all(case: Glance) -> None:
    assert belongs_to(Shown.ALL, case)
