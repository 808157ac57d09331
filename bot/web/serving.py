"""Where does the web side listen, from when until when?"""

import asyncio
import errno
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager

import uvicorn

from bot.errors import WrongSetting
from bot.settings import MENDS
from bot.web import Do, site

GOODBYE_SECONDS = 1
A_MOMENT_SECONDS = 0.01


class _Server(uvicorn.Server):
    """Signals are for the whole program, not for this part of it."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


def take_port(host: str, port: int) -> socket.socket:
    """Takes the port, and lets nobody wait at it yet; raises WrongSetting where it is not to be had."""
    door = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
    door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        door.bind((host, port))
    except (OSError, OverflowError) as fault:
        reason = getattr(fault, "strerror", None) or str(fault)
        door.close()
        taken = f"{host}:{port} cannot be listened at ({reason})"
        is_port = isinstance(fault, OverflowError) or fault.errno in {errno.EADDRINUSE, errno.EACCES}
        name = "HTTP_PORT" if is_port else "HTTP_HOST"
        raise WrongSetting(name, taken, MENDS[name]) from fault
    return door


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
    while not server.started and not answering.done():
        await asyncio.sleep(A_MOMENT_SECONDS)
    try:
        yield
    finally:
        server.should_exit = True
        await asyncio.gather(answering, return_exceptions=True)
        door.close()
