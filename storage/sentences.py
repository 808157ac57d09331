"""Which sentence is it that goes to a chat?"""

from collections.abc import Mapping
from hashlib import blake2b
from typing import Any

import orjson

# What a call is about where it carries a human's words, and how the keys of an announcement's copies begin.
OF_A_HUMAN = "message:"
IN_A_GROUP = "room_post:"
ANNOUNCED = "broadcast:"
DIGEST_BYTES = 8
# The same words with other buttons, or without a sound, are the same sentence.
_NOT_HEARD = frozenset({"reply_markup", "disable_notification", "parse_mode", "link_preview_options"})


def sentence_of(
    chat_id: int, method: str, body: Mapping[str, Any], about: str | None, key: str | None
) -> int | None:
    """A number for what the chat would hear; None for a call that says nothing new.

    Two messages of a human are two, however alike, and so are the lines beneath two announced albums, which
    carry the question. An announcement itself is the same sentence as another that says the same.
    """
    if not method.startswith(("send", "copy")) or method == "sendChatAction":
        return None
    heard = [
        chat_id,
        _wish(about, key),
        *((name, body[name]) for name in sorted(body) if name not in _NOT_HEARD),
    ]
    return int.from_bytes(blake2b(orjson.dumps(heard), digest_size=DIGEST_BYTES).digest(), signed=True)


def _wish(about: str | None, key: str | None) -> str | None:
    """Whose words these are, where their repetition is meant; None where it is heard as a repetition."""
    if about is not None and about.startswith((OF_A_HUMAN, IN_A_GROUP)):
        return about
    if key is not None and key.startswith(ANNOUNCED):
        number, _, place = key.removeprefix(ANNOUNCED).partition(":")
        return f"{ANNOUNCED}{number}" if ":" in place else None
    return None
