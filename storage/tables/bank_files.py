"""Which files did participants have made for a bank, what stands in them, and who saw them?"""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Index, text
from sqlmodel import Field, SQLModel

from storage.lending_vocabulary import FileAct, FileStatus, LicenceKind
from storage.tables.columns import FACTS, word
from storage.vocabulary import Evidence, Source

_NOT_TOLD = text("status = 'released' AND end_told_at IS NULL")


class Licence(SQLModel, table=True):
    """A permit of a business, by its number or a photo of it, which came with the message it names.

    Where somebody else showed it for them, `entered_by` did. `valid_until` is its last day, where it has one
    and that was told.
    """

    id: int = Field(default=None, primary_key=True)
    participant_id: int = Field(foreign_key="participant.id", index=True)
    kind: LicenceKind = Field(sa_type=word(LicenceKind))
    number: str | None = None
    evidence: Evidence = Field(sa_type=word(Evidence))
    thread_message_id: int | None = Field(default=None, foreign_key="message.id")
    shown_at: datetime
    source: Source = Field(default=Source.SELF, sa_type=word(Source))
    entered_by: int | None = Field(default=None, foreign_key="person.id")
    valid_until: date | None = None


class FollowUpLetter(SQLModel, table=True):
    """What a trainer vouches for: `facts` as they stood when it was written, and a sentence of their own."""

    __tablename__ = "follow_up_letter"

    id: int = Field(default=None, primary_key=True)
    participant_id: int = Field(foreign_key="participant.id", index=True)
    author_id: int = Field(foreign_key="person.id")
    facts: dict[str, Any] = Field(sa_type=FACTS)
    words: str | None = None
    written_at: datetime


class BankFile(SQLModel, table=True):
    """One file for one lender, under one consent, until `valid_until`.

    `content` is what the participant saw and the lender sees, empty once the consent was withdrawn;
    `content_hash` is its SHA-256. Only the SHA-256 of the link's token is kept. `turn` counts the steps:
    whoever changes the row names the one that they saw. At `end_told_at` its last day was told. Where its
    owner said so by word of mouth, `released_by` and `revoked_by` wrote it down.
    """

    __tablename__ = "bank_file"
    __table_args__ = (
        Index("ix_bank_file_ending", "valid_until", sqlite_where=_NOT_TOLD, postgresql_where=_NOT_TOLD),
    )

    id: int = Field(default=None, primary_key=True)
    participant_id: int = Field(foreign_key="participant.id", index=True)
    consent_id: int = Field(foreign_key="consent.id")
    lender: str
    lender_name: str
    status: FileStatus = Field(sa_type=word(FileStatus))
    content: dict[str, Any] = Field(sa_type=FACTS)
    content_hash: str
    token_hash: str | None = Field(default=None, unique=True)
    made_at: datetime
    valid_until: datetime
    released_at: datetime | None = None
    released_by: int | None = Field(default=None, foreign_key="person.id")
    revoked_at: datetime | None = None
    revoked_by: int | None = Field(default=None, foreign_key="person.id")
    end_told_at: datetime | None = None
    turn: int = 0


class BankFileAccess(SQLModel, table=True):
    """Somebody saw a file: a person of the programme, or whoever holds its link."""

    __tablename__ = "bank_file_access"

    id: int = Field(default=None, primary_key=True)
    file_id: int = Field(foreign_key="bank_file.id", index=True)
    person_id: int | None = Field(default=None, foreign_key="person.id")
    act: FileAct = Field(sa_type=word(FileAct))
    at: datetime
