"""How do people, the bot and the clock live through a piece of time together?"""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Protocol

from bot.clock import MovableClock
from bot.sandbox.emulator import Emulator
from bot.sandbox.people import Person

HOUR = timedelta(hours=1)
A_MOMENT_SECONDS = 0.003
LONGEST_WAIT_SECONDS = 30.0


class RunningBot(Protocol):
    """As much of the bot as its surroundings may touch."""

    async def sweep(self) -> None:
        """Does what is due by now."""
        ...

    def is_idle(self) -> bool:
        """Nothing waits to be handled or to be sent now."""
        ...


class NotSettled(AssertionError):
    """The bot was still busy when it should long have been done."""


class Village:
    """People with Telegram, one bot, one clock."""

    def __init__(self, bot: RunningBot, emulator: Emulator, clock: MovableClock) -> None:
        self.bot = bot
        self.emulator = emulator
        self.clock = clock

    async def settle(self) -> None:
        """Waits until the bot has handled and sent all that there is."""
        deadline = asyncio.get_running_loop().time() + LONGEST_WAIT_SECONDS
        while not (self.emulator.idle and self.bot.is_idle()):
            if asyncio.get_running_loop().time() > deadline:
                raise NotSettled(f"{self.emulator.unconfirmed} updates unconfirmed")
            await asyncio.sleep(A_MOMENT_SECONDS)

    async def move(
        self,
        by: timedelta,
        *,
        step: timedelta = HOUR,
        after_each: Callable[[], Awaitable[None]] | None = None,
    ) -> None:
        """Lets time pass a step at a time, so that whatever falls due on the way happens in its order."""
        left = by
        while left > timedelta():
            ahead = min(step, left)
            self.clock.move(ahead)
            left -= ahead
            await self.bot.sweep()
            await self.settle()
            if after_each is not None:
                await after_each()

    async def enrols(self, person: Person, link: str, name: str | None = None) -> None:
        """Follows an invitation to its good end: agrees, and takes the Telegram name or types one."""
        person.opens(link)
        await self.settle()
        person.presses(0)
        await self.settle()
        if name is None:
            person.presses(0)
        else:
            person.types(name)
        await self.settle()

    async def presses(self, person: Person, label: str | int) -> None:
        person.presses(label)
        await self.settle()

    async def types(self, person: Person, text: str) -> None:
        person.types(text)
        await self.settle()
