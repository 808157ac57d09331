"""What does a person do in Telegram?"""

import re
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

from bot.sandbox import samples
from bot.sandbox.chats import CONTENT, Chat, content_kind, is_outgoing
from bot.sandbox.events import Json, PersonChanged
from bot.sandbox.files import KINDS, Described
from bot.sandbox.finding import find_button
from bot.sandbox.formatted import LONGEST_TEXT, composed, typed
from bot.sandbox.groups import Group
from bot.sandbox.keyboards import keys_of
from bot.sandbox.members import tell_bot_membership
from bot.sandbox.methods.copying import forwarded_content
from bot.sandbox.onlooker import Onlooker
from bot.sandbox.written import utf16_length

_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{0,64}")


class Person(Onlooker):
    """Somebody with a Telegram account. Every act returns at once; the bot hears of it as an update.

    What no client would let them do (an empty message, a button that is not there) raises ValueError.
    """

    def opens(self, link_or_payload: str = "") -> Json:
        """Follows https://t.me/<bot>?start=PAYLOAD and presses Start (or Restart, where they had blocked)."""
        payload = link_or_payload
        if "//" in payload or payload.startswith("t.me/"):
            payload = parse_qs(urlsplit(link_or_payload).query).get("start", [""])[0]
        if not _PAYLOAD.fullmatch(payload):
            raise ValueError(f"Telegram carries no such payload: {payload!r}")
        if self.chat.blocked:
            self.unblocks()
        return self.types(f"/start {payload}".strip())

    def types(self, text: str, *, chat: Group | None = None) -> Json:
        """Sends a text; one that is too long goes out in pieces, and the last is returned."""
        pieces = list(_pieces(text.strip()))
        if not pieces:
            raise ValueError("nothing to send")
        for piece in pieces[:-1]:
            self._sends(typed(piece).under("text", "entities"), chat)
        return self._sends(typed(pieces[-1]).under("text", "entities"), chat)

    def composes(self, html: str) -> Json:
        """Sends a text with bold letters and links of their own."""
        return self._sends(composed(html).under("text", "entities"), None)

    def replies(self, message_id: int, text: str, *, chat: Group | None = None) -> Json:
        answered = self._message(self._room(chat), message_id)
        one_level = {name: value for name, value in answered.items() if name != "reply_to_message"}
        return self._sends(typed(text).under("text", "entities") | {"reply_to_message": one_level}, chat)

    def edits(self, message_id: int, text: str, *, chat: Group | None = None) -> Json:
        """Changes the text, or the caption, of a message of their own."""
        self._must_be_able_to_write()
        room = self._room(chat)
        message = self._message(room, message_id)
        if message["from"]["id"] != self.id:
            raise ValueError("nobody edits somebody else's message")
        fields = ("text", "entities") if "text" in message else ("caption", "caption_entities")
        kept = {name: value for name, value in message.items() if name not in fields}
        files = {kind: self._world.files.named_anew(kept[kind]) for kind in KINDS.keys() & kept.keys()}
        edited = {**kept, **files, **typed(text).under(*fields), "edit_date": self._world.timestamp()}
        self._world.rewrite(room, edited)
        if chat is None or chat.shows_bot(edited):
            self._world.updates.push("edited_message", edited)
        return edited

    def replaces_photo(self, message_id: int, content: bytes | None = None, *, caption: str = "") -> Json:
        """Puts another photo in the place of what they sent, be it a photo, a video or words alone."""
        self._must_be_able_to_write()
        message = self._message(self.chat, message_id)
        if message["from"]["id"] != self.id:
            raise ValueError("nobody edits somebody else's message")
        went = (*CONTENT, "entities", "caption", "caption_entities")
        kept = {name: value for name, value in message.items() if name not in went}
        photo = self._world.files.keep("photo", content or samples.png(red=200))
        words = typed(caption).under("caption", "caption_entities")
        edited = {**kept, "photo": photo, **words, "edit_date": self._world.timestamp()}
        self._world.rewrite(self.chat, edited)
        self._world.updates.push("edited_message", edited)
        return edited

    def deletes(self, message_id: int) -> None:
        """Takes a message away from the private chat; the bot is not told."""
        self._world.erase(self.chat, message_id)

    def sends_photo(
        self, content: bytes | None = None, *, caption: str = "", chat: Group | None = None
    ) -> Json:
        photo = self._world.files.keep("photo", content or samples.png())
        return self._sends_medium("photo", photo, caption, chat)

    def sends_voice(
        self, content: bytes | None = None, *, seconds: int = 3, caption: str = "", chat: Group | None = None
    ) -> Json:
        voice = self._world.files.keep("voice", content or samples.ogg(), facts={"duration": seconds})
        return self._sends_medium("voice", voice, caption, chat)

    def sends_video(
        self, content: bytes | None = None, *, seconds: int = 3, caption: str = "", chat: Group | None = None
    ) -> Json:
        video = self._world.files.keep("video", content or samples.mp4(), facts={"duration": seconds})
        return self._sends_medium("video", video, caption, chat)

    def sends_document(
        self,
        content: bytes | None = None,
        *,
        name: str = "catatan.pdf",
        mime_type: str = "application/pdf",
        caption: str = "",
        chat: Group | None = None,
    ) -> Json:
        paper = self._world.files.keep("document", content or samples.pdf(), name=name, mime_type=mime_type)
        return self._sends_medium("document", paper, caption, chat)

    def sends_sticker(self, emoji: str = "👍", *, chat: Group | None = None) -> Json:
        sticker = self._world.files.keep("sticker", samples.webp(), facts={"emoji": emoji})
        return self._sends({"sticker": sticker}, chat)

    def sends_location(
        self, latitude: float = -8.65, longitude: float = 116.32, *, chat: Group | None = None
    ) -> Json:
        return self._sends({"location": {"latitude": latitude, "longitude": longitude}}, chat)

    def sends_contact(
        self, of: "Person | None" = None, *, phone: str = "+6281234567890", chat: Group | None = None
    ) -> Json:
        """A contact card: their own, or somebody else's."""
        user = (of or self).user
        card = {"phone_number": phone, "first_name": user.first_name, "user_id": user.id}
        return self._sends(
            {"contact": card | ({"last_name": user.last_name} if user.last_name else {})}, chat
        )

    def sends_album(
        self,
        *photos: bytes,
        count: int = 2,
        caption: str = "",
        into: str | None = None,
        chat: Group | None = None,
    ) -> list[Json]:
        """Several photos as one; the caption belongs to the first. The rest may follow later `into` it."""
        group_id = into or self._world.new_album()
        contents = photos or tuple(samples.png(red=40 * number) for number in range(count))
        return [
            self._sends_medium(
                "photo",
                self._world.files.keep("photo", content),
                "" if number else caption,
                chat,
                album=group_id,
            )
            for number, content in enumerate(contents)
        ]

    def forwards(self, message: Json, *, chat: Group | None = None) -> Json:
        """Passes on a message from any chat."""
        if message.get("has_protected_content"):
            raise ValueError("this message may not be forwarded")
        if content_kind(message) is None:
            raise ValueError("only what somebody said can be forwarded")
        return self._sends(forwarded_content(message), chat)

    def presses(self, button: str | int = 0, *, on: int | None = None, chat: Group | None = None) -> Json:
        """Presses a button by its label, or by its place under the newest message with inline buttons.

        A label is looked for from the newest message back, the keyboard below last; first the whole label,
        then a part of it. Returns the callback query, or the message where the button sends one.
        """
        room = self._room(chat)
        message, found = find_button(room, button, on)
        if message is None:
            return self._presses_key(room, found, chat)
        if "callback_data" in found:
            return self.presses_data(found["callback_data"], on=message["message_id"], chat=chat)
        if f"/{self._world.username}?start=" in found.get("url", ""):
            return self.opens(found["url"])
        raise ValueError(f"{found['text']!r} does not lead to the bot")

    def presses_key(self, label: str, *, chat: Group | None = None) -> Json:
        """Presses a key of the keyboard in the place of the letters; returns the message it sends."""
        room = self._room(chat)
        key = next((key for key in keys_of(room.reply_keyboard) if key["text"] == label), None)
        if key is None:
            raise ValueError(f"no key {label!r} on the keyboard")
        return self._presses_key(room, key, chat)

    def presses_data(self, data: str, *, on: int | None = None, chat: Group | None = None) -> Json:
        """A press with any data, forged or stale, even on a message that is gone."""
        self._must_be_able_to_write()
        room = self._room(chat)
        newest = next((message for message in room.newest_first if is_outgoing(message)), None)
        message = newest if on is None else room.message(on)
        if message is None:
            message = {"message_id": on or 0, "chat": room.as_json(), "date": 0}
        return self._world.tap(room, self.user, message, data)

    def asks_to_join(self, group: Group, link: str) -> None:
        """Follows an invite link of a group, and asks to be let in where the link wants it."""
        group.is_asked_by(self.user, link)

    def blocks(self) -> None:
        if not self.chat.blocked:
            self.chat.blocked = True
            self._tell_membership(was="member", is_now="kicked")

    def unblocks(self) -> None:
        if self.chat.blocked:
            self.chat.blocked = False
            self._tell_membership(was="kicked", is_now="member")

    def deactivates(self) -> None:
        """Deletes the account; the bot learns it only when it writes."""
        self.user.deactivated = True
        self._world.announce(PersonChanged(self.id))

    def renames(self, first_name: str, *, last_name: str | None = None, username: str | None = None) -> None:
        self.user.first_name, self.user.last_name, self.user.username = first_name, last_name, username
        self._world.announce(PersonChanged(self.id))

    def speaks(self, language_code: str) -> None:
        """Changes the language of the Telegram app."""
        self.user.language_code = language_code
        self._world.announce(PersonChanged(self.id))

    def _tell_membership(self, *, was: str, is_now: str) -> None:
        if self.chat.known:
            tell_bot_membership(self._world, self.chat, self.user.as_json(), was=was, is_now=is_now)
        self._world.announce(PersonChanged(self.id))

    def _room(self, group: Group | None) -> Chat:
        if group is None:
            return self.chat
        if self.id not in group.chat.members:
            raise ValueError(f"{self.user.first_name} is not in {group.chat.title}")
        return group.chat

    def _must_be_heard_in(self, room: Chat) -> None:
        until = room.muted_until.get(self.id, self._world.clock.now())
        if until is None or until > self._world.clock.now():
            raise ValueError(f"{self.user.first_name} may not write in {room.title}")

    def _message(self, room: Chat, message_id: int) -> Json:
        message = room.message(message_id)
        if message is None:
            raise ValueError(f"there is no message {message_id}")
        return message

    def _must_be_able_to_write(self) -> None:
        if self.user.deactivated:
            raise ValueError(f"{self.user.first_name} has left Telegram")
        if self.chat.blocked:
            raise ValueError(f"{self.user.first_name} has blocked the bot")

    def _sends(self, content: Json, group: Group | None) -> Json:
        self._must_be_able_to_write()
        room = self._room(group)
        if group is None:
            room.known = True
            return self._world.hear(room, self.user, content)
        self._must_be_heard_in(room)
        thread = group.place.get("message_thread_id")
        if thread in room.closed_topics and self.id not in room.admins:
            raise ValueError(f"the topic is closed for {self.user.first_name}")
        return self._world.hear(room, self.user, content | group.place, told=group.shows_bot(content))

    def _sends_medium(
        self, kind: str, medium: Described, caption: str, group: Group | None, album: str | None = None
    ) -> Json:
        content = {kind: medium, **typed(caption).under("caption", "caption_entities")}
        return self._sends(content | ({"media_group_id": album} if album else {}), group)

    def _presses_key(self, room: Chat, key: Json, group: Group | None) -> Json:
        if room.reply_keyboard and room.reply_keyboard.get("one_time_keyboard"):
            self._world.show_reply_keyboard(room, None)
        if key.get("request_contact"):
            return self.sends_contact(chat=group)
        if key.get("request_location"):
            return self.sends_location(chat=group)
        return self.types(key["text"], chat=group)


def _pieces(text: str) -> Iterator[str]:
    """Cuts as a client does, never inside a character."""
    while text:
        piece = text[:LONGEST_TEXT]
        while utf16_length(piece) > LONGEST_TEXT:
            piece = piece[:-1]
        yield piece
        text = text[len(piece) :]
