"""What can be pressed about an announcement that repeats?"""

from dataclasses import dataclass

from bot.buttons.sealed import Button


@dataclass(frozen=True)
class ShowSeries(Button):
    code = "zs"
    series: int


@dataclass(frozen=True)
class RewordSeries(Button):
    """What is sent from the next time on shall say something else."""

    code = "zw"
    series: int


@dataclass(frozen=True)
class SaveSeries(Button):
    """A draft takes the place of what a series says."""

    code = "zv"
    draft: int


@dataclass(frozen=True)
class SteerSeries(Button):
    """Pauses it, lets it go on, or ends it."""

    code = "zt"
    series: int
    steer: str
