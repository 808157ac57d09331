"""How does the bot invite people into a group, and let in who asks?"""

from bot.sandbox.chats import Chat
from bot.sandbox.events import Json
from bot.sandbox.groups import Group
from bot.sandbox.params import Params
from bot.sandbox.refusals import bad_request
from bot.sandbox.world import World


def create_chat_invite_link(world: World, params: Params) -> Json:
    chat = _managed(world, params)
    wants_approval = params.flag("creates_join_request")
    limit = params.integer("member_limit")
    if wants_approval and limit:
        raise bad_request("member limit can't be specified for links requiring administrator approval")
    link: Json = {
        "invite_link": f"https://t.me/+{chat.kind}{-chat.id}x{world.next_number()}",
        "creator": world.bot_json(),
        "creates_join_request": wants_approval,
        "is_primary": False,
        "is_revoked": False,
    }
    if params.text("name"):
        link["name"] = params.text("name")
    if limit:
        link["member_limit"] = limit
    chat.invite_links[link["invite_link"]] = link
    return link


def approve_chat_join_request(world: World, params: Params) -> bool:
    chat, user_id = _asked(world, params)
    Group(world, chat).lets_in(world.chat(user_id).person)
    return True


def decline_chat_join_request(world: World, params: Params) -> bool:
    chat, user_id = _asked(world, params)
    chat.asking_to_join.discard(user_id)
    return True


def _asked(world: World, params: Params) -> tuple[Chat, int]:
    chat, user_id = _managed(world, params), params.integer("user_id")
    if user_id in chat.members:
        raise bad_request("USER_ALREADY_PARTICIPANT")
    if user_id not in chat.asking_to_join:
        raise bad_request("HIDE_REQUESTER_MISSING")
    return chat, user_id


def _managed(world: World, params: Params) -> Chat:
    chat = world.known_chat(params.chat_id)
    if not chat.lets_bot("can_invite_users"):
        raise bad_request("not enough rights to manage chat invite link")
    return chat
