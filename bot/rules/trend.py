"""How does this number compare with what is usual for this person?"""

from collections.abc import Sequence
from enum import StrEnum
from statistics import median

FEWEST_TO_COMPARE = 2
ABOUT_THE_SAME = 0.1
CLEARLY_FALLEN = 0.7


class Trend(StrEnum):
    UNKNOWN = "unknown"
    UP = "up"
    SAME = "same"
    DOWN = "down"


def trend(now: int, earlier: Sequence[int]) -> Trend:
    """Against the person's own median; never against anybody else."""
    if len(earlier) < FEWEST_TO_COMPARE:
        return Trend.UNKNOWN
    usual = median(earlier)
    if abs(now - usual) <= ABOUT_THE_SAME * abs(usual):
        return Trend.SAME
    return Trend.UP if now > usual else Trend.DOWN


def percent_under(now: int, earlier: Sequence[int]) -> int | None:
    """How far it lies under the person's own median; None where it has not clearly fallen."""
    if not has_fallen(now, earlier):
        return None
    return round(100 * (1 - now / median(earlier)))


def has_fallen(now: int, earlier: Sequence[int]) -> bool:
    """True where it lies clearly under the person's own median; never where too little is known of them."""
    return len(earlier) >= FEWEST_TO_COMPARE and now < CLEARLY_FALLEN * median(earlier)
