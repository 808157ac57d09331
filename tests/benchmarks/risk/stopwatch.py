"""How long does one update take, whatever else the machine does meanwhile?"""

from collections.abc import Callable
from statistics import median
from time import process_time

from bot.rules.risk.assessment import Models, Suspicion
from bot.rules.risk.beliefs import at_the_start
from bot.rules.risk.observations import Observation, SharedWeek, Status
from bot.rules.risk.parameters import Parameters
from bot.rules.risk.update import update

UPDATES = 2000
ROUNDS = 7
A_FULL_ANSWER = Observation(True, False, Status.USUAL, 0.1, shared=SharedWeek(-0.5, 0.1, 0.2))


def update_milliseconds(parameters: Parameters) -> float:
    """The median round; an update with every sign and its reasons."""
    belief = at_the_start(parameters)
    return _median_round(lambda: update(belief, A_FULL_ANSWER, parameters))


def range_milliseconds(parameters: Parameters) -> float:
    """The same with the range: three models."""
    models = Models(parameters)
    suspicion = Suspicion.at_the_start(models)
    return _median_round(lambda: suspicion.after(A_FULL_ANSWER, models))


def _median_round(once: Callable[[], object]) -> float:
    rounds = []
    for _ in range(ROUNDS):
        began = process_time()
        for _ in range(UPDATES):
            once()
        rounds.append((process_time() - began) / UPDATES * 1000)
    return median(rounds)
