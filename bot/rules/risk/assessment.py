"""How likely has somebody stalled, between which bounds, and why do we think so?"""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import chain, repeat
from typing import Final

from bot.rules.risk.beliefs import Belief, at_the_start
from bot.rules.risk.observations import Observation
from bot.rules.risk.parameters import Parameters
from bot.rules.risk.reasons import Reason, gathered
from bot.rules.risk.states import Stall
from bot.rules.risk.update import update

HALF_AS_COMMON: Final = 0.5
TWICE_AS_COMMON: Final = 2.0
WORTH_A_LOOK: Final = 0.25
LATEST: Final = 6  # observations; what is older is no reason to call today


@dataclass(frozen=True)
class Models:
    """The model, and the two by which it shows how far it could be mistaken."""

    likely: Parameters = field(default_factory=Parameters)
    low: Parameters = field(init=False)
    high: Parameters = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "low", self.likely.leaning(HALF_AS_COMMON))
        object.__setattr__(self, "high", self.likely.leaning(TWICE_AS_COMMON))


MODELS: Final = Models()


@dataclass(frozen=True)
class Suspicion:
    """What each of the three models believes of one person."""

    likely: Belief
    low: Belief
    high: Belief

    @classmethod
    def at_the_start(cls, models: Models) -> "Suspicion":
        return cls(at_the_start(models.likely), at_the_start(models.low), at_the_start(models.high))

    def after(self, observation: Observation, models: Models) -> "Suspicion":
        return Suspicion(
            update(self.likely, observation, models.likely),
            update(self.low, observation, models.low),
            update(self.high, observation, models.high),
        )

    @property
    def bounds(self) -> tuple[float, float, float]:
        """Low, likely and high, in this order whatever the models say."""
        p = self.likely.stalled
        others = (self.low.stalled, self.high.stalled)
        return min(p, *others), p, max(p, *others)


@dataclass(frozen=True)
class Assessment:
    p: float
    low: float
    high: float
    kind: Stall  # which stall it would be
    reply_habit: float  # the share of check-ins she answers while all is well
    reasons: tuple[Reason, ...]  # one a sign, the weightiest first
    weeks_open: int = 0


def risk_of(
    history: Iterable[Observation],
    models: Iterable[Models] | None = None,
    *,
    latest: int = LATEST,
    open_from: float = WORTH_A_LOOK,
) -> Assessment:
    """From the first observation to the last, each read by the models of its own week.

    `weeks_open` counts back from the last one for how long it has been as likely as `open_from`. The
    reasons are those of the latest observations, and add up to what these changed.
    """
    suspicion = Suspicion.at_the_start(MODELS)
    reasons: deque[tuple[Reason, ...]] = deque(maxlen=latest)
    weeks_open = 0
    for observation, by in zip(history, models if models is not None else repeat(MODELS), strict=False):
        suspicion = suspicion.after(observation, by)
        reasons.append(suspicion.likely.reasons)
        weeks_open = weeks_open + 1 if suspicion.likely.stalled >= open_from else 0
    low, p, high = suspicion.bounds
    return Assessment(
        p,
        low,
        high,
        suspicion.likely.likelier_stall,
        suspicion.likely.reply_habit(MODELS.likely.replying),
        gathered(chain.from_iterable(reasons)),
        weeks_open,
    )
