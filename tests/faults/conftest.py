"""Where does the bot meet its faults?"""

from collections.abc import AsyncIterator

import pytest

from bot.delivery import inbox
from tests.engines import SqliteFiles
from tests.people import MuaraPantun, muara_pantun


@pytest.fixture
async def village(sqlite_files: SqliteFiles) -> AsyncIterator[MuaraPantun]:
    async with muara_pantun(sqlite_files.migrated()) as village:
        yield village


@pytest.fixture(autouse=True)
def patience_of_a_test(monkeypatch: pytest.MonkeyPatch) -> None:
    """Waits are as they are, only shorter."""
    monkeypatch.setattr(inbox, "FIRST_WAIT_SECONDS", 0.02)
    monkeypatch.setattr(inbox, "CONFLICT_WAIT_SECONDS", 0.1)
    monkeypatch.setattr(inbox, "UNNUMBERED_WAIT_SECONDS", 0.05)
