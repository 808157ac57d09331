"""What did people write, to us and through us?"""

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, Index, text
from sqlmodel import Field, SQLModel

from storage.tables.columns import FACTS, word
from storage.vocabulary import Direction

_IN_ALBUM = text("album IS NOT NULL")


class Message(SQLModel, table=True):
    """A note or one turn of a conversation, in the thread of one participant.

    `chat_id` and `telegram_message_id` name the message as its author sent it, `file_id` its file
    at Telegram, which may name it anew, but for its `file_unique_id`; the parts of one album share
    their `album`. `marks` are the bold letters and links of its text. `case_id` is set where it was
    part of a case's conversation. `label` and `topic` are what it is read as now, `confidence` how sure
    the machine was of its own reading, and `asked_in` the message of ours that asks what it means.
    """

    __table_args__ = (
        Index("ix_message_thread", "participant_id", "created_at"),
        Index("ix_message_sent_as", "chat_id", "telegram_message_id"),
        Index("ix_message_album", "chat_id", "album", sqlite_where=_IN_ALBUM, postgresql_where=_IN_ALBUM),
    )

    id: int = Field(default=None, primary_key=True)
    participant_id: int = Field(foreign_key="participant.id")
    case_id: int | None = Field(default=None, foreign_key="follow_up_case.id", index=True)
    author_id: int = Field(foreign_key="person.id")
    direction: Direction = Field(sa_type=word(Direction))
    kind: str
    text: str | None = None
    file_id: str | None = None
    file_unique_id: str | None = None
    marks: list[dict[str, Any]] | None = Field(default=None, sa_type=FACTS)
    album: str | None = None
    label: str | None = None
    topic: str | None = None
    confidence: float | None = None
    asked_in: int | None = None
    chat_id: int = Field(sa_type=BigInteger)
    telegram_message_id: int = Field(sa_type=BigInteger)
    created_at: datetime


class AlbumPart(SQLModel, table=True):
    """One part of an album, in the call that carries it to a reader.

    `message_id` is where it stands in the reader's chat, once it does; `has_name` where its caption begins
    with the name of whoever sent it.
    """

    __tablename__ = "album_part"
    __table_args__ = (Index("ix_album_part_place", "chat_id", "message_id"),)

    id: int = Field(default=None, primary_key=True)
    outbox_id: int = Field(index=True)
    thread_message_id: int = Field(foreign_key="message.id", index=True)
    chat_id: int = Field(sa_type=BigInteger)
    message_id: int | None = Field(default=None, sa_type=BigInteger)
    has_name: bool = False


class FormerWords(SQLModel, table=True):
    """What a message said, and what it was read as, until its author changed it."""

    __tablename__ = "former_words"

    id: int = Field(default=None, primary_key=True)
    thread_message_id: int = Field(foreign_key="message.id", index=True)
    text: str | None = None
    label: str | None = None
    topic: str | None = None
    replaced_at: datetime


class StaffNote(SQLModel, table=True):
    """What staff write down about a participant for each other; it is passed on to nobody."""

    __tablename__ = "staff_note"

    id: int = Field(default=None, primary_key=True)
    participant_id: int = Field(foreign_key="participant.id", index=True)
    author_id: int = Field(foreign_key="person.id")
    words: str
    at: datetime


class OwnReply(SQLModel, table=True):
    """A sentence that a trainer keeps ready; where a name belongs it says {name}."""

    __tablename__ = "own_reply"

    id: int = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id", index=True)
    words: str
    kept_at: datetime


class LabelCorrection(SQLModel, table=True):
    """Somebody said what a message really means; what it was read as before stays beside it."""

    __tablename__ = "label_correction"

    id: int = Field(default=None, primary_key=True)
    thread_message_id: int = Field(foreign_key="message.id", index=True)
    person_id: int = Field(foreign_key="person.id")
    label: str
    topic: str | None = None
    label_before: str | None = None
    topic_before: str | None = None
    at: datetime
