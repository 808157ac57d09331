"""How does the bot open a topic in a forum, close it and open it again?"""

from bot.sandbox.chats import Chat
from bot.sandbox.events import Json
from bot.sandbox.params import Params
from bot.sandbox.refusals import bad_request
from bot.sandbox.world import World

LONGEST_NAME = 128
BLUE = 7322096


def create_forum_topic(world: World, params: Params) -> Json:
    """A topic has the number of the service message that tells of it."""
    chat = world.writable_chat(params.chat_id)
    name = params.text("name").strip()
    if not chat.is_forum:
        raise bad_request("the chat is not a forum")
    if not chat.lets_bot("can_manage_topics"):
        raise bad_request("not enough rights to create a topic")
    if not 1 <= len(name) <= LONGEST_NAME:
        raise bad_request("TOPIC_TITLE_EMPTY" if not name else "TOPIC_TITLE_TOO_LONG")
    colour = params.integer("icon_color", BLUE)
    created = {"name": name, "icon_color": colour}
    message = world.compose(chat, world.bot_json(), {"forum_topic_created": created})
    thread = message["message_id"]
    chat.keep({**message, "message_thread_id": thread, "is_topic_message": True})
    chat.topics[thread] = name
    return {"message_thread_id": thread, **created}


def close_forum_topic(world: World, params: Params) -> bool:
    chat, thread = _topic(world, params)
    if thread in chat.closed_topics:
        raise bad_request("TOPIC_NOT_MODIFIED")
    chat.closed_topics.add(thread)
    _tell(world, chat, thread, "forum_topic_closed")
    return True


def reopen_forum_topic(world: World, params: Params) -> bool:
    chat, thread = _topic(world, params)
    if thread not in chat.closed_topics:
        raise bad_request("TOPIC_NOT_MODIFIED")
    chat.closed_topics.discard(thread)
    _tell(world, chat, thread, "forum_topic_reopened")
    return True


def _topic(world: World, params: Params) -> tuple[Chat, int]:
    chat = world.writable_chat(params.chat_id)
    thread = params.integer("message_thread_id")
    if not chat.is_forum:
        raise bad_request("the chat is not a forum")
    if thread not in chat.topics:
        raise bad_request("message thread not found")
    if not chat.lets_bot("can_manage_topics"):
        raise bad_request("not enough rights to close or open a topic")
    return chat, thread


def _tell(world: World, chat: Chat, thread: int, what: str) -> None:
    message = world.compose(chat, world.bot_json(), {what: {}})
    chat.keep({**message, "message_thread_id": thread, "is_topic_message": True})
