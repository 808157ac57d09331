"""What befalls a group the bot is in?"""

from collections.abc import Sequence

from bot.sandbox.chats import Chat, User, is_outgoing, words_of
from bot.sandbox.events import GroupChanged, Json
from bot.sandbox.members import tell_bot_membership
from bot.sandbox.world import BOT_ID, World

FIRST_GROUP_ID = 4_000_000_000
FIRST_SUPERGROUP_ID = 1_002_000_000_000


class Group:
    """Stays the same object when the group becomes a supergroup, with another chat in it."""

    def __init__(self, world: World, chat: Chat) -> None:
        self._world = world
        self.chat = chat

    @classmethod
    def made(cls, world: World, title: str, members: Sequence[User], *, bot_is_admin: bool) -> "Group":
        """A group whose first member made it and added the bot."""
        chat = Chat(
            -FIRST_GROUP_ID - world.next_number(),
            "group",
            title,
            members={user.id: user for user in members},
            admins={user.id for user in members[:1]},
        )
        world.add_chat(chat)
        group = cls(world, chat)
        group.adds_bot(as_admin=bot_is_admin)
        return group

    @property
    def id(self) -> int:
        return self.chat.id

    @property
    def heard(self) -> list[str]:
        """What the bot said here, as it reads now."""
        return [words_of(message) for message in self.chat.messages if is_outgoing(message)]

    @property
    def last_heard(self) -> str:
        return self.heard[-1]

    def adds(self, member: User) -> None:
        self.chat.members[member.id] = member
        self._service({"new_chat_members": [member.as_json()]})

    def adds_bot(self, *, as_admin: bool = False) -> None:
        self.chat.known, self.chat.kicked, self.chat.bot_is_admin = True, False, as_admin
        self._tell("left", "administrator" if as_admin else "member")
        self._service({"new_chat_members": [self._world.bot_json()]})

    def kicks_bot(self) -> None:
        was = "administrator" if self.chat.bot_is_admin else "member"
        self.chat.kicked, self.chat.bot_is_admin = True, False
        self._tell(was, "kicked")

    def makes_bot_admin(self) -> None:
        self.chat.bot_is_admin = True
        self._tell("member", "administrator")

    def migrates(self) -> int:
        """Becomes a supergroup; returns the id under which the chat goes on."""
        old = self.chat
        new = Chat(
            -FIRST_SUPERGROUP_ID - self._world.next_number(),
            "supergroup",
            old.title,
            members=old.members,
            admins=old.admins,
            bot_is_admin=old.bot_is_admin,
            known=True,
        )
        self._world.add_chat(new)
        self._service({"migrate_to_chat_id": new.id})
        old.migrated_to = new.id
        self.chat = new
        self._service({"migrate_from_chat_id": old.id})
        self._world.announce(GroupChanged(new.id))
        return new.id

    def shows_bot(self, content: Json) -> bool:
        """Privacy mode: who is no admin gets only commands, mentions and answers to itself."""
        if self.chat.kicked:
            return False
        if self.chat.bot_is_admin or content.get("reply_to_message", {}).get("from", {}).get("id") == BOT_ID:
            return True
        text = (content.get("text") or content.get("caption") or "").lower()
        at_bot = f"@{self._world.username.lower()}"
        first_word = text.split(maxsplit=1)[0] if text else ""
        return at_bot in text or (first_word.startswith("/") and "@" not in first_word)

    def _tell(self, was: str, is_now: str) -> None:
        tell_bot_membership(self._world, self.chat, self._owner.as_json(), was=was, is_now=is_now)
        self._world.announce(GroupChanged(self.chat.id))

    def _service(self, content: Json) -> None:
        self._world.hear(self.chat, self._owner, content, told=not self.chat.kicked)

    @property
    def _owner(self) -> User:
        return next(iter(self.chat.members.values()))
