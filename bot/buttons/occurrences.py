"""What can be pressed to see what became of somebody's check-ins?"""

from dataclasses import dataclass

from bot.buttons.sealed import Button


@dataclass(frozen=True)
class ShowWhy(Button):
    code = "ow"
    participant: int
