"""How does somebody try the whole bot in two minutes, without a token and without a network?"""

import asyncio
import contextlib
import signal
import sys
import tempfile
import threading
import webbrowser
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import uvloop
from aiohttp import web

from bot.app import App
from bot.clock import MovableClock, SystemClock
from bot.delivery.pacing import Pace
from bot.errors import CannotBeDone
from bot.logs import configure_logs
from bot.programme.load import built_in_source
from bot.sandbox import story
from bot.sandbox.characters import CHARACTERS
from bot.sandbox.emulator import Emulator
from bot.sandbox.live import add_live_routes
from bot.sandbox.server import make_app
from bot.sandbox.stage import Link, Phone, Stage
from bot.sandbox.tour import walked
from bot.sandbox.village import Village
from bot.services import cohorts, imports, invitations
from bot.services.rosters import Row
from bot.services.work import Work
from bot.settings import Settings
from storage.tables import Cohort
from storage.vocabulary import Role

HOST = "127.0.0.1"
TOKEN = "1:demo"  # noqa: S105  (the emulator's own, good for nothing else)
USERNAME = "PendampingDemoBot"
HURRIED = 100_000
HANG_UP_AFTER_SECONDS = 0.5


def demo(port: int, *, browser: bool) -> None:
    """Serves the demo until Ctrl-C; raises CannotBeDone where the port is taken."""
    configure_logs("text")
    with contextlib.suppress(KeyboardInterrupt), tempfile.TemporaryDirectory(prefix="pendamping-") as folder:
        uvloop.run(_until_stopped(port, Path(folder), browser=browser))


async def _until_stopped(port: int, folder: Path, *, browser: bool) -> None:
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    stopping = asyncio.create_task(stop.wait())
    showing = asyncio.create_task(_show(port, folder, browser=browser))
    await asyncio.wait({stopping, showing}, return_when=asyncio.FIRST_COMPLETED)
    stopping.cancel()
    if not showing.done():
        showing.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await showing


async def _show(port: int, folder: Path, *, browser: bool) -> None:
    async with staged(port, folder) as url:
        print(url, flush=True)
        _tell("The demo is ready. Ctrl-C ends it.")
        if browser:
            # A browser in the terminal may hold this call for as long as it is open.
            threading.Thread(target=webbrowser.open, args=(url,), daemon=True).start()
        await asyncio.Event().wait()


@asynccontextmanager
async def staged(port: int, folder: Path) -> AsyncIterator[str]:
    """Emulator, bot and page, with their history lived through; yields the page's address."""
    clock = MovableClock(start=story.beginning(SystemClock().now()))
    emulator = Emulator(clock, token=TOKEN, username=USERNAME)
    stage = Stage(emulator, clock, story.ZONE.key)
    web_app = make_app(emulator)
    add_live_routes(web_app, emulator, stage)
    async with _listening(web_app, port) as url:
        settings = _settings(url, folder)
        cast, trainee_link = await _lived(settings, emulator, clock)
        app = App(settings, clock=clock)
        try:
            async with app.running():
                arrival = clock.now()
                stage.open(
                    [
                        Phone(Role.TRAINEE.value, cast.trainees),
                        Phone(Role.TRAINER.value, cast.trainers),
                        Phone(Role.COORDINATOR.value, cast.coordinators),
                    ],
                    [Link(Role.TRAINEE.value, trainee_link)],
                    app,
                    lambda: walked(app.database, arrival),
                )
                yield url
                stage.close()
        finally:
            app.close()


async def _lived(settings: Settings, emulator: Emulator, clock: MovableClock) -> tuple[story.Cast, str]:
    """The weeks before the visit, in which nobody has to wait for Telegram's pace."""
    app = App(settings, clock=clock, pace=Pace(HURRIED, chat_interval=0, group_per_minute=HURRIED))
    try:
        links = _prepare(app)
        async with app.running():
            village = Village(app, emulator, clock)
            cast = await story.live_through(village, links, lambda: _take_in_the_list(app), _tell)
    finally:
        app.close()
    return cast, links.trainees


def _prepare(app: App) -> story.Links:
    """What the office does first: the cohort and the invitations."""
    with app.begin() as work:
        cohort = cohorts.add(
            work, story.COHORT_CODE, name=story.COHORT_NAME, started=work.now.date(), timezone=story.ZONE.key
        )
        return story.Links(
            coordinator=_link(work, Role.COORDINATOR, None),
            trainers=tuple(_link(work, Role.TRAINER, cohort) for _ in story.TRAINERS),
            trainees=_link(work, Role.TRAINEE, cohort),
        )


def _take_in_the_list(app: App) -> None:
    listed = [
        Row(line=line, name=one.name, village=one.village, business=one.business)
        for line, one in enumerate(CHARACTERS, start=2)
    ]
    with app.begin() as work:
        cohort = cohorts.find_open(work.session, story.COHORT_CODE)
        imports.take_in(work, cohort, listed, partial=False)


def _link(work: Work, role: Role, cohort: Cohort | None) -> str:
    return invitations.link(USERNAME, invitations.invite(work, role, cohort, None))


def _settings(url: str, folder: Path) -> Settings:
    programme = folder / "programme.toml"
    programme.write_text(without_calendar(built_in_source()), "utf-8")
    return Settings.model_validate(
        {
            "bot_token": TOKEN,
            "telegram_api_url": url,
            "database_url": f"sqlite:///{folder / 'demo.db'}",
            "programme": programme,
            "media_dir": folder / "media",
            "sweep_seconds": 2,
            "default_timezone": story.ZONE.key,
        }
    )


def without_calendar(source: str) -> str:
    """The same programme without holidays: the story must go the same way in every week of the year."""
    kept: list[str] = []
    is_calendar = False
    for line in source.splitlines():
        if line.startswith("["):
            is_calendar = line.lstrip("[").startswith("calendar")
        if not is_calendar:
            kept.append(line)
    return "\n".join(kept)


@asynccontextmanager
async def _listening(web_app: web.Application, port: int) -> AsyncIterator[str]:
    runner = web.AppRunner(
        web_app, access_log=None, handler_cancellation=True, shutdown_timeout=HANG_UP_AFTER_SECONDS
    )
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, HOST, port).start()
        except OSError:
            raise CannotBeDone(f"port {port} is taken; --port 0 takes any that is free") from None
        yield f"http://{HOST}:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


def _tell(progress: str) -> None:
    print(progress, file=sys.stderr, flush=True)
