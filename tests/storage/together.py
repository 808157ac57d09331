"""What comes of it when many do the same thing at the same moment?"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import TypeVar

from sqlmodel import Session

from storage.database import Database

Result = TypeVar("Result")

MANY = 8


def together(database: Database, attempt: Callable[[Session, int], Result]) -> list[Result]:
    """Results of as many transactions, each in a thread of its own, that begin at once."""
    start = Barrier(MANY)

    def one(number: int) -> Result:
        start.wait()
        with database.writing() as session:
            return attempt(session, number)

    with ThreadPoolExecutor(MANY) as crowd:
        return list(crowd.map(one, range(MANY)))
