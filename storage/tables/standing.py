"""What was last made of everybody's check-ins, and when is it looked at again?"""

from datetime import date, datetime
from typing import Any

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.tables.columns import FACTS


class Weighing(SQLModel, table=True):
    """When a cohort's check-ins are weighed next; a cohort that has none yet is due now."""

    cohort_id: int = Field(primary_key=True, foreign_key="cohort.id")
    due_at: datetime


class Suspicion(SQLModel, table=True):
    """How likely somebody has stalled, as weighed last: made anew from the check-ins each time.

    `reasons` are the signs that moved it, the weightiest first, each with its change in log-odds.
    """

    participant_id: int = Field(primary_key=True, foreign_key="participant.id")
    p: float = Field(index=True)
    low: float
    high: float
    reply_habit: float
    reasons: list[dict[str, Any]] = Field(sa_type=FACTS)
    weeks_open: int
    weighed_at: datetime


class GentleQuestion(SQLModel, table=True):
    """The bot asked somebody how they are, outside any check-in; `wording` names the sentence."""

    __tablename__ = "gentle_question"

    id: int = Field(default=None, primary_key=True)
    participant_id: int = Field(foreign_key="participant.id", index=True)
    asked_at: datetime = Field(index=True)
    wording: str | None = None
    answer: str | None = None
    answered_at: datetime | None = None


class ListEntry(SQLModel, table=True):
    """A name on the list that somebody of the staff read in one week."""

    __tablename__ = "list_entry"
    __table_args__ = (UniqueConstraint("person_id", "listed_on", "participant_id"),)

    id: int = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id")
    participant_id: int = Field(foreign_key="participant.id")
    listed_on: date


class Weighed(SQLModel, table=True):
    """When one participant's check-ins were weighed last."""

    participant_id: int = Field(primary_key=True, foreign_key="participant.id")
    weighed_at: datetime
