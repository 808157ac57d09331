"""Who stands on the demo's stage, and how does time pass there?"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.clock import MovableClock
from bot.sandbox.emulator import Emulator
from bot.sandbox.people import Person
from bot.sandbox.tour import Walked
from bot.sandbox.village import RunningBot

STEP = timedelta(hours=1)
LONG_STEP = timedelta(hours=4)
LONG_WAY = timedelta(days=2)
LONGEST_SETTLING_SECONDS = 15
NEWCOMERS = ("Wati Lestari", "Arif Rahman", "Nurul Hidayah", "Petrus Lawai", "Sri Rahayu")


@dataclass
class Phone:
    """One role's phone, and the people who can hold it."""

    role: str
    people: list[Person] = field(default_factory=list)


@dataclass(frozen=True)
class Link:
    """An invitation that a newcomer with this role's phone may follow."""

    role: str
    url: str


@dataclass(frozen=True)
class Passage:
    """How much of the time that was asked for has passed."""

    done: timedelta
    wanted: timedelta


class Stage:
    """What the page shows and moves: the phones and the time. Until it is open it is empty."""

    def __init__(self, emulator: Emulator, clock: MovableClock, timezone: str) -> None:
        self.timezone = timezone
        self.phones: list[Phone] = []
        self.links: list[Link] = []
        self.passage: Passage | None = None
        self._emulator = emulator
        self._clock = clock
        self._bot: RunningBot | None = None
        self._walked: Callable[[], Walked] = Walked
        self._newcomers = 0
        self._listeners: list[Callable[[], None]] = []

    def open(
        self, phones: list[Phone], links: list[Link], bot: RunningBot, walked: Callable[[], Walked]
    ) -> None:
        """The bot is at work; from now on people can be met and time can be moved."""
        self.phones, self.links, self._bot, self._walked = phones, links, bot, walked
        self._announce()

    def close(self) -> None:
        """The bot goes; time stands still from now on."""
        self._bot = None

    def listen(self, callback: Callable[[], None]) -> None:
        """Tells the callback whenever the phones or the passage of time have changed."""
        self._listeners.append(callback)

    @property
    def is_open(self) -> bool:
        return self._bot is not None

    def now(self) -> datetime:
        return self._clock.now()

    def walked(self) -> Walked:
        return self._walked()

    def person(self, person_id: int) -> Person | None:
        return next((one for phone in self.phones for one in phone.people if one.id == person_id), None)

    def newcomer(self, role: str) -> Person:
        """Somebody with Telegram whom the bot has not met; ValueError for a role without a phone."""
        phone = next((phone for phone in self.phones if phone.role == role), None)
        if phone is None:
            raise ValueError(f"there is no phone for {role!r}")
        again, place = divmod(self._newcomers, len(NEWCOMERS))
        self._newcomers += 1
        name = NEWCOMERS[place] + (f" {again + 1}" if again else "")
        person = self._emulator.person(name)
        phone.people.append(person)
        self._announce()
        return person

    async def move(self, by: timedelta) -> None:
        """Lets time pass a step at a time, so that what falls due on the way happens in its order.

        Asked again while it passes, it goes on for longer.
        """
        if self.passage is not None:
            self.passage = Passage(self.passage.done, self.passage.wanted + by)
            return
        self.passage = Passage(timedelta(), by)
        try:
            while self._bot is not None and self.passage.done < self.passage.wanted:
                await self._pass_a_step(self._bot, self.passage)
        finally:
            self.passage = None
            self._announce()

    async def _pass_a_step(self, bot: RunningBot, passage: Passage) -> None:
        step = LONG_STEP if passage.wanted > LONG_WAY else STEP
        ahead = min(step, passage.wanted - passage.done)
        self._clock.move(ahead)
        await bot.sweep()
        # Where Telegram floods or fails for longer, time goes on all the same, as it does in life.
        with suppress(TimeoutError):
            await self._emulator.until(lambda: self._is_settled(bot), seconds=LONGEST_SETTLING_SECONDS)
        wanted = self.passage.wanted if self.passage else passage.wanted
        self.passage = Passage(passage.done + ahead, wanted)
        self._announce()

    def _is_settled(self, bot: RunningBot) -> bool:
        return self._emulator.faults.is_down or (self._emulator.idle and bot.is_idle())

    def _announce(self) -> None:
        for listener in tuple(self._listeners):
            listener()
