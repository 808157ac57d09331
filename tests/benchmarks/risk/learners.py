"""Does the model rank real learners better than a count of what they missed?

Of every learner of the course runs and every check-in but the last: will she never answer again? Those
who have left already count too, as nobody tells the model; `registered` leaves them out.
"""

import csv
import gzip
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from bot.commands.course_runs import course_runs
from bot.rules.risk.assessment import Models
from bot.rules.risk.course_run import forecasts
from bot.rules.risk.parameters import Parameters

SEQUENCES = Path(__file__).parents[2] / "data" / "oulad_checkins.csv.gz"
CHOSEN_ON = frozenset({"AAA2013J", "BBB2013B", "CCC2014J", "DDD2014B", "EEE2014J", "FFF2014B"})
LAST = 4
LATENESS_NOT_SEEN = "all runs, lateness not seen"


@dataclass(frozen=True)
class Ranked:
    """One learner at one step, as the model and as the count see her, and what came of it."""

    presentation: str
    p: float
    missed: int
    gone: bool
    registered: bool


@dataclass(frozen=True)
class Areas:
    """Under the curves: 0.5 is a guess, 1 is every one who is gone before every one who is not."""

    model: float
    missed: float

    @property
    def margin(self) -> float:
        return self.model - self.missed


def areas_by_name(parameters: Parameters) -> dict[str, Areas]:
    """Each course run, and the runs together."""
    steps = list(ranked(parameters))
    held_back = [step for step in steps if step.presentation not in CHOSEN_ON]
    return {
        **{name: areas(step for step in steps if step.presentation == name) for name in _names(steps)},
        "all runs": areas(steps),
        "all runs, who is still registered": areas(step for step in steps if step.registered),
        "runs not chosen on": areas(held_back),
        "runs not chosen on, who is still registered": areas(step for step in held_back if step.registered),
        LATENESS_NOT_SEEN: areas(ranked(parameters, with_lateness=False)),
    }


def _names(steps: Iterable[Ranked]) -> list[str]:
    return sorted({step.presentation for step in steps})


def areas(steps: Iterable[Ranked]) -> Areas:
    steps = list(steps)
    return Areas(
        _area((step.p, step.gone) for step in steps), _area((step.missed, step.gone) for step in steps)
    )


def ranked(parameters: Parameters, *, with_lateness: bool = True) -> Iterator[Ranked]:
    models = Models(parameters)
    left_on = _days_of_leaving()
    with course_runs(SEQUENCES) as runs:
        for presentation, learners in runs:
            seen = learners if with_lateness else [replace(learner, late=None) for learner in learners]
            for learner, told in zip(learners, forecasts(seen, models), strict=True):
                for step in range(1, len(learner.replied)):
                    left = left_on.get((presentation, learner.name))
                    yield Ranked(
                        presentation,
                        told[step - 1].p,
                        learner.replied[:step][-LAST:].count(False),
                        not any(learner.replied[step:]),
                        left is None or left > learner.due_days[step - 1],
                    )


def _days_of_leaving() -> dict[tuple[str, str], float]:
    with gzip.open(SEQUENCES, "rt", encoding="utf-8", newline="") as file:
        return {
            (row["presentation"], row["row"]): float(row["unregistered_day"])
            for row in csv.DictReader(file)
            if row["unregistered_day"]
        }


def _area(scored: Iterable[tuple[float, bool]]) -> float:
    """The chance that one who is gone is ranked above one who is not; a tie is half a chance."""
    at: dict[float, list[int]] = defaultdict(lambda: [0, 0])  # who stays, who is gone
    for score, is_gone in scored:
        at[score][is_gone] += 1
    below, won = 0, 0.0
    for score in sorted(at):
        there, gone = at[score]
        won += gone * (below + there / 2)
        below += there
    return won / (below * sum(gone for _, gone in at.values()))
