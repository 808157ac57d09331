"""What was announced to whom, and did it arrive?"""

from datetime import date, datetime, time
from typing import Any

from sqlalchemy import Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from storage.tables.columns import FACTS, word
from storage.vocabulary import (
    BroadcastStatus,
    BroadcastStep,
    ChangeKind,
    ChangeStatus,
    CopyStatus,
    DeliveryStatus,
    SeriesStatus,
)

_TAKES_ANSWERS = text("closes_at IS NOT NULL AND closed_at IS NULL")


class Broadcast(SQLModel, table=True):
    """An announcement: `content` is a Bot API call without its chat, `audience` who shall get it.

    `local_hour` of `local_day` is when it reaches each person in their own zone, `scheduled_at` when the
    first of them gets it. From when it goes out until `closes_at` its answers can be given and changed;
    `closed_at` is when its author was told of them. `edition` goes up with what it says, so that whoever
    decides does so on what they read. A draft that shall take the place of another in its
    `replaces_edition` names it in `replaces_id`, or in `series_id` what repeats; each turn of that has an
    `occurrence`.
    """

    __table_args__ = (
        Index("ix_broadcast_scheduled", "status", "scheduled_at"),
        Index("ix_broadcast_occurrence", "series_id", "occurrence", unique=True),
        Index(
            "ix_broadcast_closing",
            "closes_at",
            sqlite_where=_TAKES_ANSWERS,
            postgresql_where=_TAKES_ANSWERS,
        ),
    )

    id: int = Field(default=None, primary_key=True)
    author_id: int | None = Field(default=None, foreign_key="person.id")
    status: BroadcastStatus = Field(sa_type=word(BroadcastStatus))
    content: dict[str, Any] = Field(sa_type=FACTS)
    audience: dict[str, Any] = Field(default_factory=dict, sa_type=FACTS)
    created_at: datetime
    scheduled_at: datetime | None = None
    local_day: date | None = None
    local_hour: time | None = None
    started_at: datetime | None = None
    finished_at: datetime | None = None
    progress_id: int | None = None
    progress_at: datetime | None = None
    closes_at: datetime | None = None
    closed_at: datetime | None = None
    edition: int = 0
    replaces_id: int | None = Field(default=None, foreign_key="broadcast.id")
    replaces_edition: int | None = None
    series_id: int | None = Field(default=None, foreign_key="broadcast_series.id")
    occurrence: date | None = None


_RUNNING = text("status = 'running'")


class BroadcastSeries(SQLModel, table=True):
    """An announcement that repeats: `rule` is an RFC 5545 rule, `next_day` the day whose turn is next.

    Each turn is a broadcast of its own; `next_at` is when that day's hour comes to the first who gets it.
    `edition` goes up with what it says.
    """

    __tablename__ = "broadcast_series"
    __table_args__ = (
        Index("ix_broadcast_series_next", "next_at", sqlite_where=_RUNNING, postgresql_where=_RUNNING),
    )

    id: int = Field(default=None, primary_key=True)
    author_id: int = Field(foreign_key="person.id")
    status: SeriesStatus = Field(sa_type=word(SeriesStatus))
    content: dict[str, Any] = Field(sa_type=FACTS)
    audience: dict[str, Any] = Field(sa_type=FACTS)
    every: str = Field(max_length=2)
    rule: str
    first_day: date
    hour: time
    next_day: date | None = None
    next_at: datetime | None = None
    created_at: datetime
    changed_by: int | None = Field(default=None, foreign_key="person.id")
    edition: int = 0


_WAITING = text("status = 'queued' AND outbox_id IS NULL")


class Delivery(SQLModel, table=True):
    """One person's copy of a broadcast; it waits until it gets its place in the outbox.

    `edition` is that of the broadcast whose words it carries, or is to be changed to.
    """

    __table_args__ = (
        UniqueConstraint("broadcast_id", "person_id"),
        Index("ix_delivery_status", "broadcast_id", "status", "outbox_id"),
        Index(
            "ix_delivery_waiting",
            "broadcast_id",
            "due_at",
            "id",
            sqlite_where=_WAITING,
            postgresql_where=_WAITING,
        ),
    )

    id: int = Field(default=None, primary_key=True)
    broadcast_id: int = Field(foreign_key="broadcast.id")
    person_id: int = Field(foreign_key="person.id")
    status: DeliveryStatus = Field(sa_type=word(DeliveryStatus))
    due_at: datetime
    outbox_id: int | None = None
    sent_at: datetime | None = None
    error: str | None = None
    edition: int = 0


