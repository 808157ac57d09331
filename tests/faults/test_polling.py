"""Does the bot stay alive and go on, whatever fetching updates brings?"""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from aiohttp import ClientSession

from bot.app import App
from bot.delivery import inbox
from bot.sandbox.emulator import Emulator
from bot.sandbox.faults import (
    CutAfterDelivery,
    CutBeforeDelivery,
    Mishap,
    Refused,
    ServerError,
    TooManyRequests,
)
from bot.sandbox.server import serve
from storage import inbox as inboxes
from storage.tables import Incoming, Message
from storage.vocabulary import InboxState
from tests.clock import still_clock
from tests.people import TOKEN, MuaraPantun, settings_for

NOTED = "Terima kasih, sudah saya catat. 📝"


@pytest.mark.parametrize(
    "mishap",
    [
        Refused(404, "Not Found"),
        Refused(401, "Unauthorized"),
        ServerError(502, html=True),
        ServerError(500),
        TooManyRequests(1),
        CutBeforeDelivery(),
        CutAfterDelivery(),
        Refused(400, "Bad Request: something new"),
    ],
    ids=str,
)
async def test_polling_that_fails_for_a_while_goes_on_and_loses_nothing(
    village: MuaraPantun, mishap: Mishap
) -> None:
    sari = await village.participant("Sari")
    fault = village.emulator.faults.schedule(mishap, "getUpdates", times=4)
    await village.types(sari, "250rb")  # answers the poll that is open already

    await village.types(sari, "150rb")
    await village.emulator.until(lambda: fault.spent)
    await village.settle()

    assert sari.heard.count(NOTED) == 2


async def test_an_outage_of_everything_is_waited_out(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")

    with village.emulator.outage():
        sari.types("50rb")
        await asyncio.sleep(0.2)
        heard = sari.heard[:]
    await village.settle()

    assert NOTED not in heard
    assert sari.last_heard == NOTED


async def test_a_second_poller_is_lived_with_until_it_leaves(
    village: MuaraPantun, caplog: pytest.LogCaptureFixture
) -> None:
    sari = await village.participant("Sari")
    url = f"{village.url}/bot{TOKEN}/getUpdates"

    async with ClientSession() as somebody_else:
        for _ in range(3):
            async with somebody_else.post(url, json={"timeout": 0}) as answer:
                await answer.read()
            await asyncio.sleep(0.05)
    await village.types(sari, "250rb")

    assert "Conflict" in caplog.text
    assert sari.last_heard == NOTED


async def test_a_bot_that_starts_before_telegram_is_there_begins_when_it_comes(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    clock = still_clock()
    emulator = Emulator(clock, token=TOKEN)
    async with serve(emulator) as url:
        pass
    app = App(settings_for(url, f"sqlite:///{tmp_path / 'village.db'}"), clock=clock)
    sari = emulator.person("Sari")
    sari.opens()

    async with _starting(app) as started:
        await _logged(caplog, "Telegram cannot be reached")
        async with serve(emulator, port=int(url.rpartition(":")[2])):
            await started.wait()
            await MuaraPantun(app, emulator, clock, url).settle()

    assert sari.last_heard.startswith("👋 Selamat datang.")


@pytest.mark.parametrize("answer", [{"ok": True, "result": True}, {"ok": True, "result": [7, None, "x"]}])
async def test_an_answer_that_is_no_list_of_updates_does_not_end_polling(
    village: MuaraPantun, answer: dict[str, object], monkeypatch: pytest.MonkeyPatch
) -> None:
    sari = await village.participant("Sari")
    poll = village.emulator.updates.poll
    odd = iter([answer["result"]] * 2)

    async def sometimes_odd(offset: int, limit: int, timeout_seconds: float) -> object:
        return next(odd, None) or await poll(offset, limit, timeout_seconds)

    monkeypatch.setattr(village.emulator.updates, "poll", sometimes_odd)
    await village.types(sari, "100rb")  # answers the poll that is open
    await village.types(sari, "200rb")

    assert next(odd, None) is None
    assert [row.state for row in village.rows(Incoming)[-2:]] == [InboxState.HANDLED] * 2


async def test_an_update_without_a_number_holds_nobody_up_and_is_not_asked_for_without_a_breath(
    village: MuaraPantun, caplog: pytest.LogCaptureFixture
) -> None:
    sari = await village.participant("Sari")

    village.emulator.updates.inject({"update_id": None, "message": {"text": "?"}})
    village.emulator.updates.inject({"update_id": "7", "message": {"text": "?"}})
    await asyncio.sleep(0.2)
    asked = caplog.text.count("came without a number")
    await village.types(sari, "250rb")

    assert 1 <= asked <= 5
    assert sari.last_heard == NOTED


async def test_the_same_update_twice_counts_once(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    again = {"update_id": 1, "message": sari.types("250rb")}
    await village.settle()
    known = max(row.update_id for row in village.rows(Incoming))

    village.emulator.updates.inject(again | {"update_id": known})
    village.emulator.updates.inject(again | {"update_id": known})
    await village.types(sari, "150rb")

    assert sari.heard.count(NOTED) == 2


async def test_what_a_dead_process_left_is_handled_before_what_comes_now(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    left = {"update_id": 900_001, "message": sari.types("100rb") | {"text": "50rb"}}
    await village.settle()
    with village.app.begin() as work:
        inboxes.store(work.session, [left], work.now)

    await village.types(sari, "250rb")

    assert [row.text for row in village.rows(Message)] == ["100rb", "50rb", "250rb"]
    assert village.bot.is_idle()


async def test_polling_says_which_updates_it_wants_whatever_was_wanted_before(village: MuaraPantun) -> None:
    village.emulator.updates.want(["poll"])

    village.emulator.updates.inject({"poll": {}})
    await village.settle()
    await village.emulator.until(lambda: village.emulator.updates.polled)

    assert village.emulator.updates.wanted == sorted(inbox.ALLOWED_UPDATES)


@asynccontextmanager
async def _starting(app: App) -> AsyncIterator[asyncio.Event]:
    """The bot on its way; the event tells when it is at work."""
    started, over = asyncio.Event(), asyncio.Event()

    async def work() -> None:
        async with app.running():
            started.set()
            await over.wait()

    working = asyncio.create_task(work())
    try:
        yield started
    finally:
        over.set()
        await working
        app.close()


async def _logged(caplog: pytest.LogCaptureFixture, words: str) -> None:
    caplog.set_level(logging.WARNING)
    async with asyncio.timeout(5):
        while words not in caplog.text:
            await asyncio.sleep(0.01)
