"""Can an announcement only go where its life allows, and does it always find an end?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.broadcast_life import FINAL, LIFE, NOT_BEGUN, UNDER_WAY, Who, after, may_ever
from storage.vocabulary import BroadcastStatus, BroadcastStep

WALKS = st.lists(st.tuples(st.sampled_from(BroadcastStep), st.sampled_from(Who)), max_size=40)
Walk = list[tuple[BroadcastStep, Who]]

DRAFT, WAITING, SCHEDULED = BroadcastStatus.DRAFT, BroadcastStatus.WAITING, BroadcastStatus.SCHEDULED
SENDING, STOPPED = BroadcastStatus.SENDING, BroadcastStatus.STOPPED
DONE, CANCELLED = BroadcastStatus.DONE, BroadcastStatus.CANCELLED
TAKEN_BACK = BroadcastStatus.TAKEN_BACK


@pytest.mark.parametrize(
    ("status", "step", "who", "leads_to"),
    [
        (DRAFT, BroadcastStep.START, Who.AUTHOR, SENDING),
        (DRAFT, BroadcastStep.START, Who.COLLEAGUE, None),
        (DRAFT, BroadcastStep.SCHEDULE, Who.AUTHOR, SCHEDULED),
        (DRAFT, BroadcastStep.ASK, Who.AUTHOR, WAITING),
        (DRAFT, BroadcastStep.POSTPONE, Who.AUTHOR, None),
        (WAITING, BroadcastStep.APPROVE, Who.COLLEAGUE, SCHEDULED),
        (WAITING, BroadcastStep.APPROVE, Who.AUTHOR, None),
        (WAITING, BroadcastStep.REJECT, Who.COLLEAGUE, DRAFT),
        (WAITING, BroadcastStep.LAPSE, Who.BOT, DRAFT),
        (WAITING, BroadcastStep.START, Who.BOT, None),
        (WAITING, BroadcastStep.CANCEL, Who.AUTHOR, CANCELLED),
        (SCHEDULED, BroadcastStep.POSTPONE, Who.COLLEAGUE, SCHEDULED),
        (SCHEDULED, BroadcastStep.ASK, Who.BOT, WAITING),
        (SCHEDULED, BroadcastStep.START, Who.BOT, SENDING),
        (SCHEDULED, BroadcastStep.CANCEL, Who.COLLEAGUE, CANCELLED),
        (SENDING, BroadcastStep.CANCEL, Who.AUTHOR, None),
        (SENDING, BroadcastStep.POSTPONE, Who.AUTHOR, None),
        (SENDING, BroadcastStep.STOP, Who.COLLEAGUE, STOPPED),
        (SENDING, BroadcastStep.END_EARLY, Who.AUTHOR, None),
        (SENDING, BroadcastStep.FINISH, Who.BOT, DONE),
        (STOPPED, BroadcastStep.GO_ON, Who.AUTHOR, SENDING),
        (STOPPED, BroadcastStep.END_EARLY, Who.COLLEAGUE, CANCELLED),
        (STOPPED, BroadcastStep.FINISH, Who.BOT, None),
        (DONE, BroadcastStep.START, Who.AUTHOR, None),
        (CANCELLED, BroadcastStep.START, Who.BOT, None),
        (SCHEDULED, BroadcastStep.EDIT, Who.COLLEAGUE, SCHEDULED),
        (SENDING, BroadcastStep.EDIT, Who.AUTHOR, None),
        (SENDING, BroadcastStep.CORRECT, Who.COLLEAGUE, SENDING),
        (SCHEDULED, BroadcastStep.CORRECT, Who.AUTHOR, None),
        (STOPPED, BroadcastStep.TAKE_BACK, Who.AUTHOR, TAKEN_BACK),
        (DONE, BroadcastStep.TAKE_BACK, Who.COLLEAGUE, TAKEN_BACK),
        (TAKEN_BACK, BroadcastStep.CORRECT, Who.AUTHOR, None),
    ],
)
def test_each_step_has_its_place(
    status: BroadcastStatus, step: BroadcastStep, who: Who, leads_to: BroadcastStatus | None
) -> None:
    assert after(status, step, who) is leads_to


def test_every_status_and_every_step_has_its_place_in_life() -> None:
    assert set(LIFE) == set(BroadcastStep)
    assert set(BroadcastStatus) == NOT_BEGUN | UNDER_WAY | FINAL
    assert len(NOT_BEGUN) + len(UNDER_WAY) + len(FINAL) == len(BroadcastStatus)


@given(WALKS)
def test_what_is_over_stays_over_and_what_has_begun_is_never_written_anew(walk: Walk) -> None:
    status = DRAFT
    for step, who in walk:
        led_to = after(status, step, who)
        if status in FINAL:
            assert led_to in {None, status, TAKEN_BACK}
        if status is TAKEN_BACK:
            assert led_to is None
        if status in UNDER_WAY:
            assert led_to not in NOT_BEGUN
        assert led_to is None or may_ever(step, who)
        status = led_to or status


@given(WALKS)
def test_from_wherever_it_got_to_every_announcement_has_a_way_on(walk: Walk) -> None:
    status = DRAFT
    for step, who in walk:
        status = after(status, step, who) or status

    for step in (BroadcastStep.APPROVE, BroadcastStep.GO_ON, BroadcastStep.START, BroadcastStep.FINISH):
        for who in Who:
            status = after(status, step, who) or status
    assert status in FINAL


@given(WALKS)
def test_nothing_that_waits_for_a_colleague_goes_without_one(walk: Walk) -> None:
    status = DRAFT
    for step, who in walk:
        led_to = after(status, step, who)
        if status is WAITING and led_to in {SCHEDULED, SENDING}:
            assert who is Who.COLLEAGUE
        status = led_to or status
