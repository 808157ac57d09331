"""Was anything held back because it was said too often?"""

from collections.abc import Iterator

from bot.jobs.one_by_one import Begin
from bot.services import repetitions


def tell_what_was_held_back(begin: Begin) -> Iterator[int]:
    with begin() as work:
        told = repetitions.tell(work)
    yield told
