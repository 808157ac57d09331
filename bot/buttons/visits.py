"""What can be pressed when a case has lasted so long that somebody should go there?"""

from dataclasses import dataclass

from bot.buttons.sealed import Button


@dataclass(frozen=True)
class SettleVisit(Button):
    """On this day, as its number in the calendar."""

    code = "Mv"
    case: int
    day: int


@dataclass(frozen=True)
class NoVisitYet(Button):
    code = "Mw"
    case: int
