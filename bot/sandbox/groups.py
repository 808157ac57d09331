"""What befalls a group the bot is in?"""

from collections.abc import Iterable, Sequence
from datetime import timedelta

from bot.sandbox.chats import Chat, User, is_outgoing, words_of
from bot.sandbox.events import GroupChanged, Json
from bot.sandbox.members import tell_bot_membership
from bot.sandbox.world import BOT_ID, World

FIRST_GROUP_ID = 4_000_000_000
FIRST_SUPERGROUP_ID = 1_002_000_000_000
ASKER_REACHABLE_FOR = timedelta(minutes=5)


class Group:
    """Stays the same object when the group becomes a supergroup, with another chat in it."""

    def __init__(self, world: World, chat: Chat) -> None:
        self._world = world
        self.chat = chat

    @classmethod
    def made(
        cls, world: World, title: str, members: Sequence[User], *, bot_is_admin: bool, is_forum: bool = False
    ) -> "Group":
        """A group whose first member made it and added the bot; a forum is a supergroup with topics."""
        first = FIRST_SUPERGROUP_ID if is_forum else FIRST_GROUP_ID
        chat = Chat(
            -first - world.next_number(),
            "supergroup" if is_forum else "group",
            title,
            members={user.id: user for user in members},
            admins={user.id for user in members[:1]},
            is_forum=is_forum,
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

    def heard_in(self, topic: str) -> list[str]:
        """What the bot said in this topic."""
        return [
            words_of(message)
            for message in self.chat.messages
            if is_outgoing(message) and self.chat.topics.get(message.get("message_thread_id", 0)) == topic
        ]

    def adds(self, member: User) -> None:
        self.chat.members[member.id] = member
        self._service({"new_chat_members": [member.as_json()]})

    def loses(self, member: User) -> None:
        """Somebody leaves, or is led out by another."""
        self.chat.members.pop(member.id, None)
        self._service({"left_chat_member": member.as_json()})

    def lets_in(self, member: User) -> None:
        """Whoever asked to join was approved, and Telegram says so in the group."""
        self.chat.asking_to_join.discard(member.id)
        self.chat.members[member.id] = member
        self._world.hear(self.chat, member, {"new_chat_members": [member.as_json()]})

    def is_asked_by(self, asker: User, link: str) -> None:
        """Somebody follows an invite link that wants an approval; ValueError where it does not lead here."""
        invite = self.chat.invite_links.get(link)
        if invite is None or asker.id in self.chat.banned:
            raise ValueError(f"{link} does not lead into {self.chat.title}")
        if not invite["creates_join_request"]:
            self.lets_in(asker)
            return
        self.chat.asking_to_join.add(asker.id)
        self._world.chat(asker.id).open_until = self._world.clock.now() + ASKER_REACHABLE_FOR
        if self.chat.lets_bot("can_invite_users"):
            asked = {
                "chat": self.chat.as_json(),
                "from": asker.as_json(),
                "user_chat_id": asker.id,
                "date": self._world.timestamp(),
                "invite_link": invite,
            }
            self._world.updates.push("chat_join_request", asked)

    def topic(self, name: str) -> "TopicOf":
        """One topic, so that somebody can write there; ValueError where there is none of this name."""
        thread = next((thread for thread, title in self.chat.topics.items() if title == name), None)
        if thread is None:
            raise ValueError(f"{self.chat.title} has no topic {name}")
        return TopicOf(self._world, self.chat, thread)

    @property
    def place(self) -> Json:
        """What a message says of where in the group it stands."""
        return {}

    def deletes_topic(self, name: str) -> None:
        """With all that was said in it; the bot is not told."""
        thread = next(thread for thread, title in self.chat.topics.items() if title == name)
        del self.chat.topics[thread]
        for message in self.chat.messages:
            if message.get("message_thread_id") == thread:
                self._world.erase(self.chat, message["message_id"])

    def adds_bot(self, *, as_admin: bool = False) -> None:
        self.chat.known, self.chat.kicked, self.chat.bot_is_admin = True, False, as_admin
        self.chat.bot_lacks = frozenset()
        self._tell("left", "administrator" if as_admin else "member")
        self._service({"new_chat_members": [self._world.bot_json()]})

    def kicks_bot(self) -> None:
        was = "administrator" if self.chat.bot_is_admin else "member"
        self.chat.kicked, self.chat.bot_is_admin = True, False
        self._tell(was, "kicked")

    def makes_bot_admin(self, *, without: Iterable[str] = ()) -> None:
        was = "administrator" if self.chat.bot_is_admin else "member"
        self.chat.bot_is_admin, self.chat.bot_lacks = True, frozenset(without)
        self._tell(was, "administrator")

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
            bot_lacks=old.bot_lacks,
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


class TopicOf(Group):
    """One topic of a forum."""

    def __init__(self, world: World, chat: Chat, thread: int) -> None:
        super().__init__(world, chat)
        self.thread = thread

    @property
    def place(self) -> Json:
        return {"message_thread_id": self.thread, "is_topic_message": True}

    @property
    def is_closed(self) -> bool:
        return self.thread in self.chat.closed_topics
