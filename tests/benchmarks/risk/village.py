"""What would the people of one cohort have lived and answered, had nobody come to see them?"""

from dataclasses import dataclass
from math import exp, log, pi, sin
from random import Random

from bot.rules.risk.observations import Observation, Status, paused
from bot.rules.risk.sales import against_own
from bot.rules.risk.states import STALLED, State
from tests.benchmarks.risk.regimes import Regime

EARLY_WEEKS = 4
OUTAGE_REPLY = 0.15
AWAY_REPLY = 0.1


@dataclass(frozen=True)
class Villager:
    states: tuple[State, ...]
    observations: tuple[Observation, ...]
    verdict_right: tuple[bool, ...]

    @property
    def stalled_in(self) -> int | None:
        return next((week for week, state in enumerate(self.states) if state in STALLED), None)


@dataclass(frozen=True)
class Village:
    regime: Regime
    people: tuple[Villager, ...]


def village(regime: Regime, seed: int) -> Village:
    chance = Random(f"{regime.name} {seed}")  # noqa: S311  (a simulation must be repeatable)
    outages = {week for week in range(regime.weeks) if chance.random() < regime.outage}
    phase = chance.random() * 2 * pi
    season = [regime.season * sin(2 * pi * week / regime.weeks + phase) for week in range(regime.weeks)]
    return Village(regime, tuple(_villager(regime, chance, outages, season) for _ in range(regime.people)))


def _villager(regime: Regime, chance: Random, outages: set[int], season: list[float]) -> Villager:
    states = _life(regime, chance)
    return Villager(
        states,
        _answers(regime, chance, states, outages, season),
        tuple(chance.random() < regime.verdict_right for _ in states),
    )


def _life(regime: Regime, chance: Random) -> tuple[State, ...]:
    state, life = State.ACTIVE, []
    for week in range(regime.weeks):
        hazard = regime.stall * (regime.early if week < EARLY_WEEKS else 1.0)
        if state not in STALLED and chance.random() < hazard:
            state = State.STUCK if chance.random() < regime.chatty else State.SILENT
        elif state is State.ACTIVE and chance.random() < regime.away:
            state = State.AWAY
        elif state is State.AWAY and chance.random() < regime.back:
            state = State.ACTIVE
        life.append(state)
    return tuple(life)


def _answers(
    regime: Regime, chance: Random, states: tuple[State, ...], outages: set[int], season: list[float]
) -> tuple[Observation, ...]:
    _, a, b = chance.choices(regime.habits, [share for share, _, _ in regime.habits])[0]
    habit = min(0.98, max(0.05, chance.betavariate(a, b)))
    punctuality = chance.gauss(0, regime.late_spread)
    usual_sales = chance.gauss(12.5, 0.7)
    stall = next((week for week, state in enumerate(states) if state in STALLED), regime.weeks)
    told: list[float] = []
    seen = []
    for week, state in enumerate(states):
        willing = _moved(habit, -regime.fatigue * week) * _reply_share(regime, state)
        amount = exp(
            usual_sales + season[week] - _drop(regime, stall - week) + chance.gauss(0, regime.sales_noise)
        )
        answer = _answer(regime, chance, state, punctuality, amount, told)
        replied = chance.random() < willing * (OUTAGE_REPLY if week in outages else 1.0)
        if week in regime.holidays:
            seen.append(paused())
        elif not replied:
            seen.append(Observation(replied=False))
        else:
            seen.append(answer[0])
            told.extend(answer[1])
    return tuple(seen)


def _answer(
    regime: Regime, chance: Random, state: State, punctuality: float, amount: float, told: list[float]
) -> tuple[Observation, list[float]]:
    """What she answers if she does, and the sales that she tells with it."""
    words = {State.ACTIVE: regime.active_words, State.AWAY: regime.away_words}.get(
        state, regime.stalled_words
    )
    word = chance.choices(list(Status), words)[0]
    late = chance.random() < _moved(regime.late_stalled if state in STALLED else regime.late, punctuality)
    tells = chance.random() < (regime.sales_told_stalled if state in STALLED else regime.sales_told)
    sales = against_own(amount, told) if tells else None
    return Observation(replied=True, late=late, status=word, sales=sales), [amount] if tells else []


def _reply_share(regime: Regime, state: State) -> float:
    return (1.0, AWAY_REPLY, regime.silent_reply, regime.chatty_reply)[state]


def _drop(regime: Regime, weeks_until_stall: int) -> float:
    if weeks_until_stall <= 0:
        return regime.sales_drop
    if weeks_until_stall > regime.slide:
        return 0.0
    return regime.sales_drop * (1 - weeks_until_stall / (regime.slide + 1))


def _moved(chance: float, by: float) -> float:
    return 1 / (1 + exp(-log(chance / (1 - chance)) - by))
