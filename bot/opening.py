"""What must be in place before anything begins?"""

import secrets

from sqlalchemy.exc import SQLAlchemyError

from bot.errors import WrongSetting
from bot.programme.load import read_programme
from bot.services.work import House
from bot.settings import MENDS, Settings
from bot.words import Words
from storage import keepsakes
from storage.database import Database, UnknownTables

SEAL = "seal"
SEAL_BYTES = 32


def open_house(settings: Settings) -> tuple[Database, House]:
    """The programme checked, the database brought up to date, the seal made or found again.

    Raises WrongSetting naming PROGRAMME or DATABASE_URL.
    """
    programme_file = read_programme(settings.programme)
    try:
        database = Database(settings.database_url)
        database.migrate()
    except UnknownTables as fault:
        raise WrongSetting(
            "DATABASE_URL",
            "its tables are of another version of this program, probably a newer one",
            "start the version that made them, or name another database",
        ) from fault
    except (SQLAlchemyError, OSError) as fault:
        first_line = str(getattr(fault, "orig", fault)).partition("\n")[0]
        raise WrongSetting(
            "DATABASE_URL", f"cannot be opened ({first_line})", MENDS["DATABASE_URL"]
        ) from fault
    with database.writing() as session:
        seal = keepsakes.remember(session, SEAL, lambda: secrets.token_hex(SEAL_BYTES))
    house = House(
        programme_file=programme_file,
        words=Words.load(),
        seal=bytes.fromhex(seal),
        language=settings.default_language,
        timezone=settings.default_timezone,
        public_url=settings.public_url,
    )
    return database, house
