"""What kind of message is this, and what does it carry?"""

from dataclasses import replace
from typing import Any

from telegram import Message, Update
from telegram.ext import filters

from bot.rules.marked import can_be_passed_on
from bot.services.incoming import IncomingMessage

WITH_FILE = ("photo", "voice", "video", "document", "audio", "animation", "video_note", "sticker")
WITHOUT_FILE = ("location", "contact", "venue", "poll", "dice")
OTHER = "other"  # a story, a game, whatever Telegram invents next


def read_message(message: Message) -> IncomingMessage | None:
    """The message in our words; None for a notice of Telegram's that nobody wrote."""
    kind = _kind(message)
    if kind is None:
        return None
    return IncomingMessage(
        kind=kind,
        text=_words(message, kind),
        file_id=_of_file(message, kind, "file_id"),
        chat_id=message.chat_id,
        message_id=message.message_id,
        reply_to=message.reply_to_message.message_id if message.reply_to_message else None,
        album=message.media_group_id,
        size=_of_file(message, kind, "file_size"),
        file_unique_id=_of_file(message, kind, "file_unique_id"),
        marks=_marks(message),
    )


def typed_after(update: Update) -> IncomingMessage | None:
    """What was typed behind a command, as if it came alone; None where nothing was."""
    message = update.effective_message
    _, *typed = (message.text or "").split(maxsplit=1) if message is not None else ("",)
    incoming = read_message(message) if message is not None and typed else None
    return replace(incoming, text=typed[0], reply_to=None) if incoming is not None else None


def _kind(message: Message) -> str | None:
    if message.text is not None:
        return "text"
    # An animation also comes as a document, for old clients.
    if message.animation is not None:
        return "animation"
    kind = next((kind for kind in (*WITH_FILE, *WITHOUT_FILE) if getattr(message, kind)), None)
    if kind is None and not filters.StatusUpdate.ALL.check_update(Update(0, message=message)):
        return OTHER
    return kind


def _words(message: Message, kind: str) -> str | None:
    if kind == "sticker" and message.sticker is not None:
        return message.sticker.emoji
    if kind == "location" and message.location is not None:
        return f"{message.location.latitude:.5f}, {message.location.longitude:.5f}"
    if kind == "contact" and message.contact is not None:
        return f"{message.contact.first_name} {message.contact.phone_number}"
    return message.text or message.caption


def _of_file(message: Message, kind: str, fact: str) -> Any:
    if kind not in WITH_FILE:
        return None
    carried = message.photo[-1] if kind == "photo" else getattr(message, kind)
    return getattr(carried, fact)


def _marks(message: Message) -> list[dict[str, Any]] | None:
    told = [entity.to_dict() for entity in (*message.entities, *message.caption_entities)]
    return [mark for mark in told if can_be_passed_on(mark)] or None
