"""How does the bot say something new: a text, a place, a card, one medium or an album?"""

from typing import Any

from bot.sandbox.chats import Chat
from bot.sandbox.events import ChatActionShown, Json
from bot.sandbox.files import KINDS
from bot.sandbox.formatted import caption_of, text_of
from bot.sandbox.keyboards import markup_of
from bot.sandbox.params import Params
from bot.sandbox.refusals import bad_request
from bot.sandbox.world import World

LARGEST_ALBUM = 10
_ALBUM_KINDS = {"photo", "video", "document", "audio"}
_ACTIONS = {
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
}


def send_message(world: World, params: Params) -> Json:
    return _send(world, params, text_of(params))


def send_location(world: World, params: Params) -> Json:
    return _send(world, params, {"location": _place(params)})


def send_venue(world: World, params: Params) -> Json:
    place = _place(params)
    venue = {"location": place, "title": params.text("title"), "address": params.text("address")}
    return _send(world, params, {"location": place, "venue": venue})


def send_contact(world: World, params: Params) -> Json:
    card = {
        name: params.text(name)
        for name in ("phone_number", "first_name", "last_name", "vcard")
        if params.text(name)
    }
    if not card.get("phone_number") or not card.get("first_name"):
        raise bad_request("phone number and first name of a contact must be non-empty")
    return _send(world, params, {"contact": card})


def send_medium(kind: str, world: World, params: Params) -> Json:
    """sendPhoto, sendVoice, sendDocument and their like."""
    return _send(world, params, medium_of(world, params, kind, field=kind))


def send_media_group(world: World, params: Params) -> list[Json]:
    chat = world.writable_chat(params.chat_id)
    items = params.sequence("media")
    if not items:
        raise bad_request("there are no messages to send")
    if len(items) > LARGEST_ALBUM:
        raise bad_request("too many messages to send as an album")
    contents = [input_medium(world, params, item, _ALBUM_KINDS) for item in items]
    common = reply_of(chat, params) | topic_of(chat, params) | restrictions_of(params)
    album = {"media_group_id": world.new_album()}
    return [world.say(chat, {**album, **content, **common}) for content in contents]


def send_chat_action(world: World, params: Params) -> bool:
    action = params.text("action")
    if action not in _ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat = world.writable_chat(params.chat_id)
    world.announce(ChatActionShown(chat.id, action))
    return True


def medium_of(world: World, params: Params, kind: str, field: str) -> Json:
    """One medium with its caption, as it stands in a message."""
    described = world.files.sent(params, kind, field)
    if kind in {"sticker", "video_note"}:
        return {kind: described}
    content: Json = {kind: described, **caption_of(params)}
    if kind == "animation":
        content["document"] = described  # Telegram tells an animation twice, for older clients
    if params.flag("has_spoiler"):
        content["has_media_spoiler"] = True
    if params.flag("show_caption_above_media"):
        content["show_caption_above_media"] = True
    return content


def input_medium(world: World, params: Params, item: Any, kinds: set[str]) -> Json:
    """One InputMedia object, of an album or of an edit."""
    kind = item.get("type") if isinstance(item, dict) else None
    if kind not in kinds or kind not in KINDS:
        raise bad_request("can't parse InputMedia: type of the media is not supported here")
    return medium_of(world, params.within(item), kind, field="media")


def reply_of(chat: Chat, params: Params) -> Json:
    """The message that is answered, one level deep, if there is one."""
    reply = params.mapping("reply_parameters") or {}
    answered_id = int(reply.get("message_id") or params.integer("reply_to_message_id"))
    if not answered_id:
        return {}
    answered = chat.message(answered_id)
    if answered is None:
        if reply.get("allow_sending_without_reply") or params.flag("allow_sending_without_reply"):
            return {}
        raise bad_request("message to be replied not found")
    return {
        "reply_to_message": {name: value for name, value in answered.items() if name != "reply_to_message"}
    }


def topic_of(chat: Chat, params: Params) -> Json:
    """The forum topic that the message goes into, if the call names one."""
    thread = params.integer("message_thread_id")
    if not thread:
        return {}
    if thread not in chat.topics:
        raise bad_request("message thread not found")
    if thread in chat.closed_topics and not chat.lets_bot("can_manage_topics"):
        raise bad_request("TOPIC_CLOSED")
    return {"message_thread_id": thread, "is_topic_message": True}


def restrictions_of(params: Params) -> Json:
    return {"has_protected_content": True} if params.flag("protect_content") else {}


def _send(world: World, params: Params, content: Json) -> Json:
    markup = markup_of(params)
    chat = world.writable_chat(params.chat_id)
    common = reply_of(chat, params) | topic_of(chat, params) | restrictions_of(params)
    return world.say(chat, {**content, **common}, markup)


def _place(params: Params) -> Json:
    return {"latitude": params.number("latitude"), "longitude": params.number("longitude")}
