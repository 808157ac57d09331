"""What can be pressed by whoever was understood?"""

from dataclasses import dataclass

from bot.buttons.sealed import Button


@dataclass(frozen=True)
class AllRight(Button):
    """Yes, that was meant: nothing more follows, and the buttons go."""

    code = "ok"
