"""What is a step in the life of something: where may it begin, where does it lead, who may take it?"""

from collections.abc import Collection, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

Status = TypeVar("Status", bound=StrEnum)
Step = TypeVar("Step", bound=StrEnum)
Party = TypeVar("Party", bound=StrEnum)


@dataclass(frozen=True)
class Path(Generic[Status, Party]):
    """Where a step begins and where it leads; None stays where it is."""

    begins: frozenset[Status]
    leads_to: Status | None
    who: frozenset[Party]


def path(begins: AbstractSet[Status], leads_to: Status | None, *who: Party) -> Path[Status, Party]:
    return Path(frozenset(begins), leads_to, frozenset(who))


def after(
    life: Mapping[Step, Path[Status, Party]], status: Status, step: Step, who: Collection[Party]
) -> Status | None:
    """Where the step leads; None where it may not be taken from here, or by none of what they are."""
    way = life.get(step)
    if way is None or status not in way.begins or not way.who.intersection(who):
        return None
    return way.leads_to or status
