"""How do requests reach Telegram, and did a failed one leave the house?"""

import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from http import HTTPStatus
from ipaddress import ip_address
from types import MappingProxyType
from typing import Any, cast
from urllib.parse import urlsplit

import aiohttp
import orjson
from telegram._utils.defaultvalue import DefaultValue
from telegram.error import BadRequest, NetworkError, TelegramError
from telegram.request import BaseRequest, RequestData

CONNECT_SECONDS = 10.0
READ_SECONDS = 15.0
UPLOAD_SECONDS = 60.0
CONNECTIONS = 64
GONE = frozenset({HTTPStatus.BAD_REQUEST, HTTPStatus.NOT_FOUND, HTTPStatus.GONE})
JSON_HEADERS: Mapping[str, str] = MappingProxyType({"Content-Type": "application/json"})


class NotSent(NetworkError):
    """The request surely did not leave: no connection was free, or none came about."""


class MaybeSent(NetworkError):
    """The request left, and nobody knows whether it arrived: a time-out or a cut after that."""


class TooLarge(TelegramError):
    """What comes is larger than was asked for."""


@dataclass(frozen=True)
class JsonBody:
    """A request whose parameters are encoded already; it takes the place of `RequestData`."""

    encoded: bytes
    contains_files: bool = False


@dataclass(frozen=True)
class Upload:
    """A file's bytes, and the parameter that it is the value of."""

    field: str
    name: str
    content: bytes


@dataclass(frozen=True)
class FormBody:
    """A request with a file beside its parameters; it takes the place of `RequestData`."""

    parameters: Mapping[str, Any]
    upload: Upload
    contains_files: bool = True


class AiohttpRequest(BaseRequest):
    """python-telegram-bot's requests over aiohttp, which carries many at a time much faster than httpx.

    Raises NotSent or MaybeSent for what went wrong below HTTP. No message of theirs holds an address,
    because the token is a part of it.
    """

    def __init__(self, connections: int = CONNECTIONS) -> None:
        self._connections = connections
        self._session: aiohttp.ClientSession | None = None
        self._local_session: aiohttp.ClientSession | None = None
        # The library warns at every 429 of whoever has not agreed to pauses that are timedeltas.
        os.environ.setdefault("PTB_TIMEDELTA", "true")

    @property
    def read_timeout(self) -> float:
        return READ_SECONDS

    async def initialize(self) -> None:
        if self._session is None or self._session.closed:
            self._session = self._open(trust_env=True)
            # Proxy settings are meant for the world outside; loopback is reached directly.
            self._local_session = self._open(trust_env=False)

    async def shutdown(self) -> None:
        for session in (self._session, self._local_session):
            if session is not None:
                await session.close()
        self._session = self._local_session = None

    async def call(self, url: str, encoded: bytes, read_seconds: float | None = None) -> Any:
        """One Bot API call whose parameters are JSON already; its result, or python-telegram-bot's errors."""
        body = cast("RequestData", JsonBody(encoded))
        return await self._result(url, body, read_seconds or READ_SECONDS)

    async def call_with(self, url: str, parameters: Mapping[str, Any], upload: Upload) -> Any:
        """One Bot API call that brings a file along."""
        body = cast("RequestData", FormBody(parameters, upload))
        return await self._result(url, body, UPLOAD_SECONDS)

    async def _result(self, url: str, body: "RequestData", read_seconds: float) -> Any:
        try:
            return await self.post(url, body, read_timeout=read_seconds)
        except KeyError:
            # The library takes it for granted that whatever went well has one.
            raise MaybeSent("Telegram's answer has no result") from None

    async def download(self, url: str, most_bytes: int) -> bytes:
        """A file's content; raises TooLarge, BadRequest where it is gone, NotSent or MaybeSent."""
        timeout = aiohttp.ClientTimeout(total=None, sock_connect=CONNECT_SECONDS, sock_read=READ_SECONDS)
        content = bytearray()
        try:
            async with self._session_for(url).get(url, timeout=timeout) as answer:
                if answer.status in GONE:
                    raise BadRequest(f"the file is gone (HTTP {answer.status})")
                if answer.status != HTTPStatus.OK:
                    raise NetworkError(f"the file did not come (HTTP {answer.status})")
                async for piece in answer.content.iter_any():
                    content += piece
                    if len(content) > most_bytes:
                        raise TooLarge(f"the file is larger than {most_bytes} bytes")
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as failure:
            raise NotSent(f"no connection: {type(failure).__name__}") from _hidden(failure)
        except (aiohttp.ClientError, TimeoutError, OSError) as failure:
            raise MaybeSent(f"no answer: {type(failure).__name__}") from _hidden(failure)
        return bytes(content)

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        try:
            answer = orjson.loads(payload)
        except orjson.JSONDecodeError as wrong:
            raise TelegramError("Telegram's answer is not JSON") from wrong
        if not isinstance(answer, dict):
            raise TelegramError("Telegram's answer is no JSON object")
        return answer

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002  (aiohttp has no such limit)
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002  (counted into connecting)
    ) -> tuple[int, bytes]:
        timeout = _timeout(_seconds(connect_timeout, CONNECT_SECONDS), _seconds(read_timeout, READ_SECONDS))
        try:
            async with self._session_for(url).request(
                method, url, timeout=timeout, **_body(request_data)
            ) as answer:
                return answer.status, await answer.read()
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as failure:
            raise NotSent(f"no connection: {type(failure).__name__}") from _hidden(failure)
        except (aiohttp.ClientError, TimeoutError, OSError) as failure:
            raise MaybeSent(f"no answer: {type(failure).__name__}") from _hidden(failure)

    def _open(self, *, trust_env: bool) -> aiohttp.ClientSession:
        return aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(limit=self._connections),
            cookie_jar=aiohttp.DummyCookieJar(),
            trust_env=trust_env,
        )

    def _session_for(self, url: str) -> aiohttp.ClientSession:
        session = self._local_session if is_loopback(url) else self._session
        if session is None:
            raise NotSent("the transport is not open")
        return session


