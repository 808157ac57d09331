"""How does an album, whose parts come one by one, reach its reader as one?

Each part is added to the call that waits for the rest. The call leaves when nothing more came for a moment,
or as soon as whoever sent it goes on to something else; what comes later still goes as an album of its own.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from bot.services import framing
from bot.services.carrying import CAPTION_LIMIT, length_for
from bot.services.copies import Call
from bot.services.framing import key_of
from bot.services.speech import Keyboard, Post, addressed, call, comes_between, say_text
from bot.services.work import Work
from bot.words import Ready
from storage import albums
from storage.tables import AlbumPart, Message, Person

KINDS = frozenset({"photo", "video", "document", "audio"})
GROUP = "sendMediaGroup"
MOST_TOGETHER = 10
A_MOMENT = timedelta(seconds=1)


def is_part(message: Message) -> bool:
    return message.album is not None and message.kind in KINDS and message.file_id is not None


def add(work: Work, reader: Person, message: Message, head: Ready, keyboard: Keyboard, post: Post) -> None:
    """One part more; buttons, which an album cannot have, stand under a line ahead of it."""
    if reader.chat_id is None or albums.part_for(work.session, message.id, reader.chat_id) is not None:
        return
    if _joins(work, reader, message, head):
        return
    comes_between(work, reader)
    ahead = replace(post, once=key_of(message, "name", reader), in_reply_to=None)
    if keyboard:
        say_text(work, reader, work.text(reader, "album-follows", head=head), buttons=keyboard, post=ahead)
    elif not _fits(reader, head, message):
        say_text(work, reader, head, post=ahead)
    waiting = replace(post, not_before=work.now + A_MOMENT)
    row = call(work, reader.chat_id, GROUP, {}, post=waiting)
    albums.join(work.session, row, message, reader.chat_id)
    _carry(work, reader, row, head)


def change(
    work: Work,
    reader: Person,
    message: Message,
    part: AlbumPart,
    head: Ready,
    post: Post,
    *,
    has_another_file: bool,
) -> bool:
    """Makes of a part of an album what it is now, where it stands; False where that cannot be done."""
    if _carry(work, reader, part.outbox_id, head):
        return True
    place = albums.place_of(work.session, part)
    if place is None or reader.chat_id is None or (part.has_name and not _fits(reader, head, message)):
        return False
    caption = _caption(work, reader, message, head if part.has_name else None)
    method, now = "editMessageCaption", caption
    if has_another_file:
        method, now = "editMessageMedia", {"media": media(message.kind, message.file_id) | caption}
    call(work, reader.chat_id, method, {"message_id": place, **now}, post=post)
    return True


def media(kind: str, file_id: str | None) -> dict[str, Any]:
    """A picture or file that Telegram has, as one part of an album."""
    return {"type": kind, "media": file_id}


def _joins(work: Work, reader: Person, message: Message, head: Ready) -> bool:
    """Whether there is still a call that waits for it, with room for one more."""
    chat_id = reader.chat_id or 0
    row = albums.carrier(work.session, message, chat_id)
    if row is None or not albums.can_join(work.session, row):
        return False
    if len(albums.carried(work.session, row)) >= MOST_TOGETHER:
        return False
    albums.join(work.session, row, message, chat_id)
    return _carry(work, reader, row, head, work.now + A_MOMENT)


def _carry(work: Work, reader: Person, row: int, head: Ready, not_before: datetime | None = None) -> bool:
    """Lets the call carry its parts as they are now; False where it has left."""
    if not albums.can_join(work.session, row):
        return False
    parts = albums.carried(work.session, row)
    bearer = _bearer(reader, parts, head)
    albums.give_name(work.session, parts, bearer)
    made = _made(work, reader, parts, head)
    return albums.carry(work.session, row, made.method, made.body, not_before)


def _bearer(reader: Person, parts: Sequence[tuple[AlbumPart, Message]], head: Ready) -> AlbumPart | None:
    """The part whose caption has room for the name: the first with words of its own, else the first."""
    room = [(part, message) for part, message in parts if _fits(reader, head, message)]
    with_words = (part for part, message in room if message.text)
    return next(with_words, room[0][0] if room else None)


def _made(work: Work, reader: Person, parts: Sequence[tuple[AlbumPart, Message]], head: Ready) -> Call:
    """The album with the name before its first words; a part that came alone goes alone."""
    captions = [_caption(work, reader, message, head if part.has_name else None) for part, message in parts]
    if len(parts) == 1:
        [(_, message)] = parts
        source = {"from_chat_id": message.chat_id, "message_id": message.telegram_message_id}
        return Call("copyMessage", {**source, **captions[0]})
    group = [
        media(message.kind, message.file_id) | caption
        for (_, message), caption in zip(parts, captions, strict=True)
    ]
    return Call(GROUP, {"media": group})


def _fits(reader: Person, head: Ready, message: Message) -> bool:
    return length_for(reader, f"{head}\n{message.text or ''}") <= CAPTION_LIMIT


def _caption(work: Work, reader: Person, message: Message, head: Ready | None) -> dict[str, Any]:
    if head is None:
        words = framing.named("", message.text, message.marks)
        return {"caption": words, "parse_mode": "HTML"} if message.text else {}
    words = addressed(work, reader, framing.named(head, message.text, message.marks))
    return {"caption": words, "parse_mode": "HTML"}
