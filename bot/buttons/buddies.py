"""What can be pressed to find a buddy, and to answer for one?"""

from dataclasses import dataclass

from bot.buttons.sealed import Button


@dataclass(frozen=True)
class AskBuddy(Button):
    code = "ua"
    participant: int


@dataclass(frozen=True)
class OfferBuddy(Button):
    code = "uo"


@dataclass(frozen=True)
class AnswerBuddy(Button):
    """`agreed` is 1 for yes."""

    code = "uy"
    ask: int
    agreed: int


@dataclass(frozen=True)
class KeepBuddy(Button):
    code = "uk"


@dataclass(frozen=True)
class EndBuddy(Button):
    code = "ue"


@dataclass(frozen=True)
class BuddyGreeted(Button):
    code = "ug"
    case: int


@dataclass(frozen=True)
class BuddyCannot(Button):
    code = "uc"
    case: int
