"""How does a picture, a file or a text that is made only when it is sent go along with its call?

The row in the outbox holds what to make, not the bytes. What cannot be made is told in its caption's words.
"""

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import orjson

from bot.delivery.transport import AiohttpRequest, Upload
from storage.outbox import ATTACHMENT, Head

# Of a message that is words alone, these are made; without them it says what it was queued with.
WORDS = "text"
Make = Callable[[str, dict[str, Any]], bytes]
"""Makes the bytes of one kind of picture or file from its facts; may take a while."""

log = logging.getLogger(__name__)


class Attaching:
    """Sends calls that carry an attachment; one is made at a time, beside everything else."""

    def __init__(self, request: AiohttpRequest, make: Make) -> None:
        self._request = request
        self._make = make
        self._hands = ThreadPoolExecutor(max_workers=1, thread_name_prefix="attachments")

    async def send(self, root: str, head: Head) -> Any:
        """The call's result; raises python-telegram-bot's errors, as any other call does."""
        body = orjson.loads(head.body)
        attachment = body.pop(ATTACHMENT)
        try:
            made = await asyncio.get_running_loop().run_in_executor(
                self._hands, self._make, attachment["kind"], attachment["facts"]
            )
        except Exception:
            log.exception("an attachment (%s) could not be made; its words go alone", attachment["kind"])
            method, words = _in_words(body)
            return await self._request.call(f"{root}/{method}", words)
        if attachment["field"] == WORDS:
            return await self._request.call(
                f"{root}/{head.method}", orjson.dumps({**body, WORDS: made.decode()})
            )
        upload = Upload(attachment["field"], attachment["name"], made)
        return await self._request.call_with(f"{root}/{head.method}", body, upload)

    def close(self) -> None:
        self._hands.shutdown(wait=False, cancel_futures=True)


def _in_words(body: dict[str, Any]) -> tuple[str, bytes]:
    """A message of the words alone; where a file was to be replaced, it stays above them."""
    if "media" in body:
        caption = body.pop("media").get("caption", "")
        return "editMessageCaption", orjson.dumps({**body, "caption": caption})
    text = body.pop("caption", None) or body[WORDS]
    return "sendMessage", orjson.dumps({**body, WORDS: text})
