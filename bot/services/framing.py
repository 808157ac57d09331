"""How does a name stand before somebody's words, and under what key does a copy travel?"""

from html import escape

from bot.words import Ready
from storage import messages
from storage.tables import Message, Person


def named(head: str, text: str | None) -> Ready:
    """The words as they were typed, below the name; either may be missing."""
    return Ready("\n".join(filter(None, (head, escape(text or "", quote=False)))))


def key_of(message: Message, part: str, reader: Person) -> str:
    """Under what one part of a message is queued for one reader."""
    return f"{messages.ABOUT}{message.id}:{part}:{reader.id}"
