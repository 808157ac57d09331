"""How do somebody's own words reach another, whatever kind of message they came in?"""

from collections.abc import Callable

from bot.rules.marked import marked
from bot.services.incoming import IncomingMessage
from bot.services.speech import Keyboard, Post, pass_on, say_text
from bot.services.work import Work
from bot.words import Ready
from storage.tables import Person

TEXT_LIMIT, CAPTION_LIMIT = 4096, 1024
ROOM_FOR_A_NAME = 200  # before every message in a shared chat


def length_for(reader: Person, text: str) -> int:
    """How long it becomes in this reader's chat, as Telegram counts."""
    room = ROOM_FOR_A_NAME if reader.shares_chat else 0
    return room + len(text.encode("utf-16-le")) // 2


def carry(
    work: Work,
    reader: Person,
    incoming: IncomingMessage,
    head: Ready,
    keyboard: Keyboard,
    post: Callable[[str], Post],
) -> None:
    """The words below a line of ours; what cannot carry words gets that line ahead of it.

    `post` says how the part "whole" travels and, where there is a line ahead, the part "name".
    """
    words = Ready(f"{head}\n{marked(incoming.text, incoming.marks or ())}") if incoming.text else head
    length = length_for(reader, f"{head}\n{incoming.text or ''}")
    if incoming.kind == "text" and length <= TEXT_LIMIT:
        say_text(work, reader, words, buttons=keyboard, post=post("whole"))
        return
    caption = words if incoming.takes_caption and length <= CAPTION_LIMIT else None
    if caption is None:
        say_text(work, reader, head, post=post("name"))
    pass_on(
        work,
        reader,
        incoming.chat_id,
        incoming.message_id,
        caption=caption,
        buttons=keyboard,
        post=post("whole"),
    )
