"""How is a long list of rows worked off so that one bad row stops nobody?"""

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager

from bot.services.work import Work

CHUNK = 25

Begin = Callable[[], AbstractContextManager[Work]]
Find = Callable[[Work, int, Sequence[int]], Sequence[int]]
Act = Callable[[Work, int], object]

log = logging.getLogger(__name__)


def one_by_one(begin: Begin, find: Find, act: Act) -> Iterator[int]:
    """Acts on every row that `find` names, a chunk a transaction; after each, how many were acted on.

    A row that raises is rolled back alone and logged; it is set aside until the next sweep, and so is one
    of which `act` says False, or a chunk of them would hide all the others.
    """
    aside: set[int] = set()
    seen: frozenset[int] = frozenset()
    while True:
        with begin() as work:
            found = find(work, CHUNK, sorted(aside))
            if not found or seen.issuperset(found):
                return
            seen = frozenset(found)
            idle = {row for row in found if not _acted(work, act, row)}
            aside |= idle
        # Only now that the transaction has ended: whoever else wants to write gets their turn here.
        yield len(found) - len(idle)


def _acted(work: Work, act: Act, row: int) -> bool:
    try:
        with work.session.begin_nested():
            return act(work, row) is not False
    except Exception:
        log.exception("a row was set aside: %s %s", getattr(act, "__name__", act), row)
        return False
