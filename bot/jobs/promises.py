"""Which promises are to be reminded of, asked after, or told of?"""

from collections.abc import Iterator, Sequence

from bot.jobs.one_by_one import Begin, one_by_one
from bot.services import promises
from bot.services.work import Work
from storage import promises as stored


def look_after_the_promised(begin: Begin) -> Iterator[int]:
    return one_by_one(begin, _due, promises.take_the_next_step)


def _due(work: Work, limit: int, skip: Sequence[int]) -> Sequence[int]:
    return stored.due_for_a_step(work.session, work.now, limit, skip)
