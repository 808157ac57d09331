"""Which rungs of the ladder has somebody reached, and what shows it?"""

from datetime import date, datetime
from typing import Any

from sqlalchemy import BigInteger, Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from storage.ladder_vocabulary import LaterAnswer, MilestoneStatus, MilestoneStep
from storage.lending_vocabulary import LicenceKind
from storage.tables.columns import FACTS, word
from storage.vocabulary import Evidence

_NOT_ASKED = text("asked_at IS NULL")
_IN_REVIEW = text("status = 'in_review'")


class Milestone(SQLModel, table=True):
    """One participant's step to one rung, once for each.

    `reason` is why it was not accepted, one of the ready ones or in own words. `turn` counts the steps:
    whoever changes the row names the one that they saw.
    """

    __table_args__ = (
        UniqueConstraint("participant_id", "rung"),
        Index(
            "ix_milestone_in_review",
            "participant_id",
            sqlite_where=_IN_REVIEW,
            postgresql_where=_IN_REVIEW,
        ),
    )

    id: int = Field(default=None, primary_key=True)
    participant_id: int = Field(foreign_key="participant.id")
    rung: str
    status: MilestoneStatus = Field(sa_type=word(MilestoneStatus))
    begun_at: datetime
    claimed_at: datetime | None = None
    submitted_at: datetime | None = None
    reminded_at: datetime | None = None
    confirmed_at: datetime | None = None
    decided_at: datetime | None = None
    decided_by: int | None = Field(default=None, foreign_key="person.id")
    reason: str | None = None
    turn: int = 0


class MilestoneEvent(SQLModel, table=True):
    """One step: who, when, what. Without an actor it was the bot itself."""

    __tablename__ = "milestone_event"

    id: int = Field(default=None, primary_key=True)
    milestone_id: int = Field(foreign_key="milestone.id", index=True)
    step: MilestoneStep = Field(sa_type=word(MilestoneStep))
    actor_id: int | None = Field(default=None, foreign_key="person.id")
    at: datetime
    facts: dict[str, Any] = Field(default_factory=dict, sa_type=FACTS)


class MilestoneProof(SQLModel, table=True):
    """What shows that it is so: a message that was sent, a paper's number, or that somebody saw it.

    Of somebody outside it is kept who they are and on which day they confirmed it; `words` is what. One that
    was not accepted counts no more.
    """

    __tablename__ = "milestone_proof"

    id: int = Field(default=None, primary_key=True)
    milestone_id: int = Field(foreign_key="milestone.id", index=True)
    evidence: Evidence = Field(sa_type=word(Evidence))
    document: LicenceKind | None = Field(default=None, sa_type=word(LicenceKind))
    words: str | None = None
    thread_message_id: int | None = Field(default=None, foreign_key="message.id")
    vouched_by: str | None = None
    vouched_on: date | None = None
    added_by: int = Field(foreign_key="person.id")
    at: datetime
    counts: bool = True


class IncomeTarget(SQLModel, table=True):
    """What a participant themselves wants to have left of a month; the latest one holds."""

    __tablename__ = "income_target"

    id: int = Field(default=None, primary_key=True)
    participant_id: int = Field(foreign_key="participant.id", index=True)
    rupiah: int = Field(sa_type=BigInteger)
    said_by: int = Field(foreign_key="person.id")
    at: datetime


class LaterNews(SQLModel, table=True):
    """Somebody who stands on their own is asked once more how it goes, so many months later."""

    __tablename__ = "later_news"
    __table_args__ = (
        UniqueConstraint("participant_id", "months", "due_at"),
        Index("ix_later_news_due", "due_at", sqlite_where=_NOT_ASKED, postgresql_where=_NOT_ASKED),
    )

    id: int = Field(default=None, primary_key=True)
    participant_id: int = Field(foreign_key="participant.id")
    months: int
    due_at: datetime
    asked_at: datetime | None = None
    answer: LaterAnswer | None = Field(default=None, sa_type=word(LaterAnswer))
    answered_at: datetime | None = None
    entered_by: int | None = Field(default=None, foreign_key="person.id")  # none for their own word
