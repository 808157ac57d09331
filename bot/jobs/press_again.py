"""Is anybody to be asked to press again?"""

from collections.abc import Iterator, Sequence
from datetime import datetime

from bot.jobs.one_by_one import Begin, one_by_one
from bot.services import press_again
from bot.services.work import Work


def last_heard(begin: Begin) -> datetime | None:
    """What the process before this one knew."""
    with begin() as work:
        return press_again.last_heard(work)


def ask(begin: Begin, heard: datetime | None, deaf_until: datetime | None) -> Iterator[int]:
    """Keeps what is known of the bot's hearing, and asks whoever is owed the question; how many."""
    with begin() as work:
        if heard is not None:
            press_again.remember(work, heard, deaf_until)
        is_owed = press_again.owed_since(work) is not None
    if is_owed:
        yield from one_by_one(begin, _in_vain, press_again.ask)
        with begin() as work:
            press_again.forget_if_done(work)


def _in_vain(work: Work, limit: int, skip: Sequence[int]) -> Sequence[int]:
    return press_again.pressed_in_vain(work, limit, skip)
