"""How did everything go in one kind of village?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from bot.rules.risk.parameters import Parameters, Sharing
from tests.benchmarks.risk.calibration import calibration_error
from tests.benchmarks.risk.comparison import Compared, Contest, Difference
from tests.benchmarks.risk.methods import ALL_SIGNS, MissedInARow
from tests.benchmarks.risk.regimes import Regime

NO_SHARING = Sharing(reply_spread=1e-3, late_spread=1e-3, people_for_sales=1e9)
PARTS: Mapping[str, frozenset[str]] = {
    "replies only": frozenset(),
    "+ late or in time": frozenset({"late"}),
    "+ status": frozenset({"status"}),
    "+ sales": frozenset({"sales"}),
    "all": ALL_SIGNS,
}
ALL_BUT_SHARING = "all, no shared week"

MISSED_THREE = MissedInARow
OR_STUCK = partial(MissedInARow, or_stuck=True)


@dataclass(frozen=True)
class RegimeReport:
    regime: Regime
    missed: Compared
    or_stuck: Compared
    calibration: float
    precision: tuple[float, float, float]  # at capacity: missed 3, or stuck, the model
    parts: Mapping[str, Difference]  # against "missed 3", with only some of the signs


def report(regime: Regime, seeds: Sequence[int], parameters: Parameters, *, parts: int) -> RegimeReport:
    """With `parts`, so many of the cohorts are also played with some of the signs only."""
    contest = Contest(regime, seeds, parameters)
    missed = contest.against(MISSED_THREE)
    return RegimeReport(
        regime,
        replace(missed, trials=()),
        replace(contest.against(OR_STUCK), trials=()),
        calibration_error(forecast for trial in missed.trials for forecast in trial.forecasts),
        (
            contest.precision_at_capacity(MISSED_THREE),
            contest.precision_at_capacity(OR_STUCK),
            contest.precision_at_capacity(),
        ),
        _parts(regime, seeds[:parts], parameters) if parts else {},
    )


def _parts(regime: Regime, seeds: Sequence[int], parameters: Parameters) -> dict[str, Difference]:
    contest = Contest(regime, seeds, parameters)
    apart = Contest(regime, seeds, replace(parameters, sharing=NO_SHARING))
    found = {name: contest.against(MISSED_THREE, sees).difference for name, sees in PARTS.items()}
    found[ALL_BUT_SHARING] = apart.against(MISSED_THREE).difference
    return found
