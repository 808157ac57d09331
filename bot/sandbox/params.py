"""What did the bot pass with this call?"""

from dataclasses import dataclass
from typing import Any

import orjson

from bot.sandbox.refusals import bad_request


@dataclass(frozen=True)
class Upload:
    name: str
    content: bytes
    mime_type: str


class Params:
    """Reads parameters the same whether they came as JSON, in the URL, urlencoded or as multipart."""

    def __init__(
        self, method: str, values: dict[str, Any] | None = None, uploads: dict[str, Upload] | None = None
    ) -> None:
        self.method = method
        self.values = {name: value for name, value in (values or {}).items() if value is not None}
        self.uploads = uploads or {}

    @property
    def chat_id(self) -> int | None:
        """The chat as a number; None where there is none or it is a @name."""
        try:
            return int(self.values["chat_id"])
        except (KeyError, ValueError, TypeError):
            return None

    @property
    def words(self) -> str:
        """Text and caption as passed, markup and all."""
        return f"{self.values.get('text', '')}{self.values.get('caption', '')}"

    def __contains__(self, name: str) -> bool:
        return name in self.values

    def within(self, values: dict[str, Any]) -> "Params":
        """The same call, reading one part of it, such as one item of an album."""
        return Params(self.method, values, self.uploads)

    def text(self, name: str) -> str:
        return str(self.values.get(name, ""))

    def integer(self, name: str, default: int = 0) -> int:
        try:
            return int(self.values.get(name, default))
        except (TypeError, ValueError):
            raise bad_request(f'parameter "{name}" must be an integer') from None

    def number(self, name: str) -> float:
        try:
            return float(self.values[name])
        except (KeyError, TypeError, ValueError):
            raise bad_request(f'parameter "{name}" must be a number') from None

    def flag(self, name: str) -> bool:
        value = self.values.get(name, False)
        return value.lower() in {"true", "1", "yes"} if isinstance(value, str) else bool(value)

    def json(self, name: str) -> Any:
        """A list or an object, passed as such or as JSON text; None where it is missing."""
        value = self.values.get(name)
        if not isinstance(value, str) or not value:
            return value or None
        try:
            return orjson.loads(value)
        except orjson.JSONDecodeError:
            raise bad_request(f"can't parse {name.replace('_', ' ')} JSON object") from None

    def mapping(self, name: str) -> dict[str, Any] | None:
        value = self.json(name)
        if value is None or isinstance(value, dict):
            return value
        raise bad_request(f"object expected as {name.replace('_', ' ')}")

    def sequence(self, name: str) -> list[Any]:
        value = self.json(name)
        if value is None:
            return []
        if isinstance(value, list):
            return value
        raise bad_request(f"expected an array as {name.replace('_', ' ')}")
