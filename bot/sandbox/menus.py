"""Which list of commands does a chat show?"""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.sandbox.chats import Chat
from bot.sandbox.events import Json


@dataclass(frozen=True)
class Scope:
    kind: str = "default"
    chat_id: int | None = None
    user_id: int | None = None


class Menus:
    def __init__(self) -> None:
        self._lists: dict[tuple[Scope, str], list[Json]] = {}

    def put(self, scope: Scope, language_code: str, commands: list[Json]) -> None:
        self._lists[scope, language_code] = commands

    def get(self, scope: Scope, language_code: str) -> list[Json]:
        return self._lists.get((scope, language_code), [])

    def drop(self, scope: Scope, language_code: str) -> None:
        self._lists.pop((scope, language_code), None)

    def shown(self, chat: Chat, user_id: int, language_code: str | None) -> list[tuple[str, str]]:
        """What this person sees there: the narrowest scope first, in each their language first."""
        for scope in _narrowest_first(chat, user_id):
            for language in (language_code or "", ""):
                commands = self.get(scope, language)
                if commands:
                    return [(command["command"], command["description"]) for command in commands]
        return []


def _narrowest_first(chat: Chat, user_id: int) -> Iterator[Scope]:
    if chat.is_private:
        yield Scope("chat", chat.id)
        yield Scope("all_private_chats")
    else:
        yield Scope("chat_member", chat.id, user_id)
        if user_id in chat.admins:
            yield Scope("chat_administrators", chat.id)
        yield Scope("chat", chat.id)
        if user_id in chat.admins:
            yield Scope("all_chat_administrators")
        yield Scope("all_group_chats")
    yield Scope()
