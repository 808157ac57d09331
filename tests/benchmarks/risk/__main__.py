"""Does the stall model find people sooner than a fixed rule, at the same price?

Its parameters were chosen by looking at the regimes `CHOSEN_ON` in regimes.py with the seeds 1000 to 1007
and 2000 to 2011, and at the course runs `CHOSEN_ON` in learners.py. The other regimes and every seed used
here were held back. The margins of the other course runs were seen, once the parameters stood, to confirm how
long a gap may count; so they are a check, not a blind one.
"""

import argparse
import sys
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from os import cpu_count

from rich.console import Console

from bot.rules.risk.parameters import Parameters
from tests.benchmarks.risk import tables
from tests.benchmarks.risk.bar import shortfalls
from tests.benchmarks.risk.learners import areas_by_name
from tests.benchmarks.risk.regime_report import RegimeReport, report
from tests.benchmarks.risk.regimes import EVERY_REGIME
from tests.benchmarks.risk.stopwatch import range_milliseconds, update_milliseconds

QUICK_COHORTS = 5
FULL_COHORTS = 30
COHORTS_FOR_PARTS = 10
SEEDS_LOOKED_AT_FROM = 1000


def main() -> int:
    """Prints the tables whatever they say; 0 where the bar is met."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.risk", description=__doc__)
    parser.add_argument(
        "--full", action="store_true", help="more cohorts, and each sign by itself; a quarter of an hour"
    )
    parser.add_argument("--cohorts", type=int, help="of each regime")
    parser.add_argument("--seed", type=int, default=1, help="of the first cohort")
    given = parser.parse_args()
    cohorts = given.cohorts or (FULL_COHORTS if given.full else QUICK_COHORTS)
    if given.seed + cohorts > SEEDS_LOOKED_AT_FROM:
        parser.error(f"seeds from {SEEDS_LOOKED_AT_FROM} on were looked at while the parameters were chosen")
    parameters = Parameters()
    console = Console(width=128)
    milliseconds = update_milliseconds(parameters), range_milliseconds(parameters)
    learners = areas_by_name(parameters)
    tables.print_learners(console, learners)
    reports = _reports(
        range(given.seed, given.seed + cohorts), parameters, parts=COHORTS_FOR_PARTS if given.full else 0
    )
    tables.print_regimes(console, reports, cohorts)
    tables.print_parts(console, reports)
    console.print(
        f"One update: {milliseconds[0]:.3f} ms with its reasons, {milliseconds[1]:.3f} ms with its range."
    )
    missing = shortfalls(reports, learners, milliseconds[0])
    console.print("The bar is met." if not missing else "Below the bar: " + "; ".join(missing) + ".")
    return 1 if missing else 0


def _reports(seeds: range, parameters: Parameters, *, parts: int) -> list[RegimeReport]:
    of = partial(report, seeds=seeds, parameters=parameters, parts=parts)
    with ProcessPoolExecutor(cpu_count()) as workers:
        return [_shown(one) for one in workers.map(of, EVERY_REGIME)]


def _shown(one: RegimeReport) -> RegimeReport:
    print(f"{one.regime.name} is done", file=sys.stderr, flush=True)
    return one


if __name__ == "__main__":
    sys.exit(main())
