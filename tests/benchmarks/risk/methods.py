"""Who ought to be seen this week, in the eyes of each method?"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Protocol

from bot.rules.risk.beliefs import Belief, at_the_start
from bot.rules.risk.cohort import Turn, updated
from bot.rules.risk.observations import Observation, Status, Verdict
from bot.rules.risk.parameters import Parameters
from bot.rules.risk.status_weights import StatusWeights
from bot.rules.risk.update import update

Seen = Mapping[int, Observation]  # by person
WORDS_THAT_COUNT = {Verdict.ACTIVE: 4, Verdict.STUCK: 2}  # the latest ones, of which the verdict speaks

ALL_SIGNS = frozenset({"late", "status", "sales"})


class Method(Protocol):
    def scores(self, seen: Seen) -> dict[int, float]:
        """How urgent each person is after this week's check-in."""

    def hears(self, person: int, verdict: Verdict) -> None:
        """A trainer has been to see her."""


class MissedInARow:
    """The fixed rule; with `or_stuck` also whoever has just said "macet"."""

    def __init__(self, *, or_stuck: bool = False) -> None:
        self._missed: dict[int, int] = {}
        self._or_stuck = or_stuck

    def scores(self, seen: Seen) -> dict[int, float]:
        scores: dict[int, float] = {}
        for person, observation in seen.items():
            missed = self._missed.get(person, 0)
            if observation.replied is not None:
                missed = 0 if observation.replied else missed + 1
            self._missed[person] = missed
            said_so = self._or_stuck and observation.status is Status.STUCK
            scores[person] = 3.0 if said_so else float(missed)
        return scores

    def hears(self, person: int, verdict: Verdict) -> None:
        """The rule cannot listen."""


class Model:
    """The model of the bot, without the signs that are kept from it."""

    def __init__(self, parameters: Parameters, sees: frozenset[str] = ALL_SIGNS) -> None:
        self._parameters = parameters
        self._sees = sees
        self._beliefs: dict[int, Belief] = {}
        self._words: dict[int, list[Status]] = {}

    def scores(self, seen: Seen) -> dict[int, float]:
        start = at_the_start(self._parameters)
        turns = []
        for person, observation in seen.items():
            heard = observation if self._sees == ALL_SIGNS else self._part_of(observation)
            turns.append(Turn(self._beliefs.get(person, start), heard))
            if heard.status is not None:
                self._words.setdefault(person, []).append(heard.status)
        self._beliefs.update(zip(seen, updated(turns, self._parameters), strict=True))
        scores = {person: self._beliefs[person].stalled for person in seen}
        words = [(turn.observation.status, score) for turn, score in zip(turns, scores.values(), strict=True)]
        self._learn(self._parameters.status.heard((word, 1 - p) for word, p in words if word is not None))
        return scores

    def hears(self, person: int, verdict: Verdict) -> None:
        told = Observation(replied=None, verdict=verdict)
        self._beliefs[person] = update(self._beliefs[person], told, self._parameters)
        words = self._words.pop(person, [])[-WORDS_THAT_COUNT[verdict] :]
        self._learn(self._parameters.status.learned(verdict, words))

    def _part_of(self, observation: Observation) -> Observation:
        return Observation(
            observation.replied,
            observation.late if "late" in self._sees else None,
            observation.status if "status" in self._sees else None,
            observation.sales if "sales" in self._sees else None,
        )

    def _learn(self, status: StatusWeights) -> None:
        self._parameters = replace(self._parameters, status=status)
