"""Who stands on their own, and is asked how it goes?"""

from collections.abc import Iterator, Sequence

from bot.jobs.one_by_one import Begin, one_by_one
from bot.services import afterwards
from bot.services.work import Work
from storage import later_news


def ask_the_independent(begin: Begin) -> Iterator[int]:
    return one_by_one(begin, _due, afterwards.ask)


def _due(work: Work, limit: int, skip: Sequence[int]) -> Sequence[int]:
    return later_news.due(work.session, work.now, limit, skip)
