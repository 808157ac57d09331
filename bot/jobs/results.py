"""Which coordinators hear this morning whether the help helps?"""

from collections.abc import Iterator, Sequence

from bot.jobs.one_by_one import Begin, one_by_one
from bot.services import results_told
from bot.services.work import Work


def tell_of_the_results(begin: Begin) -> Iterator[int]:
    return one_by_one(begin, _to_tell, results_told.tell)


def _to_tell(work: Work, limit: int, skip: Sequence[int]) -> Sequence[int]:
    return [one for one in results_told.to_tell(work) if one not in skip][:limit]
