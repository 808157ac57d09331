"""What was asked, and what was answered?"""

from datetime import date, datetime
from typing import Any

from sqlalchemy import BigInteger, Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from storage.tables.columns import FACTS, word
from storage.vocabulary import AnswerKind, CheckInStatus, Source

_SENT = text("telegram_message_id IS NOT NULL")


class CheckIn(SQLModel, table=True):
    """One occurrence of a question set for one participant.

    `question` is the one now being asked, `prompt_id` the outbox row that asked it. `due_at` is the
    end of the time to answer in; after it an unanswered check-in is missed. `selection` holds what was
    begun and is no answer yet, by question: the options chosen so far, or words whose meaning is asked.
    """

    __tablename__ = "check_in"
    __table_args__ = (
        UniqueConstraint("participant_id", "question_set", "local_date"),
        Index("ix_check_in_remind", "status", "remind_at"),
        Index("ix_check_in_due", "status", "due_at"),
    )

    id: int = Field(default=None, primary_key=True)
    participant_id: int = Field(foreign_key="participant.id")
    question_set: str
    local_date: date
    status: CheckInStatus = Field(sa_type=word(CheckInStatus))
    programme: str
    question: str | None = None
    prompt_id: int | None = None
    asked_at: datetime | None = None
    planned_at: datetime
    sent_at: datetime | None = None
    remind_at: datetime | None = None
    reminded_at: datetime | None = None
    reminders: int = 0
    selection: dict[str, Any] | None = Field(default=None, sa_type=FACTS)
    due_at: datetime
    completed_at: datetime | None = None
    skipped_because: str | None = None


class Answer(SQLModel, table=True):
    """One answer as given (`raw`) and as understood (`value`); a correction replaces, never erases.

    `entered_by` is who entered it, where that was not the participant. `chat_id` and `telegram_message_id`
    name the message in which it was typed or sent; a pressed button leaves them empty.
    """

    __table_args__ = (
        Index(
            "ux_answer_current",
            "check_in_id",
            "question",
            unique=True,
            sqlite_where=text("replaced_at IS NULL"),
            postgresql_where=text("replaced_at IS NULL"),
        ),
        Index(
            "ix_answer_corrected",
            "check_in_id",
            sqlite_where=text("replaced_at IS NOT NULL"),
            postgresql_where=text("replaced_at IS NOT NULL"),
        ),
        Index(
            "ix_answer_sent_as",
            "chat_id",
            "telegram_message_id",
            sqlite_where=_SENT,
            postgresql_where=_SENT,
        ),
    )

    id: int = Field(default=None, primary_key=True)
    check_in_id: int = Field(foreign_key="check_in.id")
    question: str
    kind: AnswerKind = Field(sa_type=word(AnswerKind))
    value: Any = Field(default=None, sa_type=FACTS)
    raw: str
    source: Source = Field(default=Source.SELF, sa_type=word(Source))
    entered_by: int | None = Field(default=None, foreign_key="person.id")
    chat_id: int | None = Field(default=None, sa_type=BigInteger)
    telegram_message_id: int | None = Field(default=None, sa_type=BigInteger)
    answered_at: datetime
    replaced_at: datetime | None = None


class ProgrammeVersion(SQLModel, table=True):
    """A programme file as it was in force; check-ins point to it by its digest."""

    __tablename__ = "programme_version"

    digest: str = Field(primary_key=True)
    source: str
    first_used_at: datetime
