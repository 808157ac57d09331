"""Which trainers are told this morning who has no plan yet?"""

from collections.abc import Iterator

from bot.jobs.one_by_one import Begin, one_by_one
from bot.services import plan_tasks


def tell_of_the_missing(begin: Begin) -> Iterator[int]:
    return one_by_one(begin, plan_tasks.to_tell, plan_tasks.tell)
