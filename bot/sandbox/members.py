"""How does Telegram tell what somebody is in a chat?"""

from bot.sandbox.chats import Chat
from bot.sandbox.events import Json
from bot.sandbox.world import World

_RIGHTS = (
    "can_be_edited",
    "is_anonymous",
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_pin_messages",
)
_NOT_HELD = {"can_be_edited", "is_anonymous", "can_promote_members"}


def bot_member(world: World, chat: Chat, status: str) -> Json:
    told = _member(world.bot_json(), status)
    if status != "administrator":
        return told
    topics = {"can_manage_topics": True} if chat.kind == "supergroup" else {}
    return {name: value and name not in chat.bot_lacks for name, value in (told | topics).items()} | {
        "user": told["user"],
        "status": status,
    }


def member(chat: Chat, user_id: int) -> Json:
    """Somebody of a chat; the first of a group made it, and owns it."""
    user = chat.members[user_id]
    if chat.is_private:
        return _member(user.as_json(), "member")
    if user_id == next(iter(chat.members)):
        return _member(user.as_json(), "creator")
    return _member(user.as_json(), "administrator" if user_id in chat.admins else "member")


def tell_bot_membership(world: World, chat: Chat, by: Json, *, was: str, is_now: str) -> None:
    """The my_chat_member update: in a private chat "kicked" means that the person blocked the bot."""
    change = {
        "chat": chat.as_json(),
        "from": by,
        "date": world.timestamp(),
        "old_chat_member": bot_member(world, chat, was),
        "new_chat_member": bot_member(world, chat, is_now),
    }
    world.updates.push("my_chat_member", change)


def _member(user: Json, status: str) -> Json:
    told: Json = {"user": user, "status": status}
    if status == "administrator":
        return told | {right: right not in _NOT_HELD for right in _RIGHTS}
    if status == "creator":
        return told | {"is_anonymous": False}
    return told | ({"until_date": 0} if status == "kicked" else {})
