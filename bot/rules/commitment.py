"""How far does somebody keep to what was agreed: answers, targets, meetings?"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from storage.plan_vocabulary import TargetState


@dataclass(frozen=True)
class Kept:
    """So many of so many."""

    part: int
    whole: int


@dataclass(frozen=True)
class Commitment:
    replies: Kept
    targets: Kept
    meetings: Kept


def targets_kept(targets: Iterable[tuple[TargetState, date]], today: date) -> Kept:
    """Of those that are reached, or whose day has passed; what was ended with a reason counts neither way."""
    found = list(targets)
    reached = sum(state is TargetState.REACHED for state, _ in found)
    late = sum(state in {TargetState.OPEN, TargetState.MOVED} and due_on < today for state, due_on in found)
    return Kept(reached, reached + late)
