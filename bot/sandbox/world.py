"""What is true in this small Telegram at the moment?"""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from bot.clock import Clock
from bot.sandbox.chats import Chat, User, is_outgoing
from bot.sandbox.events import (
    Event,
    Json,
    Listener,
    MessageAdded,
    MessageDeleted,
    MessageEdited,
    PersonChanged,
    ReplyKeyboardChanged,
)
from bot.sandbox.faults import Faults
from bot.sandbox.files import Files
from bot.sandbox.menus import Menus
from bot.sandbox.meter import Meter
from bot.sandbox.refusals import bad_request, forbidden
from bot.sandbox.updates import TAP_LIFE, UpdateQueue

BOT_ID = 7_000_000_001
DEFAULT_TOKEN = f"{BOT_ID}:AAHdemo-token-of-the-local-emulator-0"
FIRST_ALBUM_ID = 13_000_000_000_000_000
FIRST_PERSON_ID = 5_000_000_001  # beyond 32 bits, as today's ids are


class Toast(NamedTuple):
    """What a person reads for a moment after pressing a button; an alert stays until it is closed."""

    text: str
    alert: bool


@dataclass
class Tap:
    """One press on an inline button, and how the bot answered it."""

    id: str
    person_id: int
    chat_id: int
    message_id: int
    button: str  # callback_data
    at: datetime
    answer: Toast | None = None


class World:
    def __init__(
        self,
        clock: Clock,
        *,
        token: str,
        username: str,
        monotonic: Callable[[], float],
        first_update_id: int | None,
    ) -> None:
        self.clock = clock
        self.token = token
        self.username = username
        self.webhook_url = ""
        self.files = Files()
        self.menus = Menus()
        self.meter = Meter(monotonic)
        self.faults = Faults()
        self.updates = UpdateQueue(
            clock.now,
            100_000_000 + secrets.randbelow(800_000_000) if first_update_id is None else first_update_id,
        )
        self.taps: dict[str, Tap] = {}
        self.profile: dict[tuple[str, str], str] = {}
        self._chats: dict[int, Chat] = {}
        self._listeners: list[Listener] = []
        self._ids = 0

    def bot_json(self) -> Json:
        return {"id": BOT_ID, "is_bot": True, "first_name": "Pendamping", "username": self.username}

    @property
    def chats(self) -> list[Chat]:
        return list(self._chats.values())

    def chat(self, chat_id: int) -> Chat:
        """A chat that exists, whether the bot knows it or not; KeyError for any other id."""
        return self._chats[chat_id]

    def add_chat(self, chat: Chat) -> Chat:
        self._chats[chat.id] = chat
        return chat

    def add_person(self, first_name: str, **details: Any) -> User:
        user = User(FIRST_PERSON_ID + self.next_number(), first_name, **details)
        self.add_chat(Chat(user.id, "private", members={user.id: user}))
        self.announce(PersonChanged(user.id))
        return user

    def next_number(self) -> int:
        self._ids += 1
        return self._ids

    def new_album(self) -> str:
        return str(FIRST_ALBUM_ID + self.next_number())

    def known_chat(self, chat_id: int | None) -> Chat:
        """The chat if the bot has ever met it; refuses as Telegram does otherwise."""
        chat = None if chat_id is None else self._chats.get(chat_id)
        if chat is None or not self._may_reach(chat):
            raise bad_request("chat not found")
        if chat.migrated_to is not None:
            raise bad_request(
                "group chat was upgraded to a supergroup chat", migrate_to_chat_id=chat.migrated_to
            )
        if chat.kicked:
            raise forbidden(f"bot was kicked from the {chat.kind} chat")
        return chat

    def _may_reach(self, chat: Chat) -> bool:
        return chat.known or (chat.open_until is not None and self.clock.now() < chat.open_until)

    def writable_chat(self, chat_id: int | None) -> Chat:
        chat = self.known_chat(chat_id)
        if chat.is_private and chat.person.deactivated:
            raise forbidden("user is deactivated")
        if chat.blocked:
            raise forbidden("bot was blocked by the user")
        return chat

    def timestamp(self) -> int:
        return int(self.clock.now().timestamp())

    def compose(self, chat: Chat, sender: Json, content: Json) -> Json:
        """Puts a new message into the chat, in view of whoever listens."""
        message = {
            "message_id": chat.next_id(),
            "from": sender,
            "chat": chat.as_json(),
            "date": self.timestamp(),
            **content,
        }
        chat.keep(message)
        self.announce(MessageAdded(chat.id, message, is_outgoing(message)))
        return message

    def say(self, chat: Chat, content: Json, markup: Json | None = None) -> Json:
        """A message from the bot. A reply keyboard goes to the client and is not told in the message."""
        inline = {"reply_markup": markup} if markup and "inline_keyboard" in markup else {}
        message = self.compose(chat, self.bot_json(), {**content, **inline})
        if markup and not inline:
            chat.sent_with_reply_keyboard.add(message["message_id"])
            self._show_markup(chat, markup)
        return message

    def _show_markup(self, chat: Chat, markup: Json) -> None:
        if "keyboard" in markup:
            self.show_reply_keyboard(chat, markup)
        elif markup.get("remove_keyboard"):
            self.show_reply_keyboard(chat, None)

    def show_reply_keyboard(self, chat: Chat, keyboard: Json | None) -> None:
        chat.reply_keyboard = keyboard
        self.announce(ReplyKeyboardChanged(chat.id, keyboard))

    def hear(self, chat: Chat, sender: User, content: Json, *, told: bool = True) -> Json:
        """A message from a person; `told` is whether the bot gets to see it."""
        message = self.compose(chat, sender.as_json(), content)
        if told:
            self.updates.push("message", message)
        return message

    def rewrite(self, chat: Chat, message: Json) -> Json:
        """Puts the new version of a message in its place; those who hold the old one keep the old."""
        # A client marks a message as edited when its words or its medium change, not when only buttons do.
        if _content(message) != _content(chat.message(message["message_id"]) or {}):
            chat.marked_as_edited.add(message["message_id"])
        chat.keep(message)
        self.announce(MessageEdited(chat.id, message, is_outgoing(message)))
        return message

    def erase(self, chat: Chat, message_id: int) -> None:
        if chat.forget(message_id):
            self.announce(MessageDeleted(chat.id, message_id))

    def tap(self, chat: Chat, presser: User, message: Json, button: str) -> Json:
        """A press on an inline button, told to the bot as a callback query."""
        number = f"{presser.id << 20 | self.next_number()}"
        self.taps[number] = Tap(number, presser.id, chat.id, message["message_id"], button, self.clock.now())
        query = {
            "id": number,
            "from": presser.as_json(),
            "message": message,
            "chat_instance": str(chat.id * 7919 % 2**63),
            "data": button,
        }
        self.updates.push("callback_query", query, TAP_LIFE)
        return query

    def listen(self, callback: Listener) -> Callable[[], None]:
        """Tells the callback of every change, at once; the returned function ends it."""
        self._listeners.append(callback)
        return lambda: self._listeners.remove(callback)

    def announce(self, event: Event) -> None:
        for listener in tuple(self._listeners):
            listener(event)


def _content(message: Json) -> Json:
    return {name: value for name, value in message.items() if name not in {"reply_markup", "edit_date"}}
