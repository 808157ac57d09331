"""Who is in which chat, and what has been said there?"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from bot.sandbox.events import Json

ChatKind = Literal["private", "group", "supergroup"]


@dataclass
class User:
    id: int
    first_name: str
    language_code: str | None = None
    last_name: str | None = None
    username: str | None = None
    deactivated: bool = False

    def as_json(self) -> Json:
        return {"id": self.id, "is_bot": False, "first_name": self.first_name} | _given(
            last_name=self.last_name, username=self.username, language_code=self.language_code
        )


@dataclass
class Chat:
    """One conversation; a private chat has the id of its person."""

    id: int
    kind: ChatKind
    title: str | None = None
    members: dict[int, User] = field(default_factory=dict)
    admins: set[int] = field(default_factory=set)
    bot_is_admin: bool = False
    bot_lacks: frozenset[str] = frozenset()  # rights that the bot, as an administrator, was not given
    is_forum: bool = False
    topics: dict[int, str] = field(default_factory=dict)
    closed_topics: set[int] = field(default_factory=set)
    invite_links: dict[str, Json] = field(default_factory=dict)
    asking_to_join: set[int] = field(default_factory=set)
    banned: set[int] = field(default_factory=set)
    muted_until: dict[int, datetime | None] = field(default_factory=dict)  # None is for ever
    open_until: datetime | None = None  # whoever asks to join may be written to for a while
    known: bool = False  # the bot may write: the person has written once, or the group has the bot
    blocked: bool = False
    kicked: bool = False
    migrated_to: int | None = None
    reply_keyboard: Json | None = None
    sent_with_reply_keyboard: set[int] = field(default_factory=set)
    marked_as_edited: set[int] = field(default_factory=set)
    _messages: dict[int, Json] = field(default_factory=dict)
    _last_id: int = 0

    @property
    def is_private(self) -> bool:
        return self.kind == "private"

    def lets_bot(self, right: str) -> bool:
        """Whether the bot is an administrator who was given this right."""
        return self.bot_is_admin and right not in self.bot_lacks

    @property
    def person(self) -> User:
        """The person of a private chat."""
        return self.members[self.id]

    @property
    def messages(self) -> list[Json]:
        """What both sides see now, oldest first, as Bot API messages."""
        return list(self._messages.values())

    @property
    def newest_first(self) -> Iterator[Json]:
        return reversed(self._messages.values())

    def message(self, message_id: int | None) -> Json | None:
        return None if message_id is None else self._messages.get(message_id)

    def next_id(self) -> int:
        self._last_id += 1
        return self._last_id

    def keep(self, message: Json) -> None:
        """Adds a message, or puts its new version in the place of the old."""
        self._messages[message["message_id"]] = message

    def forget(self, message_id: int) -> bool:
        return self._messages.pop(message_id, None) is not None

    def as_json(self) -> Json:
        if self.is_private:
            person = self.person
            return {"id": self.id, "type": "private", "first_name": person.first_name} | _given(
                last_name=person.last_name, username=person.username
            )
        forum = {"is_forum": True} if self.is_forum else {}
        return {"id": self.id, "type": self.kind, "title": self.title, **forum}


def is_outgoing(message: Json) -> bool:
    """Whether the bot wrote this message."""
    return bool(message["from"]["is_bot"])


def words_of(message: Json) -> str:
    """What a person reads of this message; media without a caption is named in brackets."""
    return str(message.get("text") or message.get("caption") or f"[{content_kind(message)}]")


CONTENT = (
    "text",
    "photo",
    "voice",
    "video",
    "animation",
    "document",
    "audio",
    "video_note",
    "sticker",
    "location",
    "contact",
    "venue",
)


def content_kind(message: Json) -> str | None:
    """Which of the copyable contents this message has; None for a service message."""
    # An animation also has a document, a venue also a location: the special one is what it is.
    if "animation" in message:
        return "animation"
    if "venue" in message:
        return "venue"
    return next((kind for kind in CONTENT if kind in message), None)


def _given(**values: str | None) -> Json:
    return {name: value for name, value in values.items() if value is not None}
