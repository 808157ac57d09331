"""Does the demo's page hear of everything in the village, and can only it act there?"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, timedelta
from typing import Any

import aiohttp
import pytest
from aiohttp import web

from bot.clock import MovableClock
from bot.sandbox import samples
from bot.sandbox.emulator import Emulator
from bot.sandbox.events import Json
from bot.sandbox.live import PAGE, add_live_routes
from bot.sandbox.people import Person
from bot.sandbox.server import make_app
from bot.sandbox.stage import Link, Phone, Stage
from bot.sandbox.tour import walked
from tests.people import MuaraPantun

ELSEWHERE = "https://elsewhere.example"


class Page:
    """What the page in a browser says and hears, without the browser."""

    def __init__(self, session: aiohttp.ClientSession, url: str) -> None:
        self.session = session
        self.url = url
        self.origin = {"Origin": url}

    async def acts(self, act: str, **facts: Any) -> Json:
        status, answer = await self.tries(act, **facts)
        assert status == 200, answer
        return answer

    async def tries(self, act: Any, *, origin: str | None = None, **facts: Any) -> tuple[int, Json]:
        headers = {"Origin": origin or self.url}
        asked = {"act": act, **facts}
        async with self.session.post(f"{self.url}/act", json=asked, headers=headers) as answer:
            body: Json = {} if answer.status == 403 else await answer.json()
            return answer.status, body

    async def uploads(self, person: Person, kind: str, *files: bytes, **facts: str) -> int:
        form = aiohttp.FormData(facts)
        for file in files:
            form.add_field("file", file, filename="catatan.html")
        path = f"{self.url}/upload/{person.id}/{kind}"
        async with self.session.post(path, data=form, headers=self.origin) as answer:
            return answer.status

    async def gets(self, path: str, **headers: str) -> tuple[aiohttp.ClientResponse, bytes]:
        async with self.session.get(f"{self.url}/{path}", headers=headers) as answer:
            return answer, await answer.read()

    def channel(self, origin: str | None = None) -> Any:
        return self.session.ws_connect(f"{self.url}/live", origin=origin or self.url)


@asynccontextmanager
async def served(emulator: Emulator, stage: Stage) -> AsyncIterator[Page]:
    web_app = make_app(emulator)
    add_live_routes(web_app, emulator, stage)
    runner = web.AppRunner(web_app, access_log=None, handler_cancellation=True, shutdown_timeout=0.5)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    async with aiohttp.ClientSession() as session:
        yield Page(session, f"http://127.0.0.1:{runner.addresses[0][1]}")
    await runner.cleanup()


@pytest.fixture
async def page(emulator: Emulator, sari: Person) -> AsyncIterator[Page]:
    """Telegram with Sari in it, and no bot."""
    stage = Stage(emulator, MovableClock(), "Asia/Makassar")
    stage.phones = [Phone("trainee", [sari])]
    async with served(emulator, stage) as page:
        yield page


@dataclass
class Live:
    """A page with the real bot behind it; Tuti has a check-in to answer."""

    page: Page
    village: MuaraPantun
    tuti: Person


@pytest.fixture
async def live(village: MuaraPantun) -> AsyncIterator[Live]:
    budi = await village.trainer("Budi")
    tuti = await village.participant("Tuti")
    await village.passes(days=4, hours=12)
    arrival = village.clock.now()
    stage = Stage(village.emulator, village.clock, "Asia/Makassar")
    stage.open(
        [Phone("trainee", [tuti]), Phone("trainer", [budi])],
        [Link("trainee", "https://t.me/PendampingBot?start=abc")],
        village.app,
        lambda: walked(village.app.database, arrival),
    )
    async with served(village.emulator, stage) as page:
        yield Live(page, village, tuti)


async def until(channel: Any, kind: str, **having: Any) -> Json:
    """The next thing of this kind that the page hears, with these facts in it."""
    while True:
        told: Json = await channel.receive_json(timeout=5)
        if told["type"] == kind and having.items() <= told.items():
            return told


async def seen_by(page: Page) -> dict[int, Json]:
    """The first trainee's messages as the page has them now, by their numbers."""
    async with page.channel() as channel:
        state = await until(channel, "state")
    return {message["id"]: message for message in state["phones"][0]["people"][0]["messages"]}


async def test_the_page_may_load_nothing_from_elsewhere(page: Page) -> None:
    answer, _ = await page.gets("")

    assert answer.headers["Content-Security-Policy"].startswith("default-src 'self';")
    assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]
    assert "unsafe" not in answer.headers["Content-Security-Policy"]
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("name", ["app.js", "chat.css", "icon.svg", "sample-voice.oga"])
async def test_every_kind_of_file_of_the_page_is_served(page: Page, name: str) -> None:
    answer, served = await page.gets(name)

    assert answer.status == 200
    assert served == (PAGE / name).read_bytes()


