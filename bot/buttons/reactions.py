"""What can be pressed to say how the training was?"""

from dataclasses import dataclass

from bot.buttons.sealed import Button


@dataclass(frozen=True)
class SayHowUseful(Button):
    code = "Ua"
    reaction: int
    useful: str


@dataclass(frozen=True)
class AskHowUseful(Button):
    """Somebody of the staff enters what this participant said about the training."""

    code = "Ub"
    participant: int


@dataclass(frozen=True)
class EnterHowUseful(Button):
    code = "Uc"
    participant: int
    useful: str
