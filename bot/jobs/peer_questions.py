"""Which question to a cohort goes to which reader now?"""

from collections.abc import Iterator, Sequence

from bot.jobs.one_by_one import Begin, one_by_one
from bot.services import being_asked
from bot.services.work import Work
from storage import peer_questions


def bring_the_questions(begin: Begin) -> Iterator[int]:
    def due(work: Work, limit: int, skip: Sequence[int]) -> Sequence[int]:
        return peer_questions.copies_due(work.session, work.now, limit, skip)

    return one_by_one(begin, due, being_asked.bring)
