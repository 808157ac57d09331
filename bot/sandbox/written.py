"""How far has a text been written, counted as Telegram counts?"""

from bot.sandbox.events import Json


def utf16_length(text: str) -> int:
    """Telegram's offsets and limits count UTF-16 units: an emoji is two."""
    return len(text.encode("utf-16-le")) // 2


class Written:
    """A text under construction, with the entities found in it so far."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self.length = 0
        self.entities: list[Json] = []

    @property
    def text(self) -> str:
        return "".join(self._parts)

    def write(self, words: str) -> None:
        self._parts.append(words)
        self.length += utf16_length(words)

    def since(self, start: int) -> str:
        return self.text.encode("utf-16-le")[2 * start :].decode("utf-16-le")

    def mark(self, kind: str, start: int, **details: str) -> None:
        """An entity from `start` to here; nothing for an empty one."""
        if self.length > start:
            entity = {"type": kind, "offset": start, "length": self.length - start}
            self.entities.append(entity | details)
