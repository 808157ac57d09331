"""Whose place on the ladder is looked at, because they told something, and who waits to be looked at?"""

from collections.abc import Iterator, Sequence

from bot.jobs.one_by_one import Begin, one_by_one
from bot.services import proposing, reviewing
from bot.services.work import Work
from storage import milestones


def propose_the_reached(begin: Begin) -> Iterator[int]:
    return one_by_one(begin, _to_look_at, proposing.look)


def remind_of_the_unattended(begin: Begin) -> Iterator[int]:
    return one_by_one(begin, _unattended, reviewing.remind)


def _unattended(work: Work, limit: int, skip: Sequence[int]) -> Sequence[int]:
    return milestones.unattended(work.session, work.now - reviewing.WAITS_FOR, limit, skip)


def _to_look_at(work: Work, limit: int, skip: Sequence[int]) -> Sequence[int]:
    return milestones.to_look_at(work.session, work.now - proposing.RESTS_FOR, limit, skip)
