"""Can a case only go where its life allows, and does it always find an end?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.case_life import IN_HAND, LIFE, Who, after, comes_back
from storage.vocabulary import CaseOutcome, CaseStatus, CaseStep

WALKS = st.lists(st.tuples(st.sampled_from(CaseStep), st.sampled_from(Who)), max_size=40)


@pytest.mark.parametrize(
    ("status", "step", "who", "leads_to"),
    [
        (CaseStatus.OPEN, CaseStep.CLAIMED, Who.COLLEAGUE, CaseStatus.CLAIMED),
        (CaseStatus.CLAIMED, CaseStep.CLAIMED, Who.COLLEAGUE, None),
        (CaseStatus.OPEN, CaseStep.CLAIMED, Who.PARTICIPANT, None),
        (CaseStatus.OPEN, CaseStep.RESOLVED, Who.COLLEAGUE, None),
        (CaseStatus.CLAIMED, CaseStep.RESOLVED, Who.COLLEAGUE, None),
        (CaseStatus.CLAIMED, CaseStep.RESOLVED, Who.HOLDER, CaseStatus.RESOLVED),
        (CaseStatus.SNOOZED, CaseStep.RESOLVED, Who.HOLDER, CaseStatus.RESOLVED),
        (CaseStatus.CLAIMED, CaseStep.SNOOZED, Who.HOLDER, CaseStatus.SNOOZED),
        (CaseStatus.CLAIMED, CaseStep.SNOOZED, Who.COLLEAGUE, None),
        (CaseStatus.SNOOZED, CaseStep.WOKEN, Who.BOT, CaseStatus.CLAIMED),
        (CaseStatus.SNOOZED, CaseStep.WOKEN, Who.PARTICIPANT, CaseStatus.CLAIMED),
        (CaseStatus.CLAIMED, CaseStep.WOKEN, Who.BOT, None),
        (CaseStatus.CLAIMED, CaseStep.RETURNED, Who.HOLDER, CaseStatus.OPEN),
        (CaseStatus.SNOOZED, CaseStep.HANDED_OVER, Who.HOLDER, CaseStatus.OPEN),
        (CaseStatus.OPEN, CaseStep.RETURNED, Who.HOLDER, None),
        (CaseStatus.OPEN, CaseStep.CLOSED_ITSELF, Who.PARTICIPANT, CaseStatus.RESOLVED),
        (CaseStatus.CLAIMED, CaseStep.TALKING, Who.HOLDER, CaseStatus.CLAIMED),
        (CaseStatus.RESOLVED, CaseStep.CLOSED_ITSELF, Who.BOT, None),
    ],
)
def test_each_step_has_its_place(
    status: CaseStatus, step: CaseStep, who: Who, leads_to: CaseStatus | None
) -> None:
    assert after(status, step, who) is leads_to


@given(WALKS)
def test_once_resolved_a_case_stays_resolved(walk: list[tuple[CaseStep, Who]]) -> None:
    status = CaseStatus.OPEN
    for step, who in walk:
        next_status = after(status, step, who)
        if status is CaseStatus.RESOLVED:
            assert next_status in {None, CaseStatus.RESOLVED}
        status = next_status or status


@given(WALKS)
def test_from_wherever_a_case_got_to_it_can_be_brought_to_an_end(walk: list[tuple[CaseStep, Who]]) -> None:
    status = CaseStatus.OPEN
    for step, who in walk:
        status = after(status, step, who) or status

    if status is CaseStatus.OPEN:
        status = after(status, CaseStep.CLAIMED, Who.COLLEAGUE) or status
    if status in IN_HAND:
        status = after(status, CaseStep.RESOLVED, Who.HOLDER) or status
    assert status is CaseStatus.RESOLVED


@given(WALKS)
def test_nobody_but_its_holder_takes_a_case_out_of_their_hands(walk: list[tuple[CaseStep, Who]]) -> None:
    status = CaseStatus.OPEN
    for step, who in walk:
        next_status = after(status, step, who)
        if status in IN_HAND and who is Who.COLLEAGUE:
            assert next_status in {None, status}
        status = next_status or status


def test_every_step_but_the_first_has_its_place_in_life() -> None:
    assert set(CaseStep) - set(LIFE) == {CaseStep.OPENED}


@pytest.mark.parametrize("outcome", [*CaseOutcome, None])
def test_neither_a_false_alarm_nor_a_pause_comes_back(outcome: CaseOutcome | None) -> None:
    assert comes_back(outcome) is (outcome not in {CaseOutcome.FALSE_ALARM, CaseOutcome.PAUSED, None})
