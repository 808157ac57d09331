"""What has each sign of this week done to the suspicion so far?"""

from math import log

from bot.rules.risk.reasons import Reason, Sign
from bot.rules.risk.weighing import Four

SMALLEST = 1e-300  # only certainty itself has no log-odds


class Account:
    """Every sign is entered when it has been taken in, so the changes add up by themselves."""

    def __init__(self, by_state: Four) -> None:
        self.reasons: list[Reason] = []
        self._last = log_odds(by_state)

    def enter(self, sign: Sign, by_state: Four, figure: float | None = None) -> None:
        now = log_odds(by_state)
        self.reasons.append(Reason(sign, now - self._last, 1, figure))
        self._last = now


def log_odds(by_state: Four) -> float:
    """Of having stalled; the numbers need not sum to 1."""
    active, away, silent, stuck = by_state
    return log(max(silent + stuck, SMALLEST) / max(active + away, SMALLEST))
