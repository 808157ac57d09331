"""Does each fault strike as scheduled, and leave behind what it says it leaves?"""

import asyncio
import time
from collections.abc import Callable

import aiohttp
import pytest
from telegram import Bot
from telegram.error import InvalidToken, NetworkError, RetryAfter, TimedOut

from bot.sandbox import oddities
from bot.sandbox.emulator import Emulator
from bot.sandbox.faults import (
    AnsweredLate,
    CutAfterDelivery,
    CutBeforeDelivery,
    Mishap,
    Refused,
    ServerError,
    TooManyRequests,
)
from bot.sandbox.people import Person

from .conftest import Api


async def test_too_many_requests_says_how_long_to_wait(
    bot: Bot, api: Api, emulator: Emulator, sari: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    emulator.faults.schedule(TooManyRequests(retry_after=7), "sendMessage", times=2)

    answer = await api("sendMessage", chat_id=sari.id, text="satu")
    with pytest.raises(RetryAfter):
        await bot.send_message(sari.id, "dua")
    await bot.send_message(sari.id, "tiga")

    assert answer == {
        "ok": False,
        "error_code": 429,
        "description": "Too Many Requests: retry after 7",
        "parameters": {"retry_after": 7},
    }
    assert sari.heard == ["tiga"]


@pytest.mark.parametrize(
    ("mishap", "delivered"),
    [
        (ServerError(500), False),
        (ServerError(502), False),
        (ServerError(504, html=True), False),
        (CutBeforeDelivery(), False),
        (CutAfterDelivery(), True),
    ],
)
async def test_a_network_error_tells_nothing_about_delivery(
    bot: Bot, emulator: Emulator, sari: Person, mishap: Mishap, delivered: bool
) -> None:
    emulator.faults.schedule(mishap, "sendMessage")

    with pytest.raises(NetworkError):
        await bot.send_message(sari.id, "kabar")

    assert sari.heard == (["kabar"] if delivered else [])
    assert [call.message is not None for call in emulator.calls if call.method == "sendMessage"] == (
        [True] if delivered else []
    )


async def test_a_proxy_s_page_is_no_json(api: Api, emulator: Emulator, sari: Person) -> None:
    emulator.faults.schedule(ServerError(503, html=True))

    async with api.session.get(f"{api.root}/bot{api.token}/getMe") as response:
        page = await response.text()

    assert (response.status, response.content_type) == (503, "text/html")
    assert page.startswith("<html>")


async def test_a_cut_connection_breaks_and_brings_no_answer(
    api: Api, emulator: Emulator, sari: Person
) -> None:
    fault = emulator.faults.schedule(CutAfterDelivery(), times=None)

    with pytest.raises(aiohttp.ClientConnectionError):
        await api("sendMessage", chat_id=sari.id, text="sampai")

    assert sari.heard == ["sampai"]
    assert fault.struck >= 1


async def test_a_late_answer_comes_after_the_message_has_arrived(
    bot: Bot, emulator: Emulator, sari: Person
) -> None:
    emulator.faults.schedule(AnsweredLate(seconds=0.6), "sendMessage")
    started = time.monotonic()

    sending = asyncio.create_task(bot.send_message(sari.id, "pelan"))
    await emulator.until(lambda: sari.heard == ["pelan"], seconds=0.5)
    arrived = not sending.done()
    await sending

    assert arrived
    assert time.monotonic() - started >= 0.6


async def test_who_does_not_wait_for_a_late_answer_has_delivered_all_the_same(
    bot: Bot, emulator: Emulator, sari: Person
) -> None:
    emulator.faults.schedule(AnsweredLate(seconds=5), "sendMessage")

    with pytest.raises(TimedOut):
        await bot.send_message(sari.id, "pelan", read_timeout=0.2)

    assert sari.heard == ["pelan"]


@pytest.mark.parametrize("fault", [Refused(404, "Not Found"), Refused(401, "Unauthorized")])
async def test_polling_can_be_refused_for_a_while(
    bot: Bot, emulator: Emulator, sari: Person, fault: Refused
) -> None:
    sari.types("halo")
    emulator.faults.schedule(fault, "getUpdates")

    with pytest.raises(InvalidToken):
        await bot.get_updates()

    assert len(await bot.get_updates()) == 1


async def test_a_fault_can_wait_for_one_chat_one_word_and_one_method(
    api: Api, emulator: Emulator, sari: Person
) -> None:
    tini = emulator.person("Tini")
    tini.opens()
    fault = emulator.faults.schedule(
        ServerError(), "sendmessage", "sendPhoto", chat_id=sari.id, contains="kabar", times=None
    )

    answers = [
        await api("sendMessage", chat_id=tini.id, text="kabar"),
        await api("sendMessage", chat_id=sari.id, text="lain"),
        await api("sendChatAction", chat_id=sari.id, action="typing"),
        await api("sendMessage", chat_id=sari.id, text="apa kabar?"),
        await api("sendPhoto", chat_id=sari.id, photo="x", caption="kabar"),
    ]
    fault.cancel()
    after = await api("sendMessage", chat_id=sari.id, text="apa kabar?")

    assert [answer["ok"] for answer in answers] == [True, True, True, False, False]
    assert after["ok"]
    assert (fault.struck, fault.spent) == (2, True)


async def test_faults_strike_in_the_order_they_were_scheduled(
    api: Api, emulator: Emulator, sari: Person
) -> None:
    emulator.faults.schedule(TooManyRequests(1))
    emulator.faults.schedule(ServerError(500))

    codes = [(await api("getMe")).get("error_code") for _ in range(3)]

    assert codes == [429, 500, None]


async def test_faults_can_be_cleared(api: Api, emulator: Emulator) -> None:
    emulator.faults.schedule(ServerError(), times=None)

    emulator.faults.clear()

    assert (await api("getMe"))["ok"]


async def test_an_outage_fails_every_call_even_the_waiting_one_and_forgets_nothing(
    api: Api, emulator: Emulator, sari: Person
) -> None:
    waiting = asyncio.create_task(api("getUpdates", timeout=30))
    await emulator.until(lambda: emulator.updates.polled)

    with emulator.outage():
        sari.types("ada orang?")
        ended = await waiting
        during = [await api("getMe"), await api("getUpdates")]
        async with api.session.get(f"{api.root}/file/bot{api.token}/x") as response:
            download = response.status

    assert {answer["error_code"] for answer in (ended, *during)} == {502}
    assert download == 502
    assert len(await api.result("getUpdates")) == 1


async def test_updates_no_library_can_read_come_between_readable_ones(
    api: Api, emulator: Emulator, sari: Person
) -> None:
    sari.types("sebelum")
    oddities.tap_without_chat_instance(emulator, sari)
    oddities.message_without_date(emulator, sari)
    oddities.update_of_unknown_kind(emulator)
    sari.types("sesudah")

    before, tap, undated, unknown, after = await api.result("getUpdates")

    assert (before["message"]["text"], after["message"]["text"]) == ("sebelum", "sesudah")
    assert "chat_instance" not in tap["callback_query"]
    assert "date" not in undated["message"]
    assert "telepathy" in unknown


@pytest.mark.parametrize("oddity", [oddities.tap_without_chat_instance, oddities.message_without_date])
async def test_an_unreadable_update_breaks_the_library_s_own_intake(
    bot: Bot,
    emulator: Emulator,
    sari: Person,
    oddity: Callable[[Emulator, Person], int],
    caplog: pytest.LogCaptureFixture,
) -> None:
    oddity(emulator, sari)

    with pytest.raises((TypeError, KeyError)):
        await bot.get_updates()

    assert "Error while parsing updates" in caplog.text


async def test_fields_and_kinds_of_a_later_version_can_be_read_around(
    bot: Bot, emulator: Emulator, sari: Person
) -> None:
    oddities.message_from_the_future(emulator, sari, "halo dari nanti")
    oddities.update_of_unknown_kind(emulator)

    future, unknown = await bot.get_updates()

    assert future.message is not None
    assert future.message.text == "halo dari nanti"
    assert future.message.api_kwargs["mood"] == "curious"
    assert unknown.effective_chat is None