async def test_what_is_not_of_the_page_is_refused_in_telegrams_words(page: Page) -> None:
    answer, body = await page.gets("live.py")

    assert (answer.status, b'"description":"Not Found"' in body) == (404, True)


async def test_the_state_tells_who_holds_a_phone_and_what_was_said(live: Live) -> None:
    async with live.page.channel() as channel:
        state = await until(channel, "state")

    trainee = state["phones"][0]["people"][0]
    assert [phone["role"] for phone in state["phones"]] == ["trainee", "trainer"]
    assert (trainee["name"], trainee["joined"], trainee["blocked"]) == ("Tuti", True, False)
    assert len(trainee["messages"]) == len(live.tuti.messages)
    assert trainee["messages"][-1]["buttons"][0][0]["text"] == "📈 Ada kemajuan"
    assert ["kabar", "kirim kabar usaha"] in trainee["menu"]
    assert state["links"] == {"trainee": "https://t.me/PendampingBot?start=abc"}


async def test_what_somebody_types_and_what_the_bot_answers_is_heard_once(live: Live) -> None:
    async with live.page.channel() as channel:
        await until(channel, "state")
        await live.page.acts("type", person=live.tuti.id, text="/menu")

        asked = await until(channel, "message", chat=live.tuti.id)
        answered = await until(channel, "message", chat=live.tuti.id)

    assert (asked["message"]["text"], asked["message"]["out"]) == ("/menu", False)
    assert "Yang bisa dilakukan" in answered["message"]["text"]
    assert answered["message"]["id"] > asked["message"]["id"]


async def test_who_comes_back_gets_the_whole_state_again(page: Page, sari: Person) -> None:
    async with page.channel() as channel:
        await until(channel, "state")
    sari.types("halo")

    async with page.channel() as channel:
        state = await until(channel, "state")

    numbers = [message["id"] for message in state["phones"][0]["people"][0]["messages"]]
    assert numbers == [message["message_id"] for message in sari.messages]


async def test_a_press_is_answered_under_its_own_number(live: Live) -> None:
    question = live.tuti.last_message
    button = question["reply_markup"]["inline_keyboard"][0][0]
    async with live.page.channel() as channel:
        await until(channel, "state")

        press = await live.page.acts(
            "press", person=live.tuti.id, message=question["message_id"], data=button["callback_data"]
        )
        toast = await until(channel, "toast", query=press["query"])

    assert toast["chat"] == live.tuti.id


async def test_a_message_with_new_words_changes_in_place_and_is_marked_as_edited(live: Live) -> None:
    question = live.tuti.last_message["message_id"]

    await live.village.presses(live.tuti, "Ada kemajuan")

    changed = (await seen_by(live.page))[question]
    assert "✔️ 📈 Ada kemajuan" in changed["text"]
    assert (changed["edited"], changed["buttons"]) == (True, [])


async def test_a_message_that_only_lost_its_buttons_is_not_marked_as_edited(live: Live) -> None:
    live.tuti.types("/bahasa")
    await live.village.settle()
    asked = live.tuti.last_message

    await live.village.presses(live.tuti, 0)

    changed = (await seen_by(live.page))[asked["message_id"]]
    assert (changed["edited"], changed["buttons"]) == (False, [])


async def test_an_uploaded_photo_is_seen_by_the_page_and_by_the_bot(live: Live) -> None:
    async with live.page.channel() as channel:
        await until(channel, "state")
        assert await live.page.uploads(live.tuti, "photo", samples.png(), caption="dagangan") == 200
        shown = (await until(channel, "message", chat=live.tuti.id))["message"]
    await live.village.settle()
    answer, picture = await live.page.gets(shown["file"]["url"])

    assert (shown["kind"], shown["caption"]) == ("photo", "dagangan")
    assert (answer.content_type, picture) == ("image/png", samples.png())
    assert "Catatannya saya simpan" in live.tuti.last_heard


async def test_several_photos_become_one_album(page: Page, sari: Person) -> None:
    await page.uploads(sari, "photo", samples.png(1), samples.png(2))

    first, second = sari.messages[-2:]
    assert first["media_group_id"] == second["media_group_id"]


async def test_an_uploaded_paper_can_only_be_saved(page: Page, sari: Person) -> None:
    await page.uploads(sari, "document", b"<script>alert(1)</script>")
    stored = sari.messages[-1]["document"]

    path = page_path = f"media/{sari._world.files.by_id(stored['file_id']).path}"
    answer, _ = await page.gets(path)

    assert page_path.endswith(".html")
    assert answer.content_type == "application/octet-stream"
    assert answer.headers["Content-Disposition"] == "attachment"


