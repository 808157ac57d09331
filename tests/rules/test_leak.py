"""Is it counted rightly where recommendations for a loan are lost, from the raw events alone?"""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from bot.rules.leak import WAY, Event, leak
from storage.lending_vocabulary import ReferralStatus, ReferralStep

STEPS = {stage: ReferralStep(stage.value) for stage in WAY}


def _came_as_far_as(number: int, stage: ReferralStatus, reason: str | None = None) -> list[Event]:
    passed = [Event(number, STEPS[one]) for one in WAY[: WAY.index(stage) + 1]]
    return [*passed, Event(number, ReferralStep.REJECTED, reason)] if reason else passed


def test_many_are_recommended_and_few_get_the_money() -> None:
    """As it was in one district: 800 recommended, 8 with the money."""
    events = [event for number in range(8) for event in _came_as_far_as(number, ReferralStatus.DISBURSED)]
    for number in range(8, 508):
        events += _came_as_far_as(number, ReferralStatus.SUBMITTED, "bi_checking")
    for number in range(508, 708):
        events += _came_as_far_as(number, ReferralStatus.REFERRED, "licence")
    for number in range(708, 800):
        events += _came_as_far_as(number, ReferralStatus.FILE_COMPLETE)

    found = leak(events)

    assert list(found.reached.values()) == [800, 600, 508, 8, 8, 8, 0]
    assert found.refused == {"bi_checking": 500, "licence": 200}
    assert found.under_way == 92


def test_a_stage_that_was_skipped_was_passed_all_the_same() -> None:
    steps = [ReferralStep.REFERRED, ReferralStep.FILE_COMPLETE, ReferralStep.SUBMITTED, ReferralStep.APPROVED]

    assert leak(Event(1, step) for step in steps).reached[ReferralStatus.SURVEYED] == 1


def test_what_was_undone_was_never_reached_nor_refused_in_whatever_order() -> None:
    events = [
        *_came_as_far_as(1, ReferralStatus.DISBURSED),
        Event(1, ReferralStep.UNDONE, undone=ReferralStep.DISBURSED),
        *_came_as_far_as(2, ReferralStatus.SUBMITTED, "licence"),
        Event(2, ReferralStep.UNDONE, "licence", undone=ReferralStep.REJECTED),
        Event(2, ReferralStep.REJECTED, "collateral"),
    ]

    for found in (leak(events), leak(reversed(events))):
        assert list(found.reached.values()) == [2, 2, 2, 1, 1, 0, 0]
        assert (found.refused, found.under_way) == ({"collateral": 1}, 1)


@given(
    st.lists(st.tuples(st.sampled_from(WAY), st.sampled_from([None, "licence", "other"])), max_size=30),
    st.randoms(use_true_random=False),
)
def test_nobody_is_lost_in_counting_in_whatever_order(
    some: list[tuple[ReferralStatus, str | None]], dice: Random
) -> None:
    events = [
        event
        for number, (stage, reason) in enumerate(some)
        for event in _came_as_far_as(number, stage, reason if stage in WAY[:5] else None)
    ]
    shuffled = dice.sample(events, len(events))

    found = leak(shuffled)

    assert found == leak(events)
    counts = list(found.reached.values())
    assert counts == sorted(counts, reverse=True)
    with_money = found.reached[ReferralStatus.DISBURSED]
    assert with_money + sum(found.refused.values()) + found.under_way == len(some)
