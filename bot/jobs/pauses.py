"""Whom does a pause of all reach, and whose own is over?"""

from collections.abc import Iterator, Sequence

from bot.jobs.one_by_one import Begin, one_by_one
from bot.services import pausing_together, resting
from bot.services.work import Work
from storage import participants


def reach_all(begin: Begin) -> Iterator[int]:
    return one_by_one(begin, pausing_together.to_reach, pausing_together.reach)


def bring_back_the_rested(begin: Begin) -> Iterator[int]:
    return one_by_one(begin, _rested, resting.end_by_itself)


def _rested(work: Work, limit: int, skip: Sequence[int]) -> Sequence[int]:
    return participants.rested(work.session, work.now, limit, skip)
