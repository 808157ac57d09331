"""How does a browser see the village, and act in it?"""

import asyncio
from collections.abc import AsyncIterator
from importlib import resources
from mimetypes import guess_type

import orjson
from aiohttp import web

from bot.sandbox.emulator import Emulator
from bot.sandbox.events import Json
from bot.sandbox.live_acts import Visitor
from bot.sandbox.live_guard import guard, must_be_own_page, protect
from bot.sandbox.live_hub import Hub, Watcher
from bot.sandbox.live_uploads import send_upload
from bot.sandbox.stage import Stage

PAGE = resources.files("bot.sandbox") / "page"
INDEX = "index.html"
HEARTBEAT_SECONDS = 15.0
SIGNS = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG", "image/png"),
    (b"GIF8", "image/gif"),
    (b"OggS", "audio/ogg"),
    (b"\x1a\x45\xdf\xa3", "audio/webm"),
)


def add_live_routes(web_app: web.Application, emulator: Emulator, stage: Stage) -> None:
    """Adds the page at /, its files, what people have sent, the live channel and the acts."""
    live = Live(emulator, stage)
    web_app.middlewares.append(guard)
    web_app.on_response_prepare.append(protect)
    web_app.router.add_get("/", live.page)
    web_app.router.add_get("/live", live.watch)
    web_app.router.add_get("/media/{path:.+}", live.medium)
    web_app.router.add_post("/act", live.act)
    web_app.router.add_post("/upload/{person:[0-9]+}/{kind:[a-z]+}", live.upload)
    web_app.router.add_get("/{name:[a-z0-9.-]+}", live.page)
    web_app.cleanup_ctx.append(live.keep_up)
    web_app.on_shutdown.append(live.say_goodbye)


class Live:
    def __init__(self, emulator: Emulator, stage: Stage) -> None:
        self._emulator = emulator
        self._stage = stage
        self._visitor = Visitor(emulator, stage)
        self._hub = Hub(emulator, stage, self._visitor.weather)
        self._files = {file.name: file.read_bytes() for file in PAGE.iterdir() if file.is_file()}

    async def page(self, request: web.Request) -> web.StreamResponse:
        name = request.match_info.get("name", INDEX)
        if name not in self._files:
            raise web.HTTPNotFound
        kind = guess_type(name)[0] or "application/octet-stream"
        charset = "utf-8" if kind.startswith("text/") else None
        return web.Response(body=self._files[name], content_type=kind, charset=charset)

    async def medium(self, request: web.Request) -> web.StreamResponse:
        """A file that somebody sent; what is no picture and no sound can only be saved."""
        stored = self._emulator.files.by_path(request.match_info["path"])
        if stored is None:
            raise web.HTTPNotFound
        kind = next((kind for sign, kind in SIGNS if stored.content.startswith(sign)), None)
        if kind is not None:
            return web.Response(body=stored.content, content_type=kind)
        return web.Response(
            body=stored.content,
            content_type="application/octet-stream",
            headers={"Content-Disposition": "attachment"},
        )

    async def watch(self, request: web.Request) -> web.StreamResponse:
        must_be_own_page(request)
        channel = web.WebSocketResponse(heartbeat=HEARTBEAT_SECONDS)
        await channel.prepare(request)
        with self._hub.watching() as watcher:
            telling = asyncio.create_task(_tell(channel, watcher))
            async for _ in channel:
                pass  # the page only listens here; reading is how we notice that it has gone
            telling.cancel()
            await asyncio.gather(telling, return_exceptions=True)
        return channel

    async def act(self, request: web.Request) -> web.StreamResponse:
        must_be_own_page(request)
        try:
            done = self._visitor.does(orjson.loads(await request.read()))
        except ValueError as refusal:
            return _answer({"error": str(refusal)}, status=400)
        self._hub.stir()
        return _answer(done)

    async def upload(self, request: web.Request) -> web.StreamResponse:
        must_be_own_page(request)
        person = self._stage.person(int(request.match_info["person"]))
        if person is None:
            raise web.HTTPNotFound
        try:
            send_upload(person, request.match_info["kind"], await request.post())
        except ValueError as refusal:
            return _answer({"error": str(refusal)}, status=400)
        return _answer({})

    async def keep_up(self, _app: web.Application) -> AsyncIterator[None]:
        keeping_up = asyncio.create_task(self._hub.keep_up())
        yield
        keeping_up.cancel()
        await asyncio.gather(keeping_up, return_exceptions=True)
        await self._visitor.rest()

    async def say_goodbye(self, _app: web.Application) -> None:
        self._hub.close()


async def _tell(channel: web.WebSocketResponse, watcher: Watcher) -> None:
    while (told := await watcher.next()) is not None:
        await channel.send_str(told.decode())
    await channel.close()


def _answer(said: Json, status: int = 200) -> web.Response:
    return web.Response(status=status, body=orjson.dumps(said), content_type="application/json")
