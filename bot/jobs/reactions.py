"""Who is asked how the training was?"""

from collections.abc import Iterator, Sequence

from bot.jobs.one_by_one import Begin, one_by_one
from bot.services import reactions
from bot.services.work import Work
from storage import reactions as stored


def ask_about_the_training(begin: Begin) -> Iterator[int]:
    return one_by_one(begin, _due, reactions.ask)


def _due(work: Work, limit: int, skip: Sequence[int]) -> Sequence[int]:
    return stored.due(work.session, work.now, limit, skip)
