"""Which partners get their letter of the month?"""

from collections.abc import Iterator, Sequence

from bot.jobs.one_by_one import Begin, one_by_one
from bot.services import partner_letters
from bot.services.work import Work


def write_the_letters(begin: Begin) -> Iterator[int]:
    return one_by_one(begin, _to_write, partner_letters.write)


def _to_write(work: Work, limit: int, skip: Sequence[int]) -> Sequence[int]:
    return [one for one in partner_letters.to_write(work) if one not in skip][:limit]
