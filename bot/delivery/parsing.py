"""What did Telegram send, in the library's objects?"""

from datetime import UTC, datetime
from typing import Any, TypeGuard

from telegram import Bot, Chat, Message, Update, User

TEXT_ALONE = frozenset({"message_id", "date", "chat", "from", "text"})


class _Text(Message):
    """The library guards each of a message's hundred attributes, which costs more than to set them."""

    __slots__ = ()
    __setattr__ = object.__setattr__  # type: ignore[assignment]  # it takes any value, as the guard does


class _TextUpdate(Update):
    __slots__ = ()
    __setattr__ = object.__setattr__  # type: ignore[assignment]


def read_update(raw: dict[str, Any], bot: Bot) -> Update:
    """Raises whatever the library raises for what nobody can parse.

    The library looks into each message for a hundred things; a text by itself, which is most of what comes,
    has none of them, and needs half the time without that search.
    """
    message = raw.get("message")
    if raw.keys() != {"update_id", "message"} or not _is_text_alone(message):
        return Update.de_json(raw, bot)
    update = _TextUpdate(raw["update_id"], message=_text(message, bot))
    update.set_bot(bot)
    return update


def _is_text_alone(message: Any) -> TypeGuard[dict[str, Any]]:
    return (
        isinstance(message, dict)
        and message.keys() == TEXT_ALONE
        and isinstance(message["chat"], dict)
        and isinstance(message["from"], dict)
        and message["date"] != 0  # by which Telegram marks what is out of reach
    )


def _text(message: dict[str, Any], bot: Bot) -> Message:
    text = _Text(
        message_id=message["message_id"],
        date=datetime.fromtimestamp(message["date"], UTC),
        chat=Chat.de_json(message["chat"], bot),
        from_user=User.de_json(message["from"], bot),
        text=message["text"],
    )
    text.set_bot(bot)
    return text
