"""Whose question has waited too long for an answer?"""

from collections.abc import Iterator, Sequence

from bot.jobs.one_by_one import Begin, one_by_one
from bot.services import unanswered
from bot.services.work import Work
from storage import waiting_words


def tell_of_the_unanswered(begin: Begin) -> Iterator[int]:
    return one_by_one(begin, _due, unanswered.climb)


def _due(work: Work, limit: int, skip: Sequence[int]) -> Sequence[int]:
    return waiting_words.too_long(work.session, work.now, limit, skip)
