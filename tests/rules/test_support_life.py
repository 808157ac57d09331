"""Can support only go where its life allows, and does only whoever got it say that it came?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.support_life import LIFE, Party, after
from bot.rules.support_share import Measure, share
from storage.ledger_vocabulary import SupportStatus, SupportStep

WALKS = st.lists(st.tuples(st.sampled_from(SupportStep), st.sampled_from(Party)), max_size=30)
COUNTS = st.none() | st.integers(0, 10**9)


@pytest.mark.parametrize(
    ("status", "step", "who", "leads_to"),
    [
        (SupportStatus.PLEDGED, SupportStep.DELIVERED, Party.OFFICE, SupportStatus.DELIVERED),
        (SupportStatus.PLEDGED, SupportStep.DELIVERED, Party.GIVER, SupportStatus.DELIVERED),
        (SupportStatus.PLEDGED, SupportStep.CONFIRMED, Party.RECIPIENT, None),
        (SupportStatus.DELIVERED, SupportStep.CONFIRMED, Party.RECIPIENT, SupportStatus.CONFIRMED),
        (SupportStatus.DELIVERED, SupportStep.CONFIRMED, Party.OFFICE, None),
        (SupportStatus.DELIVERED, SupportStep.CONFIRMED, Party.GIVER, None),
        (SupportStatus.DELIVERED, SupportStep.NOT_COME, Party.RECIPIENT, SupportStatus.CONTESTED),
        (SupportStatus.CONFIRMED, SupportStep.DIFFERS, Party.RECIPIENT, SupportStatus.CONTESTED),
        (SupportStatus.CONTESTED, SupportStep.DELIVERED, Party.OFFICE, SupportStatus.DELIVERED),
        (SupportStatus.CONFIRMED, SupportStep.WITHDRAWN, Party.OFFICE, None),
        (SupportStatus.PLEDGED, SupportStep.SHARED_OUT, Party.GIVER, None),
        (SupportStatus.PLEDGED, SupportStep.SHARED_OUT, Party.OFFICE, SupportStatus.PLEDGED),
        (SupportStatus.WITHDRAWN, SupportStep.DELIVERED, Party.OFFICE, None),
    ],
)
def test_each_step_has_its_place(
    status: SupportStatus, step: SupportStep, who: Party, leads_to: SupportStatus | None
) -> None:
    assert after(status, step, {who}) is leads_to


@given(WALKS)
def test_only_whoever_got_it_says_that_it_came(walk: list[tuple[SupportStep, Party]]) -> None:
    status = SupportStatus.PLEDGED
    for step, who in walk:
        before, status = status, after(status, step, {who}) or status
        if status is SupportStatus.CONFIRMED and before is not status:
            assert (before is not SupportStatus.PLEDGED, who) == (True, Party.RECIPIENT)


def test_every_step_but_the_first_has_its_place_in_life() -> None:
    assert set(SupportStep) - set(LIFE) == {SupportStep.PLEDGED}


@pytest.mark.parametrize(
    ("whole", "part", "shared"),
    [
        (Measure(9_000_000, 3), 1, (Measure(3_000_000, 1), Measure(6_000_000, 2))),
        (Measure(10, 3), 1, (Measure(3, 1), Measure(7, 2))),
        (Measure(None, 3), None, (Measure(None, 3), Measure(None, 0))),
        (Measure(500_000), 200_000, (Measure(200_000), Measure(300_000))),
        (Measure(), None, (Measure(), Measure())),
        (Measure(None, 3), 4, None),
        (Measure(None, 3), 0, None),
        (Measure(None, 0), None, None),
    ],
)
def test_a_part_is_taken_of_what_is_there(
    whole: Measure, part: int | None, shared: tuple[Measure, Measure] | None
) -> None:
    assert share(whole, part) == shared


@given(st.builds(Measure, COUNTS, COUNTS), st.lists(st.none() | st.integers(-1, 10**9), max_size=20))
def test_nothing_is_lost_or_appears_however_it_is_shared_out(whole: Measure, parts: list[int | None]) -> None:
    left, given_out = whole, [Measure(0, 0)]
    for part in parts:
        shared = share(left, part)
        if shared is not None:
            given_out.append(shared[0])
            left = shared[1]

    for before, after_all, taken in (
        (whole.amount, left.amount, sum(one.amount or 0 for one in given_out)),
        (whole.quantity, left.quantity, sum(one.quantity or 0 for one in given_out)),
    ):
        assert (before is None) == (after_all is None)
        assert before is None or after_all is None or (after_all >= 0 and taken + after_all == before)
