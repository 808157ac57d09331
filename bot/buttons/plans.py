"""What can be pressed to draft a plan, to agree on it, and to say what became of a target?"""

from dataclasses import dataclass

from bot.buttons.sealed import Button


@dataclass(frozen=True)
class ShowPlan(Button):
    """The plan of this participant."""

    code = "Ra"
    participant: int


@dataclass(frozen=True)
class DraftPlan(Button):
    """Begins a plan for this participant, or goes on with it."""

    code = "Rb"
    participant: int


@dataclass(frozen=True)
class PlanIn(Button):
    """The target just named is for in so many days."""

    code = "Rc"
    days: int


@dataclass(frozen=True)
class KeepTarget(Button):
    """The new draft takes this target over as it is."""

    code = "Rd"
    target: int


@dataclass(frozen=True)
class ProposePlan(Button):
    code = "Re"
    plan: int


@dataclass(frozen=True)
class DraftAnew(Button):
    """What was drafted so far goes."""

    code = "Rf"
    plan: int


@dataclass(frozen=True)
class AgreePlan(Button):
    code = "Rg"
    plan: int


@dataclass(frozen=True)
class WishOtherwise(Button):
    """Asks what should be otherwise."""

    code = "Rh"
    plan: int


@dataclass(frozen=True)
class TargetReached(Button):
    code = "Ri"
    target: int


@dataclass(frozen=True)
class ChangeTarget(Button):
    """Asks how: another day, or not any more."""

    code = "Rj"
    target: int


@dataclass(frozen=True)
class MoveTarget(Button):
    """By so many days from today; 0 asks for the day."""

    code = "Rk"
    target: int
    days: int


@dataclass(frozen=True)
class DropTarget(Button):
    """Not any more, and why; without a why it is asked for."""

    code = "Rl"
    target: int
    why: str
