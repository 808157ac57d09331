"""What does the office press to see whom it reaches?"""

from dataclasses import dataclass

from bot.buttons.sealed import Button


@dataclass(frozen=True)
class ShowReach(Button):
    code = "8f"
    cohort: int
