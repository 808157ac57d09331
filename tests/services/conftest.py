"""What does a use case stand on where no chat is needed?"""

from collections.abc import Iterator

import pytest

from bot.programme.load import read_programme
from bot.services.work import House, Work
from bot.words import Words
from storage.database import Database
from tests.storage import rows


@pytest.fixture(scope="module")
def work() -> Iterator[Work]:
    """One transaction on a database of its own, at the moment at which the rows of the tests begin."""
    database = Database("sqlite://")
    database.migrate()
    house = House(read_programme(None), Words.load(), bytes(32), "id", "Asia/Makassar")
    with database.writing() as session:
        yield Work(session, rows.NOW, house)
    database.close()
