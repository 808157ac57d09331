"""How large is a share, and how far can so few be trusted?"""

from dataclasses import dataclass
from math import hypot

FEWEST_TO_CONCLUDE = 10


@dataclass(frozen=True)
class Share:
    """So many of so many."""

    part: int
    whole: int

    @property
    def is_telling(self) -> bool:
        return self.whole >= FEWEST_TO_CONCLUDE

    def with_interval(self, confidence: float = 0.95) -> tuple[float, float, float] | None:
        """The share with its interval (Wilson's); None of nothing."""
        if not self.whole:
            return None
        from scipy.stats import binomtest  # noqa: PLC0415  (half a second that the bot need not wait for)

        interval = binomtest(self.part, self.whole).proportion_ci(confidence, method="wilson")
        return self.part / self.whole, float(interval.low), float(interval.high)


def gap(larger: Share, smaller: Share, confidence: float = 0.95) -> tuple[float, float, float]:
    """By how much the one is larger, with the interval of Newcombe; neither may be of nothing."""
    first, second = larger.with_interval(confidence), smaller.with_interval(confidence)
    if first is None or second is None:
        raise ValueError("nothing can be compared with a share of nothing")
    (one, one_low, one_high), (other, other_low, other_high) = first, second
    difference = one - other
    return (
        difference,
        difference - hypot(one - one_low, other_high - other),
        difference + hypot(one_high - one, other - other_low),
    )
