"""How often does somebody keep what they promise?"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from storage.ledger_vocabulary import PromiseStatus

DONE = frozenset({PromiseStatus.SAID_KEPT, PromiseStatus.KEPT})


@dataclass(frozen=True)
class Given:
    """One promise; `first_due_on` is the day that was promised first, whatever was said later."""

    status: PromiseStatus
    first_due_on: date
    kept_on: date | None


@dataclass(frozen=True)
class Record:
    """Of `due` promises, so many were kept by the first day; `unconfirmed` of these by their maker's word
    alone. `late` ones were kept after it, `ahead` ones have their day still to come. One that lapsed, because
    whoever it was made to had left, is held against nobody.
    """

    due: int
    kept: int
    unconfirmed: int
    late: int
    ahead: int


def record(given: Iterable[Given], today: date) -> Record:
    due, ahead = [], 0
    for one in given:
        if one.status is PromiseStatus.LAPSED:
            continue
        if one.first_due_on >= today and one.status is PromiseStatus.MADE:
            ahead += 1
        else:
            due.append(one)
    kept = [one for one in due if _is_kept(one) and not _is_late(one)]
    return Record(
        due=len(due),
        kept=len(kept),
        unconfirmed=sum(one.status is PromiseStatus.SAID_KEPT for one in kept),
        late=sum(_is_kept(one) and _is_late(one) for one in due),
        ahead=ahead,
    )


def _is_kept(one: Given) -> bool:
    return one.status in DONE


def _is_late(one: Given) -> bool:
    return one.kept_on is not None and one.kept_on > one.first_due_on
