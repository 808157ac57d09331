"""How did the weeks go for a whole cohort, and what has it taught about its words?"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.rules.risk.assessment import Models
from bot.rules.risk.beliefs import Belief, at_the_start
from bot.rules.risk.cohort import Turn, shared_week
from bot.rules.risk.observations import Observation, SharedWeek, Status, Verdict
from bot.rules.risk.parameters import Parameters
from bot.rules.risk.status_weights import StatusWeights
from bot.rules.risk.update import update

WORDS_THAT_COUNT = {Verdict.ACTIVE: 4, Verdict.STUCK: 2}  # the latest ones, of which the verdict speaks


@dataclass(frozen=True)
class Lesson:
    """How whatever somebody of the cohort did in one week is to be read."""

    shared: SharedWeek
    models: Models


class Season:
    """Everybody is followed together, week by week; the same weeks and verdicts teach the same, always."""

    def __init__(self, parameters: Parameters) -> None:
        self._parameters = parameters
        self._beliefs: dict[int, Belief] = {}
        self._words: dict[int, list[Status]] = {}

    def week(self, seen: Mapping[int, Observation]) -> Lesson:
        """Takes in a week; what is learnt from its words counts from the next one on."""
        parameters = self._parameters
        start = at_the_start(parameters)
        turns = [Turn(self._beliefs.get(person, start), observation) for person, observation in seen.items()]
        shared = shared_week(turns, parameters)
        heard: list[tuple[Status, float]] = []
        for person, turn in zip(seen, turns, strict=True):
            belief = update(turn.belief, replace(turn.observation, shared=shared), parameters)
            self._beliefs[person] = belief
            word = turn.observation.status
            if word is not None:
                self._words.setdefault(person, []).append(word)
                heard.append((word, 1 - belief.stalled))
        self._learn(parameters.status.heard(heard))
        return Lesson(shared, Models(parameters))

    def hears(self, person: int, verdict: Verdict) -> None:
        """A trainer has been to see them."""
        before = self._beliefs.get(person, at_the_start(self._parameters))
        self._beliefs[person] = update(before, Observation(None, verdict=verdict), self._parameters)
        words = self._words.pop(person, [])[-WORDS_THAT_COUNT[verdict] :]
        self._learn(self._parameters.status.learned(verdict, words))

    def stalled(self, person: int) -> float:
        return self._beliefs[person].stalled

    def _learn(self, status: StatusWeights) -> None:
        self._parameters = replace(self._parameters, status=status)
