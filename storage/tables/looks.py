"""Who looked at what about whom, and when?"""

from datetime import date, datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.people_vocabulary import Looked
from storage.tables.columns import word


class Look(SQLModel, table=True):
    """Somebody of the staff looked at what stands about a participant; once a day for each kind.

    Without `by_id` it was the office at its own machine.
    """

    __table_args__ = (UniqueConstraint("participant_id", "by_id", "what", "on_day"),)

    id: int = Field(default=None, primary_key=True)
    participant_id: int = Field(foreign_key="participant.id")
    by_id: int | None = Field(default=None, foreign_key="person.id")
    what: Looked = Field(sa_type=word(Looked))
    on_day: date
    at: datetime
