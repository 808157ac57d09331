"""What did somebody send, whatever kind of message it was?"""

from dataclasses import dataclass


@dataclass(frozen=True)
class IncomingMessage:
    """A message as its author sent it; `text` is its text or caption, `reply_to` an id in that chat.

    The photos of one album share their `album`; `size` is in bytes, as far as Telegram says.
    `is_edited` where it was there before, with other words.
    """

    kind: str
    text: str | None
    file_id: str | None
    chat_id: int
    message_id: int
    reply_to: int | None = None
    album: str | None = None
    size: int | None = None
    is_edited: bool = False

    @property
    def takes_caption(self) -> bool:
        return self.kind in {"photo", "voice", "video", "document", "audio", "animation"}
