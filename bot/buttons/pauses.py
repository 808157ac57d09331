"""What can be pressed to rest for a while, and to come back?"""

from dataclasses import dataclass

from bot.buttons.sealed import Button


@dataclass(frozen=True)
class PauseFor(Button):
    """Rests for so many days; 0 types the day."""

    code = "pf"
    days: int


@dataclass(frozen=True)
class PauseBecause(Button):
    code = "pb"
    reason: str


@dataclass(frozen=True)
class EndPause(Button):
    code = "pe"


@dataclass(frozen=True)
class PausePlace(Button):
    """The cohort or village that stood at this place of the list."""

    code = "pp"
    place: int


@dataclass(frozen=True)
class PauseForAll(Button):
    code = "pd"
    days: int


@dataclass(frozen=True)
class PauseWhy(Button):
    code = "pw"
    why: str


@dataclass(frozen=True)
class CallPause(Button):
    """1 lets all of them rest, 0 nobody."""

    code = "pc"
    yes: int


@dataclass(frozen=True)
class EndSharedPause(Button):
    code = "px"
    pause: int


@dataclass(frozen=True)
class PauseThem(Button):
    """A trainer has spoken with them; asks until when."""

    code = "pt"
    participant: int


@dataclass(frozen=True)
class PauseThemFor(Button):
    code = "ph"
    participant: int
    days: int


@dataclass(frozen=True)
class EndTheirPause(Button):
    code = "pz"
    participant: int