class BroadcastChange(SQLModel, table=True):
    """An announcement that is out was corrected or taken back, which made its `edition`.

    `before` is what it said until then.
    """

    __tablename__ = "broadcast_change"

    id: int = Field(default=None, primary_key=True)
    broadcast_id: int = Field(foreign_key="broadcast.id", index=True)
    kind: ChangeKind = Field(sa_type=word(ChangeKind))
    status: ChangeStatus = Field(sa_type=word(ChangeStatus), index=True)
    edition: int
    before: dict[str, Any] = Field(sa_type=FACTS)
    author_id: int | None = Field(default=None, foreign_key="person.id")
    started_at: datetime
    finished_at: datetime | None = None
    progress_id: int | None = None
    progress_at: datetime | None = None


class CopyChange(SQLModel, table=True):
    """What became of one person's copy in a change."""

    __tablename__ = "copy_change"
    __table_args__ = (Index("ix_copy_change_status", "change_id", "status"),)

    change_id: int = Field(foreign_key="broadcast_change.id", primary_key=True)
    delivery_id: int = Field(foreign_key="delivery.id", primary_key=True)
    status: CopyStatus = Field(sa_type=word(CopyStatus))
    error: str | None = None


class BroadcastEvent(SQLModel, table=True):
    """A step that an announcement took: who took it (None: the bot) and when."""

    __tablename__ = "broadcast_event"
    __table_args__ = (Index("ix_broadcast_event_broadcast", "broadcast_id", "id"),)

    id: int = Field(default=None, primary_key=True)
    broadcast_id: int = Field(foreign_key="broadcast.id")
    step: BroadcastStep = Field(sa_type=word(BroadcastStep))
    by_id: int | None = Field(default=None, foreign_key="person.id")
    at: datetime
    facts: dict[str, Any] = Field(default_factory=dict, sa_type=FACTS)


_OPEN = text("decided_at IS NULL")
_TO_REMIND = text("decided_at IS NULL AND reminded_at IS NULL")


class BroadcastApproval(SQLModel, table=True):
    """What other coordinators are asked to agree to: `digest` is how it read, `recipients` for how many.

    `agreed` is what the first of them said; where nobody did until `lapses_at`, no reason is given.
    """

    __tablename__ = "broadcast_approval"
    __table_args__ = (
        Index("ix_broadcast_approval_broadcast", "broadcast_id", "id"),
        Index("ix_broadcast_approval_lapses", "lapses_at", sqlite_where=_OPEN, postgresql_where=_OPEN),
        Index(
            "ix_broadcast_approval_remind",
            "remind_at",
            sqlite_where=_TO_REMIND,
            postgresql_where=_TO_REMIND,
        ),
    )

    id: int = Field(default=None, primary_key=True)
    broadcast_id: int = Field(foreign_key="broadcast.id")
    recipients: int
    digest: str = Field(max_length=64)
    asked_at: datetime
    remind_at: datetime
    lapses_at: datetime
    reminded_at: datetime | None = None
    decided_at: datetime | None = None
    decided_by: int | None = Field(default=None, foreign_key="person.id")
    agreed: bool | None = None
    reason: str | None = None


class BroadcastAnswer(SQLModel, table=True):
    """What one person answers to a broadcast, as they said it last."""

    __tablename__ = "broadcast_answer"
    __table_args__ = (
        UniqueConstraint("broadcast_id", "person_id"),
        Index("ix_broadcast_answer_person", "person_id", "broadcast_id"),
    )

    id: int = Field(default=None, primary_key=True)
    broadcast_id: int = Field(foreign_key="broadcast.id")
    person_id: int = Field(foreign_key="person.id")
    option: str = Field(max_length=60)
    answered_at: datetime


class SavedAudience(SQLModel, table=True):
    """What an office asks of people again and again, under a name of its own; `whom` is the tree as data."""

    __tablename__ = "saved_audience"

    id: int = Field(default=None, primary_key=True)
    name: str = Field(unique=True, max_length=60)
    whom: dict[str, Any] = Field(default_factory=dict, sa_type=FACTS)
    saved_by: int | None = Field(default=None, foreign_key="person.id")
    saved_at: datetime


class BroadcastTemplate(SQLModel, table=True):
    """An announcement that was kept under a name, with its buttons and variants."""

    __tablename__ = "broadcast_template"

    id: int = Field(default=None, primary_key=True)
    name: str = Field(unique=True, max_length=60)
    content: dict[str, Any] = Field(sa_type=FACTS)
    saved_by: int | None = Field(default=None, foreign_key="person.id")
    saved_at: datetime
