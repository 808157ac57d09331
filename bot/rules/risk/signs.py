"""What do her words, her figures and her trainer say of each state?"""

from collections.abc import Iterator
from math import exp, pi, sqrt

from bot.rules.risk.observations import Observation, Status, Verdict
from bot.rules.risk.parameters import Parameters, SalesSigns
from bot.rules.risk.reasons import Sign
from bot.rules.risk.status_weights import ORDER, StatusWeights
from bot.rules.risk.weighing import Four

SAID = {
    Status.PROGRESS: Sign.SAID_PROGRESS,
    Status.USUAL: Sign.SAID_USUAL,
    Status.STUCK: Sign.SAID_STUCK,
    Status.RESTING: Sign.SAID_RESTING,
}
FOUND = {Verdict.ACTIVE: Sign.FOUND_ACTIVE, Verdict.STUCK: Sign.FOUND_STUCK}


def signs(observation: Observation, parameters: Parameters) -> Iterator[tuple[Sign, Four, float | None]]:
    """Each sign with how likely it was in each state, and its own number where it has one."""
    if observation.status is not None:
        yield SAID[observation.status], _said(observation.status, parameters.status), None
    if observation.sales is not None:
        unusual = observation.sales - observation.shared.sales
        yield Sign.SALES, _sold(unusual, parameters.sales), observation.sales
    if observation.verdict is not None:
        yield FOUND[observation.verdict], _found(observation.verdict, parameters.verdict_reliability), None


def _said(status: Status, weights: StatusWeights) -> Four:
    place = ORDER[status]
    stalled = weights.stalled[place]
    return weights.active[place], weights.away[place], stalled, stalled


def _sold(unusual: float, sales: SalesSigns) -> Four:
    """A normal density with a flat floor, so that no single figure says too much."""
    clipped = max(-sales.clip, min(sales.clip, unusual))
    floor = sales.surprise / (2 * sales.clip)
    height = (1 - sales.surprise) / (sales.spread * sqrt(2 * pi))
    active, away, silent, stuck = (
        floor + height * exp(-(((clipped - usual) / sales.spread) ** 2) / 2) for usual in sales.usual
    )
    return active, away, silent, stuck


def _found(verdict: Verdict, reliability: float) -> Four:
    other = 1 - reliability
    if verdict is Verdict.ACTIVE:
        return reliability, reliability, other, other
    return other, other, reliability, reliability
