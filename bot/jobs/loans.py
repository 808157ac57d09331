"""Whom do we ask how it goes, three months after the money came?"""

from collections.abc import Iterator, Sequence

from bot.jobs.one_by_one import Begin, one_by_one
from bot.services import referrals
from bot.services.work import Work
from storage import referrals as stored


def ask_how_it_goes(begin: Begin) -> Iterator[int]:
    return one_by_one(begin, _due, referrals.ask_how_it_goes)


def _due(work: Work, limit: int, skip: Sequence[int]) -> Sequence[int]:
    return stored.to_ask(work.session, work.now, limit, skip)
