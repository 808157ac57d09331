"""Has anybody slipped out of everybody's sight?"""

from collections.abc import Iterator, Sequence

from bot.jobs.one_by_one import Begin, one_by_one
from bot.services import good_hands, without_telegram
from bot.services.work import Work
from storage import standing


def mend_the_forgotten(begin: Begin) -> Iterator[int]:
    return one_by_one(begin, _to_mend, good_hands.mend)


def remind_of_the_awaited(begin: Begin) -> Iterator[int]:
    return one_by_one(begin, _awaited, without_telegram.remind)


def _to_mend(work: Work, limit: int, skip: Sequence[int]) -> Sequence[int]:
    return standing.to_mend(work.session, limit, skip)


def _awaited(work: Work, limit: int, skip: Sequence[int]) -> Sequence[int]:
    return standing.awaited(work.session, work.now, limit, skip)
