"""Which announcements have something that is to go out by now, or to close?"""

from collections.abc import Iterator, Sequence

from bot.jobs.one_by_one import Begin, one_by_one
from bot.services import agreeing, broadcast_answers, broadcasts, changing, left_announcements, series
from bot.services.work import Work
from storage import approvals
from storage import broadcast_answers as stored_answers
from storage import broadcast_changes as stored_changes
from storage import broadcasts as stored
from storage import left_announcements as stored_left
from storage import series as stored_series


def take_over_the_repeated(begin: Begin) -> Iterator[int]:
    """What repeats, of whoever is no coordinator any more."""
    return one_by_one(begin, _repeated_and_left, left_announcements.take_over_series)


def _repeated_and_left(work: Work, limit: int, skip: Sequence[int]) -> Sequence[int]:
    return stored_left.repeating(work.session, limit, skip)


def take_over_the_scheduled(begin: Begin) -> Iterator[int]:
    return one_by_one(begin, _scheduled_and_left, left_announcements.take_over)


def _scheduled_and_left(work: Work, limit: int, skip: Sequence[int]) -> Sequence[int]:
    return stored_left.planned(work.session, limit, skip)


def start_the_scheduled(begin: Begin) -> Iterator[int]:
    return one_by_one(begin, _scheduled, broadcasts.start_scheduled)


def _scheduled(work: Work, limit: int, skip: Sequence[int]) -> Sequence[int]:
    return stored.scheduled(work.session, work.now, limit, skip)


def remind_of_the_waiting(begin: Begin) -> Iterator[int]:
    return one_by_one(begin, _to_remind, agreeing.remind)


def _to_remind(work: Work, limit: int, skip: Sequence[int]) -> Sequence[int]:
    return approvals.to_remind(work.session, work.now, limit, skip)


def give_up_the_waiting(begin: Begin) -> Iterator[int]:
    """What nobody agreed to in time goes back to its author."""
    return one_by_one(begin, _to_lapse, agreeing.lapse)


def _to_lapse(work: Work, limit: int, skip: Sequence[int]) -> Sequence[int]:
    return approvals.to_lapse(work.session, work.now, limit, skip)


def send_the_repeated(begin: Begin) -> Iterator[int]:
    return one_by_one(begin, _in_turn, series.take_turn)


def _in_turn(work: Work, limit: int, skip: Sequence[int]) -> Sequence[int]:
    return stored_series.due(work.session, work.now, limit, skip)


def hand_over_the_waiting(begin: Begin) -> Iterator[int]:
    """Each copy that ends makes room for another; this begins anew after a stop, or at a person's hour."""
    return one_by_one(begin, _to_hand_over, broadcasts.hand_over)


def _to_hand_over(work: Work, limit: int, skip: Sequence[int]) -> Sequence[int]:
    return stored.to_hand_over(work.session, work.now, limit, skip)


def change_the_standing(begin: Begin) -> Iterator[int]:
    """As before, for the copies that people have of what was corrected or taken back."""
    return one_by_one(begin, _changing, changing.move_on)


def _changing(work: Work, limit: int, skip: Sequence[int]) -> Sequence[int]:
    return stored_changes.running(work.session, limit, skip)


def close_the_answered(begin: Begin) -> Iterator[int]:
    return one_by_one(begin, _to_close, broadcast_answers.close_in_time)


def _to_close(work: Work, limit: int, skip: Sequence[int]) -> Sequence[int]:
    return stored_answers.to_close(work.session, work.now, limit, skip)
