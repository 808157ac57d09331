"""In which group do the staff of a cohort work together, and which topic there is whose?"""

from datetime import datetime

from sqlalchemy import BigInteger, UniqueConstraint
from sqlmodel import Field, SQLModel


class StaffRoom(SQLModel, table=True):
    """A forum of staff; it is a cohort's own while `cohort_id` says whose. Since `away_since` the bot cannot
    work there.
    """

    __tablename__ = "staff_room"

    id: int = Field(default=None, primary_key=True)
    chat_id: int = Field(sa_type=BigInteger, unique=True)
    cohort_id: int | None = Field(default=None, foreign_key="cohort.id", unique=True)
    title: str
    away_since: datetime | None = None
    linked_at: datetime


class StaffTopic(SQLModel, table=True):
    """The topic about one participant; `thread_id` is empty until Telegram has named it.

    `card_outbox_id` is the message that shows the case `card_case_id`, as it was after `shown_event_id`.
    `times_lost` tells copies for it from those for a former one that somebody deleted.
    """

    __tablename__ = "staff_topic"
    __table_args__ = (UniqueConstraint("room_id", "participant_id"),)

    id: int = Field(default=None, primary_key=True)
    room_id: int = Field(foreign_key="staff_room.id")
    participant_id: int = Field(foreign_key="participant.id", index=True)
    thread_id: int | None = Field(default=None, sa_type=BigInteger, index=True)
    is_opening: bool = False
    is_closed: bool = False
    card_outbox_id: int | None = None
    card_case_id: int | None = Field(default=None, foreign_key="follow_up_case.id")
    shown_event_id: int | None = None
    times_lost: int = 0


class StaffRoomMember(SQLModel, table=True):
    """Somebody of the staff who was seen there, and so reads there what else came to their own chat."""

    __tablename__ = "staff_room_member"

    room_id: int = Field(foreign_key="staff_room.id", primary_key=True)
    person_id: int = Field(foreign_key="person.id", primary_key=True)
    seen_at: datetime
