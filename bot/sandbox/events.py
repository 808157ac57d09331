"""What has just changed, for somebody who watches?"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

Json = dict[str, Any]


@dataclass(frozen=True)
class MessageAdded:
    chat_id: int
    message: Json
    outgoing: bool  # written by the bot


@dataclass(frozen=True)
class MessageEdited:
    chat_id: int
    message: Json
    outgoing: bool


@dataclass(frozen=True)
class MessageDeleted:
    chat_id: int
    message_id: int


@dataclass(frozen=True)
class ReplyKeyboardChanged:
    """The keyboard under the input field; None where there is none any more."""

    chat_id: int
    keyboard: Json | None


@dataclass(frozen=True)
class ChatActionShown:
    """The bot is "typing", "upload_photo", ... for the next five seconds."""

    chat_id: int
    action: str


@dataclass(frozen=True)
class TapAnswered:
    person_id: int
    chat_id: int
    query_id: str
    text: str
    alert: bool


@dataclass(frozen=True)
class MenuChanged:
    """Some chat's list of commands may differ now: ask for those that are on show."""


@dataclass(frozen=True)
class PersonChanged:
    """Somebody arrived, was renamed, blocked or unblocked the bot, or left Telegram."""

    person_id: int


@dataclass(frozen=True)
class GroupChanged:
    """A group was made, the bot came or went, or the group became a supergroup."""

    chat_id: int


Event = (
    MessageAdded
    | MessageEdited
    | MessageDeleted
    | ReplyKeyboardChanged
    | ChatActionShown
    | TapAnswered
    | MenuChanged
    | PersonChanged
    | GroupChanged
)
Listener = Callable[[Event], None]
