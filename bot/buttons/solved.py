"""What can be pressed to say whether a case that staff closed is solved?"""

from dataclasses import dataclass

from bot.buttons.sealed import Button


@dataclass(frozen=True)
class SayWhetherSolved(Button):
    """1: it is; 0: not yet."""

    code = "Vs"
    case: int
    yes: int
