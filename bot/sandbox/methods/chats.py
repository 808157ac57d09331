"""How does the bot learn where it is and who is there?"""

from bot.sandbox.chats import Chat
from bot.sandbox.events import GroupChanged, Json
from bot.sandbox.members import bot_member, member
from bot.sandbox.params import Params
from bot.sandbox.refusals import bad_request
from bot.sandbox.world import BOT_ID, World


def get_chat(world: World, params: Params) -> Json:
    chat = world.known_chat(params.chat_id)
    return chat.as_json() | {
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": {
            "unlimited_gifts": False,
            "limited_gifts": False,
            "unique_gifts": False,
            "premium_subscription": False,
            "gifts_from_channels": False,
        },
    }


def get_chat_member(world: World, params: Params) -> Json:
    chat = world.known_chat(params.chat_id)
    user_id = params.integer("user_id")
    if user_id == BOT_ID:
        return bot_member(world, chat, "administrator" if chat.bot_is_admin else "member")
    if user_id not in chat.members:
        raise bad_request("user not found")
    return member(chat, user_id)


def get_chat_administrators(world: World, params: Params) -> list[Json]:
    chat = _group(world, params)
    bot = [bot_member(world, chat, "administrator")] if chat.bot_is_admin else []
    return [member(chat, user_id) for user_id in chat.members if user_id in chat.admins] + bot


def get_chat_member_count(world: World, params: Params) -> int:
    return len(world.known_chat(params.chat_id).members) + 1


def leave_chat(world: World, params: Params) -> bool:
    chat = _group(world, params)
    chat.kicked = True
    world.announce(GroupChanged(chat.id))
    return True


def _group(world: World, params: Params) -> Chat:
    chat = world.known_chat(params.chat_id)
    if chat.is_private:
        raise bad_request("there are no administrators in the private chat")
    return chat
