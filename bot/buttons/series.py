"""What can be pressed about an announcement that repeats?"""

from dataclasses import dataclass

from bot.buttons.sealed import Button


@dataclass(frozen=True)
class ShowSeries(Button):
    code = "zs"
    series: int


@dataclass(frozen=True)
class SteerSeries(Button):
    """Pauses it, lets it go on, or ends it."""

    code = "zt"
    series: int
    steer: str
