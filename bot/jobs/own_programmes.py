"""Which cohort's own programme can no longer be read?"""

from collections.abc import Iterator

from bot.jobs.one_by_one import Begin, one_by_one
from bot.services import lost_programmes, programmes


def tell_of_the_lost(begin: Begin) -> Iterator[int]:
    return one_by_one(begin, programmes.lost, lost_programmes.tell)
