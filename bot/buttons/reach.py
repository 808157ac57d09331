"""What do staff press to know, and to widen, whom the bot reaches?"""

from dataclasses import dataclass

from bot.buttons.sealed import Button


@dataclass(frozen=True)
class ShowReach(Button):
    code = "8f"
    cohort: int


@dataclass(frozen=True)
class GiveCard(Button):
    """Code and link of somebody who has not come yet."""

    code = "8g"
    participant: int
