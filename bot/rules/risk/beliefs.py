"""What do we believe of one person?"""

from dataclasses import dataclass

from bot.rules.risk.parameters import Parameters, Replying
from bot.rules.risk.reasons import Reason
from bot.rules.risk.states import Stall, State
from bot.rules.risk.weighing import Table, scaled, sums


@dataclass(frozen=True)
class Belief:
    """Never changed, only followed by the next; `reasons` are those of its last update."""

    mass: Table  # by state and reply habit; sums to 1
    weeks: float = 0.0  # of check-ins so far
    reasons: tuple[Reason, ...] = ()

    @property
    def stalled(self) -> float:
        by_state = sums(self.mass)
        return min(1.0, by_state[State.SILENT] + by_state[State.STUCK])

    @property
    def likelier_stall(self) -> Stall:
        by_state = sums(self.mass)
        return Stall.SILENT if by_state[State.SILENT] >= by_state[State.STUCK] else Stall.STUCK

    def reply_habit(self, replying: Replying) -> float:
        """The share of check-ins that she answers while all is well."""
        by_habit = map(sum, zip(*self.mass, strict=True))
        return sum(p * weight for p, weight in zip(replying.grid, by_habit, strict=True))


def at_the_start(parameters: Parameters) -> Belief:
    prior = parameters.replying.prior
    return Belief(scaled((prior, prior, prior, prior), parameters.course.at_the_start))
