"""Is the model good enough to stand beside the rules?"""

from collections.abc import Sequence

from tests.benchmarks.risk.learners import CHOSEN_ON, LATENESS_NOT_SEEN, Areas
from tests.benchmarks.risk.regime_report import RegimeReport

SOONER_BY = 0.5  # weeks, on average
CALIBRATED_WITHIN = 0.08
MARGIN = 0.005
MILLISECONDS = 0.5


def shortfalls(
    reports: Sequence[RegimeReport], areas: dict[str, Areas], update_milliseconds: float
) -> list[str]:
    """What the bar asks and the measured do not reach, of what was held back; one sentence each."""
    held_back = [one for one in reports if one.regime.held_back]
    missing = [
        f"{one.regime.name}: significantly later than missed 3"
        for one in held_back
        if one.missed.difference.low > 0
    ]
    sooner = -sum(one.missed.difference.mean for one in held_back) / len(held_back)
    if sooner < SOONER_BY:
        missing.append(f"only {sooner:.2f} weeks sooner on average")
    missing += [
        f"{one.regime.name}: calibration error {one.calibration:.3f}"
        for one in held_back
        if one.calibration > CALIBRATED_WITHIN
    ]
    missing += [
        f"{name}: margin {area.margin:+.4f}"
        for name, area in areas.items()
        if area.margin < MARGIN and name not in {*CHOSEN_ON, LATENESS_NOT_SEEN}
    ]
    if update_milliseconds > MILLISECONDS:
        missing.append(f"an update takes {update_milliseconds:.2f} ms")
    return missing
