"""How far are these sales from what is usual for her?"""

from collections.abc import Sequence
from math import log
from statistics import median
from typing import Final

FEWEST_TO_COMPARE: Final = 2
NOTHING: Final = -3.0  # no sales at all, on the log scale: a twentieth of the usual


def against_own(amount: float, earlier: Sequence[float]) -> float | None:
    """The log of the amount over her own median; never against anybody else.

    None while there is too little to compare with.
    """
    if len(earlier) < FEWEST_TO_COMPARE:
        return None
    usual = median(earlier)
    if usual <= 0:
        return None
    return max(NOTHING, log(amount / usual)) if amount > 0 else NOTHING
