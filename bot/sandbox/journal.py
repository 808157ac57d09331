"""What did the bot do, call by call?"""

from dataclasses import dataclass
from typing import Any

from bot.sandbox.chats import Chat
from bot.sandbox.events import Json
from bot.sandbox.params import Params
from bot.sandbox.refusals import ApiError


@dataclass(frozen=True)
class Call:
    """One call Telegram accepted, with the messages as they were right after it."""

    method: str
    params: dict[str, Any]
    chat_id: int | None
    result: Any
    messages: tuple[Json, ...] = ()

    @property
    def message(self) -> Json | None:
        return self.messages[0] if self.messages else None


@dataclass(frozen=True)
class RefusedCall:
    method: str
    params: dict[str, Any]
    code: int
    description: str


class Journal:
    def __init__(self) -> None:
        self.calls: list[Call] = []
        self.refused: list[RefusedCall] = []

    def accepted(self, name: str, params: Params, chat: Chat | None, result: Any) -> Call:
        messages = _messages_of(chat, result) if chat else ()
        call = Call(name, params.values | params.uploads, params.chat_id, result, messages)
        self.calls.append(call)
        return call

    def turned_down(self, params: Params, refusal: ApiError) -> None:
        self.refused.append(RefusedCall(params.method, params.values, refusal.code, refusal.description))


def _messages_of(chat: Chat, result: Any) -> tuple[Json, ...]:
    """The messages a result tells of; of a copy it tells only the number."""
    told = result if isinstance(result, list) else [result]
    return tuple(
        message
        for one in told
        if isinstance(one, dict) and "message_id" in one and (message := chat.message(one["message_id"]))
    )
