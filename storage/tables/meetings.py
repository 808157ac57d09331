"""Who was invited to meet whom, who said that they come, and who was there?"""

from datetime import datetime
from typing import Any

from sqlalchemy import Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from storage.meeting_vocabulary import MeetingKind, MeetingStatus, MeetingStep
from storage.tables.columns import FACTS, word

_PLANNED = text("next_step_at IS NOT NULL")


class Meeting(SQLModel, table=True):
    """A meeting or a visit; at `next_step_at` its guests are reminded, or its caller is asked who came."""

    __table_args__ = (
        Index("ix_meeting_next_step", "next_step_at", sqlite_where=_PLANNED, postgresql_where=_PLANNED),
    )

    id: int = Field(default=None, primary_key=True)
    cohort_id: int = Field(foreign_key="cohort.id", index=True)
    called_by: int = Field(foreign_key="person.id", index=True)
    kind: MeetingKind = Field(sa_type=word(MeetingKind))
    status: MeetingStatus = Field(default=MeetingStatus.CALLED, sa_type=word(MeetingStatus))
    starts_at: datetime
    place: str
    note: str | None = None
    next_step_at: datetime | None = None
    called_at: datetime


class MeetingGuest(SQLModel, table=True):
    """One of those invited: do they say that they come, and were they there? None is not known."""

    __tablename__ = "meeting_guest"
    __table_args__ = (UniqueConstraint("meeting_id", "participant_id"),)

    id: int = Field(default=None, primary_key=True)
    meeting_id: int = Field(foreign_key="meeting.id")
    participant_id: int = Field(foreign_key="participant.id", index=True)
    coming: bool | None = None
    question: str | None = None
    answered_at: datetime | None = None
    attended: bool | None = None
    marked_by: int | None = Field(default=None, foreign_key="person.id")
    marked_at: datetime | None = None


class MeetingEvent(SQLModel, table=True):
    """One step: who, when, what; `participant_id` where it is about one of the guests."""

    __tablename__ = "meeting_event"

    id: int = Field(default=None, primary_key=True)
    meeting_id: int = Field(foreign_key="meeting.id", index=True)
    participant_id: int | None = Field(default=None, foreign_key="participant.id")
    step: MeetingStep = Field(sa_type=word(MeetingStep))
    actor_id: int | None = Field(default=None, foreign_key="person.id")
    at: datetime
    facts: dict[str, Any] = Field(sa_type=FACTS)
