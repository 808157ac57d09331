"""What came from Telegram, and what is to go there?"""

from datetime import datetime

from sqlalchemy import BigInteger, Index, text
from sqlmodel import Field, SQLModel

from storage.tables.columns import word
from storage.vocabulary import InboxState, OutboxState


class Incoming(SQLModel, table=True):
    """One update as Telegram gave it; its body is dropped once it is handled."""

    __tablename__ = "inbox"
    __table_args__ = (
        Index(
            "ix_inbox_waiting",
            "id",
            sqlite_where=text("state = 'waiting'"),
            postgresql_where=text("state = 'waiting'"),
        ),
        Index("ix_inbox_received", "received_at"),
    )

    id: int = Field(default=None, primary_key=True)
    update_id: int = Field(sa_type=BigInteger, unique=True)
    chat_id: int | None = Field(default=None, sa_type=BigInteger)
    body: str | None = None
    state: InboxState = Field(default=InboxState.WAITING, sa_type=word(InboxState))
    error: str | None = None
    received_at: datetime
    handled_at: datetime | None = None


_PENDING = text("state IN ('queued', 'sending')")
_ARRIVED = text("message_id IS NOT NULL")
_HEARD = text("state IN ('sent', 'unknown')")
_HELD_BACK = text("state = 'held_back'")
_OF_STRANGERS = text("about = 'stranger'")


class Outgoing(SQLModel, table=True):
    """One Bot API call to make.

    `key` keeps the same thing from being queued twice. `edits` names the outbox row whose message
    this call changes. `about` says for whom the end of it matters ("delivery:17"). After `send_by`
    it is too late to send. `repeats` counts sends whose predecessor may have arrived. `sentence` is the same
    for the same words to the same chat.
    """

    __tablename__ = "outbox"
    __table_args__ = (
        Index("ix_outbox_next", "lane", "id", sqlite_where=_PENDING, postgresql_where=_PENDING),
        # Partial, or SQLite takes it for finding what is pending and reads all that a chat was ever sent.
        Index("ix_outbox_message", "chat_id", "message_id", sqlite_where=_ARRIVED, postgresql_where=_ARRIVED),
        Index("ix_outbox_sentence", "sentence", "ended_at", sqlite_where=_HEARD, postgresql_where=_HEARD),
        Index("ix_outbox_held_back", "ended_at", sqlite_where=_HELD_BACK, postgresql_where=_HELD_BACK),
        Index("ix_outbox_strangers", "ended_at", sqlite_where=_OF_STRANGERS, postgresql_where=_OF_STRANGERS),
        Index("ix_outbox_chat", "chat_id", "lane", "id", sqlite_where=_PENDING, postgresql_where=_PENDING),
    )

    id: int = Field(default=None, primary_key=True)
    key: str | None = Field(default=None, unique=True)
    chat_id: int = Field(sa_type=BigInteger)
    lane: int
    method: str
    body: str
    edits: int | None = None
    about: str | None = None
    state: OutboxState = Field(default=OutboxState.QUEUED, sa_type=word(OutboxState))
    not_before: datetime
    send_by: datetime | None = None
    attempts: int = 0
    repeats: int = 0
    leased_until: datetime | None = None
    message_id: int | None = Field(default=None, sa_type=BigInteger)
    sentence: int | None = Field(default=None, sa_type=BigInteger)
    error: str | None = None
    created_at: datetime
    ended_at: datetime | None = None


class SentAlbum(SQLModel, table=True):
    """One of the messages that a single call made, by its place among them."""

    __tablename__ = "sent_album"
    __table_args__ = (Index("ix_sent_album_message", "chat_id", "message_id"),)

    outbox_id: int = Field(foreign_key="outbox.id", primary_key=True)
    place: int = Field(primary_key=True)
    chat_id: int = Field(sa_type=BigInteger)
    message_id: int = Field(sa_type=BigInteger)
