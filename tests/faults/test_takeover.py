"""Does one of several processes work, and another take over when it dies?"""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress

import psycopg
import pytest
from sqlalchemy import event

from bot import app as assembly
from bot.app import App
from bot.clock import MovableClock
from bot.sandbox.emulator import Emulator
from bot.sandbox.people import Person
from bot.sandbox.server import serve
from tests.clock import still_clock
from tests.engines import Postgres
from tests.people import TOKEN, settings_for

PROMISED_SECONDS = 30
WELCOME = "👋 Selamat datang."


@pytest.fixture(autouse=True)
def short_leases(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assembly, "LEASE_SECONDS", 2)
    monkeypatch.setattr(assembly, "RENEW_SECONDS", 0.1)


def test_another_takes_over_within_the_time_that_is_promised(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()

    assert assembly.LEASE_SECONDS + assembly.RENEW_SECONDS <= PROMISED_SECONDS
    assert assembly.RENEW_SECONDS * 3 < assembly.LEASE_SECONDS


class Office:
    """One PostgreSQL, one Telegram, and as many processes as are started."""

    def __init__(self, emulator: Emulator, clock: MovableClock, url: str, database_url: str) -> None:
        self.emulator = emulator
        self._clock = clock
        self._settings = settings_for(url, database_url)
        self._replicas: list[Replica] = []

    async def starts_another(self) -> "Replica":
        replica = Replica(App(self._settings, clock=self._clock))
        self._replicas.append(replica)
        return replica

    async def closes(self) -> None:
        for replica in self._replicas:
            await replica.dies()
            replica.app.close()

    async def meets(self, name: str) -> Person:
        """Somebody new writes, and is answered by whoever works."""
        person = self.emulator.person(name)
        person.opens()
        await self.emulator.until(lambda: bool(person.heard), seconds=PROMISED_SECONDS)
        return person


class Replica:
    """A process among several, within this one."""

    def __init__(self, app: App) -> None:
        self.app = app
        self._working = asyncio.create_task(app.work_when_alone())

    @property
    def is_at_work(self) -> bool:
        return self.app._polls._session is not None

    async def dies(self) -> None:
        """Without a word: its lease stays where it is."""
        self._working.cancel()
        with suppress(asyncio.CancelledError):
            await self._working


@asynccontextmanager
async def _office(database_url: str) -> AsyncIterator[Office]:
    clock = still_clock()
    emulator = Emulator(clock, token=TOKEN)
    async with serve(emulator) as url:
        office = Office(emulator, clock, url, database_url)
        try:
            yield office
        finally:
            await office.closes()


@pytest.fixture
async def office(postgres: Postgres) -> AsyncIterator[Office]:
    with postgres.migrated() as database_url:
        async with _office(database_url) as office:
            yield office


async def until(true: Callable[[], bool]) -> None:
    async with asyncio.timeout(PROMISED_SECONDS):
        while not true():
            await asyncio.sleep(0.02)


async def test_one_works_and_when_it_dies_the_other_takes_over(office: Office) -> None:
    first = await office.starts_another()
    await office.meets("Sari")
    second = await office.starts_another()
    await asyncio.sleep(0.5)  # enough for several attempts to get the lease
    stood_by = not second.is_at_work

    await first.dies()
    rina = await office.meets("Rina")

    assert stood_by
    assert second.is_at_work
    assert rina.heard[0].startswith(WELCOME)
    assert len(rina.heard) == 1


async def test_who_loses_the_lease_stands_by_and_takes_it_up_again(office: Office) -> None:
    first = await office.starts_another()
    await office.meets("Sari")
    holder = first.app.holder

    first.app.holder = "somebody whom nobody knows"
    await until(lambda: not first.is_at_work)
    first.app.holder = holder
    await until(lambda: first.is_at_work)
    rina = await office.meets("Rina")

    assert len(rina.heard) == 1


async def test_a_database_that_hiccups_ends_nobody_s_work(office: Office) -> None:
    first = await office.starts_another()
    await office.meets("Sari")
    struck = 0

    def refuse(_cursor: object, statement: str, *_: object) -> None:
        nonlocal struck
        if statement.startswith("UPDATE lease "):
            struck += 1
            if struck > 3:
                return
            raise psycopg.OperationalError("the connection is lost")

    event.listen(first.app.database.engine, "do_execute", refuse)
    was_away = asyncio.create_task(until(lambda: not first.is_at_work))
    await until(lambda: struck > 5)
    rina = await office.meets("Rina")
    event.remove(first.app.database.engine, "do_execute", refuse)

    assert not was_away.done()
    assert len(rina.heard) == 1
    was_away.cancel()


async def test_who_stops_in_order_leaves_the_work_to_the_other_at_once(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(assembly, "LEASE_SECONDS", 3600)
    first = await office.starts_another()
    await office.meets("Sari")
    second = await office.starts_another()

    await first.dies()
    first.app.give_up_the_lease()
    await office.meets("Rina")

    assert second.is_at_work
