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
