"""Whose check-ins are looked at as a whole now?"""

from collections.abc import Iterator, Sequence

from bot.jobs.one_by_one import Begin, one_by_one
from bot.services import stalling
from bot.services.work import Work
from storage import weighing


def weigh_the_reports(begin: Begin) -> Iterator[int]:
    return one_by_one(begin, _to_weigh, stalling.weigh)


def _to_weigh(work: Work, limit: int, skip: Sequence[int]) -> Sequence[int]:
    """The next ones of a cohort that is due; one in which nobody is left is put off until tomorrow."""
    for cohort, due_at in weighing.due_cohorts(work.session, work.now):
        found = weighing.not_weighed_since(work.session, cohort.id, due_at, limit, skip)
        if found:
            return found
        stalling.put_off(work, cohort)
    return []
