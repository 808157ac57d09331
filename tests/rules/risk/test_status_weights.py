"""Do the words lose their weight where they mean nothing, and slowly?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.risk.observations import Status, Verdict
from bot.rules.risk.status_weights import ORDER, StatusWeights

STUCK = ORDER[Status.STUCK]


@given(st.sampled_from(Verdict), st.lists(st.sampled_from(Status), max_size=50))
def test_the_weights_stay_shares(verdict: Verdict, words: list[Status]) -> None:
    learned = StatusWeights().learned(verdict, words)

    for weights in (learned.active, learned.away, learned.stalled):
        assert sum(weights) == pytest.approx(1.0)
        assert all(weight > 0 for weight in weights)


def test_one_verdict_changes_little() -> None:
    before = StatusWeights()

    after = before.learned(Verdict.ACTIVE, [Status.STUCK])

    assert before.active[STUCK] < after.active[STUCK] < before.active[STUCK] + 0.03


def test_as_many_verdicts_as_the_trust_count_as_much_as_it() -> None:
    before = StatusWeights()

    after = before.learned(Verdict.STUCK, [Status.STUCK] * int(before.trust))

    assert after.stalled[STUCK] == pytest.approx((before.stalled[STUCK] + 1) / 2)


def test_the_order_in_which_words_are_learned_does_not_matter() -> None:
    words = [Status.STUCK, Status.USUAL, Status.PROGRESS, Status.USUAL]

    at_once = StatusWeights().learned(Verdict.ACTIVE, words)
    one_by_one = StatusWeights()
    for word in reversed(words):
        one_by_one = one_by_one.learned(Verdict.ACTIVE, [word])

    assert one_by_one.active == pytest.approx(at_once.active)


def test_where_everybody_says_stuck_the_word_says_little() -> None:
    weights = StatusWeights()

    for _ in range(20):
        weights = weights.heard([(Status.STUCK, 0.9)] * 20)

    assert weights.active[STUCK] > weights.stalled[STUCK]


def test_the_word_of_somebody_who_is_hardly_well_teaches_hardly_anything() -> None:
    before = StatusWeights()

    after = before.heard([(Status.STUCK, 0.01)])

    assert after.active == pytest.approx(before.active, abs=1e-3)
