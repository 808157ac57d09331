"""To whom may the bot write, and in which words is it refused?"""

import pytest
from telegram import Bot
from telegram.error import BadRequest, ChatMigrated, Forbidden

from bot.sandbox.emulator import Emulator
from bot.sandbox.people import Person

from .conftest import Api


async def test_nobody_can_be_written_to_before_they_wrote(bot: Bot, emulator: Emulator) -> None:
    budi = emulator.person("Budi")

    with pytest.raises(BadRequest, match=r"^Chat not found$"):
        await bot.send_message(budi.id, "Halo")
    budi.opens("https://t.me/PendampingDemoBot?start=angkatan_7")
    await bot.send_message(budi.id, "Selamat datang")

    assert budi.heard == ["Selamat datang"]


async def test_a_number_that_belongs_to_nobody_is_no_chat(api: Api) -> None:
    assert await api.refusal("sendMessage", chat_id=42, text="Halo") == "Bad Request: chat not found"


async def test_who_blocks_the_bot_is_told_of_and_cannot_be_reached(bot: Bot, sari: Person) -> None:
    sari.blocks()

    with pytest.raises(Forbidden, match=r"^Forbidden: bot was blocked by the user$"):
        await bot.send_message(sari.id, "Halo")
    [update] = await bot.get_updates()

    assert update.my_chat_member is not None
    assert update.my_chat_member.chat.id == sari.id
    assert update.my_chat_member.old_chat_member.status == "member"
    assert update.my_chat_member.new_chat_member.status == "kicked"


async def test_who_unblocks_the_bot_is_told_of_and_can_be_reached(bot: Bot, sari: Person) -> None:
    sari.blocks()
    sari.unblocks()

    await bot.send_message(sari.id, "Selamat datang kembali")
    change = (await bot.get_updates())[-1].my_chat_member

    assert change is not None
    assert change.new_chat_member.status == "member"
    assert sari.heard == ["Selamat datang kembali"]


async def test_restarting_a_blocked_bot_unblocks_it_first(api: Api, sari: Person) -> None:
    sari.blocks()

    sari.opens("lagi")
    told = await api.result("getUpdates")

    assert [set(update) - {"update_id"} for update in told] == [
        {"my_chat_member"},
        {"my_chat_member"},
        {"message"},
    ]


async def test_a_deleted_account_cannot_be_reached_and_nobody_is_told(
    bot: Bot, emulator: Emulator, sari: Person
) -> None:
    sari.deactivates()

    with pytest.raises(Forbidden, match=r"^Forbidden: user is deactivated$"):
        await bot.send_message(sari.id, "Halo")

    assert emulator.idle


async def test_a_group_tells_that_the_bot_was_added_and_removed(
    bot: Bot, emulator: Emulator, sari: Person
) -> None:
    group = emulator.group("Pelatih Lombok", sari)
    await bot.send_message(group.id, "Halo semua")

    group.kicks_bot()
    with pytest.raises(Forbidden, match=r"^Forbidden: bot was kicked from the group chat$"):
        await bot.send_message(group.id, "Halo?")
    added, service, removed = await bot.get_updates()

    assert added.my_chat_member is not None
    assert added.my_chat_member.new_chat_member.status == "member"
    assert service.message is not None
    assert service.message.new_chat_members[0].is_bot
    assert removed.my_chat_member is not None
    assert removed.my_chat_member.new_chat_member.status == "kicked"
    assert group.heard == ["Halo semua"]


async def test_a_group_that_becomes_a_supergroup_says_where_it_went(
    bot: Bot, api: Api, emulator: Emulator, sari: Person
) -> None:
    group = emulator.group("Pelatih Lombok", sari)
    old_id = group.id
    emulator.updates.drop_all()

    new_id = group.migrates()
    with pytest.raises(ChatMigrated) as migrated:
        await bot.send_message(old_id, "Halo")
    left, came = await bot.get_updates()
    await bot.send_message(new_id, "Halo lagi")

    assert migrated.value.new_chat_id == new_id
    assert await api.refusal("sendMessage", chat_id=old_id, text="?") == (
        "Bad Request: group chat was upgraded to a supergroup chat"
    )
    assert left.message is not None
    assert (left.message.chat.id, left.message.migrate_to_chat_id) == (old_id, new_id)
    assert came.message is not None
    assert (came.message.chat.id, came.message.migrate_from_chat_id) == (new_id, old_id)
    assert group.heard == ["Halo lagi"]


async def test_without_being_admin_the_bot_hears_only_what_is_meant_for_it(
    bot: Bot, emulator: Emulator, sari: Person
) -> None:
    group = emulator.group("Pelatih", sari)
    said = await bot.send_message(group.id, "Siapa mau?")
    emulator.updates.drop_all()

    sari.types("obrolan biasa", chat=group)
    sari.types("/kasus", chat=group)
    sari.types("/kasus@BotLain", chat=group)
    sari.types("tolong @PendampingDemoBot", chat=group)
    sari.replies(said.message_id, "saya", chat=group)

    heard = [update.message and update.message.text for update in await bot.get_updates()]
    assert heard == ["/kasus", "tolong @PendampingDemoBot", "saya"]


async def test_as_admin_the_bot_hears_all(bot: Bot, emulator: Emulator, sari: Person) -> None:
    group = emulator.group("Pelatih", sari, bot_is_admin=True)
    emulator.updates.drop_all()

    sari.types("obrolan biasa", chat=group)

    assert len(await bot.get_updates()) == 1


async def test_members_of_a_chat_can_be_asked_for(bot: Bot, emulator: Emulator, sari: Person) -> None:
    tini = emulator.person("Tini")
    group = emulator.group("Pelatih", sari, tini)

    statuses = [(await bot.get_chat_member(group.id, who)).status for who in (sari.id, tini.id, bot.id)]
    private = await bot.get_chat(sari.id)

    assert statuses == ["creator", "member", "member"]
    assert [one.user.id for one in await bot.get_chat_administrators(group.id)] == [sari.id]
    assert await bot.get_chat_member_count(group.id) == 3
    assert (private.first_name, private.username) == ("Sari", "sari_lombok")
    with pytest.raises(BadRequest, match="User not found"):
        await bot.get_chat_member(group.id, 42)


async def test_who_leaves_a_group_is_out_of_it(bot: Bot, emulator: Emulator, sari: Person) -> None:
    group = emulator.group("Pelatih", sari)

    await bot.leave_chat(group.id)

    with pytest.raises(Forbidden):
        await bot.send_message(group.id, "Halo?")
    group.adds_bot(as_admin=True)
    assert (await bot.get_chat_member(group.id, bot.id)).status == "administrator"
