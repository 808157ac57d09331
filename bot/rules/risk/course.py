"""Where may somebody be by the next check-in, with nothing seen of her yet?"""

from functools import lru_cache

from bot.rules.risk.parameters import Course
from bot.rules.risk.weighing import Four, Table

Moves = tuple[Four, Four, Four, Four]  # to each State, from each State


def passed(mass: Table, moves: Moves) -> Table:
    active, away, silent, stuck = (
        tuple(
            [
                of_active * active + of_away * away + of_silent * silent + of_stuck * stuck
                for active, away, silent, stuck in zip(*mass, strict=True)
            ]
        )
        for of_active, of_away, of_silent, of_stuck in moves
    )
    return active, away, silent, stuck


def moves(course: Course, weeks_so_far: float, weeks: float) -> Moves:
    """What may happen between two check-ins that lie so many weeks apart."""
    return _moves(course, weeks_so_far < course.early_weeks, min(weeks, course.longest_gap))


@lru_cache(maxsize=256)
def _moves(course: Course, early: bool, weeks: float) -> Moves:
    stall = _within(course.stall * (course.early_stall if early else 1.0), weeks)
    away = _within(course.away, weeks) * (1 - stall)
    back = _within(course.back, weeks) * (1 - stall)
    recover = _within(course.recover, weeks)
    silent, stuck = stall * course.silent_share, stall * (1 - course.silent_share)
    return (
        (1 - away - stall, back, recover, recover),
        (away, 1 - back - stall, 0.0, 0.0),
        (silent, silent, 1 - recover, 0.0),
        (stuck, stuck, 0.0, 1 - recover),
    )


def _within(chance_a_week: float, weeks: float) -> float:
    stays: float = (1 - min(chance_a_week, 1.0)) ** weeks
    return 1 - stays
