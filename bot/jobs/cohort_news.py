"""Which cohorts hear now what was shared this week, and what waits too long to be read?"""

from collections.abc import Iterator, Sequence

from bot.jobs.one_by_one import Begin, one_by_one
from bot.services import approving, cohort_news
from bot.services.cohort_news import Week
from bot.services.work import Work
from storage import cohort_news as stored
from storage import contributions


def tell_of_the_shared(begin: Begin) -> Iterator[int]:
    with begin() as work:
        weeks = cohort_news.weeks_due(work)
    for week in weeks:
        yield from _tell_all(begin, week)
        with begin() as work:
            cohort_news.end_week(work, week)


def ask_the_office_to_read(begin: Begin) -> Iterator[int]:
    def waiting(work: Work, limit: int, skip: Sequence[int]) -> Sequence[int]:
        return contributions.waiting_since(work.session, work.now - approving.PATIENCE, limit, skip)

    return one_by_one(begin, waiting, approving.ask_the_office)


def _tell_all(begin: Begin, week: Week) -> Iterator[int]:
    def not_told(work: Work, limit: int, skip: Sequence[int]) -> Sequence[int]:
        return stored.not_told(work.session, week.cohort_id, week.day, limit, skip)

    def tell(work: Work, participant_id: int) -> bool:
        return cohort_news.tell(work, participant_id, week)

    with begin() as work:
        has_news = stored.has_news(work.session, week.cohort_id, week.since, week.until)
    return one_by_one(begin, not_told, tell) if has_news else iter(())
