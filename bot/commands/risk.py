"""`pendamping risk`: what does the model make of sequences of one's own?"""

import csv
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated

import typer

from bot.commands.course_runs import course_runs
from bot.rules.risk.assessment import MODELS
from bot.rules.risk.course_run import Forecast, forecasts

COLUMNS = ("presentation", "row", "step", "p", "low", "high")


def risk(
    file: Annotated[
        Path,
        typer.Argument(exists=True, dir_okay=False, readable=True, help="CSV, or CSV.GZ.", metavar="FILE"),
    ],
) -> None:
    """Tell how likely each person of a file has stalled, after every check-in that was due.

    The columns are presentation, row, eval_days, submitted and, where known, late: the due dates in days
    from the start with | between them, and for each of them a 1 where she answered and where she was late.
    Whatever other columns there are is not looked at. Each step knows the past only, of her and of everybody
    in the same presentation.
    """
    out = csv.writer(sys.stdout, lineterminator="\n")
    with course_runs(file) as runs:
        out.writerow(COLUMNS)
        for presentation, learners in runs:
            for learner, steps in zip(learners, forecasts(learners, MODELS), strict=True):
                out.writerows(_rows(presentation, learner.name, steps))


def _rows(presentation: str, name: str, steps: Iterable[Forecast]) -> Iterator[tuple[str | int, ...]]:
    for step, told in enumerate(steps, start=1):
        yield presentation, name, step, f"{told.p:.6f}", f"{told.low:.6f}", f"{told.high:.6f}"
