"""Can a promise only go where its life allows, and is whoever waits always told the truth?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.promise_life import LIFE, Party, after, said_by
from storage.ledger_vocabulary import UNKEPT, PromiseStatus, PromiseStep

WALKS = st.lists(st.tuples(st.sampled_from(PromiseStep), st.sampled_from(Party)), max_size=40)


@pytest.mark.parametrize(
    ("status", "step", "who", "leads_to"),
    [
        (PromiseStatus.MADE, PromiseStep.SAID_KEPT, Party.MAKER, PromiseStatus.SAID_KEPT),
        (PromiseStatus.MADE, PromiseStep.SAID_KEPT, Party.OFFICE, PromiseStatus.SAID_KEPT),
        (PromiseStatus.MADE, PromiseStep.SAID_KEPT, Party.RECIPIENT, None),
        (PromiseStatus.MADE, PromiseStep.CONFIRMED, Party.RECIPIENT, None),
        (PromiseStatus.SAID_KEPT, PromiseStep.CONFIRMED, Party.RECIPIENT, PromiseStatus.KEPT),
        (PromiseStatus.SAID_KEPT, PromiseStep.CONFIRMED, Party.MAKER, None),
        (PromiseStatus.SAID_KEPT, PromiseStep.CONFIRMED, Party.OFFICE, None),
        (PromiseStatus.SAID_KEPT, PromiseStep.DENIED, Party.RECIPIENT, PromiseStatus.DENIED),
        (PromiseStatus.SAID_KEPT, PromiseStep.MOVED, Party.MAKER, None),
        (PromiseStatus.DENIED, PromiseStep.SAID_KEPT, Party.MAKER, PromiseStatus.SAID_KEPT),
        (PromiseStatus.DENIED, PromiseStep.CONFIRMED, Party.RECIPIENT, PromiseStatus.KEPT),
        (PromiseStatus.MADE, PromiseStep.FELL_DUE, Party.BOT, PromiseStatus.OVERDUE),
        (PromiseStatus.MADE, PromiseStep.FELL_DUE, Party.MAKER, None),
        (PromiseStatus.SAID_KEPT, PromiseStep.FELL_DUE, Party.BOT, None),
        (PromiseStatus.OVERDUE, PromiseStep.MOVED, Party.MAKER, PromiseStatus.MADE),
        (PromiseStatus.OVERDUE, PromiseStep.STILL_DUE, Party.BOT, PromiseStatus.OVERDUE),
        (PromiseStatus.GIVEN_UP, PromiseStep.SAID_KEPT, Party.MAKER, None),
        (PromiseStatus.KEPT, PromiseStep.DENIED, Party.RECIPIENT, PromiseStatus.DENIED),
        (PromiseStatus.KEPT, PromiseStep.GIVEN_UP, Party.MAKER, None),
    ],
)
def test_each_step_has_its_place(
    status: PromiseStatus, step: PromiseStep, who: Party, leads_to: PromiseStatus | None
) -> None:
    assert after(status, step, {who}) is leads_to


@given(WALKS)
def test_only_whoever_it_was_made_to_says_that_it_came(walk: list[tuple[PromiseStep, Party]]) -> None:
    status = PromiseStatus.MADE
    for step, who in walk:
        before, status = status, after(status, step, {who}) or status
        if status is PromiseStatus.KEPT and before is not PromiseStatus.KEPT:
            assert who is Party.RECIPIENT


@given(WALKS)
def test_wherever_a_promise_got_to_it_can_be_brought_to_an_end(
    walk: list[tuple[PromiseStep, Party]],
) -> None:
    status = PromiseStatus.MADE
    for step, who in walk:
        status = after(status, step, {who}) or status

    if status in UNKEPT:
        status = after(status, PromiseStep.GIVEN_UP, {Party.MAKER}) or status
    if status is PromiseStatus.SAID_KEPT:
        status = after(status, PromiseStep.CONFIRMED, {Party.RECIPIENT}) or status
    assert status in {PromiseStatus.KEPT, PromiseStatus.GIVEN_UP, PromiseStatus.LAPSED}


def test_every_step_but_the_first_has_its_place_in_life() -> None:
    assert set(PromiseStep) - set(LIFE) == {PromiseStep.MADE}


@given(st.lists(st.booleans(), min_size=1))
def test_one_who_has_not_got_it_weighs_more_than_all_who_have(words: list[bool]) -> None:
    assert (said_by(words) is PromiseStep.CONFIRMED) is (False not in words)
