"""Does a database that cannot serve for a while cost patience, and nothing else?"""

import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import event
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError, SQLAlchemyError

from bot.delivery import outbox
from bot.delivery.trouble import cannot_serve_now
from storage import database
from storage.database import Database
from storage.tables import Incoming, Message
from storage.vocabulary import InboxState
from tests.engines import SqliteFiles
from tests.people import MuaraPantun, muara_pantun

NOTED = "Terima kasih, sudah saya catat. 📝"


@pytest.fixture
async def village(sqlite_files: SqliteFiles, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[MuaraPantun]:
    """Nobody here waits long for a lock."""
    monkeypatch.setattr(database, "BUSY_MILLISECONDS", 20)
    monkeypatch.setattr(outbox, "RETRY_SECONDS", 0.02)
    async with muara_pantun(sqlite_files.migrated()) as village:
        yield village


@contextmanager
def locked(village: MuaraPantun) -> Iterator[None]:
    """Another program writes, and takes its time."""
    other = sqlite3.connect(str(village.app.database.url.database), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.execute("ROLLBACK")
        other.close()


@contextmanager
def full(village: MuaraPantun, *tables: str) -> Iterator[list[str]]:
    """The disk has no room for new rows of these tables; yields the statements that found it so."""
    refused: list[str] = []

    def refuse(_cursor: Any, statement: str, _parameters: Any, _context: Any) -> None:
        if any(statement.startswith(f"INSERT INTO {table} ") for table in tables):
            refused.append(statement)
            raise sqlite3.OperationalError("database or disk is full")

    engine = village.app.database.engine
    for way in ("do_execute", "do_executemany"):
        event.listen(engine, way, refuse)
    try:
        yield refused
    finally:
        for way in ("do_execute", "do_executemany"):
            event.remove(engine, way, refuse)


async def test_a_lock_that_somebody_else_holds_is_waited_out(
    village: MuaraPantun, caplog: pytest.LogCaptureFixture
) -> None:
    sari, rina = await village.participant("Sari"), await village.participant("Rina")

    with locked(village):
        sari.types("250rb")
        rina.types("100rb")
        await village.emulator.until(lambda: "locked" in caplog.text)
    await village.settle()

    assert [sari.heard.count(NOTED), rina.heard.count(NOTED)] == [1, 1]
    assert len(village.rows(Message)) == 2
    assert village.rows(Incoming, state=InboxState.FAILED) == []


@pytest.mark.parametrize("table", ["inbox", "message", "outbox"])
async def test_a_full_disk_sets_nobody_s_message_aside(village: MuaraPantun, table: str) -> None:
    sari = await village.participant("Sari")
    rina = await village.participant("Rina")

    with full(village, table) as refused:
        sari.types("250rb")
        rina.types("100rb")
        await village.emulator.until(lambda: len(refused) >= 3)
        heard = sari.heard.count(NOTED)
    await village.settle()

    assert heard == 0
    assert [sari.heard.count(NOTED), rina.heard.count(NOTED)] == [1, 1]
    assert sorted(message.text or "" for message in village.rows(Message)) == [
        "100rb",
        "250rb",
    ]
    assert village.rows(Incoming, state=InboxState.FAILED) == []


async def test_what_was_sent_while_the_database_was_locked_is_not_sent_again(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")

    sari.types("250rb")
    await village.emulator.until(lambda: NOTED in sari.heard)
    with locked(village):
        village.app.outbox.wake()
        await village.emulator.until(lambda: bool(village.emulator.updates.polled))
    await village.settle()

    assert sari.heard.count(NOTED) == 1


async def test_a_sweep_that_finds_the_database_locked_does_its_work_at_the_next_ring(
    village: MuaraPantun,
) -> None:
    sari = await village.participant("Sari")
    await village.passes(days=4, hours=6)

    with locked(village):
        village.clock.move(timedelta(hours=2))
        await village.app.sweep()
    before = sari.heard[:]
    await village.app.sweep()
    await village.settle()

    assert "Minggu ini usahanya bagaimana?" not in before[-1]
    assert "Minggu ini usahanya bagaimana?" in sari.last_heard


@pytest.fixture
def fresh(sqlite_files: SqliteFiles, monkeypatch: pytest.MonkeyPatch) -> Iterator[Database]:
    monkeypatch.setattr(database, "BUSY_MILLISECONDS", 20)
    fresh = Database(sqlite_files.migrated())
    yield fresh
    fresh.close()


def test_a_lock_is_the_database_s_trouble_and_a_wrong_statement_is_ours(fresh: Database) -> None:
    with fresh.reading() as session, pytest.raises(OperationalError) as wrong:
        session.connection().exec_driver_sql("SELECT * FROM nowhere")
    other = sqlite3.connect(str(fresh.url.database), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(OperationalError) as locked_out, fresh.writing() as session:
        session.connection()
    other.close()

    assert not cannot_serve_now(wrong.value)
    assert cannot_serve_now(locked_out.value)


@pytest.mark.parametrize(
    ("failure", "is_trouble"),
    [
        (OperationalError("", {}, Exception("server closed the connection")), True),
        (DBAPIError("", {}, Exception("gone"), connection_invalidated=True), True),
        (IntegrityError("", {}, Exception("twice")), False),
        (SQLAlchemyError("wrong use"), False),
        (ZeroDivisionError(), False),
    ],
    ids=lambda value: type(value).__name__,
)
def test_only_what_the_database_itself_suffers_is_waited_out(failure: Exception, is_trouble: bool) -> None:
    assert cannot_serve_now(failure) is is_trouble