@pytest.mark.parametrize(
    ("kind", "content"), [("photo", b"no picture"), ("voice", b""), ("telepathy", b"thought")]
)
async def test_what_no_client_would_send_is_refused(
    page: Page, sari: Person, kind: str, content: bytes
) -> None:
    before = len(sari.messages)

    assert await page.uploads(sari, kind, content) == 400
    assert len(sari.messages) == before


@pytest.mark.parametrize(
    "asked",
    [
        {"act": "type", "person": 0, "text": "x"},
        {"act": "type", "text": "x"},
        {"act": "type", "person": "sari", "text": "x"},
        {"act": "fly", "person": 1},
        {"act": "move", "hours": 0},
        {"act": "move", "hours": 10_000},
        {"act": "move", "hours": True},
        {"act": "arrive", "role": "mayor"},
        {"act": None},
    ],
    ids=str,
)
async def test_an_act_that_cannot_be_is_refused_in_words(page: Page, asked: dict[str, Any]) -> None:
    status, answer = await page.tries(asked.pop("act"), **asked)

    assert status == 400
    assert answer["error"]


async def test_another_site_may_neither_act_nor_listen(page: Page, sari: Person) -> None:
    before = len(sari.messages)

    status, _ = await page.tries("type", origin=ELSEWHERE, person=sari.id, text="x")
    with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
        await page.channel(origin=ELSEWHERE)
    async with page.session.post(f"{page.url}/act", json={"act": "cut"}) as unsigned:
        assert unsigned.status == 403

    assert (status, refused.value.status) == (403, 403)
    assert len(sari.messages) == before


async def test_the_demo_answers_under_no_foreign_name(page: Page) -> None:
    answer, _ = await page.gets("", Host="rebound.example:8080")

    assert answer.status == 403


async def test_time_is_moved_on_and_the_bot_does_what_is_due(live: Live) -> None:
    before = live.village.clock.now()
    async with live.page.channel() as channel:
        await until(channel, "state")
        await live.page.acts("move", hours=25)
        reminder = await until(channel, "message", chat=live.tuti.id)
        while (told := await until(channel, "clock"))["clock"]["passage"] is not None:
            assert 0 < told["clock"]["passage"]["done"] <= 25

    assert live.village.clock.now() - before >= timedelta(hours=25)
    assert abs(told["clock"]["now"] / 1000 - live.village.clock.now().astimezone(UTC).timestamp()) < 60
    assert reminder["message"]["id"]
    assert any("belum sempat" in heard for heard in live.tuti.heard)


async def test_time_goes_on_while_telegram_is_cut_off(live: Live) -> None:
    before = live.village.clock.now()
    async with live.page.channel() as channel:
        await until(channel, "state")
        await live.page.acts("cut")
        assert (await until(channel, "faults"))["faults"]["down"] is True
        await live.page.acts("type", person=live.tuti.id, text="halo?")

        await live.page.acts("move", hours=24)
        while (await until(channel, "clock"))["clock"]["passage"] is not None:
            pass

    assert live.village.clock.now() - before >= timedelta(hours=24)
    live.village.emulator.end_outage()


async def test_a_flood_is_counted_down_as_sends_are_refused(live: Live) -> None:
    async with live.page.channel() as channel:
        await until(channel, "state")
        await live.page.acts("flood")
        assert (await until(channel, "faults"))["faults"]["floods"] == 3

        await live.page.acts("type", person=live.tuti.id, text="/menu")

        assert (await until(channel, "faults"))["faults"]["floods"] == 2


async def test_who_blocks_the_bot_is_shown_as_such(page: Page, sari: Person) -> None:
    async with page.channel() as channel:
        await until(channel, "state")

        await page.acts("block", person=sari.id)
        assert (await until(channel, "person"))["person"]["blocked"] is True
        status, _ = await page.tries("type", person=sari.id, text="x")
        await page.acts("unblock", person=sari.id)

        assert (await until(channel, "person"))["person"]["blocked"] is False
        assert status == 400


async def test_a_newcomer_arrives_whom_the_bot_does_not_know(page: Page) -> None:
    async with page.channel() as channel:
        await until(channel, "state")

        arrived = (await page.acts("arrive", role="trainee"))["person"]
        state = await until(channel, "state")

    newcomer = state["phones"][0]["people"][-1]
    assert (newcomer["id"], newcomer["joined"], newcomer["messages"]) == (arrived, False, [])


async def test_a_step_of_the_guide_is_ticked_off_when_it_has_happened(live: Live) -> None:
    async with live.page.channel() as channel:
        state = await until(channel, "state")
        await live.village.presses(live.tuti, "Ada kemajuan")
        await live.village.types(live.tuti, "300rb")
        await live.village.presses(live.tuti, "5")
        guide = (await until(channel, "guide"))["guide"]

    assert state["guide"]["done"] == []
    assert guide["done"] == ["answered"]
