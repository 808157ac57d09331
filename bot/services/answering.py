"""Which message, in its reader's own chat, is it that somebody's message answers?"""

from bot.services.framing import key_of
from bot.services.incoming import IncomingMessage
from bot.services.speech import Place
from bot.services.work import Work
from storage import albums, messages, queued
from storage.tables import Message, Person


def answered(work: Work, incoming: IncomingMessage) -> Message | None:
    """What of the thread is answered by Telegram's own reply: another's words, or one's own of before."""
    if incoming.reply_to is None:
        return None
    passed_on = messages.carried_by(work.session, incoming.chat_id, incoming.reply_to)
    return passed_on or messages.sent_as(work.session, incoming.chat_id, incoming.reply_to)


def place_at(work: Work, reader: Person, incoming: IncomingMessage) -> Place | None:
    """Where the answered message stands at the reader: their own, or the copy that they were brought."""
    message = answered(work, incoming)
    if message is None or reader.chat_id is None:
        return None
    if message.chat_id == reader.chat_id:
        return Place(message.telegram_message_id) if message.telegram_message_id else None
    part = albums.part_for(work.session, message.id, reader.chat_id)
    if part is not None:
        place = albums.place_of(work.session, part)
        return Place(place) if place is not None else Place(row=part.outbox_id)
    key = key_of(message, "whole", reader)
    copy = queued.under(work.session, [key]).get(key)
    return Place(row=copy.id) if copy is not None and not copy.is_lost else None
