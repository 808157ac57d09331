"""Whose data are to go by now?"""

from collections.abc import Iterator

from bot.jobs.one_by_one import Begin, one_by_one
from bot.services import erasing


def erase_the_due(begin: Begin) -> Iterator[int]:
    return one_by_one(begin, erasing.to_erase, erasing.erase_due)
