"""What does every story about the emulator start with?"""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp
import pytest
from telegram import Bot
from telegram.request import HTTPXRequest

from bot.sandbox.emulator import Emulator
from bot.sandbox.people import Person
from bot.sandbox.server import serve


class StandingClock:
    def __init__(self) -> None:
        self._now = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)

    def now(self) -> datetime:
        return self._now

    def move(self, by: timedelta) -> None:
        self._now += by


class Stopwatch:
    """A monotonic time source that stands until it is moved."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


class Api:
    """The bot's side without any library: one call, and what came back as JSON."""

    def __init__(self, session: aiohttp.ClientSession, root: str, token: str) -> None:
        self.session = session
        self.root = root
        self.token = token

    async def __call__(self, method: str, **params: Any) -> dict[str, Any]:
        async with self.session.post(f"{self.root}/bot{self.token}/{method}", json=params) as response:
            answer: dict[str, Any] = await response.json()
            assert answer["ok"] or answer["error_code"] == response.status
            return answer

    async def result(self, method: str, **params: Any) -> Any:
        answer = await self(method, **params)
        assert answer["ok"], answer
        return answer["result"]

    async def refusal(self, method: str, **params: Any) -> str:
        answer = await self(method, **params)
        assert not answer["ok"], answer
        return str(answer["description"])


@pytest.fixture
def clock() -> StandingClock:
    return StandingClock()


@pytest.fixture
def stopwatch() -> Stopwatch:
    return Stopwatch()


@pytest.fixture
def emulator(clock: StandingClock, stopwatch: Stopwatch) -> Emulator:
    return Emulator(clock, monotonic=stopwatch)


@pytest.fixture
async def root(emulator: Emulator) -> AsyncIterator[str]:
    async with serve(emulator) as url:
        yield url


@pytest.fixture
async def api(emulator: Emulator, root: str) -> AsyncIterator[Api]:
    async with aiohttp.ClientSession() as session:
        yield Api(session, root, emulator.token)


@pytest.fixture
async def bot(emulator: Emulator, root: str) -> AsyncIterator[Bot]:
    direct = {"trust_env": False}
    library = Bot(
        emulator.token,
        base_url=f"{root}/bot",
        base_file_url=f"{root}/file/bot",
        request=HTTPXRequest(httpx_kwargs=direct),
        get_updates_request=HTTPXRequest(httpx_kwargs=direct),
    )
    async with library:
        yield library


@pytest.fixture
def sari(emulator: Emulator) -> Person:
    """Somebody the bot knows, with nothing left to be told of."""
    sari = emulator.person("Sari", username="sari_lombok")
    sari.opens()
    emulator.updates.drop_all()
    return sari
