"""Do recipients and the ledger say the same of the help that has arrived?

Only whoever was asked and answered can agree or not. What they name, the ledger may have written down at any
time; what it has, they can only name where it came before they answered.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from storage.ledger_vocabulary import SupportKind


@dataclass(frozen=True)
class Said:
    kinds: Collection[SupportKind]
    at: datetime


@dataclass(frozen=True)
class Sides:
    """Of the people who answered: how many name it, of how many of these the ledger knows; of how many it is
    in the ledger, and how many of these name it.
    """

    named: int
    known: int
    booked: int
    confirmed: int


def of_kind(
    said: Mapping[int, Said], booked: Iterable[tuple[int, SupportKind, datetime]], kind: SupportKind | None
) -> Sides:
    """Of one kind of help; without a kind, of any."""
    wanted = [(who, at) for who, what, at in booked if kind in {None, what} and who in said]
    names = {who for who, one in said.items() if (bool(one.kinds) if kind is None else kind in one.kinds)}
    there = {who for who, _ in wanted}
    before = {who for who, at in wanted if at <= said[who].at}
    return Sides(len(names), len(names & there), len(before), len(before & names))
