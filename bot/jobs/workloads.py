"""Who is back from their time away?"""

from collections.abc import Iterator, Sequence

from bot.jobs.one_by_one import Begin, one_by_one
from bot.services import workloads
from bot.services.work import Work
from storage import workloads as stored


def bring_back_the_away(begin: Begin) -> Iterator[int]:
    return one_by_one(begin, _back, workloads.come_back_by_itself)


def _back(work: Work, limit: int, skip: Sequence[int]) -> Sequence[int]:
    return stored.back_by(work.session, work.now, limit, skip)
