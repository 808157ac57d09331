"""Who takes part, in which roles, and in which chat are they reached?"""

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from storage.tables.columns import FACTS, word
from storage.vocabulary import Gone, Role, Source

_GONE = text("gone IS NOT NULL")
_TO_ERASE = text("erase_at IS NOT NULL AND erased_at IS NULL")


class Chat(SQLModel, table=True):
    """A Telegram chat; several people may share one.

    Where several do, `host_id` had it alone before, `speaker_id` speaks there now and did so last at
    `spoke_at`: empty once words for another have come between. `has_said_so` is whether they said themselves
    who they are, rather than pressing a button under a question of theirs.
    """

    __table_args__ = (Index("ix_chat_gone", "gone_at", sqlite_where=_GONE, postgresql_where=_GONE),)

    telegram_id: int = Field(primary_key=True, sa_type=BigInteger, sa_column_kwargs={"autoincrement": False})
    gone: Gone | None = Field(default=None, sa_type=word(Gone))
    gone_at: datetime | None = None
    # No foreign keys: a person points to their chat already.
    host_id: int | None = None
    speaker_id: int | None = None
    spoke_at: datetime | None = None
    has_said_so: bool = False


class Unfiled(SQLModel, table=True):
    """What was sent from a shared chat before it was known by whom; gone once it is filed under somebody."""

    id: int = Field(default=None, primary_key=True)
    chat_id: int = Field(sa_type=BigInteger, foreign_key="chat.telegram_id", index=True)
    sent: dict[str, Any] = Field(sa_type=FACTS)
    received_at: datetime


class Person(SQLModel, table=True):
    """Somebody; from `erase_at` on all that is known of them is to go, and went at `erased_at`."""

    __table_args__ = (
        Index("ix_person_to_erase", "erase_at", sqlite_where=_TO_ERASE, postgresql_where=_TO_ERASE),
    )

    id: int = Field(default=None, primary_key=True)
    chat_id: int | None = Field(
        default=None, sa_type=BigInteger, foreign_key="chat.telegram_id", index=True, nullable=True
    )
    name: str
    phone: str | None = None
    shares_chat: bool = False
    language: str
    timezone: str
    created_at: datetime
    erase_at: datetime | None = None
    erased_at: datetime | None = None


class RoleGrant(SQLModel, table=True):
    """One role of one person; a staff role without a cohort is for every cohort."""

    __tablename__ = "role_grant"
    __table_args__ = (
        UniqueConstraint("person_id", "role", "cohort_id"),
        Index("ix_role_grant_role", "role", "cohort_id"),
    )

    id: int = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id", index=True)
    role: Role = Field(sa_type=word(Role))
    cohort_id: int | None = Field(default=None, foreign_key="cohort.id", index=True)
    granted_at: datetime


class Consent(SQLModel, table=True):
    """What a person agreed to, and when; `text_hash` is the SHA-256 of the words they saw or heard.

    Where it came by word of mouth or on paper, `recorded_by` entered it at `recorded_at`.
    """

    id: int = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id", index=True)
    purpose: str
    language: str
    text_hash: str
    agreed_at: datetime
    withdrawn_at: datetime | None = None
    source: Source = Field(default=Source.SELF, sa_type=word(Source))
    recorded_by: int | None = Field(default=None, foreign_key="person.id")
    recorded_at: datetime | None = None
