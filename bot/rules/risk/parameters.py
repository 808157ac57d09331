"""How much does each sign weigh?"""

from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from typing import Final

from bot.rules.risk.status_weights import StatusWeights
from bot.rules.risk.weighing import Four

GRID_POINTS: Final = 12


@dataclass(frozen=True, eq=False)
class Course:
    """How people come and go in a week."""

    stall: float = 0.012
    early_stall: float = 2.0  # times as likely in the first weeks
    early_weeks: float = 4.0
    away: float = 0.012
    back: float = 0.4
    recover: float = 0.01  # out of a stall, without anybody's help
    silent_share: float = 0.7  # of those who stall
    at_the_start: Four = (0.97, 0.02, 0.007, 0.003)
    # Weeks; a longer gap between check-ins counts as this long. Real learners who were asked once a month
    # were told apart better by counting check-ins than by counting weeks.
    longest_gap: float = 1.0


@dataclass(frozen=True, eq=False)
class Replying:
    habit_yes: float = 3.0  # Beta(3, 1.3) over the share of check-ins somebody answers
    habit_no: float = 1.3
    share: Four = (1.0, 0.1, 0.2, 0.9)  # of her own habit that is left in each state
    late: Four = (0.12, 0.25, 0.3, 0.2)  # of the replies in each state that come late
    late_if_rare: float = 1.5  # how much more (log-odds) somebody who never replies is late

    @property
    def habit(self) -> float:
        """What is usual, before anything is known of somebody."""
        return self.habit_yes / (self.habit_yes + self.habit_no)

    @cached_property
    def grid(self) -> tuple[float, ...]:
        return tuple((2 * point + 1) / (2 * GRID_POINTS) for point in range(GRID_POINTS))

    @cached_property
    def prior(self) -> tuple[float, ...]:
        weights = [p ** (self.habit_yes - 1) * (1 - p) ** (self.habit_no - 1) for p in self.grid]
        return tuple(weight / sum(weights) for weight in weights)


@dataclass(frozen=True, eq=False)
class SalesSigns:
    usual: Four = (0.0, -0.3, -0.5, -0.5)  # log of sales over her own median
    spread: float = 0.6
    clip: float = 1.5
    surprise: float = 0.1  # share of reports that say nothing at all: typing errors, a wedding


@dataclass(frozen=True, eq=False)
class Sharing:
    """How far a whole cohort may move the meaning of a week."""

    reply_spread: float = 0.5
    late_spread: float = 2.0
    people_for_sales: float = 6.0  # with this many reports, half of their common change is believed


@dataclass(frozen=True, eq=False)
class Parameters:
    course: Course = field(default_factory=Course)
    replying: Replying = field(default_factory=Replying)
    status: StatusWeights = field(default_factory=StatusWeights)
    sales: SalesSigns = field(default_factory=SalesSigns)
    sharing: Sharing = field(default_factory=Sharing)
    verdict_reliability: float = 0.95

    def leaning(self, times: float) -> "Parameters":
        """The same model with stalls so many times as common, and the silence of the stalled as deep."""
        course = replace(self.course, stall=self.course.stall * times)
        return replace(self, course=course, replying=_quieter(self.replying, times))


@lru_cache(maxsize=64)
def _quieter(replying: Replying, times: float) -> Replying:
    active, away, silent, stuck = replying.share
    return replace(replying, share=(active, away, min(silent / times, 0.9), stuck))
