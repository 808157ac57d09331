"""How likely is a reply, in time or late, from each kind of person in each state?"""

from dataclasses import dataclass
from functools import lru_cache
from math import exp

from bot.rules.risk.observations import SharedWeek
from bot.rules.risk.parameters import Replying
from bot.rules.risk.weighing import Row, Table, for_each


@dataclass(frozen=True)
class Chances:
    reply: Table
    miss: Table
    late: Table  # of the replies
    prompt: Table

    def seen(self, replied: bool) -> Table:
        return self.reply if replied else self.miss

    def timed(self, late: bool) -> Table:
        return self.late if late else self.prompt


@lru_cache(maxsize=1024)
def chances(replying: Replying, shared: SharedWeek) -> Chances:
    reply = _shifted(_reply(replying), shared.reply)
    late = _shifted(_late(replying), shared.late)
    return Chances(reply, _opposite(reply), late, _opposite(late))


def _reply(replying: Replying) -> Table:
    return for_each(lambda share: tuple(share * p for p in replying.grid), replying.share)


def _late(replying: Replying) -> Table:
    return for_each(
        lambda late: tuple(_shift(late, replying.late_if_rare * (replying.habit - p)) for p in replying.grid),
        replying.late,
    )


def _shifted(table: Table, by: float) -> Table:
    return for_each(lambda row: tuple(_shift(chance, by) for chance in row), table) if by else table


def _shift(chance: float, by: float) -> float:
    """The chance after its log-odds have moved."""
    return 1 / (1 + (1 - chance) / chance * exp(-by))


def _opposite(table: Table) -> Table:
    def opposite(row: Row) -> Row:
        return tuple(1 - chance for chance in row)

    return for_each(opposite, table)
