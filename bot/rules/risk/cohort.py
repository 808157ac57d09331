"""How did this check-in go for the whole cohort?"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import exp
from statistics import median

from bot.rules.risk.beliefs import Belief
from bot.rules.risk.chances import chances
from bot.rules.risk.course import Moves, moves, passed
from bot.rules.risk.observations import AN_ORDINARY_WEEK, Observation, SharedWeek
from bot.rules.risk.parameters import Parameters
from bot.rules.risk.weighing import Row, Table, scaled, sums, times

FARTHEST = 8.0  # log-odds; beyond it a chance is as good as 0 or 1
HALVINGS = 24


@dataclass(frozen=True)
class Turn:
    """What one person, or several with the very same past, did at this check-in."""

    belief: Belief
    observation: Observation
    people: int = 1


def shared_week(turns: Sequence[Turn], parameters: Parameters) -> SharedWeek:
    """The shifts that make what the cohort did as likely as what was expected of it.

    Few people, or a difference that chance explains, shift little.
    """
    due = [turn for turn in turns if turn.observation.replied is not None]
    if not due:
        return AN_ORDINARY_WEEK
    sharing, usual = parameters.sharing, chances(parameters.replying, AN_ORDINARY_WEEK)
    expected = _expected(due, parameters)
    replied = sum(turn.people for turn in due if turn.observation.replied)
    reply = _shift(expected, usual.reply, replied, sharing.reply_spread)
    timed = sum(turn.people for turn in due if turn.observation.late is not None)
    late = sum(turn.people for turn in due if turn.observation.late)
    repliers = _so_many(timed, times(expected, chances(parameters.replying, SharedWeek(reply)).reply))
    return SharedWeek(
        reply=reply,
        late=_shift(repliers, usual.late, late, sharing.late_spread),
        sales=_common_change(due, sharing.people_for_sales),
    )


def _expected(due: Iterable[Turn], parameters: Parameters) -> Table:
    """How many people are in each state with each habit, before anybody was heard."""
    by_moves: dict[Moves, list[Turn]] = defaultdict(list)
    for turn in due:
        by_moves[moves(parameters.course, turn.belief.weeks, turn.observation.weeks)].append(turn)
    return _total(passed(_total(map(_weight, group)), ahead) for ahead, group in by_moves.items())


def _weight(turn: Turn) -> Table:
    people = turn.people
    return scaled(turn.belief.mass, (people, people, people, people)) if people > 1 else turn.belief.mass


def _so_many(people: float, table: Table) -> Table:
    share = people / sum(sums(table))
    return scaled(table, (share, share, share, share))


def _total(tables: Iterable[Table]) -> Table:
    active, away, silent, stuck = zip(*tables, strict=True)
    return _column_sums(active), _column_sums(away), _column_sums(silent), _column_sums(stuck)


def _column_sums(rows: Iterable[Row]) -> Row:
    return tuple(map(sum, zip(*rows, strict=True)))


def _shift(people: Table, table: Table, seen: float, spread: float) -> float:
    """The log-odds by which so many were to be seen; held near 0 by a normal prior of this spread."""
    cells = [
        (weight, (1 - chance) / chance)
        for weights, row in zip(people, table, strict=True)
        for weight, chance in zip(weights, row, strict=True)
    ]
    low, high = -FARTHEST, FARTHEST
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        odds = exp(-middle)
        expected = sum([weight / (1 + against * odds) for weight, against in cells])
        if expected + middle / spread**2 < seen:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def _common_change(due: Iterable[Turn], people_for_sales: float) -> float:
    changes = [turn.observation.sales for turn in due if turn.observation.sales is not None]
    return median(changes) * len(changes) / (len(changes) + people_for_sales) if changes else 0.0
