"""Which group is a cohort's common room, and what was said and done there?"""

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.tables.columns import FACTS, word
from storage.vocabulary import RoomAct, Topic


class CommonRoom(SQLModel, table=True):
    """A Telegram group that the bot is in; it is a cohort's common room while `cohort_id` says whose.

    `may_...` are the rights that the group gave to the bot, `keeps_out_...` and `kept_out_words` what the
    office wants kept out. Since `away_since` the bot is not in the group. While `is_offering`, participants
    are still to be asked whether they would like to join.
    """

    __tablename__ = "common_room"

    id: int = Field(default=None, primary_key=True)
    chat_id: int = Field(sa_type=BigInteger, unique=True)
    cohort_id: int | None = Field(default=None, foreign_key="cohort.id", unique=True)
    title: str
    is_forum: bool = False
    away_since: datetime | None = None
    may_delete: bool = False
    may_restrict: bool = False
    may_invite: bool = False
    may_open_topics: bool = False
    linked_at: datetime | None = None
    posts_announcements: bool = True
    keeps_out_links: bool = False
    keeps_out_forwards: bool = False
    keeps_out_strangers: bool = False
    kept_out_words: list[str] = Field(default_factory=list, sa_type=FACTS)
    invite_link: str | None = None
    is_offering: bool = False
    next_digest_at: datetime | None = Field(default=None, index=True)


class RoomThread(SQLModel, table=True):
    """A topic that the bot opens in a forum; `thread_id` is empty until Telegram has named it."""

    __tablename__ = "room_thread"
    __table_args__ = (UniqueConstraint("room_id", "topic"),)

    id: int = Field(default=None, primary_key=True)
    room_id: int = Field(foreign_key="common_room.id")
    topic: Topic = Field(sa_type=word(Topic))
    thread_id: int | None = Field(default=None, sa_type=BigInteger)
    is_opening: bool = False


class CohortPost(SQLModel, table=True):
    """Something for the whole cohort, whether it has a group or not.

    `text` is Telegram HTML; where a message was copied, it is the caption. `content` is a whole call, where
    it is more than text. `author_id` is the participant whose words they are, none for the office.
    `outbox_id` is the call that brings it into the group.
    """

    __tablename__ = "cohort_post"
    __table_args__ = (
        Index("ix_cohort_post_author", "author_id", "posted_at"),
        Index("ix_cohort_post_cohort", "cohort_id", "posted_at"),
    )

    id: int = Field(default=None, primary_key=True)
    key: str = Field(unique=True)
    cohort_id: int = Field(foreign_key="cohort.id")
    topic: Topic = Field(sa_type=word(Topic))
    author_id: int | None = Field(default=None, foreign_key="participant.id")
    text: str
    content: dict[str, Any] | None = Field(default=None, sa_type=FACTS)
    from_chat_id: int | None = Field(default=None, sa_type=BigInteger)
    from_message_id: int | None = Field(default=None, sa_type=BigInteger)
    room_id: int | None = Field(default=None, foreign_key="common_room.id", index=True)
    outbox_id: int | None = None
    posted_at: datetime
    removed_at: datetime | None = None
    removed_by: int | None = Field(default=None, foreign_key="person.id")


class RoomMember(SQLModel, table=True):
    """Whether a participant would like to be in their cohort's group; only then their name is said there."""

    __tablename__ = "room_member"

    participant_id: int = Field(foreign_key="participant.id", primary_key=True)
    room_id: int = Field(foreign_key="common_room.id", primary_key=True)
    offered_at: datetime
    agreed_at: datetime | None = None
    declined_at: datetime | None = None
    joined_at: datetime | None = None


class PostReport(SQLModel, table=True):
    """Somebody finds that a word does not belong; only the office reads who said so."""

    __tablename__ = "post_report"

    id: int = Field(default=None, primary_key=True)
    cohort_id: int = Field(foreign_key="cohort.id")
    post_id: int | None = Field(default=None, foreign_key="cohort_post.id", index=True)
    chat_id: int | None = Field(default=None, sa_type=BigInteger)
    message_id: int | None = Field(default=None, sa_type=BigInteger)
    user_id: int | None = Field(default=None, sa_type=BigInteger)
    text: str
    reported_by: int = Field(foreign_key="person.id", index=True)
    reported_at: datetime
    decided_at: datetime | None = None
    decided_by: int | None = Field(default=None, foreign_key="person.id")


class Mute(SQLModel, table=True):
    """Somebody may not speak to the whole cohort until a time, or for ever; `user_id` is their Telegram."""

    __tablename__ = "cohort_mute"

    id: int = Field(default=None, primary_key=True)
    cohort_id: int = Field(foreign_key="cohort.id")
    person_id: int | None = Field(default=None, foreign_key="person.id", index=True)
    user_id: int | None = Field(default=None, sa_type=BigInteger)
    since: datetime
    until: datetime | None = None
    muted_by: int = Field(foreign_key="person.id")
    lifted_at: datetime | None = None


class RoomEvent(SQLModel, table=True):
    """One act, with who did it and when."""

    __tablename__ = "room_event"

    id: int = Field(default=None, primary_key=True)
    cohort_id: int = Field(foreign_key="cohort.id", index=True)
    room_id: int | None = Field(default=None, foreign_key="common_room.id")
    act: RoomAct = Field(sa_type=word(RoomAct))
    by_id: int | None = Field(default=None, foreign_key="person.id")
    at: datetime
    about: dict[str, Any] = Field(default_factory=dict, sa_type=FACTS)
