"""How often did each of some people get something, and how far are two such groups apart?"""

from dataclasses import dataclass
from statistics import fmean

from bot.services.share import Share

DRAWS = 4000
AT_ONCE = 200
# The same records always give the same report.
SEED = 20260302


@dataclass(frozen=True)
class Times:
    """So many times for each person."""

    each: tuple[int, ...]

    @property
    def any(self) -> Share:
        return Share(sum(times > 0 for times in self.each), len(self.each))

    @property
    def mean(self) -> float:
        return fmean(self.each)


def interval(more: Times, fewer: Times, confidence: float) -> tuple[float, float] | None:
    """By how many times more a person, between these bounds (bootstrap). None where nobody differs from the
    rest of their group: the bounds would seem to be certain."""
    if len(set(more.each)) == len(set(fewer.each)) == 1:
        return None
    from scipy.stats import bootstrap  # noqa: PLC0415  (half a second that the bot need not wait for)

    drawn = bootstrap(
        (more.each, fewer.each),
        lambda one, other, axis: one.mean(axis=axis) - other.mean(axis=axis),
        n_resamples=DRAWS,
        batch=AT_ONCE,
        confidence_level=confidence,
        method="percentile",
        rng=SEED,
    )
    return float(drawn.confidence_interval.low), float(drawn.confidence_interval.high)
