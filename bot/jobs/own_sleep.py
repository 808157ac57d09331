"""Has the program itself been away since its last look?"""

from collections.abc import Iterator
from datetime import datetime

from bot.jobs.one_by_one import Begin
from bot.services import own_sleep


def notice(begin: Begin, machine_now: datetime) -> Iterator[int]:
    """How many were told."""
    with begin() as work:
        told = own_sleep.notice(work, machine_now)
    yield told
