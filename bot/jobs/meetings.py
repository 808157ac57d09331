"""Which meetings are tomorrow, of which is not known who came, and which should there be?"""

from collections.abc import Iterator, Sequence

from bot.jobs.one_by_one import Begin, one_by_one
from bot.services import meetings, visits
from bot.services.work import Work
from storage import cases_due
from storage import meetings as stored


def look_after_the_called(begin: Begin) -> Iterator[int]:
    return one_by_one(begin, _due, meetings.take_the_next_step)


def propose_the_visits(begin: Begin) -> Iterator[int]:
    return one_by_one(begin, _unmet, visits.propose)


def _unmet(work: Work, limit: int, skip: Sequence[int]) -> Sequence[int]:
    return cases_due.due_for_a_visit(work.session, work.now, limit, skip)


def _due(work: Work, limit: int, skip: Sequence[int]) -> Sequence[int]:
    return stored.due_for_a_step(work.session, work.now, limit, skip)
