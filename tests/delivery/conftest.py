"""Which servers does the transport meet?"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest

from bot.delivery.transport import AiohttpRequest
from bot.sandbox.emulator import Emulator
from bot.sandbox.people import Person
from bot.sandbox.server import serve
from tests.clock import still_clock

TOKEN = "4242:a-token-for-the-tests"

Behaviour = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


@asynccontextmanager
async def raw_server(behaviour: Behaviour) -> AsyncIterator[str]:
    """A server that does with each connection what it is told; yields the address of a method."""

    async def meet(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await behaviour(reader, writer)
        finally:
            writer.transport.abort()

    server = await asyncio.start_server(meet, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    try:
        yield f"http://127.0.0.1:{port}/bot{TOKEN}/sendMessage"
    finally:
        server.close()


@pytest.fixture
async def transport() -> AsyncIterator[AiohttpRequest]:
    transport = AiohttpRequest()
    await transport.initialize()
    yield transport
    await transport.shutdown()


@pytest.fixture
def emulator() -> Emulator:
    return Emulator(still_clock(), token=TOKEN)


@pytest.fixture
async def root(emulator: Emulator) -> AsyncIterator[str]:
    async with serve(emulator) as url:
        yield url


@pytest.fixture
def sari(emulator: Emulator) -> Person:
    sari = emulator.person("Sari")
    sari.opens()
    return sari
