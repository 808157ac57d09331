"""How likely had each learner of one course run stalled, after each check-in that was due?"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate
from typing import NamedTuple

from bot.rules.risk.assessment import Models, Suspicion
from bot.rules.risk.cohort import Turn, shared_week
from bot.rules.risk.observations import Observation

WEEK = 7


@dataclass(frozen=True)
class Learner:
    name: str
    due_days: tuple[float, ...]  # from the start of the run; those still to come may stand here too
    replied: tuple[bool, ...]  # to the check-ins due so far
    late: tuple[bool, ...] | None = None


class Forecast(NamedTuple):
    low: float
    p: float
    high: float


class Step(NamedTuple):
    """Check-ins of the same day are one for the whole run; the second on that day is another."""

    day: float
    time: int


@dataclass
class _Alike:
    """Learners with the very same past: one suspicion serves them all."""

    suspicion: Suspicion
    observation: Observation
    numbers: list[int] = field(default_factory=list)

    def turn(self) -> Turn:
        return Turn(self.suspicion.likely, self.observation, len(self.numbers))


def forecasts(learners: Sequence[Learner], models: Models) -> list[list[Forecast]]:
    """For each learner one forecast a check-in, which knows only what was known by that day."""
    told: list[list[Forecast]] = [[] for _ in learners]
    suspicions = [Suspicion.at_the_start(models)] * len(learners)
    for due in _by_step(learners):
        groups = _alike(due, suspicions)
        week = shared_week([group.turn() for group in groups], models.likely)
        for group in groups:
            suspicion = group.suspicion.after(replace(group.observation, shared=week), models)
            forecast = Forecast(*suspicion.bounds)
            for number in group.numbers:
                suspicions[number] = suspicion
                told[number].append(forecast)
    return told


def _alike(due: Iterable[tuple[int, Observation]], suspicions: Sequence[Suspicion]) -> list[_Alike]:
    groups: dict[tuple[int, Observation], _Alike] = {}
    for number, observation in due:
        suspicion = suspicions[number]
        key = (id(suspicion), observation)
        groups.setdefault(key, _Alike(suspicion, observation)).numbers.append(number)
    return list(groups.values())


def _by_step(learners: Iterable[Learner]) -> list[list[tuple[int, Observation]]]:
    """Who had a check-in due, and what came of it, from the first day to the last."""
    steps: dict[Step, list[tuple[int, Observation]]] = defaultdict(list)
    for number, learner in enumerate(learners):
        for step, observation in _course(learner):
            steps[step].append((number, observation))
    return [steps[step] for step in sorted(steps)]


def _course(learner: Learner) -> Iterator[tuple[Step, Observation]]:
    before, time = 0.0, 0
    # A day that goes back counts as the day before it: the check-ins keep their order.
    days = accumulate(learner.due_days[: len(learner.replied)], max)
    for place, (day, replied) in enumerate(zip(days, learner.replied, strict=True)):
        time = time + 1 if place and day == before else 0
        weeks = max(0.0, day - before) / WEEK
        late = learner.late[place] if replied and learner.late is not None else None
        yield Step(day, time), Observation(replied=replied, late=late, weeks=weeks)
        before = day
