"""Somebody before the demo's page: what they touch and what they see."""

from typing import Any

import aiohttp
from playwright.async_api import ConsoleMessage, Locator, Page, Request, expect

TOKEN = "1:demo"
PATIENCE_MILLISECONDS = 30_000


class PhoneOnScreen:
    """One of the phones on the page."""

    def __init__(self, page: Page, role: str) -> None:
        self.node = page.locator(f".phone.{role}")

    async def presses(self, label: str) -> None:
        await self.key(label).last.click()

    def key(self, label: str) -> Locator:
        return self.node.locator(".key", has_text=label)

    async def types(self, text: str) -> None:
        await self.input.fill(text)
        await self.input.press("Enter")

    async def sees(self, text: str) -> Locator:
        """The newest bubble with these words, once it is there."""
        bubble = self.bubbles(text).last
        await expect(bubble).to_be_visible(timeout=PATIENCE_MILLISECONDS)
        return bubble

    def bubbles(self, text: str) -> Locator:
        return self.node.locator(".bubble", has_text=text)

    async def becomes(self, name: str) -> None:
        """Another person of this role takes the phone."""
        await self.node.locator(".holder").click()
        await self.node.locator(".someone", has_text=name).click()
        await expect(self.node.locator(".holder-name")).to_have_text(name)

    async def attaches(self, what: str) -> None:
        await self.node.get_by_role("button", name="Lampirkan").click()
        await self.node.locator(".attach .choice", has_text=what).click()

    @property
    def input(self) -> Locator:
        return self.node.locator("textarea")


class Visitor:
    def __init__(self, page: Page, url: str) -> None:
        page.set_default_timeout(PATIENCE_MILLISECONDS)
        self.page = page
        self.url = url
        self.trainee = PhoneOnScreen(page, "trainee")
        self.trainer = PhoneOnScreen(page, "trainer")
        self.coordinator = PhoneOnScreen(page, "coordinator")
        self.asked_elsewhere: list[str] = []
        self.complaints: list[str] = []
        page.on("request", self._note_request)
        page.on("console", self._note_complaint)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    async def opens(self) -> None:
        await self.page.goto(self.url)
        await expect(self.page.locator(".phone")).to_have_count(3)

    async def moves_the_clock(self, by: str) -> None:
        await self.page.get_by_role("button", name=f"Majukan jam: {by}").click()

    async def sees_done(self, step: str) -> None:
        await expect(self.page.locator(f'.step.done[data-step="{step}"]')).to_be_visible(
            timeout=PATIENCE_MILLISECONDS
        )

    async def number_of(self, name: str) -> int:
        """The Telegram id of somebody on the stage."""
        state = await self.page.evaluate(
            "() => new Promise(done => { const s = new WebSocket(`ws://${location.host}/live`);"
            " s.onmessage = e => { s.close(); done(JSON.parse(e.data)); } })"
        )
        people = [person for phone in state["phones"] for person in phone["people"]]
        return int(next(person["id"] for person in people if person["name"] == name))

    async def keeps_in_place(self, thing: Locator, *, while_hearing: str) -> bool:
        """Whether the very same thing still stands there after this trainee has heard something."""
        node = await thing.element_handle()
        assert node is not None
        await self.bot_calls("sendMessage", chat_id=await self.number_of(while_hearing), text="ketukan")
        await self.trainee.node.locator(".holder").click()
        row = self.trainee.node.locator(".someone", has_text=while_hearing)
        await expect(row.locator("small")).to_have_text("ketukan")
        await self.page.keyboard.press("Escape")
        return bool(await node.evaluate("node => node.isConnected"))

    async def bot_calls(self, method: str, **params: Any) -> Any:
        """A call of the Bot API, as the bot might make it."""
        async with (
            aiohttp.ClientSession() as session,
            session.post(f"{self.url}/bot{TOKEN}/{method}", json=params) as answer,
        ):
            return (await answer.json())["result"]

    def _note_request(self, request: Request) -> None:
        if not request.url.startswith((self.url, self.url.replace("http", "ws"), "blob:", "data:")):
            self.asked_elsewhere.append(request.url)

    def _note_complaint(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.complaints.append(message.text)
