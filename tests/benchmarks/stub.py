"""What does the Telegram look like that every contestant is measured against?

As little of the Bot API as an echo needs, in a process of its own, as fast as aiohttp goes. Once a contestant
has asked for updates and the race is on, it hands out a given number of messages, each from another private
chat, and notes when the last answer has come in, and when the last call of any kind.
"""

import asyncio
import sys
import time
from dataclasses import dataclass, field
from typing import Any

import orjson
import uvloop
from aiohttp import web

TOKEN = "1:benchmark"
FIRST_CHAT = 7_000_000_000
SUMS = 900  # as many different answers
LONGEST_POLL_SECONDS = 1.0
BOT = {"id": 1, "is_bot": True, "first_name": "Bench", "username": "BenchBot"}


@dataclass
class Race:
    """One run: how many messages, what was answered, and when.

    It ends with the last answer. What is left for later, like taking buttons away, comes after that.
    """

    messages: int = 0
    answered: set[int] = field(default_factory=set)
    calls: int = 0
    polled: bool = False
    on: asyncio.Event = field(default_factory=asyncio.Event)
    began: float = 0.0
    ended: float | None = None
    last_call: float = 0.0


class Stub:
    def __init__(self) -> None:
        self.race = Race()

    async def reset(self, request: web.Request) -> web.Response:
        self.race = Race(messages=int(request.query["messages"]))
        return ok(True)

    async def begin(self, _request: web.Request) -> web.Response:
        self.race.began = time.perf_counter()
        self.race.on.set()
        return ok(True)

    async def stats(self, _request: web.Request) -> web.Response:
        race = self.race
        return ok(
            {
                "polled": race.polled,
                "answered": len(race.answered),
                "calls": race.calls,
                "seconds": race.ended - race.began if race.ended else None,
                "seconds_to_last_call": race.last_call - race.began,
                "idle_seconds": time.perf_counter() - race.last_call,
            }
        )

    async def call(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        params = await params_of(request)
        if method == "getUpdates":
            return ok(await self._updates(params))
        if method == "getMe":
            return ok(BOT)
        self.race.calls += 1
        self.race.last_call = time.perf_counter()
        if method == "sendMessage":
            return ok(self._answered(params))
        return ok(True)

    def _answered(self, params: dict[str, Any]) -> dict[str, Any]:
        race, chat_id = self.race, int(params["chat_id"])
        race.answered.add(chat_id)
        if len(race.answered) == race.messages and race.ended is None:
            race.ended = time.perf_counter()
        chat = {"id": chat_id, "type": "private", "first_name": "P"}
        return {"message_id": 2, "date": 1_772_400_000, "chat": chat, "from": BOT, "text": "ok"}

    async def _updates(self, params: dict[str, Any]) -> list[dict[str, Any]]:
        race = self.race
        race.polled = True
        first = max(int(params.get("offset") or 1), 1)
        patience = min(float(params.get("timeout") or 0), LONGEST_POLL_SECONDS)
        if first > race.messages:
            await asyncio.sleep(patience)
            return []
        try:
            await asyncio.wait_for(race.on.wait(), patience)
        except TimeoutError:
            return []
        return [_update(number) for number in range(first, min(first + 100, race.messages + 1))]


def _update(number: int) -> dict[str, Any]:
    who = {"id": FIRST_CHAT + number, "first_name": f"P{number}", "is_bot": False}
    chat = {"id": FIRST_CHAT + number, "first_name": f"P{number}", "type": "private"}
    message = {"message_id": 1, "date": 1_772_400_000, "chat": chat, "from": who, "text": _sum(number)}
    return {"update_id": number, "message": message}


def _sum(number: int) -> str:
    return f"Rp {100 + number % SUMS}.000"


async def params_of(request: web.Request) -> dict[str, Any]:
    if request.content_type == "application/json":
        given: dict[str, Any] = orjson.loads(await request.read() or b"{}")
        return given
    return {name: value for name, value in (await request.post()).items() if isinstance(value, str)}


def ok(result: Any) -> web.Response:
    body = orjson.dumps({"ok": True, "result": result})
    return web.Response(body=body, content_type="application/json")


async def serve() -> None:
    stub = Stub()
    app = web.Application()
    app.router.add_route("*", "/bot{token}/{method}", stub.call)
    app.router.add_get("/reset", stub.reset)
    app.router.add_get("/begin", stub.begin)
    app.router.add_get("/stats", stub.stats)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    print(f"http://127.0.0.1:{runner.addresses[0][1]}", flush=True)
    await asyncio.to_thread(sys.stdin.read)
    await runner.cleanup()


if __name__ == "__main__":
    uvloop.run(serve())
