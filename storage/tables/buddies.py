"""Who among the participants looks after whom?"""

from datetime import datetime

from sqlalchemy import Index, text
from sqlmodel import Field, SQLModel

_UNANSWERED = text("answered_at IS NULL")


class BuddyOffer(SQLModel, table=True):
    """A participant who said that they are willing to be somebody's buddy."""

    __tablename__ = "buddy_offer"

    participant_id: int = Field(foreign_key="participant.id", primary_key=True)
    offered_at: datetime


class BuddyAsk(SQLModel, table=True):
    """One participant asked another; at most one question of theirs waits for an answer."""

    __tablename__ = "buddy_ask"
    __table_args__ = (
        Index(
            "ux_buddy_ask_waiting",
            "asked_by",
            unique=True,
            sqlite_where=_UNANSWERED,
            postgresql_where=_UNANSWERED,
        ),
    )

    id: int = Field(default=None, primary_key=True)
    asked_by: int = Field(foreign_key="participant.id")
    asked: int = Field(foreign_key="participant.id", index=True)
    asked_at: datetime
    answered_at: datetime | None = None
    agreed: bool = False


class BuddyTie(SQLModel, table=True):
    """Half of a pair in which both agreed: the other half stands the other way round."""

    __tablename__ = "buddy_tie"

    participant_id: int = Field(foreign_key="participant.id", primary_key=True)
    buddy_id: int = Field(foreign_key="participant.id", index=True)
    since: datetime
