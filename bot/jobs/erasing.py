"""Whose data are to go by now?"""

from collections.abc import Iterator

from bot.jobs.one_by_one import Begin, one_by_one
from bot.services import erasing, outstaying


def tell_before(begin: Begin) -> Iterator[int]:
    return one_by_one(begin, outstaying.to_tell, outstaying.tell)


def keep_who_came_back(begin: Begin) -> Iterator[int]:
    with begin() as work:
        kept = outstaying.keep_who_came_back(work)
    yield kept


def erase_the_due(begin: Begin) -> Iterator[int]:
    return one_by_one(begin, erasing.to_erase, erasing.erase_due)
