"""How large is a share, and how far can so few be trusted?"""

from dataclasses import dataclass

FEWEST_TO_CONCLUDE = 10


@dataclass(frozen=True)
class Share:
    """So many of so many."""

    part: int
    whole: int

    @property
    def is_telling(self) -> bool:
        return self.whole >= FEWEST_TO_CONCLUDE

    def with_interval(self) -> tuple[float, float, float] | None:
        """The share with a 95 % interval (Wilson's); None of nothing."""
        if not self.whole:
            return None
        from scipy.stats import binomtest  # noqa: PLC0415  (half a second that the bot need not wait for)

        interval = binomtest(self.part, self.whole).proportion_ci(method="wilson")
        return self.part / self.whole, float(interval.low), float(interval.high)
