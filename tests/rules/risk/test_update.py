"""Does each sign move the belief the way a trainer would expect, and by as much as it says?"""

from dataclasses import replace
from functools import reduce
from math import isclose, isfinite

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.risk.account import log_odds
from bot.rules.risk.beliefs import Belief, at_the_start
from bot.rules.risk.observations import Observation, SharedWeek, Status, Verdict, paused
from bot.rules.risk.parameters import Parameters
from bot.rules.risk.reasons import Sign
from bot.rules.risk.update import update
from bot.rules.risk.weighing import sums
from tests.rules.risk.people import MISSES, REPLIES, WELL_FOR_LONG, histories

PARAMETERS = Parameters()


def believed(*history: Observation) -> Belief:
    return reduce(lambda belief, seen: update(belief, seen, PARAMETERS), history, at_the_start(PARAMETERS))


@given(histories)
def test_whatever_is_seen_the_belief_is_whole(history: list[Observation]) -> None:
    belief = believed(*history)

    weights = [weight for row in belief.mass for weight in row]
    assert all(weight >= 0 for weight in weights)
    assert isclose(sum(weights), 1.0, abs_tol=1e-9)
    assert 0.0 <= belief.stalled <= 1.0


@given(histories, histories)
def test_the_reasons_of_an_update_add_up_to_its_change(
    history: list[Observation], more: list[Observation]
) -> None:
    belief = believed(*history)

    for seen in more:
        before, belief = belief, update(belief, seen, PARAMETERS)
        change = log_odds(sums(belief.mass)) - log_odds(sums(before.mass))
        assert isclose(sum(reason.change for reason in belief.reasons), change, abs_tol=1e-9)
        assert all(isfinite(reason.change) for reason in belief.reasons)


@given(histories)
def test_a_paused_week_changes_nothing(history: list[Observation]) -> None:
    belief = believed(*history)

    after = update(belief, paused(), PARAMETERS)

    assert after.reasons == ()
    assert after.weeks == belief.weeks
    for row, row_before in zip(after.mass, belief.mass, strict=True):
        assert row == pytest.approx(row_before, abs=1e-12)


@given(histories, st.sampled_from([REPLIES, replace(REPLIES, late=False), replace(REPLIES, late=True)]))
def test_a_miss_is_never_better_news_than_a_reply(history: list[Observation], reply: Observation) -> None:
    belief = believed(*history)

    assert update(belief, MISSES, PARAMETERS).stalled >= update(belief, REPLIES, PARAMETERS).stalled - 1e-9


@given(st.lists(st.sampled_from([REPLIES, MISSES]), max_size=12), st.integers(1, 6))
def test_one_more_miss_in_a_row_never_lowers_the_suspicion(history: list[Observation], misses: int) -> None:
    fewer = believed(*history, *[MISSES] * (misses - 1))

    more = update(fewer, MISSES, PARAMETERS)

    # Near certainty the few who recover by themselves weigh more than another miss.
    assert more.stalled >= min(fewer.stalled, 0.95)


@given(histories)
def test_a_trainer_who_found_her_well_lowers_it_and_one_who_found_her_stuck_raises_it(
    history: list[Observation],
) -> None:
    belief = believed(*history)

    well = update(belief, Observation(replied=None, verdict=Verdict.ACTIVE), PARAMETERS)
    stuck = update(belief, Observation(replied=None, verdict=Verdict.STUCK), PARAMETERS)

    assert well.stalled < belief.stalled < stuck.stalled


def test_after_a_verdict_that_all_is_well_the_suspicion_starts_again_from_low() -> None:
    suspected = believed(*WELL_FOR_LONG, MISSES, MISSES, MISSES, MISSES)

    cleared = update(suspected, Observation(replied=None, verdict=Verdict.ACTIVE), PARAMETERS)

    assert suspected.stalled > 0.5
    assert cleared.stalled < 0.1


@pytest.mark.parametrize(
    ("worse", "better"),
    [
        (replace(REPLIES, late=True), replace(REPLIES, late=False)),
        (replace(REPLIES, status=Status.STUCK), replace(REPLIES, status=Status.USUAL)),
        (replace(REPLIES, status=Status.USUAL), replace(REPLIES, status=Status.PROGRESS)),
        (replace(REPLIES, sales=-0.9), replace(REPLIES, sales=0.0)),
    ],
)
def test_of_two_replies_the_worse_one_raises_the_suspicion(worse: Observation, better: Observation) -> None:
    belief = believed(*WELL_FOR_LONG)

    assert update(belief, worse, PARAMETERS).stalled > update(belief, better, PARAMETERS).stalled


def test_no_single_sales_figure_says_more_than_the_clip() -> None:
    belief = believed(*WELL_FOR_LONG)

    low, absurd = (update(belief, replace(REPLIES, sales=sales), PARAMETERS) for sales in (-1.5, -40.0))

    assert absurd.stalled == low.stalled


def test_a_miss_weighs_more_for_somebody_who_always_answers() -> None:
    eager = believed(*WELL_FOR_LONG)
    seldom = believed(*[REPLIES, MISSES] * 5, REPLIES)

    def weight_of_a_miss(belief: Belief) -> float:
        reasons = update(belief, MISSES, PARAMETERS).reasons
        return sum(reason.change for reason in reasons if reason.sign is Sign.MISSED)

    assert weight_of_a_miss(eager) > weight_of_a_miss(seldom)


def test_a_miss_weighs_less_when_the_others_are_quiet_too_and_says_so() -> None:
    belief = believed(*WELL_FOR_LONG)

    alone = update(belief, MISSES, PARAMETERS)
    together = update(belief, replace(MISSES, shared=SharedWeek(reply=-2.0)), PARAMETERS)

    assert together.stalled < alone.stalled
    assert [reason.sign for reason in together.reasons] == [Sign.MISSED, Sign.COHORT]
    assert together.reasons[1].change < 0


def test_being_late_weighs_less_when_everybody_was_late() -> None:
    belief, late = believed(*WELL_FOR_LONG), replace(REPLIES, late=True)

    alone = update(belief, late, PARAMETERS)
    together = update(belief, replace(late, shared=SharedWeek(late=4.0)), PARAMETERS)

    assert together.stalled < alone.stalled


def test_what_sold_badly_everywhere_says_less_of_her() -> None:
    belief, fallen = believed(*WELL_FOR_LONG), replace(REPLIES, sales=-0.8)

    alone = update(belief, fallen, PARAMETERS)
    together = update(belief, replace(fallen, shared=SharedWeek(sales=-0.8)), PARAMETERS)

    assert together.stalled < alone.stalled
