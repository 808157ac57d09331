"""What does a person see in Telegram?"""

from bot.sandbox.chats import Chat, User, is_outgoing, words_of
from bot.sandbox.events import Json
from bot.sandbox.groups import Group
from bot.sandbox.keyboards import buttons_of, keys_of
from bot.sandbox.world import Tap, Toast, World


class Onlooker:
    """Somebody's Telegram as it looks at this moment."""

    def __init__(self, world: World, user: User) -> None:
        self._world = world
        self.user = user
        self.chat: Chat = world.chat(user.id)

    def __repr__(self) -> str:
        return f"<{self.user.first_name} {self.id}>"

    @property
    def id(self) -> int:
        return self.user.id

    @property
    def messages(self) -> list[Json]:
        """The private chat as it looks now, both sides, oldest first."""
        return self.chat.messages

    @property
    def heard(self) -> list[str]:
        """What the bot said in the private chat, in order, as it reads now."""
        return [words_of(message) for message in self.chat.messages if is_outgoing(message)]

    @property
    def last_heard(self) -> str:
        return words_of(self.last_message)

    @property
    def last_message(self) -> Json:
        """The newest message of the bot in the private chat."""
        newest = next((message for message in self.chat.newest_first if is_outgoing(message)), None)
        if newest is None:
            raise ValueError(f"the bot has said nothing to {self.user.first_name}")
        return newest

    @property
    def buttons(self) -> list[str]:
        """The labels under the bot's newest message."""
        newest = next((message for message in self.chat.newest_first if is_outgoing(message)), {})
        return [button["text"] for button in buttons_of(newest)]

    @property
    def keyboard(self) -> list[str]:
        """The labels of the keyboard in the place of the letters."""
        return [button["text"] for button in keys_of(self.chat.reply_keyboard)]

    @property
    def menu(self) -> list[tuple[str, str]]:
        """The commands the private chat offers, each with its description."""
        return self.menu_in(None)

    def menu_in(self, group: Group | None) -> list[tuple[str, str]]:
        chat = group.chat if group else self.chat
        return self._world.menus.shown(chat, self.id, self.user.language_code)

    @property
    def taps(self) -> list[Tap]:
        """Every press of theirs on an inline button, answered or not."""
        return [tap for tap in self._world.taps.values() if tap.person_id == self.id]

    @property
    def toasts(self) -> list[Toast]:
        """The answers to their presses that had words in them."""
        return [tap.answer for tap in self.taps if tap.answer and tap.answer.text]
