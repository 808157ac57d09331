"""Whose pause is over?"""

from collections.abc import Iterator, Sequence

from bot.jobs.one_by_one import Begin, one_by_one
from bot.services import pausing
from bot.services.work import Work
from storage import participants


def bring_back_the_rested(begin: Begin) -> Iterator[int]:
    return one_by_one(begin, _rested, pausing.end_by_itself)


def _rested(work: Work, limit: int, skip: Sequence[int]) -> Sequence[int]:
    return participants.rested(work.session, work.now, limit, skip)
