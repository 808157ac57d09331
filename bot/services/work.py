"""What does a use case hold in its hands while it changes something?"""

from dataclasses import dataclass, field
from datetime import date, datetime
from zoneinfo import ZoneInfo

from sqlmodel import Session

from bot.programme.load import ProgrammeFile
from bot.programme.schema import Programme
from bot.words import Fact, Ready, Words
from storage.tables import Person


@dataclass(frozen=True)
class House:
    """What is the same for everybody: the programme in force, the words, the key that seals buttons.

    `public_url` is the address of the web side, if there is one. `versions` are further programmes by their
    digest, read once; None for one that cannot be read any more.
    """

    programme_file: ProgrammeFile = field(repr=False)
    words: Words
    seal: bytes = field(repr=False)
    language: str
    timezone: str
    public_url: str | None = None
    versions: dict[str, ProgrammeFile | None] = field(default_factory=dict, compare=False, repr=False)

    @property
    def programme(self) -> Programme:
        return self.programme_file.programme


@dataclass(frozen=True)
class Work:
    """One open transaction, and the moment it happens in."""

    session: Session
    now: datetime
    house: House

    def today(self, timezone: str) -> date:
        """The day that it is in this IANA time zone."""
        return self.now.astimezone(ZoneInfo(timezone)).date()

    def text(self, person: Person, key: str, **facts: Fact) -> Ready:
        return self.house.words.text(person.language, key, **facts)

    def label(self, person: Person, key: str, **facts: Fact) -> str:
        return self.house.words.label(person.language, key, **facts)
