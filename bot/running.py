"""How does the bot run until it is told to stop?"""

import asyncio
import contextlib
import gc
import logging
import signal
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import uvloop

from bot.app import App
from bot.errors import WrongSetting
from bot.logs import configure_logs
from bot.settings import Settings

# What a batch makes lives until its commit and then goes by itself. With Python's own 700 the collector
# searches it dozens of times meanwhile, in vain, which costs a tenth of the processor's time.
LITTER_BEFORE_A_SEARCH = 50_000

log = logging.getLogger(__name__)


def run(settings: Settings) -> None:
    """The bot on a real token. What nobody thought of ends it with status 1, and no token on the screen."""
    configure_logs(settings.log_format, (settings.token,))
    try:
        uvloop.run(serve(settings))
    except WrongSetting:
        raise
    except Exception:
        log.exception("the bot has ended in a way that nobody thought of")
        sys.exit(1)


async def serve(settings: Settings) -> None:
    """Runs until SIGTERM or SIGINT, wherever in its work they find it."""
    working = asyncio.current_task()

    def stop() -> None:
        # Only the first signal: a second one would cut off the goodbye.
        if working is not None and not working.cancelling():
            working.cancel()

    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop)
    # The port first: where another has it, nothing is opened and nobody is spoken to.
    door = _door(settings)
    app = App(settings)
    leave_be_what_stays()
    try:
        with contextlib.suppress(asyncio.CancelledError):
            async with _web_side(app, door):
                await app.work_when_alone()
    finally:
        app.give_up_the_lease()
        app.close()


def _door(settings: Settings) -> socket.socket | None:
    if not settings.has_web_side:
        return None
    from bot.web.serving import take_port  # noqa: PLC0415  (most runs have no web side)

    return take_port(settings.http_host, settings.http_port)


@asynccontextmanager
async def _web_side(app: App, door: socket.socket | None) -> AsyncIterator[None]:
    """Answers browsers also while another process works."""
    if door is None:
        yield
        return
    from bot.web.serving import serving  # noqa: PLC0415

    async with serving(app.do, door):
        yield


def leave_be_what_stays() -> None:
    """What was loaded for the start stays to the end; to search it for garbage again and again is waste."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(LITTER_BEFORE_A_SEARCH)
