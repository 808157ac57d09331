"""Which village or cohort rests together, and until when?"""

from datetime import date, datetime

from sqlalchemy import Index, text
from sqlmodel import Field, SQLModel

_GOING_ROUND = text("reached IS NOT NULL")
_IN_FORCE = text("ended_at IS NULL")


class SharedPause(SQLModel, table=True):
    """A pause of a cohort, or of those of it who live in one village.

    `reached` is the last participant who was taken along, or brought back after `ended_at`; None once it has
    gone all the way round.
    """

    __tablename__ = "shared_pause"
    __table_args__ = (
        Index(
            "ix_shared_pause_going_round",
            "id",
            sqlite_where=_GOING_ROUND,
            postgresql_where=_GOING_ROUND,
        ),
        Index("ix_shared_pause_in_force", "cohort_id", sqlite_where=_IN_FORCE, postgresql_where=_IN_FORCE),
    )

    id: int = Field(default=None, primary_key=True)
    cohort_id: int = Field(foreign_key="cohort.id")
    village: str | None = None
    until: date
    ends_at: datetime
    because: str
    made_by: int | None = Field(default=None, foreign_key="person.id")
    made_at: datetime
    ended_at: datetime | None = None
    reached: int | None = 0
