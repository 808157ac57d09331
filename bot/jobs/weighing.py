"""Whose check-ins are looked at as a whole now, and who reads of whom this week?"""

from collections.abc import Iterator, Sequence
from datetime import datetime

from bot.jobs.one_by_one import Begin, one_by_one
from bot.rules.risk.season import Lesson
from bot.services import programmes, stalling, suspicions, weekly_list
from bot.services.suspicions import Step, Told
from bot.services.work import Work
from storage import suspicions as stored
from storage import weighing

EVERYBODY = 0
A_FEW = 5  # whoever writes to the bot shall wait for no more of them


def weigh_the_reports(begin: Begin) -> Iterator[int]:
    """Cohort by cohort: first how its weeks went, with no transaction open, then each of its people."""
    with begin() as work:
        due = [(cohort.id, since) for cohort, since in weighing.due_cohorts(work.session, work.now)]
    for cohort_id, since in due:
        yield from _weigh_cohort(begin, cohort_id, since)


def tell_of_the_week(begin: Begin) -> Iterator[int]:
    return one_by_one(begin, _to_tell, weekly_list.tell)


def _weigh_cohort(begin: Begin, cohort_id: int, since: datetime) -> Iterator[int]:
    lessons: dict[Step, Lesson] = {}
    with begin() as work:
        somebody = weighing.not_weighed_since(work.session, cohort_id, since, 1, [])
    if somebody:
        told = Told()
        last: int | None = EVERYBODY
        while last is not None:
            with begin() as work:
                last = suspicions.gather(work, cohort_id, last, told)
            yield 0
        yield from (0 for _ in suspicions.learn(told, lessons))

    def to_weigh(work: Work, _limit: int, skip: Sequence[int]) -> Sequence[int]:
        return weighing.not_weighed_since(work.session, cohort_id, since, A_FEW, skip)

    def weigh(work: Work, participant_id: int) -> None:
        stalling.weigh(work, participant_id, lessons)

    yield from one_by_one(begin, to_weigh, weigh)
    with begin() as work:
        stalling.put_off(work, cohort_id)


def _to_tell(work: Work, limit: int, skip: Sequence[int]) -> Sequence[int]:
    in_use = [programme for programme, _ in programmes.in_use(work)]
    if not any(weekly_list.could_be_today(work, programme.stall) for programme in in_use):
        return []
    likely = min(programme.stall.list_from for programme in in_use)
    since = (work.now - weekly_list.NOT_YET_A_WEEK).date()
    return stored.staff_to_tell(work.session, likely, since, limit, skip)
