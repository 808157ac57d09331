"""Does the transport know what left the house, and keep the token to itself?"""

import asyncio
import traceback
from typing import Any

import orjson
import pytest
from telegram import Bot, InputMediaPhoto
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.delivery.transport import AiohttpRequest, MaybeSent, NotSent, is_loopback
from bot.sandbox import samples
from bot.sandbox.emulator import Emulator
from bot.sandbox.faults import CutAfterDelivery, CutBeforeDelivery, Refused, ServerError, TooManyRequests
from bot.sandbox.people import Person
from tests.delivery.conftest import TOKEN, raw_server

BODY = orjson.dumps({"chat_id": 1, "text": "halo"})


async def closes_at_once(_reader: asyncio.StreamReader, _writer: asyncio.StreamWriter) -> None:
    return


async def closes_after_reading(reader: asyncio.StreamReader, _writer: asyncio.StreamWriter) -> None:
    await reader.readuntil(BODY)


async def answers_half(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await reader.readuntil(BODY)
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{")
    await writer.drain()


async def answers_gibberish(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await reader.readuntil(BODY)
    writer.write(b"220 mail.example ESMTP\r\n\r\n")
    await writer.drain()


async def never_answers(_reader: asyncio.StreamReader, _writer: asyncio.StreamWriter) -> None:
    await asyncio.Event().wait()


def answering(status: int, body: bytes) -> Any:
    async def behaviour(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(BODY)
        writer.write(b"HTTP/1.1 %d Well\r\nContent-Length: %d\r\n\r\n%b" % (status, len(body), body))
        await writer.drain()

    return behaviour


def everything_said(failure: BaseException) -> str:
    """The failure with all that led to it, as a log would show it."""
    return "".join(traceback.format_exception(failure)) + repr(failure) + repr(failure.__cause__)


@pytest.mark.parametrize(
    "behaviour",
    [closes_at_once, closes_after_reading, answers_half, answers_gibberish, never_answers],
    ids=lambda behaviour: behaviour.__name__,
)
async def test_what_left_and_got_no_answer_may_have_arrived(
    transport: AiohttpRequest, behaviour: Any
) -> None:
    async with raw_server(behaviour) as url:
        with pytest.raises(MaybeSent) as failed:
            await transport.call(url, BODY, read_seconds=0.2)

    assert TOKEN not in everything_said(failed.value)


@pytest.mark.parametrize("answer", [b'{"ok":true}', b'{"ok":false}'])
async def test_an_answer_without_a_result_leaves_open_what_arrived(
    transport: AiohttpRequest, answer: bytes
) -> None:
    async with raw_server(answering(200, answer)) as url:
        with pytest.raises(MaybeSent):
            await transport.call(url, BODY)


async def test_without_a_connection_nothing_was_sent(transport: AiohttpRequest) -> None:
    async with raw_server(never_answers) as url:
        pass

    with pytest.raises(NotSent) as failed:
        await transport.call(url, BODY)

    assert TOKEN not in everything_said(failed.value)


async def test_without_a_secure_connection_nothing_was_sent(transport: AiohttpRequest) -> None:
    async with raw_server(closes_at_once) as url:
        with pytest.raises(NotSent) as failed:
            await transport.call(url.replace("http:", "https:"), BODY)

    assert TOKEN not in everything_said(failed.value)


async def test_what_waited_in_vain_for_a_free_connection_was_not_sent() -> None:
    narrow = AiohttpRequest(connections=1)
    await narrow.initialize()

    async with raw_server(never_answers) as url:
        first = asyncio.create_task(narrow.call(url, BODY, read_seconds=5))
        await asyncio.sleep(0)
        with pytest.raises(NotSent):
            await narrow.post(url, read_timeout=1, connect_timeout=0.05)
        first.cancel()

    await narrow.shutdown()


async def test_before_it_is_opened_and_after_it_is_closed_nothing_is_sent(root: str) -> None:
    transport = AiohttpRequest()

    with pytest.raises(NotSent):
        await transport.call(f"{root}/bot{TOKEN}/getMe", b"{}")
    await transport.initialize()
    await transport.shutdown()
    with pytest.raises(NotSent):
        await transport.call(f"{root}/bot{TOKEN}/getMe", b"{}")


async def test_it_can_be_opened_again(root: str) -> None:
    transport = AiohttpRequest()
    await transport.initialize()
    await transport.shutdown()

    await transport.initialize()
    me = await transport.call(f"{root}/bot{TOKEN}/getMe", b"{}")
    await transport.shutdown()

    assert me["is_bot"]


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (TooManyRequests(3), RetryAfter),
        (ServerError(500), NetworkError),
        (ServerError(502, html=True), NetworkError),
        (ServerError(504, html=True), NetworkError),
        (Refused(400, "Bad Request: message text is empty"), BadRequest),
        (Refused(401, "Unauthorized"), InvalidToken),
        (Refused(403, "Forbidden: bot was blocked by the user"), Forbidden),
        (Refused(404, "Not Found"), InvalidToken),
        (Refused(409, "Conflict: terminated by other getUpdates request"), Conflict),
        (CutBeforeDelivery(), MaybeSent),
        (CutAfterDelivery(), MaybeSent),
    ],
    ids=str,
)
async def test_each_answer_of_telegram_s_is_the_library_s_error(
    transport: AiohttpRequest, emulator: Emulator, root: str, answer: Any, error: type[TelegramError]
) -> None:
    emulator.faults.schedule(answer)

    with pytest.raises(error) as failed:
        await transport.call(f"{root}/bot{TOKEN}/getMe", b"{}")

    assert isinstance(failed.value, NotSent | MaybeSent) == (error is MaybeSent)
    assert TOKEN not in everything_said(failed.value)


async def test_a_group_that_moved_says_where_to(
    transport: AiohttpRequest, emulator: Emulator, root: str, sari: Person
) -> None:
    group = emulator.group("Pelatih", sari)
    old = group.id
    new = group.migrates()

    with pytest.raises(ChatMigrated) as moved:
        await transport.call(f"{root}/bot{TOKEN}/sendMessage", orjson.dumps({"chat_id": old, "text": "halo"}))

    assert moved.value.new_chat_id == new


@pytest.mark.parametrize("status", [200, 403, 500])
@pytest.mark.parametrize("page", [b"<html>Welcome to Hotel Wifi</html>", b"[]", b'"ok"', b"null", b""])
async def test_a_page_that_is_no_answer_of_telegram_s_is_no_crash(
    transport: AiohttpRequest, status: int, page: bytes
) -> None:
    async with raw_server(answering(status, page)) as url:
        with pytest.raises(TelegramError) as failed:
            await transport.call(url, BODY)

    assert not isinstance(failed.value, MaybeSent)


@pytest.mark.parametrize("name", ["HTTP_PROXY", "http_proxy", "ALL_PROXY"])
async def test_loopback_is_reached_directly_whatever_proxy_is_set(
    transport: AiohttpRequest, root: str, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, "http://127.0.0.1:9")

    me = await transport.call(f"{root}/bot{TOKEN}/getMe", b"{}")

    assert me["username"] == "PendampingDemoBot"


async def test_the_world_outside_is_reached_through_the_office_s_proxy(
    transport: AiohttpRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bytes] = []

    async def proxy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        asked.append(await reader.readline())
        await answering(200, b'{"ok": true, "result": 5}')(reader, writer)

    async with raw_server(proxy) as url:
        monkeypatch.setenv("http_proxy", url.rpartition("/bot")[0])
        result = await transport.call("http://telegram.example/bot1:x/getMe", BODY)

    assert result == 5
    assert asked == [b"POST http://telegram.example/bot1:x/getMe HTTP/1.1\r\n"]


@pytest.mark.parametrize(
    ("url", "is_here"),
    [
        ("http://127.0.0.1:80/x", True),
        ("http://127.9.9.9/x", True),
        ("http://localhost:8081", True),
        ("http://[::1]:8081/x", True),
        ("https://api.telegram.org/x", False),
        ("http://localhost.example.org", False),
        ("http://192.168.1.5", False),
        ("", False),
    ],
)
def test_loopback_is_told_from_the_world_outside(url: str, is_here: bool) -> None:
    assert is_loopback(url) is is_here


async def test_files_travel_as_multipart(
    transport: AiohttpRequest, emulator: Emulator, root: str, sari: Person
) -> None:
    bot = Bot(TOKEN, base_url=f"{root}/bot", base_file_url=f"{root}/file/bot", request=transport)
    paper = samples.pdf()

    async with bot:
        sent = await bot.send_document(sari.id, paper, caption="Rencana & <b>", filename="rencana.pdf")
        album = await bot.send_media_group(
            sari.id, [InputMediaPhoto(samples.png(red=red), filename=f"{red}.png") for red in (10, 200)]
        )
        assert sent.document is not None
        back = await (await bot.get_file(sent.document.file_id)).download_as_bytearray()

    assert (sari.messages[-3]["caption"], sent.document.file_name) == ("Rencana & <b>", "rencana.pdf")
    assert bytes(back) == paper
    assert [len(message.photo) > 0 for message in album] == [True, True]
