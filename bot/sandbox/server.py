"""How does the Bot API travel over HTTP?"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import orjson
from aiohttp import web
from aiohttp.typedefs import Handler

from bot.sandbox.answers import Answer, error_answer
from bot.sandbox.emulator import Emulator
from bot.sandbox.files import LARGEST_UPLOAD_BYTES
from bot.sandbox.params import Params, Upload
from bot.sandbox.refusals import bad_gateway, bad_request, not_found, too_large

_ROOM_FOR_FIELDS_BYTES = 1024 * 1024
_HANG_UP_AFTER_SECONDS = 0.5


def make_app(emulator: Emulator) -> web.Application:
    """The server as an aiohttp application; run it with handler_cancellation, so dead pollers are noticed."""

    async def call(request: web.Request) -> web.StreamResponse:
        try:
            params = await _params(request)
        except web.HTTPRequestEntityTooLarge:
            return _respond(error_answer(too_large()))
        except ValueError:
            return _respond(error_answer(bad_request("can't parse request")))
        return await _deliver(request, await emulator.answer(request.match_info["token"], params))

    async def download(request: web.Request) -> web.StreamResponse:
        stored = emulator.files.by_path(request.match_info["path"])
        if emulator.faults.is_down:
            return _respond(Answer(502, "<html><body><h1>502 Bad Gateway</h1></body></html>"))
        if request.match_info["token"] != emulator.token or stored is None:
            return _respond(error_answer(not_found()))
        return web.Response(body=stored.content, content_type="application/octet-stream")

    async def hang_up(_app: web.Application) -> None:
        emulator.updates.end_poll(bad_gateway())

    app = web.Application(
        client_max_size=LARGEST_UPLOAD_BYTES + _ROOM_FOR_FIELDS_BYTES, middlewares=[_nothing_there]
    )
    for method in ("GET", "POST"):
        app.router.add_route(method, "/bot{token}/{method}", call)
    app.router.add_get("/file/bot{token}/{path:.+}", download)
    app.on_shutdown.append(hang_up)
    return app


@asynccontextmanager
async def serve(emulator: Emulator, host: str = "127.0.0.1", port: int = 0) -> AsyncIterator[str]:
    """Serves inside the block; yields the root to put before /bot<token>/<method>."""
    runner = web.AppRunner(
        make_app(emulator),
        access_log=None,
        handler_cancellation=True,
        shutdown_timeout=_HANG_UP_AFTER_SECONDS,
    )
    await runner.setup()
    try:
        await web.TCPSite(runner, host, port).start()
        yield f"http://{host}:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


@web.middleware
async def _nothing_there(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Whatever has no route is refused in Telegram's words."""
    try:
        return await handler(request)
    except (web.HTTPNotFound, web.HTTPMethodNotAllowed):
        return _respond(error_answer(not_found()))


async def _params(request: web.Request) -> Params:
    values: dict[str, Any] = dict(request.query)
    uploads: dict[str, Upload] = {}
    if request.content_type == "application/json":
        body = await request.read()
        values |= orjson.loads(body) if body else {}
    else:
        for name, field in (await request.post()).items():
            if isinstance(field, web.FileField):
                with field.file:
                    uploads[name] = Upload(field.filename, field.file.read(), field.content_type)
            else:
                values[name] = field.decode() if isinstance(field, (bytes, bytearray)) else field
    return Params(request.match_info["method"], values, uploads)


async def _deliver(request: web.Request, answer: Answer) -> web.StreamResponse:
    if answer.late_seconds:
        await asyncio.sleep(answer.late_seconds)
    if answer.cut and request.transport:
        request.transport.abort()
    return _respond(answer)


def _respond(answer: Answer) -> web.Response:
    if isinstance(answer.body, str):
        return web.Response(status=answer.status or 200, text=answer.body, content_type="text/html")
    return web.Response(status=answer.status, body=orjson.dumps(answer.body), content_type="application/json")
