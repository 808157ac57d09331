"""How are the measurements shown?"""

from collections.abc import Mapping, Sequence

from rich.console import Console
from rich.table import Table

from tests.benchmarks.risk.comparison import Compared, Difference, Outcome
from tests.benchmarks.risk.learners import CHOSEN_ON, Areas
from tests.benchmarks.risk.regime_report import RegimeReport


def print_learners(console: Console, areas: Mapping[str, Areas]) -> None:
    table = _table(
        "Real learners: who will never answer again? (area under the curve)",
        ("course runs", "model", "misses in the last 4", "margin"),
    )
    for name, area in areas.items():
        shown = name if name not in CHOSEN_ON else f"{name} *"
        table.add_row(shown, f"{area.model:.4f}", f"{area.missed:.4f}", f"{area.margin:+.4f}")
    console.print(table)


def print_regimes(console: Console, reports: Sequence[RegimeReport], cohorts: int) -> None:
    _print_against(console, "missed 3 in a row", cohorts, [(one, one.missed) for one in reports])
    _print_against(console, "missed 3, or one macet", cohorts, [(one, one.or_stuck) for one in reports])
    table = _table(
        "Calibration, and precision when the 5 % who seem to need it most are visited every week",
        ("village", "calibration error", "missed 3", "or macet", "model"),
    )
    for one in reports:
        table.add_row(_name(one), f"{one.calibration:.3f}", *(f"{share:.2f}" for share in one.precision))
    console.print(table)


def print_parts(console: Console, reports: Sequence[RegimeReport]) -> None:
    """What each sign adds; only where it was measured."""
    measured = [one for one in reports if one.parts]
    if not measured:
        return
    names = list(measured[0].parts)
    table = _table("Weeks against missed 3, with only some of the signs", ("village", *names))
    for one in measured:
        table.add_row(_name(one), *(f"{difference.mean:+.2f}" for difference in one.parts.values()))
    console.print(table)


def _print_against(
    console: Console, rule: str, cohorts: int, pairs: Sequence[tuple[RegimeReport, Compared]]
) -> None:
    table = _table(
        f"Weeks until a stall is found, 6 at most, against {rule!r} at equal false alarms; {cohorts} cohorts",
        (
            "village",
            "rule FA/100",
            "rule",
            "found < 4",
            "model FA/100",
            "P >=",
            "model",
            "found < 4",
            "difference",
        ),
    )
    for one, compared in pairs:
        table.add_row(
            _name(one),
            *_outcome(compared.rule),
            f"{compared.model.false_alarms:.1f}",
            f"{compared.threshold:.2f}",
            *_outcome(compared.model)[1:],
            _difference(compared.difference),
        )
    for held_back in (False, True):
        means = [compared.difference.mean for one, compared in pairs if one.regime.held_back is held_back]
        title = "mean of those held back" if held_back else "mean of those chosen on *"
        table.add_row(title, *[""] * 7, f"{sum(means) / len(means):+.2f}")
    console.print(table)


def _table(title: str, headings: Sequence[str]) -> Table:
    table = Table(title=title)
    for place, heading in enumerate(headings):
        table.add_column(heading, justify="right" if place else "left")
    return table


def _name(one: RegimeReport) -> str:
    return one.regime.name if one.regime.held_back else f"{one.regime.name} *"


def _outcome(outcome: Outcome) -> tuple[str, str, str]:
    return f"{outcome.false_alarms:.1f}", f"{outcome.delay:.2f}", f"{outcome.found_soon:.0%}"


def _difference(difference: Difference) -> str:
    return f"{difference.mean:+.2f} ({difference.low:+.2f} to {difference.high:+.2f})"
