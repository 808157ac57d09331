"""What does a copy of somebody's words look like at whoever reads it?"""

from dataclasses import replace

from bot.services import albums, sharing
from bot.services.answering import place_at
from bot.services.carrying import carry
from bot.services.framing import key_of
from bot.services.incoming import IncomingMessage
from bot.services.speech import Keyboard, Post
from bot.services.work import Work
from storage import albums as stored_albums
from storage import messages, staff_rooms
from storage.tables import Message, Person

WHOLE = "whole"


def relay(
    work: Work,
    reader: Person,
    incoming: IncomingMessage,
    key: str,
    author: str,
    keyboard: Keyboard,
    message: Message,
    topic: tuple[int, int] | None = None,
) -> None:
    """The words with their author's name before them; what cannot carry words gets a line ahead of it.

    `topic` is the staff's topic that it goes into, and its number at Telegram.
    """
    if not sharing.may_be_shown(work, reader):
        first = stored_albums.together(work.session, message)[0]
        sharing.knock(work, reader, first.id, _post(first, "knock", reader))
        return

    if reader.chat_id is not None:
        stored_albums.hasten(work.session, incoming.chat_id, incoming.album, reader.chat_id, work.now)
    head = work.text(reader, key, name=author)
    whole = replace(_post(message, WHOLE, reader, topic), in_reply_to=place_at(work, reader, incoming))
    if albums.is_part(message):
        albums.add(work, reader, message, head, keyboard, whole)
        return
    carry(
        work,
        reader,
        incoming,
        head,
        keyboard,
        lambda part: whole if part == WHOLE else _post(message, part, reader, topic),
    )


def as_it_came(message: Message) -> IncomingMessage:
    return IncomingMessage(
        kind=message.kind,
        text=message.text,
        file_id=message.file_id,
        file_unique_id=message.file_unique_id,
        marks=message.marks,
        album=message.album,
        chat_id=message.chat_id,
        message_id=message.telegram_message_id,
    )


def _post(message: Message, part: str, reader: Person, topic: tuple[int, int] | None = None) -> Post:
    about, once = f"{messages.ABOUT}{message.id}", key_of(message, part, reader)
    if topic is None:
        return Post(about=about, once=once)
    return Post(about=f"{about}:{staff_rooms.IN_TOPIC}:{topic[0]}", once=once, thread=topic[1])
