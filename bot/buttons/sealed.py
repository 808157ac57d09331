"""What does a button mean, and whose is it?

A button carries a small typed value, sealed for the one person it was made for: by their Telegram id, and
where several share one Telegram also by who of them it is. What is not sealed for the person who presses is
no button of ours. The seal is no permission: whoever acts on a button still checks the role stored for the
person who pressed.
"""

import hmac
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as NotBase64
from dataclasses import dataclass, fields
from typing import ClassVar, Self

TELEGRAM_LIMIT_BYTES = 64
_SEAL_BYTES = 8
_BETWEEN = "\x1f"


@dataclass(frozen=True)
class Button:
    code: ClassVar[str]

    __match_args__: ClassVar[tuple[str, ...]] = ()
    _kinds: ClassVar[dict[str, type["Button"]]] = {}

    def __init_subclass__(cls) -> None:
        if cls.code in Button._kinds:
            raise TypeError(f"two buttons have the code {cls.code!r}")
        Button._kinds[cls.code] = cls

    def pack(self, telegram_id: int, key: bytes, sharer: int = 0) -> str:
        """Callback data for whoever has this Telegram id, or for the one of its sharers.

        Raises ValueError above Telegram's limit.
        """
        body = _BETWEEN.join(
            [self.code, *(str(getattr(self, name)) for name in self.__match_args__)]
        ).encode()
        data = urlsafe_b64encode(_seal(body, telegram_id, key, sharer) + body).rstrip(b"=").decode()
        if len(data) > TELEGRAM_LIMIT_BYTES:
            raise ValueError(f"{type(self).__name__} needs {len(data)} bytes, Telegram takes 64")
        return data

    @classmethod
    def _from_words(cls, words: list[str]) -> Self:
        """A button from before a field was added means what that field is without a word."""
        if len(words) > len(fields(cls)):
            raise ValueError(f"{cls.__name__} has fewer fields")
        # What is missing at the end has a value of its own, or the class refuses.
        given = zip(fields(cls), words, strict=False)
        return cls(*(int(word) if field.type is int else word for field, word in given))


def read_button(data: str, telegram_id: int, key: bytes, sharer: int = 0) -> Button | None:
    """What this callback data means when this person presses; None where it was not made for them."""
    try:
        sealed = urlsafe_b64decode(data + "=" * (-len(data) % 4))
        seal, body = sealed[:_SEAL_BYTES], sealed[_SEAL_BYTES:]
        if not hmac.compare_digest(seal, _seal(body, telegram_id, key, sharer)):
            return None
        code, *words = body.decode().split(_BETWEEN)
        return Button._kinds[code]._from_words(words)  # noqa: SLF001  (the family reads itself)
    except (NotBase64, ValueError, KeyError, TypeError):
        return None


def _seal(body: bytes, telegram_id: int, key: bytes, sharer: int) -> bytes:
    whose = b"%d:%d" % (telegram_id, sharer) if sharer else b"%d" % telegram_id
    return hmac.digest(key, b"%b\x1f%b" % (whose, body), "sha256")[:_SEAL_BYTES]
