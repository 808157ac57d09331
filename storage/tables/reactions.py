"""How did somebody find the training?"""

from datetime import datetime

from sqlalchemy import Index, text
from sqlmodel import Field, SQLModel

from storage.reaction_vocabulary import Useful
from storage.tables.columns import word
from storage.vocabulary import Source

_PLANNED = text("due_at IS NOT NULL")


class Reaction(SQLModel, table=True):
    """Asked once, at `due_at`; without one it is asked no more.

    `entered_by` is who entered it for them, and `source` how it came to them.
    """

    __table_args__ = (Index("ix_reaction_due", "due_at", sqlite_where=_PLANNED, postgresql_where=_PLANNED),)

    id: int = Field(default=None, primary_key=True)
    participant_id: int = Field(foreign_key="participant.id", unique=True)
    due_at: datetime | None = None
    asked_at: datetime | None = None
    useful: Useful | None = Field(default=None, sa_type=word(Useful))
    words: str | None = None
    answered_at: datetime | None = None
    source: Source | None = Field(default=None, sa_type=word(Source))
    entered_by: int | None = Field(default=None, foreign_key="person.id")
