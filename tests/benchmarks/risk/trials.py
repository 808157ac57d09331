"""How soon does a method find those who stall, and at what price?"""

from collections.abc import Callable
from dataclasses import dataclass, field

from bot.rules.risk.observations import Verdict
from bot.rules.risk.states import STALLED
from tests.benchmarks.risk.methods import Method
from tests.benchmarks.risk.village import Village

LONGEST_DELAY = 6
COOL_DOWN = 3
SOON = 4  # weeks

Pick = Callable[[dict[int, float]], list[int]]


@dataclass
class Trial:
    """What came of one method in one village."""

    delays: list[int] = field(default_factory=list)
    alarms: int = 0
    false_alarms: int = 0
    active_weeks: int = 0
    forecasts: list[tuple[float, bool]] = field(default_factory=list)


def above(threshold: float) -> Pick:
    return lambda scores: [person for person, score in scores.items() if score >= threshold]


def most_urgent(places: int) -> Pick:
    return lambda scores: sorted(scores, key=lambda person: -scores[person])[:places]


def play(village: Village, method: Method, pick: Pick) -> Trial:
    """Week by week: who is picked is visited, unless visited in the last weeks; who is found is out."""
    trial = Trial()
    present = dict(enumerate(village.people))
    visited: dict[int, int] = {}
    found: dict[int, int] = {}
    for week in range(village.regime.weeks):
        scores = method.scores({person: one.observations[week] for person, one in present.items()})
        for person, score in scores.items():
            stalled = present[person].states[week] in STALLED
            trial.active_weeks += not stalled
            trial.forecasts.append((score, stalled))
        free = {p: score for p, score in scores.items() if week - visited.get(p, -COOL_DOWN) >= COOL_DOWN}
        for person in pick(free):
            stalled = present[person].states[week] in STALLED
            trial.alarms += 1
            trial.false_alarms += not stalled
            visited[person] = week
            right = present[person].verdict_right[week]
            method.hears(person, Verdict.STUCK if stalled is right else Verdict.ACTIVE)
            if stalled and right:
                found[person] = week
                del present[person]
    trial.delays = _delays(village, found)
    return trial


def _delays(village: Village, found: dict[int, int]) -> list[int]:
    """Of everybody whose stall left time enough to be found in."""
    delays = []
    for person, one in enumerate(village.people):
        stall = one.stalled_in
        if stall is not None and stall <= village.regime.weeks - LONGEST_DELAY:
            delays.append(min(LONGEST_DELAY, found.get(person, village.regime.weeks + LONGEST_DELAY) - stall))
    return delays
