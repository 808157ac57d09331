"""How does a name stand before somebody's words, and under what key does a copy travel?"""

from collections.abc import Sequence

from bot.rules.marked import Mark, marked
from bot.words import Ready
from storage import messages
from storage.tables import Message, Person


def named(head: str, text: str | None, marks: Sequence[Mark] | None) -> Ready:
    """The words as they were typed, below the name; either may be missing."""
    return Ready("\n".join(filter(None, (head, marked(text or "", marks or ())))))


def key_of(message: Message, part: str, reader: Person) -> str:
    """Under what one part of a message is queued for one reader."""
    return f"{messages.ABOUT}{message.id}:{part}:{reader.id}"
