"""What was it that somebody sent, before it was taken for something to share?"""

from collections.abc import Sequence
from typing import Any

from bot.services.contribution_looks import SENT_IN
from bot.services.incoming import IncomingMessage
from storage.tables import Contribution


def as_it_was_sent(
    contribution: Contribution, chat_id: int, message_id: int, texts: Sequence[Sequence[Any]]
) -> list[IncomingMessage]:
    """Message by message: every file of an album, or each of several texts under its own number."""
    if contribution.medium is None:
        return [
            IncomingMessage("text", text, None, chat_id, number)
            for number, text in texts or [(message_id, contribution.text)]
        ]
    first: dict[str, Any] = {
        "type": contribution.medium,
        "media": contribution.file_id,
        "caption": contribution.text,
        SENT_IN: message_id,
    }
    return [
        IncomingMessage(
            kind=part["type"],
            text=part.get("caption") or None,
            file_id=part["media"],
            chat_id=chat_id,
            message_id=part.get(SENT_IN, message_id),
            album=contribution.album,
        )
        for part in (first, *(contribution.more or ()))
    ]
