"""Does a forecast know the past of the whole run, and nothing of its future?"""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.risk.assessment import MODELS, Suspicion
from bot.rules.risk.course_run import Forecast, Learner, forecasts
from bot.rules.risk.observations import Observation

DAYS = (20.0, 40.0, 60.0, 80.0, 100.0)


def learner(answers: str, late: str | None = None, days: tuple[float, ...] = DAYS) -> Learner:
    return Learner(
        answers,
        days,
        tuple(digit == "1" for digit in answers),
        tuple(digit == "1" for digit in late) if late is not None else None,
    )


runs = st.lists(st.text("01", min_size=5, max_size=5).map(learner), min_size=1, max_size=8)


@given(runs, st.integers(0, 5))
def test_what_comes_later_changes_no_forecast(run: list[Learner], step: int) -> None:
    so_far = [replace(one, replied=one.replied[:step]) for one in run]

    whole, cut = forecasts(run, MODELS), forecasts(so_far, MODELS)

    assert cut == [told[:step] for told in whole]


@given(runs)
def test_every_step_has_a_range_around_its_probability(run: list[Learner]) -> None:
    for told in forecasts(run, MODELS):
        assert len(told) == 5
        assert all(0 <= forecast.low <= forecast.p <= forecast.high <= 1 for forecast in told)


@given(runs)
def test_the_order_of_the_learners_does_not_matter(run: list[Learner]) -> None:
    order = sorted(range(len(run)), key=lambda place: (run[place].name, place), reverse=True)

    told, other = forecasts(run, MODELS), forecasts([run[place] for place in order], MODELS)

    for place, forecast in zip(order, other, strict=True):
        assert _figures(forecast) == pytest.approx(_figures(told[place]))


def test_a_miss_alone_weighs_more_than_a_miss_with_everybody() -> None:
    alone = forecasts([learner("10"), *[learner("11")] * 30], MODELS)
    together = forecasts([learner("10")] * 31, MODELS)

    assert together[0][1].p < alone[0][1].p


def test_a_late_reply_weighs_more_than_one_in_time() -> None:
    late, in_time = forecasts([learner("11", "01"), *[learner("11", "00")] * 30], MODELS)[:2]

    assert late[1].p > in_time[1].p


def test_people_asked_on_other_days_share_no_week() -> None:
    away_then = learner("10", days=(7.0, 14.0))
    asked_later = [learner("10", days=(8.0, 15.0))] * 30

    assert forecasts([away_then, *asked_later], MODELS)[0] == forecasts([away_then], MODELS)[0]


@pytest.mark.parametrize("days", [(20.0, 20.0), (20.0, 5.0)])
def test_a_second_check_in_on_the_same_day_or_out_of_order_is_a_step_of_its_own(
    days: tuple[float, ...],
) -> None:
    told = forecasts([learner("10", days=days)], MODELS)[0]

    assert told[1].p > told[0].p


def test_alone_the_forecast_is_what_the_model_says_of_the_same_history() -> None:
    told = forecasts([learner("1", days=(7.0,))], MODELS)[0]

    # One learner is a cohort too, though a small one: her reply moves its week hardly at all.
    by_hand = Suspicion.at_the_start(MODELS).after(Observation(replied=True), MODELS)
    assert told[0].p == pytest.approx(by_hand.likely.stalled, rel=0.1)


def _figures(told: list[Forecast]) -> list[float]:
    return [figure for forecast in told for figure in forecast]
