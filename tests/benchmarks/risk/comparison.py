"""In one kind of village, at the same price in false alarms: which method finds people sooner?"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from math import ceil, exp
from random import Random

from bot.rules.risk.parameters import Parameters
from tests.benchmarks.risk.methods import ALL_SIGNS, Method, Model
from tests.benchmarks.risk.regimes import Regime
from tests.benchmarks.risk.trials import SOON, Pick, Trial, above, most_urgent, play
from tests.benchmarks.risk.village import Village, village

STREAK = 3.0
THRESHOLDS = tuple(1 / (1 + exp(5.0 - 0.08 * step)) for step in range(96))
RESAMPLES = 1000
CAPACITY = 0.05  # of the cohort, a week

Make = Callable[[], Method]


@dataclass(frozen=True)
class Outcome:
    delay: float
    found_soon: float
    false_alarms: float  # for 100 weeks of people who are well


@dataclass(frozen=True)
class Difference:
    """In weeks against the rule, below 0 is sooner; with a 95 % range over the cohorts."""

    mean: float
    low: float
    high: float


@dataclass(frozen=True)
class Compared:
    rule: Outcome
    model: Outcome
    difference: Difference
    threshold: float
    trials: tuple[Trial, ...]


class Contest:
    """The same villages for every method; what was played once is not played again."""

    def __init__(self, regime: Regime, seeds: Sequence[int], parameters: Parameters) -> None:
        self.villages = [village(regime, seed) for seed in seeds]
        self._parameters = parameters
        self._played: dict[tuple[frozenset[str], float], tuple[Trial, ...]] = {}

    def against(self, rule: Make, sees: frozenset[str] = ALL_SIGNS) -> Compared:
        of_rule = _all(self.villages, rule, above(STREAK))
        threshold = self._matching(_false_alarms(of_rule), sees)
        of_model = self._at(threshold, sees)
        return Compared(
            _outcome(of_rule), _outcome(of_model), _difference(of_model, of_rule), threshold, of_model
        )

    def precision_at_capacity(self, make: Make | None = None) -> float:
        """Of those visited, how many had stalled, if every week the 5 % who seem to need it most are."""
        places = ceil(CAPACITY * len(self.villages[0].people))
        trials = _all(self.villages, make or partial(Model, self._parameters), most_urgent(places))
        alarms = sum(trial.alarms for trial in trials)
        return 1 - sum(trial.false_alarms for trial in trials) / alarms

    def _matching(self, false_alarms: float, sees: frozenset[str]) -> float:
        """The lowest threshold that does not cost more false alarms."""
        low, high = 0, len(THRESHOLDS) - 1
        while low < high:
            middle = (low + high) // 2
            if _false_alarms(self._at(THRESHOLDS[middle], sees)) <= false_alarms:
                high = middle
            else:
                low = middle + 1
        return THRESHOLDS[low]

    def _at(self, threshold: float, sees: frozenset[str]) -> tuple[Trial, ...]:
        key = (sees, threshold)
        if key not in self._played:
            self._played[key] = _all(self.villages, partial(Model, self._parameters, sees), above(threshold))
        return self._played[key]


def _all(villages: Sequence[Village], make: Make, pick: Pick) -> tuple[Trial, ...]:
    return tuple(play(one, make(), pick) for one in villages)


def _false_alarms(trials: Sequence[Trial]) -> float:
    return 100 * sum(trial.false_alarms for trial in trials) / sum(trial.active_weeks for trial in trials)


def _outcome(trials: Sequence[Trial]) -> Outcome:
    delays = [delay for trial in trials for delay in trial.delays]
    soon = sum(delay < SOON for delay in delays) / len(delays)
    return Outcome(sum(delays) / len(delays), soon, _false_alarms(trials))


def _difference(model: Sequence[Trial], rule: Sequence[Trial]) -> Difference:
    """The same people stalled for both, so each cohort is a pair; whole cohorts are drawn again."""
    pairs = [
        (sum(ours.delays) - sum(theirs.delays), len(ours.delays))
        for ours, theirs in zip(model, rule, strict=True)
    ]
    chance = Random(1)  # noqa: S311  (a benchmark must be repeatable)
    drawn = sorted(_mean(chance.choices(pairs, k=len(pairs))) for _ in range(RESAMPLES))
    return Difference(_mean(pairs), drawn[int(0.025 * RESAMPLES)], drawn[int(0.975 * RESAMPLES)])


def _mean(pairs: Sequence[tuple[int, int]]) -> float:
    return sum(weeks for weeks, _ in pairs) / max(1, sum(stalls for _, stalls in pairs))
