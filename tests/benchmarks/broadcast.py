"""How much longer does somebody wait for an answer while an announcement goes to everybody?"""

import asyncio
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

import uvloop
from aiohttp import web
from rich.console import Console
from rich.table import Table

from bot.app import App
from bot.clock import SystemClock
from bot.running import leave_be_what_stays
from bot.services.audiences import facts_of
from bot.settings import Settings
from storage.audiences.tree import Everybody
from storage.database import Database
from storage.tables import Broadcast, Weighing
from storage.vocabulary import BroadcastStatus
from tests.benchmarks import ours
from tests.benchmarks.stub import BOT, FIRST_CHAT, TOKEN, ok, params_of

NEWS = "Besok pasar libur."
MOST_MORE_SECONDS = 2.0
BETWEEN_ANSWERS_SECONDS = 0.25
POLL_SECONDS = 1.0
SWEEP_SECONDS = 5
PATIENCE_SECONDS = 30.0


@dataclass
class Phones:
    """A Telegram that notes when each answer came; people speak when they are told to."""

    updates: asyncio.Queue[dict[str, Any]] = field(default_factory=asyncio.Queue)
    spoke: dict[int, float] = field(default_factory=dict)
    waits: list[float] = field(default_factory=list)
    copies: int = 0
    polled: asyncio.Event = field(default_factory=asyncio.Event)

    async def call(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        params = await params_of(request)
        if method == "getMe":
            return ok(BOT)
        if method == "getUpdates":
            self.polled.set()
            return ok(await self._updates())
        if method != "sendMessage":
            return ok(True)
        chat_id = int(params["chat_id"])
        if params["text"] == NEWS:
            self.copies += 1
        elif chat_id in self.spoke:
            self.waits.append(time.perf_counter() - self.spoke.pop(chat_id))
        chat = {"id": chat_id, "type": "private", "first_name": "P"}
        return ok({"message_id": 2, "date": 1_772_400_000, "chat": chat, "from": BOT, "text": "ok"})

    def speak(self, number: int, person: int) -> None:
        who = {"id": FIRST_CHAT + person, "first_name": f"P{person}", "is_bot": False}
        chat = {"id": FIRST_CHAT + person, "first_name": f"P{person}", "type": "private"}
        said = {"message_id": 1, "date": 1_772_400_000, "chat": chat, "from": who, "text": "Rp 250.000"}
        self.spoke[FIRST_CHAT + person] = time.perf_counter()
        self.updates.put_nowait({"update_id": number, "message": said})

    async def _updates(self) -> list[dict[str, Any]]:
        try:
            async with asyncio.timeout(POLL_SECONDS):
                return [await self.updates.get()]
        except TimeoutError:
            return []


def main(recipients: int, answers: int) -> int:
    """Prints the waits; 0 where nobody waited more than two seconds longer."""
    quiet, _ = uvloop.run(_measure(recipients, answers, with_news=False))
    busy, copies = uvloop.run(_measure(recipients, answers, with_news=True))
    _print(recipients, quiet, busy, copies)
    all_came = len(quiet) == len(busy) == answers and copies > 0
    return 0 if all_came and max(busy) - max(quiet) <= MOST_MORE_SECONDS else 1


async def _measure(recipients: int, answers: int, *, with_news: bool) -> tuple[list[float], int]:
    """The wait of each answer, and how many copies left meanwhile; the bot is a process of its own."""
    phones = Phones()
    with tempfile.TemporaryDirectory(prefix="pendamping-bench-") as folder:
        database_url = f"sqlite:///{Path(folder) / 'bench.db'}"
        ours.prepare(database_url, [FIRST_CHAT + number for number in range(1, recipients + 1)])
        _plan(database_url, with_news=with_news)
        api_url, runner = await _open(phones)
        bot = await asyncio.create_subprocess_exec(sys.executable, "-m", __name__, api_url, database_url)
        try:
            await phones.polled.wait()
            await _people_answer(phones, recipients, answers)
        finally:
            bot.kill()
            await bot.wait()
            await runner.cleanup()
    return phones.waits, phones.copies


async def _people_answer(phones: Phones, recipients: int, answers: int) -> None:
    # Always the same people; no secret.
    people = random.Random(5).sample(range(1, recipients + 1), answers)  # noqa: S311
    for number, person in enumerate(people, start=1):
        phones.speak(number, person)
        await asyncio.sleep(BETWEEN_ANSWERS_SECONDS)
    deadline = time.perf_counter() + PATIENCE_SECONDS
    while phones.spoke and time.perf_counter() < deadline:
        await asyncio.sleep(0.05)


async def _open(phones: Phones) -> tuple[str, web.AppRunner]:
    app = web.Application()
    app.router.add_route("*", "/bot{token}/{method}", phones.call)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    return f"http://127.0.0.1:{runner.addresses[0][1]}", runner


def _plan(database_url: str, *, with_news: bool) -> None:
    """The first sweep begins the broadcast, so that its beginning is measured too; nothing else is due."""
    now = SystemClock().now()
    database = Database(database_url)
    with database.writing() as session:
        session.add(Weighing(cohort_id=1, due_at=now + timedelta(days=1)))
        if with_news:
            session.add(
                Broadcast(
                    status=BroadcastStatus.SCHEDULED,
                    content={"method": "sendMessage", "body": {"text": NEWS}},
                    audience=facts_of(None, Everybody()),
                    created_at=now,
                    scheduled_at=now,
                )
            )
    database.close()


def _print(recipients: int, quiet: Sequence[float], busy: Sequence[float], copies: int) -> None:
    table = Table(title=f"Seconds until an answer is answered, {recipients} recipients, 30 sends a second")
    for heading in ("", "answers", "median", "worst"):
        table.add_column(heading, justify="left" if not heading else "right")
    for name, waits in (("without a broadcast", quiet), ("while one is sent", busy)):
        table.add_row(name, str(len(waits)), f"{statistics.median(waits):.3f}", f"{max(waits):.3f}")
    console = Console(width=100)
    console.print(table)
    console.print(f"{copies} copies left meanwhile. Bar: {MOST_MORE_SECONDS:.0f} s more at worst.")


async def serve(api_url: str, database_url: str) -> None:
    settings = Settings.model_validate(
        {
            "bot_token": TOKEN,
            "telegram_api_url": api_url,
            "database_url": database_url,
            "sweep_seconds": SWEEP_SECONDS,
        }
    )
    app = App(settings)
    leave_be_what_stays()
    async with app.running():
        await asyncio.Event().wait()


if __name__ == "__main__":
    uvloop.run(serve(sys.argv[1], sys.argv[2]))
