"""How does the bot pass a message on, with or without saying whose it was?"""

from bot.sandbox.chats import CONTENT, Chat, content_kind
from bot.sandbox.events import Json
from bot.sandbox.formatted import caption_of
from bot.sandbox.keyboards import markup_of
from bot.sandbox.methods.sending import reply_of, restrictions_of, topic_of
from bot.sandbox.params import Params
from bot.sandbox.refusals import bad_request
from bot.sandbox.world import World

MOST_AT_ONCE = 100
_BESIDE_CONTENT = (
    "entities",
    "caption",
    "caption_entities",
    "has_media_spoiler",
    "show_caption_above_media",
)
_CAPTIONED = {"photo", "voice", "video", "animation", "document", "audio"}


def copy_message(world: World, params: Params) -> Json:
    markup = markup_of(params)
    source, chat = _both_chats(world, params)
    original = source.message(params.integer("message_id"))
    if original is None:
        raise bad_request("message to copy not found")
    content = _copied(original)
    if content is None:
        raise bad_request("message can't be copied")
    if "caption" in params and content_kind(original) in _CAPTIONED:
        content = _without_caption(content) | caption_of(params)
    content |= reply_of(chat, params) | topic_of(chat, params) | restrictions_of(params)
    return _only_id(world.say(chat, content, markup))


def copy_messages(world: World, params: Params) -> list[Json]:
    """Passes over what can't be copied; albums stay albums."""
    source, chat = _both_chats(world, params)
    originals = _those_there(source, params)
    albums = {name: world.new_album() for message in originals if (name := message.get("media_group_id"))}
    common = topic_of(chat, params) | restrictions_of(params)
    copies = []
    for original in originals:
        content = _copied(original)
        if content is None:
            continue
        if params.flag("remove_caption"):
            content = _without_caption(content)
        if "media_group_id" in original:
            content["media_group_id"] = albums[original["media_group_id"]]
        copies.append(_only_id(world.say(chat, content | common)))
    return copies


def forward_message(world: World, params: Params) -> Json:
    source, chat = _both_chats(world, params)
    original = source.message(params.integer("message_id"))
    if original is None:
        raise bad_request("message to forward not found")
    content = _forwarded(original)
    if content is None:
        raise bad_request("message can't be forwarded")
    return world.say(chat, {**content, **topic_of(chat, params), **restrictions_of(params)})


def forward_messages(world: World, params: Params) -> list[Json]:
    source, chat = _both_chats(world, params)
    contents = [_forwarded(message) for message in _those_there(source, params)]
    common = topic_of(chat, params) | restrictions_of(params)
    return [_only_id(world.say(chat, content | common)) for content in contents if content]


def forwarded_content(original: Json) -> Json:
    """What a forwarded message consists of, for the bot's own forwards and for those of people."""
    origin = original.get("forward_origin") or {
        "type": "user",
        "sender_user": original["from"],
        "date": original["date"],
    }
    return (_content(original) or {}) | {"forward_origin": origin}


def _both_chats(world: World, params: Params) -> tuple[Chat, Chat]:
    source = world.known_chat(params.integer("from_chat_id"))
    return source, world.writable_chat(params.chat_id)


def _those_there(source: Chat, params: Params) -> list[Json]:
    wanted = params.sequence("message_ids")
    if not 1 <= len(wanted) <= MOST_AT_ONCE:
        raise bad_request("there must be 1-100 message identifiers")
    found = [message for message_id in wanted if (message := source.message(int(message_id)))]
    if not found:
        raise bad_request("there are no messages to copy or forward")
    return found


def _without_caption(content: Json) -> Json:
    return {name: content[name] for name in content if name not in {"caption", "caption_entities"}}


def _copied(original: Json) -> Json | None:
    return None if original.get("has_protected_content") else _content(original)


def _forwarded(original: Json) -> Json | None:
    if original.get("has_protected_content") or content_kind(original) is None:
        return None
    return forwarded_content(original)


def _content(original: Json) -> Json | None:
    if content_kind(original) is None:
        return None
    return {name: original[name] for name in (*CONTENT, *_BESIDE_CONTENT) if name in original}


def _only_id(message: Json) -> Json:
    return {"message_id": message["message_id"]}
