"""What does a command find on its desk when it sits down to work?"""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy.exc import DBAPIError
from sqlmodel import Session

from bot.clock import Clock, SystemClock
from bot.errors import WrongSetting
from bot.programme.load import ProgrammeFile, read_programme
from bot.services.work import House, Work
from bot.settings import MENDS, Settings, read_settings
from bot.words import Words
from storage import keepsakes
from storage.database import Database

SEAL_BYTES = 32


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
    programme_file = read_programme(settings.programme)
    database = Database(settings.database_url)
    try:
        _bring_up_to_date(database)
        yield Desk(settings, database, _house(settings, programme_file, database), SystemClock())
    finally:
        database.close()


def _bring_up_to_date(database: Database) -> None:
    try:
        database.migrate()
    except DBAPIError as fault:
        first_line = str(fault.orig).partition("\n")[0]
        raise WrongSetting(
            "DATABASE_URL", f"cannot be opened ({first_line})", MENDS["DATABASE_URL"]
        ) from fault


def _house(settings: Settings, programme_file: ProgrammeFile, database: Database) -> House:
    with database.writing() as session:
        seal = keepsakes.remember(session, "seal", lambda: secrets.token_hex(SEAL_BYTES))
    return House(
        programme_file=programme_file,
        words=Words.load(),
        seal=bytes.fromhex(seal),
        language=settings.default_language,
        timezone=settings.default_timezone,
    )
