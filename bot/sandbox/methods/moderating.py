"""How does the bot quieten somebody in a group, or send them away?"""

from datetime import UTC, datetime, timedelta

from bot.sandbox.chats import Chat
from bot.sandbox.params import Params
from bot.sandbox.refusals import bad_request
from bot.sandbox.world import World

# Below and above these, Telegram takes the time for "for ever".
SHORTEST, LONGEST = timedelta(seconds=30), timedelta(days=366)


def restrict_chat_member(world: World, params: Params) -> bool:
    chat, user_id = _member(world, params)
    if chat.kind != "supergroup":
        raise bad_request("method is available for supergroup and channel chats only")
    if (params.mapping("permissions") or {}).get("can_send_messages"):
        chat.muted_until.pop(user_id, None)
    else:
        chat.muted_until[user_id] = _until(world, params)
    return True


def ban_chat_member(world: World, params: Params) -> bool:
    """A basic group knows no ban: whoever was sent away may come again."""
    chat, user_id = _member(world, params)
    del chat.members[user_id]
    if chat.kind == "supergroup" and _until(world, params) is None:
        chat.banned.add(user_id)
    return True


def unban_chat_member(world: World, params: Params) -> bool:
    chat, user_id = _restrictable(world, params), params.integer("user_id")
    if chat.kind != "supergroup":
        raise bad_request("method is available for supergroup and channel chats only")
    if not params.flag("only_if_banned"):
        chat.members.pop(user_id, None)
    chat.banned.discard(user_id)
    return True


def _member(world: World, params: Params) -> tuple[Chat, int]:
    chat, user_id = _restrictable(world, params), params.integer("user_id")
    if user_id not in chat.members:
        raise bad_request("PARTICIPANT_ID_INVALID")
    if user_id == next(iter(chat.members)):
        raise bad_request("can't remove chat owner")
    if user_id in chat.admins:
        raise bad_request("user is an administrator of the chat")
    return chat, user_id


def _restrictable(world: World, params: Params) -> Chat:
    chat = world.known_chat(params.chat_id)
    if chat.is_private:
        raise bad_request("chat member status can't be changed in private chats")
    if not chat.lets_bot("can_restrict_members"):
        raise bad_request("not enough rights to restrict/unrestrict chat member")
    return chat


def _until(world: World, params: Params) -> datetime | None:
    until = datetime.fromtimestamp(params.integer("until_date"), UTC)
    return until if SHORTEST <= until - world.clock.now() <= LONGEST else None
