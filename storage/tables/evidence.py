"""Which files have people sent, and where do they lie?"""

from datetime import datetime

from sqlalchemy import BigInteger, Index, text
from sqlmodel import Field, SQLModel

from storage.tables.columns import word
from storage.vocabulary import EvidenceState

_WAITING = text("state = 'waiting'")


class EvidenceItem(SQLModel, table=True):
    """A photo, recording, paper or place that belongs to a message, and to the answer it was, if it was one.

    It lies at `path` under MEDIA_DIR, by the SHA-256 of its content, once for all who sent the same;
    `same_as` is the first of those. A place has no file at Telegram. While it waits, nobody tries to
    fetch it before `next_try_at`. `claimed_bytes` is what Telegram said of its size.
    """

    __tablename__ = "evidence"
    __table_args__ = (
        Index("ix_evidence_waiting", "next_try_at", sqlite_where=_WAITING, postgresql_where=_WAITING),
    )

    id: int = Field(default=None, primary_key=True)
    participant_id: int = Field(foreign_key="participant.id", index=True)
    thread_message_id: int = Field(foreign_key="message.id", unique=True)
    answer_id: int | None = Field(default=None, foreign_key="answer.id", index=True)
    kind: str
    file_id: str | None = None
    claimed_bytes: int | None = Field(default=None, sa_type=BigInteger)
    state: EvidenceState = Field(default=EvidenceState.WAITING, sa_type=word(EvidenceState))
    sha256: str | None = Field(default=None, index=True)
    path: str | None = None
    bytes: int | None = None
    same_as: int | None = Field(default=None, foreign_key="evidence.id")
    error: str | None = None
    tries: int = 0
    next_try_at: datetime
    received_at: datetime
    ended_at: datetime | None = None


class UnusedFile(SQLModel, table=True):
    """A file under MEDIA_DIR that is nobody's any more, until it is taken from there."""

    __tablename__ = "unused_file"

    path: str = Field(primary_key=True)
