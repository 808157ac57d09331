"""What was promised, to whom, until which day, and what became of it?"""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from storage.ledger_vocabulary import PromiseStatus, PromiseStep
from storage.tables.columns import FACTS, word
from storage.vocabulary import Role

_PLANNED = text("next_step_at IS NOT NULL")


class Promise(SQLModel, table=True):
    """A promise to one participant, or without one to all of the cohort.

    `due_on` is the day that holds now and `dated_at` when it was said, `first_due_on` the day that was
    promised first. `turn` counts the steps: whoever changes the promise names the one that they saw.
    """

    __table_args__ = (
        Index("ix_promise_next_step", "next_step_at", sqlite_where=_PLANNED, postgresql_where=_PLANNED),
    )

    id: int = Field(default=None, primary_key=True)
    cohort_id: int = Field(foreign_key="cohort.id", index=True)
    participant_id: int | None = Field(default=None, foreign_key="participant.id", index=True)
    made_by: int = Field(foreign_key="person.id", index=True)
    made_as: Role = Field(sa_type=word(Role))
    what: str
    status: PromiseStatus = Field(sa_type=word(PromiseStatus))
    first_due_on: date
    due_on: date
    made_at: datetime
    dated_at: datetime
    reminded_at: datetime | None = None
    asked_at: datetime | None = None
    late_since: datetime | None = None
    kept_on: date | None = None
    because: str | None = None
    next_step_at: datetime | None = None
    turn: int = 0


class PromiseEvent(SQLModel, table=True):
    __tablename__ = "promise_event"

    id: int = Field(default=None, primary_key=True)
    promise_id: int = Field(foreign_key="promise.id", index=True)
    step: PromiseStep = Field(sa_type=word(PromiseStep))
    actor_id: int | None = Field(default=None, foreign_key="person.id")
    at: datetime
    facts: dict[str, Any] = Field(sa_type=FACTS)


class PromiseWord(SQLModel, table=True):
    """What one of those to whom it was made says: it came, or it did not."""

    __tablename__ = "promise_word"
    __table_args__ = (UniqueConstraint("promise_id", "participant_id"),)

    id: int = Field(default=None, primary_key=True)
    promise_id: int = Field(foreign_key="promise.id")
    participant_id: int = Field(foreign_key="participant.id", index=True)
    came: bool
    said_at: datetime
