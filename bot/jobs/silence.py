"""Who has gone quiet since the last look?"""

from collections.abc import Iterator, Sequence

from bot.jobs.one_by_one import Begin, one_by_one
from bot.rules.need import FIRST
from bot.services import cases, escalation, programmes, silence, solving_itself
from bot.services.work import Work
from storage import cases_due, participants


def notice_the_silent(begin: Begin) -> Iterator[int]:
    return one_by_one(begin, _silent, silence.open_if_silent)


def notice_the_unreachable(begin: Begin) -> Iterator[int]:
    return one_by_one(begin, _unreachable, silence.open_if_unreachable)


def close_for_the_reachable(begin: Begin) -> Iterator[int]:
    return one_by_one(begin, _reachable, solving_itself.close_if_reachable)


def wake_the_snoozed(begin: Begin) -> Iterator[int]:
    return one_by_one(begin, _snoozed, cases.wake)


def take_the_next_steps(begin: Begin) -> Iterator[int]:
    return one_by_one(begin, _due, escalation.take_the_next_step)


def alert_for_the_unheeded(begin: Begin) -> Iterator[int]:
    return one_by_one(begin, _unheeded, cases.find_somebody)


def _silent(work: Work, limit: int, skip: Sequence[int]) -> Sequence[int]:
    """Each programme by its own patience: those of a patient one would else stand before all the others."""
    in_use = programmes.in_use(work)
    with_their_own = [cohort for _, cohorts in in_use for cohort in cohorts or ()]
    found: list[int] = []
    for programme, cohorts in in_use:
        patience = programme.patience
        found += participants.silent(
            work.session,
            patience.missed_in_a_row,
            work.now - patience.never_answered,
            limit - len(found),
            skip,
            of=cohorts,
            other_than=with_their_own,
        )
    return found


def _unreachable(work: Work, limit: int, skip: Sequence[int]) -> Sequence[int]:
    return participants.unreachable(work.session, limit, skip)


def _reachable(work: Work, limit: int, skip: Sequence[int]) -> Sequence[int]:
    return cases_due.reachable_again(work.session, limit, skip)


def _unheeded(work: Work, limit: int, skip: Sequence[int]) -> Sequence[int]:
    return cases_due.unheeded(work.session, limit, skip)


def _due(work: Work, limit: int, skip: Sequence[int]) -> Sequence[int]:
    return cases_due.due_for_a_step(work.session, work.now, limit, skip, FIRST)


def _snoozed(work: Work, limit: int, skip: Sequence[int]) -> Sequence[int]:
    return cases_due.rested(work.session, work.now, limit, skip)
