"""Does each step on the ladder begin only where it may, taken only by whom it is?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.milestone_life import ACCEPTED, LIFE, NOT_ACCEPTED, Party, after
from storage.ladder_vocabulary import MilestoneStatus, MilestoneStep

P, S = Party.PARTICIPANT, Party.STAFF
ALL = frozenset(MilestoneStatus)
CLAIMABLE = {MilestoneStatus(name) for name in ("proposed", "declined", "claimed", "rejected")}
LEADS = {
    MilestoneStep.DECLINED: (P, {MilestoneStatus.PROPOSED}, MilestoneStatus.DECLINED),
    MilestoneStep.CLAIMED: (P, CLAIMABLE, MilestoneStatus.CLAIMED),
    MilestoneStep.SUBMITTED: (
        P,
        {MilestoneStatus.CLAIMED, MilestoneStatus.MORE_ASKED},
        MilestoneStatus.IN_REVIEW,
    ),
    MilestoneStep.ADDED: (P, {MilestoneStatus.IN_REVIEW}, MilestoneStatus.IN_REVIEW),
    MilestoneStep.CONFIRMED: (P, NOT_ACCEPTED, MilestoneStatus.IN_REVIEW),
    MilestoneStep.SEEN: (S, NOT_ACCEPTED, None),
    MilestoneStep.CONFIRMED_THERE: (S, NOT_ACCEPTED, None),
    MilestoneStep.VOUCHED: (S, NOT_ACCEPTED, None),
    MilestoneStep.WAIVED: (S, NOT_ACCEPTED, MilestoneStatus.WAIVED),
    MilestoneStep.WORD_ASKED: (S, NOT_ACCEPTED, None),
    MilestoneStep.ASKED_MORE: (S, {MilestoneStatus.IN_REVIEW}, MilestoneStatus.MORE_ASKED),
    MilestoneStep.REJECTED: (
        S,
        {MilestoneStatus.IN_REVIEW, MilestoneStatus.MORE_ASKED},
        MilestoneStatus.REJECTED,
    ),
    MilestoneStep.ACCEPTED: (S, NOT_ACCEPTED, ACCEPTED),
    MilestoneStep.REOPENED: (P, {ACCEPTED}, MilestoneStatus.PROPOSED),
}


@pytest.mark.parametrize("step", LIFE)
def test_a_step_leads_on_only_from_where_it_begins(step: MilestoneStep) -> None:
    who, begins, to = LEADS[step]

    for status in ALL:
        expected = (to or status) if status in begins else None
        assert after(status, step, {who}) == expected
        assert after(status, step, {P, S} - {who}) is None


@given(st.lists(st.sampled_from(MilestoneStep)))
def test_whatever_a_participant_presses_nothing_is_accepted_without_staff(steps: list[MilestoneStep]) -> None:
    status = MilestoneStatus.CLAIMED

    for step in steps:
        status = after(status, step, {Party.PARTICIPANT}) or status

    assert status is not MilestoneStatus.ACCEPTED
