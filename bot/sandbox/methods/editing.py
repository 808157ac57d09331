"""How does the bot change or take back what it said?"""

from datetime import timedelta

from bot.sandbox.chats import CONTENT, Chat, content_kind, is_outgoing
from bot.sandbox.events import Json
from bot.sandbox.formatted import caption_of, text_of
from bot.sandbox.keyboards import inline_markup_of
from bot.sandbox.methods.sending import input_medium
from bot.sandbox.params import Params
from bot.sandbox.refusals import bad_request
from bot.sandbox.world import World

DELETABLE_FOR = timedelta(hours=48)
_TEXT = ("text", "entities")
_CAPTION = ("caption", "caption_entities", "show_caption_above_media")
_MEDIA = (*CONTENT, "entities", *_CAPTION, "has_media_spoiler")
_EDITABLE_MEDIA = {"photo", "video", "animation", "document", "audio"}


def edit_message_text(world: World, params: Params) -> Json:
    content = text_of(params)
    chat, message = _own_message(world, params)
    if "text" not in message:
        raise bad_request("there is no text in the message to edit")
    return _edited(world, chat, message, _TEXT, content, params)


def edit_message_caption(world: World, params: Params) -> Json:
    content = caption_of(params)
    chat, message = _own_message(world, params)
    if content_kind(message) not in _EDITABLE_MEDIA | {"voice"}:
        raise bad_request("there is no caption in the message to edit")
    return _edited(world, chat, message, _CAPTION, content, params)


def edit_message_media(world: World, params: Params) -> Json:
    content = input_medium(world, params, params.mapping("media"), _EDITABLE_MEDIA)
    chat, message = _own_message(world, params)
    return _edited(world, chat, message, _MEDIA, content, params)


def edit_message_reply_markup(world: World, params: Params) -> Json:
    chat, message = _own_message(world, params)
    return _edited(world, chat, message, (), {}, params)


def delete_message(world: World, params: Params) -> bool:
    chat = world.known_chat(params.chat_id)
    message = chat.message(params.integer("message_id"))
    if message is None:
        raise bad_request("message to delete not found")
    if not _deletable(world, chat, message):
        raise bad_request("message can't be deleted for everyone")
    world.erase(chat, message["message_id"])
    return True


def delete_messages(world: World, params: Params) -> bool:
    """Passes over what is not there or too old, as Telegram does."""
    chat = world.known_chat(params.chat_id)
    for message_id in params.sequence("message_ids"):
        message = chat.message(int(message_id))
        if message and _deletable(world, chat, message):
            world.erase(chat, message["message_id"])
    return True


def _own_message(world: World, params: Params) -> tuple[Chat, Json]:
    chat = world.known_chat(params.chat_id)
    message = chat.message(params.integer("message_id"))
    if message is None:
        raise bad_request("message to edit not found")
    if not is_outgoing(message) or message["message_id"] in chat.sent_with_reply_keyboard:
        raise bad_request("message can't be edited")
    return chat, message


def _edited(
    world: World, chat: Chat, message: Json, replaced: tuple[str, ...], content: Json, params: Params
) -> Json:
    """The message with new content; without a reply_markup in the call its inline keyboard goes."""
    markup = inline_markup_of(params)
    kept = {name: value for name, value in message.items() if name not in {*replaced, "reply_markup"}}
    edited = {**kept, **content} | ({"reply_markup": markup} if markup else {})
    if edited == message:
        raise bad_request(
            "message is not modified: specified new message content and reply markup are exactly the same"
            " as a current content and reply markup of the message"
        )
    return world.rewrite(chat, {**edited, "edit_date": world.timestamp()})


def _deletable(world: World, chat: Chat, message: Json) -> bool:
    may_delete = not chat.is_private and chat.lets_bot("can_delete_messages")
    own = is_outgoing(message) or chat.is_private
    return may_delete or (own and world.timestamp() - message["date"] < DELETABLE_FOR.total_seconds())
