"""Which sentence is it that goes to a chat?"""

from collections.abc import Mapping
from hashlib import blake2b
from typing import Any

import orjson

OF_A_HUMAN = "message:"
DIGEST_BYTES = 8
# The same words with other buttons, or without a sound, are the same sentence.
_NOT_HEARD = frozenset({"reply_markup", "disable_notification", "parse_mode", "link_preview_options"})


def sentence_of(chat_id: int, method: str, body: Mapping[str, Any], about: str | None) -> int | None:
    """A number for what the chat would hear; None for a call that says nothing new.

    Two messages of a human are two, however alike.
    """
    if not method.startswith(("send", "copy")) or method == "sendChatAction":
        return None
    whose = about if about is not None and about.startswith(OF_A_HUMAN) else None
    heard = [chat_id, whose, *((name, body[name]) for name in sorted(body) if name not in _NOT_HEARD)]
    return int.from_bytes(blake2b(orjson.dumps(heard), digest_size=DIGEST_BYTES).digest(), signed=True)
