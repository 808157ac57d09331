"""What does this Telegram answer to each call of the bot?"""

import asyncio
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from inspect import isawaitable
from typing import Any

from bot.clock import Clock
from bot.sandbox.answers import Answer, answer_instead, answer_of, error_answer
from bot.sandbox.events import Event
from bot.sandbox.groups import Group
from bot.sandbox.journal import Call, Journal, RefusedCall
from bot.sandbox.methods import METHODS
from bot.sandbox.params import Params
from bot.sandbox.people import Person
from bot.sandbox.refusals import ApiError, bad_gateway, not_found, unauthorized
from bot.sandbox.world import DEFAULT_TOKEN, World


class Emulator(World):
    """A small Telegram with one bot: people act in it, and `answer` serves the bot."""

    def __init__(
        self,
        clock: Clock,
        *,
        token: str = DEFAULT_TOKEN,
        username: str = "PendampingDemoBot",
        monotonic: Callable[[], float] = time.monotonic,
        first_update_id: int | None = None,
    ) -> None:
        super().__init__(
            clock, token=token, username=username, monotonic=monotonic, first_update_id=first_update_id
        )
        self.journal = Journal()

    @property
    def calls(self) -> list[Call]:
        """The calls Telegram accepted, in order; all but getUpdates."""
        return self.journal.calls

    @property
    def refused(self) -> list[RefusedCall]:
        """The calls Telegram refused for what was in them; scheduled faults are not among these."""
        return self.journal.refused

    @property
    def unconfirmed(self) -> int:
        return self.updates.unconfirmed

    @property
    def idle(self) -> bool:
        """Whether the bot has confirmed all it was told; it may still be at work on it."""
        return self.unconfirmed == 0

    def person(
        self,
        first_name: str,
        *,
        language_code: str | None = "id",
        last_name: str | None = None,
        username: str | None = None,
    ) -> Person:
        """A new Telegram user, whom the bot does not know until they write to it."""
        user = self.add_person(
            first_name, language_code=language_code, last_name=last_name, username=username
        )
        return Person(self, user)

    def group(
        self, title: str, *members: Person, bot_is_admin: bool = False, is_forum: bool = False
    ) -> Group:
        """A new group with the bot in it; the first member made it and added the bot."""
        users = [member.user for member in members]
        return Group.made(self, title, users, bot_is_admin=bot_is_admin, is_forum=is_forum)

    def begin_outage(self) -> None:
        """From now on every call fails with 502, and so does a waiting getUpdates."""
        self.faults.is_down = True
        self.updates.end_poll(bad_gateway())

    def end_outage(self) -> None:
        self.faults.is_down = False

    @contextmanager
    def outage(self) -> Iterator[None]:
        """An outage as long as the block."""
        self.begin_outage()
        try:
            yield
        finally:
            self.end_outage()

    async def until(self, true: Callable[[], bool], *, seconds: float = 5) -> None:
        """Waits in real seconds until something is so; TimeoutError where it never gets so."""
        changed = asyncio.Event()

        def note(_event: Event) -> None:
            changed.set()

        stop = self.listen(note)
        try:
            async with asyncio.timeout(seconds):
                while not true():
                    changed.clear()
                    with suppress(TimeoutError):  # some things change without an event
                        await asyncio.wait_for(changed.wait(), 0.02)
        finally:
            stop()

    async def answer(self, token: str, params: Params) -> Answer:
        """What Telegram says to one call, scheduled faults included."""
        if token != self.token:
            return error_answer(unauthorized())
        mishap = self.faults.strikes(params)
        instead = answer_instead(mishap)
        if instead:
            return instead
        try:
            return answer_of(await self._carry_out(params), mishap)
        except ApiError as refusal:
            self.journal.turned_down(params, refusal)
            return error_answer(refusal)

    async def _carry_out(self, params: Params) -> Any:
        name, method = METHODS.get(params.method.lower(), ("", None))
        if method is None:
            raise not_found()
        result: Any = method(self, params)
        if isawaitable(result):
            result = await result
        if name != "getUpdates":
            self._note(name, params, result)
        return result

    def _note(self, name: str, params: Params, result: Any) -> None:
        chat = self._chats.get(params.chat_id) if params.chat_id else None
        call = self.journal.accepted(name, params, chat, result)
        if chat is None or not call.messages:
            return
        if not name.startswith("edit"):
            self.meter.sent(chat.id, name, private=chat.is_private, messages=len(call.messages))
        elif not chat.is_private:
            self.meter.edited_in_group(chat.id, name)
