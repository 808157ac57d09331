"""Who ought to be seen this week, in the eyes of each method?"""

from collections.abc import Mapping
from typing import Protocol

from bot.rules.risk.observations import Observation, Status, Verdict
from bot.rules.risk.parameters import Parameters
from bot.rules.risk.season import Season

Seen = Mapping[int, Observation]  # by person

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
        self._season = Season(parameters)
        self._sees = sees

    def scores(self, seen: Seen) -> dict[int, float]:
        everything = self._sees == ALL_SIGNS
        self._season.week({person: one if everything else self._part_of(one) for person, one in seen.items()})
        return {person: self._season.stalled(person) for person in seen}

    def hears(self, person: int, verdict: Verdict) -> None:
        self._season.hears(person, verdict)

    def _part_of(self, observation: Observation) -> Observation:
        return Observation(
            observation.replied,
            observation.late if "late" in self._sees else None,
            observation.status if "status" in self._sees else None,
            observation.sales if "sales" in self._sees else None,
        )
