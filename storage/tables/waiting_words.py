"""Since when does somebody's question to their trainer wait for an answer?"""

from datetime import datetime

from sqlalchemy import Index, text
from sqlmodel import Field, SQLModel

_CLIMBS = text("climbs_at IS NOT NULL")


class WaitingWord(SQLModel, table=True):
    """The first word in a case that nobody has answered; at `climbs_at` the office hears of it, once."""

    __tablename__ = "waiting_word"
    __table_args__ = (
        Index("ix_waiting_word_climbs", "climbs_at", sqlite_where=_CLIMBS, postgresql_where=_CLIMBS),
    )

    case_id: int = Field(primary_key=True, foreign_key="follow_up_case.id")
    since: datetime
    climbs_at: datetime | None
