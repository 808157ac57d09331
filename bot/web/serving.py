"""Where does the web side listen, from when until when?"""

import asyncio
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager

import uvicorn

from bot.errors import WrongSetting
from bot.settings import MENDS
from bot.web import Do, site

GOODBYE_SECONDS = 1
QUEUE = 128


class _Server(uvicorn.Server):
    """Signals are for the whole program, not for this part of it."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


def listen(host: str, port: int) -> socket.socket:
    """Takes the port; raises WrongSetting where another has it or the host is not this machine's."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=QUEUE)
    except (OSError, OverflowError) as fault:
        reason = getattr(fault, "strerror", None) or str(fault)
        raise WrongSetting(
            "HTTP_PORT", f"{host}:{port} cannot be listened at ({reason})", MENDS["HTTP_PORT"]
        ) from fault


@asynccontextmanager
async def serving(do: Do, door: socket.socket) -> AsyncIterator[None]:
    """Answers until the block is left. Nothing is logged of what is asked: a link is a secret."""
    config = uvicorn.Config(
        site(do),
        log_config=None,
        access_log=False,
        lifespan="off",
        ws="none",
        server_header=False,
        timeout_graceful_shutdown=GOODBYE_SECONDS,
    )
    server = _Server(config)
    answering = asyncio.create_task(server.serve(sockets=[door]))
    try:
        yield
    finally:
        server.should_exit = True
        await asyncio.gather(answering, return_exceptions=True)
        door.close()
