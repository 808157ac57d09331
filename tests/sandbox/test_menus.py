"""Which commands does each chat offer?"""

import pytest
from telegram import (
    Bot,
    BotCommandScope,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeChatAdministrators,
    BotCommandScopeChatMember,
    BotCommandScopeDefault,
)
from telegram.error import BadRequest

from bot.sandbox.emulator import Emulator
from bot.sandbox.people import Person

from .conftest import Api


async def test_the_narrowest_scope_wins_and_in_it_the_person_s_language(bot: Bot, sari: Person) -> None:
    steps: list[tuple[BotCommandScope, str | None]] = [
        (BotCommandScopeDefault(), None),
        (BotCommandScopeDefault(), "id"),
        (BotCommandScopeAllPrivateChats(), None),
        (BotCommandScopeAllPrivateChats(), "id"),
        (BotCommandScopeChat(sari.id), None),
        (BotCommandScopeChat(sari.id), "id"),
    ]

    seen = []
    for number, (scope, language) in enumerate(steps):
        await bot.set_my_commands([(f"n{number}", "…")], scope, language)
        seen.append(sari.menu[0][0])

    assert seen == ["n0", "n1", "n2", "n3", "n4", "n5"]


async def test_in_a_group_members_and_admins_may_see_different_menus(
    bot: Bot, emulator: Emulator, sari: Person
) -> None:
    tini = emulator.person("Tini")
    group = emulator.group("Pelatih", sari, tini)

    await bot.set_my_commands([("semua", "…")], BotCommandScopeAllGroupChats())
    await bot.set_my_commands([("pengurus", "…")], BotCommandScopeAllChatAdministrators())
    wide = [sari.menu_in(group), tini.menu_in(group)]
    await bot.set_my_commands([("sini", "…")], BotCommandScopeChat(group.id))
    here = [sari.menu_in(group), tini.menu_in(group)]
    await bot.set_my_commands([("ketua", "…")], BotCommandScopeChatAdministrators(group.id))
    await bot.set_my_commands([("tini", "…")], BotCommandScopeChatMember(group.id, tini.id))
    narrow = [sari.menu_in(group), tini.menu_in(group)]

    assert wide == [[("pengurus", "…")], [("semua", "…")]]
    assert here == [[("sini", "…")], [("sini", "…")]]
    assert narrow == [[("ketua", "…")], [("tini", "…")]]


async def test_a_menu_can_be_read_back_and_deleted(bot: Bot, sari: Person) -> None:
    scope = BotCommandScopeChat(sari.id)
    await bot.set_my_commands([("kasus", "Kasus saya")], scope, "id")

    [command] = await bot.get_my_commands(scope, "id")
    await bot.delete_my_commands(scope, "id")

    assert (command.command, command.description) == ("kasus", "Kasus saya")
    assert await bot.get_my_commands(scope, "id") == ()
    assert sari.menu == []


async def test_the_menu_follows_the_language_of_the_app(bot: Bot, sari: Person) -> None:
    await bot.set_my_commands([("bantuan", "Bantuan")], language_code="id")
    await bot.set_my_commands([("help_me", "Help")])

    before = sari.menu
    sari.speaks("en")

    assert (before, sari.menu) == ([("bantuan", "Bantuan")], [("help_me", "Help")])


@pytest.mark.parametrize(
    ("commands", "refusal"),
    [
        ([{"command": "Besar", "description": "x"}], "BOT_COMMAND_INVALID"),
        ([{"command": "x" * 33, "description": "x"}], "BOT_COMMAND_INVALID"),
        ([{"command": "x", "description": ""}], "BOT_COMMAND_DESCRIPTION_INVALID"),
        ([{"command": "x", "description": "x" * 257}], "BOT_COMMAND_DESCRIPTION_INVALID"),
        ([{"command": "x", "description": "x"}] * 101, "BOT_COMMANDS_TOO_MUCH"),
    ],
)
async def test_bad_commands_are_refused(api: Api, commands: list[dict[str, str]], refusal: str) -> None:
    assert await api.refusal("setMyCommands", commands=commands) == f"Bad Request: {refusal}"


async def test_a_menu_for_a_chat_needs_a_chat_the_bot_knows(bot: Bot, api: Api, emulator: Emulator) -> None:
    budi = emulator.person("Budi")

    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.set_my_commands([("x", "y")], BotCommandScopeChat(budi.id))

    assert "unsupported type" in await api.refusal("setMyCommands", commands=[], scope={"type": "moon"})
    assert "language code" in await api.refusal("setMyCommands", commands=[], language_code="indonesia")
    budi.opens()
    scope = {"type": "chat_administrators", "chat_id": budi.id}
    assert "private chats" in await api.refusal("setMyCommands", commands=[], scope=scope)
