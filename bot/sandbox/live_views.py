"""What does the page show of a person's chat?"""

from bot.sandbox.chats import Chat, content_kind, is_outgoing, words_of
from bot.sandbox.events import Json
from bot.sandbox.files import Files
from bot.sandbox.people import Person

_AS_THEY_STAND = (
    "date",
    "text",
    "entities",
    "caption",
    "caption_entities",
    "media_group_id",
    "location",
    "contact",
    "venue",
)
_FILES = ("photo", "voice", "video", "animation", "document", "audio", "video_note", "sticker")
_FILE_FACTS = ("duration", "width", "height", "file_name", "file_size", "mime_type", "emoji", "title")
_QUOTE_LIMIT = 120
_FORWARD_NAMES = ("sender_user", "sender_chat")


def message_view(message: Json, chat: Chat, files: Files) -> Json:
    """One bubble: whose it is, what it says, which buttons hang under it."""
    kind = content_kind(message)
    view: Json = {
        "id": message["message_id"],
        "out": is_outgoing(message),
        "kind": kind or "service",
        "edited": message["message_id"] in chat.marked_as_edited,
        "buttons": message.get("reply_markup", {}).get("inline_keyboard", []),
    }
    view |= {name: message[name] for name in _AS_THEY_STAND if name in message}
    if kind in _FILES:
        view["file"] = _file_view(message[kind], files)
    if answered := message.get("reply_to_message"):
        view["reply"] = _quote(answered)
    if origin := message.get("forward_origin"):
        view["forwarded"] = _origin(origin)
    return view


def person_view(person: Person) -> Json:
    """Somebody's Telegram: their chat with the bot, its keyboard and its menu."""
    chat = person.chat
    return {
        "id": person.id,
        "name": _full_name(person),
        "joined": chat.known,
        "blocked": chat.blocked,
        "gone": person.user.deactivated,
        "menu": [list(command) for command in person.menu],
        "keyboard": chat.reply_keyboard,
    }


def messages_view(chat: Chat, files: Files) -> list[Json]:
    return [message_view(message, chat, files) for message in chat.messages]


def _file_view(told: Json | list[Json], files: Files) -> Json:
    largest = told[-1] if isinstance(told, list) else told
    facts = {name: largest[name] for name in _FILE_FACTS if name in largest}
    return {"url": f"media/{files.by_id(largest['file_id']).path}", **facts}


def _quote(answered: Json) -> Json:
    words = words_of(answered) if "text" in answered or "caption" in answered else ""
    return {
        "id": answered["message_id"],
        "out": is_outgoing(answered),
        "kind": content_kind(answered) or "service",
        "words": words[:_QUOTE_LIMIT],
    }


def _origin(origin: Json) -> str:
    for name in _FORWARD_NAMES:
        if name in origin:
            return str(origin[name].get("first_name") or origin[name].get("title") or "")
    return str(origin.get("sender_user_name", ""))


def _full_name(person: Person) -> str:
    return " ".join(filter(None, [person.user.first_name, person.user.last_name]))
