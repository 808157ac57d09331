"""Can a trainer be told how likely, between which bounds, which kind, and why?"""

from dataclasses import replace
from math import log

import pytest
from hypothesis import given

from bot.rules.risk.assessment import risk_of
from bot.rules.risk.observations import Observation, Status
from bot.rules.risk.reasons import Reason, Sign, gathered
from bot.rules.risk.states import Stall
from tests.rules.risk.people import MISSES, REPLIES, WELL_FOR_LONG, after, histories


@given(histories)
def test_the_range_holds_the_probability(history: list[Observation]) -> None:
    assessment = after(*history)

    assert 0.0 <= assessment.low <= assessment.p <= assessment.high <= 1.0


@given(histories, histories)
def test_the_reasons_lead_from_where_she_stood_to_now(
    history: list[Observation], latest: list[Observation]
) -> None:
    before = risk_of(history)

    assessment = risk_of([*history, *latest], latest=len(latest))

    led_to = _log_odds(before.p) + sum(reason.change for reason in assessment.reasons)
    assert led_to == pytest.approx(_log_odds(assessment.p), abs=1e-3)


def test_somebody_nothing_is_known_of_is_probably_well() -> None:
    assessment = after()

    assert assessment.p < 0.05
    assert assessment.reasons == ()


def test_silence_after_a_steady_habit_is_a_silent_stall() -> None:
    assessment = after(*WELL_FOR_LONG, MISSES, MISSES, MISSES, MISSES)

    assert assessment.p > 0.5
    assert assessment.kind is Stall.SILENT
    assert assessment.reply_habit > 0.75
    assert (assessment.reasons[0].sign, assessment.reasons[0].times) == (Sign.MISSED, 4)


def test_what_is_long_past_is_no_reason_any_more() -> None:
    assessment = after(MISSES, MISSES, *WELL_FOR_LONG)

    assert [reason.sign for reason in assessment.reasons] == [Sign.REPLIED]


def test_saying_stuck_again_and_again_is_a_stall_though_she_answers() -> None:
    says_stuck = replace(REPLIES, status=Status.STUCK, sales=-0.8)

    assessment = after(*WELL_FOR_LONG, *[says_stuck] * 4)

    assert assessment.p > 0.5
    assert assessment.kind is Stall.STUCK
    assert {Sign.SAID_STUCK, Sign.SALES} <= {reason.sign for reason in assessment.reasons}


def test_the_weightiest_reason_comes_first_and_shows_its_latest_figure() -> None:
    told = gathered(
        [Reason(Sign.MISSED, 0.4), Reason(Sign.SALES, 1.0, figure=-0.5), Reason(Sign.SALES, 0.5, figure=-0.7)]
    )

    assert told == (Reason(Sign.SALES, 1.5, 2, -0.7), Reason(Sign.MISSED, 0.4, 1, None))


def _log_odds(p: float) -> float:
    return log(p / (1 - p))
