"""What can be pressed by whoever is asked to agree to an announcement?"""

from dataclasses import dataclass

from bot.buttons.sealed import Button


@dataclass(frozen=True)
class Approve(Button):
    code = "za"
    approval: int


@dataclass(frozen=True)
class Reject(Button):
    """An empty `why` asks for the reason."""

    code = "zr"
    approval: int
    why: str
