"""Which topics of the staff's own groups are to be opened, brought up to date or closed?"""

from collections.abc import Iterator, Sequence

from bot.jobs.one_by_one import Begin, one_by_one
from bot.services import staff_topics
from bot.services.work import Work
from storage import staff_rooms


def open_the_wanted(begin: Begin) -> Iterator[int]:
    def wanting(work: Work, limit: int, skip: Sequence[int]) -> Sequence[int]:
        return staff_rooms.wanting(work.session, limit, skip)

    return one_by_one(begin, wanting, staff_topics.open_for)


def show_what_changed(begin: Begin) -> Iterator[int]:
    def outdated(work: Work, limit: int, skip: Sequence[int]) -> Sequence[int]:
        return staff_rooms.outdated(work.session, limit, skip)

    return one_by_one(begin, outdated, staff_topics.refresh)


def close_the_finished(begin: Begin) -> Iterator[int]:
    def finished(work: Work, limit: int, skip: Sequence[int]) -> Sequence[int]:
        return staff_rooms.finished(work.session, limit, skip)

    return one_by_one(begin, finished, staff_topics.close)
