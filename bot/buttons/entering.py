"""What does a trainer press who enters what a whole group told?"""

from dataclasses import dataclass

from bot.buttons.sealed import Button


@dataclass(frozen=True)
class EnterAll(Button):
    """Opens the list of everybody they walk beside, or of this cohort."""

    code = "8a"
    cohort: int


@dataclass(frozen=True)
class EnterPage(Button):
    code = "8b"
    page: int


@dataclass(frozen=True)
class EnterFor(Button):
    """Asks how this one is doing."""

    code = "8c"
    participant: int


@dataclass(frozen=True)
class EnterStatus(Button):
    code = "8d"
    participant: int
    option: str


@dataclass(frozen=True)
class EndEntering(Button):
    code = "8e"
