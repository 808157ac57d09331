"""What does a command find on its desk when it sits down to work?"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sqlmodel import Session

from bot.clock import Clock, SystemClock
from bot.opening import open_house
from bot.services.work import House, Work
from bot.settings import Settings, read_settings
from storage.database import Database


@dataclass(frozen=True)
class Desk:
    settings: Settings
    database: Database
    house: House
    clock: Clock

    @contextmanager
    def working(self) -> Iterator[Work]:
        """One transaction that is kept whole or not at all."""
        with self.database.writing() as session:
            yield Work(session, self.clock.now(), self.house)

    @contextmanager
    def reading(self) -> Iterator[Session]:
        with self.database.reading() as session:
            yield session


@contextmanager
def opened() -> Iterator[Desk]:
    """Settings read, programme checked, database brought up to date; raises WrongSetting before any of it."""
    settings = read_settings()
    database, house = open_house(settings)
    try:
        yield Desk(settings, database, house, SystemClock())
    finally:
        database.close()
