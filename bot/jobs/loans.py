"""Whose file for a bank ends today, and whom do we ask how it goes, three months after the money came?"""

from collections.abc import Iterator, Sequence

from bot.jobs.one_by_one import Begin, one_by_one
from bot.services import bank_endings, loan_afterwards
from bot.services.work import Work
from storage import bank_files
from storage import referrals as stored


def tell_of_the_ending_files(begin: Begin) -> Iterator[int]:
    return one_by_one(begin, _ending, bank_endings.tell)


def ask_how_it_goes(begin: Begin) -> Iterator[int]:
    return one_by_one(begin, _due, loan_afterwards.ask)


def tell_that_nobody_said(begin: Begin) -> Iterator[int]:
    return one_by_one(begin, _without_news, loan_afterwards.remind)


def _without_news(work: Work, limit: int, skip: Sequence[int]) -> Sequence[int]:
    return stored.without_news(work.session, work.now - loan_afterwards.PATIENCE, limit, skip)


def _ending(work: Work, limit: int, skip: Sequence[int]) -> Sequence[int]:
    return bank_files.ending(work.session, work.now + bank_endings.BEFORE_THE_END, limit, skip)


def _due(work: Work, limit: int, skip: Sequence[int]) -> Sequence[int]:
    return stored.to_ask(work.session, work.now, limit, skip)
