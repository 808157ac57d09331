"""What can be pressed to see whether support reaches all alike?"""

from dataclasses import dataclass

from bot.buttons.sealed import Button


@dataclass(frozen=True)
class ShowFairness(Button):
    code = "6f"
    cohort: int


@dataclass(frozen=True)
class NameLeftOut(Button):
    """A file with everybody who could have got something and has got nothing."""

    code = "6n"
    cohort: int
