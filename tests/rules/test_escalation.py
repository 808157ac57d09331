"""Is each rung asked once, in order, and does the climb come to an end?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.escalation import LADDER, Due, due, next_rung
from storage.vocabulary import CaseRung, CaseStatus

BUDDY, TRAINER, CO_TRAINER, COORDINATOR = CaseRung
RUNGS = st.sets(st.sampled_from(CaseRung))


@pytest.mark.parametrize(
    ("asked", "there", "is_next"),
    [
        (None, {BUDDY, TRAINER, CO_TRAINER, COORDINATOR}, BUDDY),
        (None, {TRAINER, COORDINATOR}, TRAINER),
        (None, {COORDINATOR}, COORDINATOR),
        (None, set(), None),
        (BUDDY, {TRAINER, COORDINATOR}, TRAINER),
        (TRAINER, {BUDDY, TRAINER, COORDINATOR}, COORDINATOR),
        (TRAINER, {BUDDY, TRAINER}, None),
        (COORDINATOR, set(CaseRung), None),
    ],
)
def test_the_nearest_rung_above_is_next(
    asked: CaseRung | None, there: set[CaseRung], is_next: CaseRung | None
) -> None:
    assert next_rung(asked, there) is is_next


@given(st.lists(RUNGS, max_size=12))
def test_nobody_is_asked_twice_however_people_come_and_go(looks: list[set[CaseRung]]) -> None:
    asked: list[CaseRung] = []
    for there in looks:
        rung = next_rung(asked[-1] if asked else None, there)
        if rung is not None:
            assert rung in there
            asked.append(rung)

    assert asked == sorted(set(asked), key=LADDER.index)


@given(RUNGS)
def test_everybody_who_is_there_is_asked_in_the_end(there: set[CaseRung]) -> None:
    asked: CaseRung | None = None
    climbed = []
    while (asked := next_rung(asked, there)) is not None:
        climbed.append(asked)

    assert set(climbed) == there


@pytest.mark.parametrize(
    ("status", "nudged", "goes_on", "expected"),
    [
        (CaseStatus.OPEN, False, True, Due.CLIMB),
        (CaseStatus.OPEN, False, False, Due.LIST),
        (CaseStatus.CLAIMED, False, True, Due.NUDGE),
        (CaseStatus.CLAIMED, False, False, Due.NUDGE),
        (CaseStatus.CLAIMED, True, True, Due.RETURN),
        (CaseStatus.SNOOZED, False, True, Due.NOTHING),
        (CaseStatus.RESOLVED, True, True, Due.NOTHING),
    ],
)
def test_what_is_due(status: CaseStatus, nudged: bool, goes_on: bool, expected: Due) -> None:
    assert due(status, nudged=nudged, goes_on=goes_on) is expected
