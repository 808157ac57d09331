"""Which check-ins are due to be asked, asked again, or given up?"""

from collections.abc import Iterator, Sequence

from bot.jobs.one_by_one import Begin, one_by_one
from bot.services import check_ins
from bot.services.work import Work
from storage import check_ins as stored
from storage import participants


def ask_the_due(begin: Begin) -> Iterator[int]:
    return one_by_one(begin, _due, check_ins.ask_if_due)


def remind_the_late(begin: Begin) -> Iterator[int]:
    return one_by_one(begin, _to_remind, _remind)


def give_up_the_overdue(begin: Begin) -> Iterator[int]:
    return one_by_one(begin, _overdue, _miss)


def _due(work: Work, limit: int, skip: Sequence[int]) -> Sequence[int]:
    return participants.due(work.session, work.now, limit, skip)


def _to_remind(work: Work, limit: int, skip: Sequence[int]) -> Sequence[int]:
    return [check_in.id for check_in in stored.to_remind(work.session, work.now, limit, skip)]


def _overdue(work: Work, limit: int, skip: Sequence[int]) -> Sequence[int]:
    return [check_in.id for check_in in stored.overdue(work.session, work.now, limit, skip)]


def _remind(work: Work, check_in_id: int) -> None:
    check_ins.remind(work, stored.one(work.session, check_in_id))


def _miss(work: Work, check_in_id: int) -> None:
    check_ins.miss(work, stored.one(work.session, check_in_id))
