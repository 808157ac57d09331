"""What did somebody send, whatever kind of message it was?"""

from dataclasses import dataclass
from typing import Any

from storage.tables import Message


@dataclass(frozen=True)
class IncomingMessage:
    """A message as its author sent it; `text` is its text or caption, `reply_to` an id in that chat.

    The photos of one album share their `album`; `size` is in bytes, as far as Telegram says.
    `is_edited` where it was there before, with other words. `file_unique_id` stays while Telegram
    names the same file anew each time it speaks of it; `marks` are the bold letters and links of its words.
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
    file_unique_id: str | None = None
    marks: list[dict[str, Any]] | None = None

    @property
    def takes_caption(self) -> bool:
        return self.kind in {"photo", "voice", "video", "document", "audio", "animation"}

    def has_file_of(self, kept: Message) -> bool:
        """Whether it carries the file that was kept, or none as well."""
        if self.file_unique_id is None or kept.file_unique_id is None:
            return self.file_id == kept.file_id
        return self.file_unique_id == kept.file_unique_id

    def is_as(self, kept: Message) -> bool:
        """Whether nothing of it is other than it was kept."""
        said = (kept.text, kept.marks or None)
        return said == (self.text, self.marks) and self.has_file_of(kept)
