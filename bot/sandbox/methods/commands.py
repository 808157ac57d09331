"""How does the bot say which commands a chat's menu offers?"""

import re

from bot.sandbox.events import Json, MenuChanged
from bot.sandbox.menus import Scope
from bot.sandbox.params import Params
from bot.sandbox.refusals import bad_request
from bot.sandbox.world import World

MOST_COMMANDS = 100
LONGEST_DESCRIPTION = 256
_NAME = re.compile(r"[a-z0-9_]{1,32}")
_LANGUAGE = re.compile(r"([a-z]{2})?")
_WIDE = {"default", "all_private_chats", "all_group_chats", "all_chat_administrators"}
_OF_ONE_CHAT = {"chat", "chat_administrators", "chat_member"}


def set_my_commands(world: World, params: Params) -> bool:
    commands = [_checked(command) for command in params.sequence("commands")]
    if len(commands) > MOST_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    world.menus.put(_scope(world, params), _language(params), commands)
    world.announce(MenuChanged())
    return True


def get_my_commands(world: World, params: Params) -> list[Json]:
    return world.menus.get(_scope(world, params), _language(params))


def delete_my_commands(world: World, params: Params) -> bool:
    world.menus.drop(_scope(world, params), _language(params))
    world.announce(MenuChanged())
    return True


def _checked(command: Json) -> Json:
    name, description = str(command.get("command", "")).removeprefix("/"), str(command.get("description", ""))
    if not _NAME.fullmatch(name):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= len(description) <= LONGEST_DESCRIPTION:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name, "description": description}


def _scope(world: World, params: Params) -> Scope:
    raw = params.mapping("scope") or {"type": "default"}
    kind = raw.get("type")
    if kind in _WIDE:
        return Scope(kind)
    if kind not in _OF_ONE_CHAT:
        raise bad_request("can't parse BotCommandScope: unsupported type specified")
    chat = world.known_chat(int(raw.get("chat_id", 0)))
    if chat.is_private and kind != "chat":
        raise bad_request("can't use specified scope in private chats")
    return Scope(kind, chat.id, int(raw["user_id"]) if kind == "chat_member" else None)


def _language(params: Params) -> str:
    language = params.text("language_code")
    if not _LANGUAGE.fullmatch(language):
        raise bad_request("invalid language code specified")
    return language
