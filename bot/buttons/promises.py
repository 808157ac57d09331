"""What can be pressed to promise something, and about what was promised?"""

from dataclasses import dataclass

from bot.buttons.sealed import Button


@dataclass(frozen=True)
class NewPromise(Button):
    """Asks to whom."""

    code = "jn"


@dataclass(frozen=True)
class PromiseThem(Button):
    """To this participant; asks what."""

    code = "jt"
    participant: int


@dataclass(frozen=True)
class PromiseAll(Button):
    """To everybody of this cohort; asks what."""

    code = "jo"
    cohort: int


@dataclass(frozen=True)
class PromiseIn(Button):
    """In so many days, for a promise or for its new day."""

    code = "jd"
    days: int


@dataclass(frozen=True)
class PromiseSure(Button):
    """1 makes the promise, 0 does not."""

    code = "js"
    yes: int


@dataclass(frozen=True)
class ShowPromise(Button):
    code = "jp"
    promise: int


@dataclass(frozen=True)
class KeptPromise(Button):
    """Its maker says that it is kept."""

    code = "jk"
    promise: int


@dataclass(frozen=True)
class MovePromise(Button):
    """Not yet: asks for a new day."""

    code = "jm"
    promise: int


@dataclass(frozen=True)
class GiveUpPromise(Button):
    """It cannot be kept: asks why."""

    code = "jg"
    promise: int


@dataclass(frozen=True)
class PromiseBecause(Button):
    code = "jw"
    why: str


@dataclass(frozen=True)
class PromiseCame(Button):
    """Somebody to whom it was made says: 1 it came, 0 it did not."""

    code = "ja"
    promise: int
    yes: int


@dataclass(frozen=True)
class ListLate(Button):
    code = "jl"


@dataclass(frozen=True)
class ShowKeptRate(Button):
    code = "jr"
