"""What are the states and steps of an action plan called?"""

from enum import StrEnum


class PlanStatus(StrEnum):
    """How a plan stands; `AGREED` is what participant and trainer say together."""

    DRAFT = "draft"
    PROPOSED = "proposed"
    OTHERWISE = "otherwise"  # the other side wishes it otherwise
    AGREED = "agreed"
    SUPERSEDED = "superseded"


AWAITED = frozenset({PlanStatus.PROPOSED, PlanStatus.OTHERWISE})


class TargetState(StrEnum):
    """How a target stands; `MOVED` is open with a new day."""

    OPEN = "open"
    MOVED = "moved"
    REACHED = "reached"
    DROPPED = "dropped"


GOING = frozenset({TargetState.OPEN, TargetState.MOVED})


class PlanStep(StrEnum):
    """What happened to a plan or to a target of it, as its events name it."""

    DRAFTED = "drafted"
    PROPOSED = "proposed"
    WISHED_OTHERWISE = "wished_otherwise"
    AGREED = "agreed"
    SUPERSEDED = "superseded"
    REACHED = "reached"
    MOVED = "moved"
    DROPPED = "dropped"
    REOPENED = "reopened"
    REVIEWED = "reviewed"