@lru_cache
def is_loopback(url: str) -> bool:
    host = urlsplit(url).hostname or ""
    with suppress(ValueError):
        return ip_address(host).is_loopback
    return host == "localhost"


def _body(request_data: RequestData | JsonBody | FormBody | None) -> dict[str, Any]:
    if request_data is None:
        return {}
    if isinstance(request_data, JsonBody):
        return {"data": request_data.encoded, "headers": JSON_HEADERS}
    if isinstance(request_data, FormBody):
        return {"data": _form(request_data)}
    if not request_data.contains_files:
        return {"data": orjson.dumps(request_data.parameters), "headers": JSON_HEADERS}
    form = aiohttp.FormData()
    for name, value in request_data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, mime_type) in request_data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=mime_type)
    return {"data": form}


def _form(body: FormBody) -> aiohttp.FormData:
    form = aiohttp.FormData()
    for name, value in body.parameters.items():
        form.add_field(name, value if isinstance(value, str) else orjson.dumps(value).decode())
    form.add_field(body.upload.field, body.upload.content, filename=body.upload.name)
    return form


@lru_cache
def _timeout(connect: float | None, read: float | None) -> aiohttp.ClientTimeout:
    return aiohttp.ClientTimeout(total=None, connect=connect, sock_connect=connect, sock_read=read)


def _seconds(given: Any, otherwise: float) -> float | None:
    if isinstance(given, DefaultValue):
        return otherwise
    return cast("float | None", given)


def _hidden(failure: BaseException) -> BaseException:
    """The same kind of failure without its words, which may hold the address."""
    return TimeoutError() if isinstance(failure, TimeoutError) else OSError(type(failure).__name__)
