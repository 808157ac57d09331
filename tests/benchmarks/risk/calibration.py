"""When the model says 30 %, is it three in ten?"""

from collections.abc import Iterable

BINS = 10


def calibration_error(forecasts: Iterable[tuple[float, bool]]) -> float:
    """The expected calibration error over ten bins of equal width."""
    said, came, held = [0.0] * BINS, [0] * BINS, 0
    for p, true in forecasts:
        place = min(BINS - 1, int(p * BINS))
        said[place] += p
        came[place] += true
        held += 1
    return sum(abs(p - true) for p, true in zip(said, came, strict=True)) / held
