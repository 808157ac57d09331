"""What can be pressed to hear who looked?"""

from dataclasses import dataclass

from bot.buttons.sealed import Button


@dataclass(frozen=True)
class WhoLooked(Button):
    code = "6w"
