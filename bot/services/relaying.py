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
from storage import messages
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
) -> None:
    """The words with their author's name before them; what cannot carry words gets a line ahead of it."""
    if not sharing.may_be_shown(work, reader):
        first = stored_albums.together(work.session, message)[0]
        sharing.knock(work, reader, first.id, _post(first, "knock", reader))
        return

    if reader.chat_id is not None:
        stored_albums.hasten(work.session, incoming.chat_id, incoming.album, reader.chat_id, work.now)
    head = work.text(reader, key, name=author)
    whole = replace(_post(message, WHOLE, reader), in_reply_to=place_at(work, reader, incoming))
    if albums.is_part(message):
        albums.add(work, reader, message, head, keyboard, whole)
        return
    carry(
        work,
        reader,
        incoming,
        head,
        keyboard,
        lambda part: whole if part == WHOLE else _post(message, part, reader),
    )


def _post(message: Message, part: str, reader: Person) -> Post:
    return Post(about=f"{messages.ABOUT}{message.id}", once=key_of(message, part, reader))
