"""Does a group behave as Telegram's: topics, joining by request, and what only an administrator may do?"""

from datetime import timedelta

import pytest
from telegram import Bot, ChatMemberAdministrator, ChatPermissions
from telegram.error import BadRequest

from bot.sandbox.emulator import Emulator
from bot.sandbox.people import Person
from tests.sandbox.conftest import Api, StandingClock

SILENT = ChatPermissions.no_permissions()


async def test_a_forum_has_topics_and_what_is_sent_goes_into_one(
    bot: Bot, emulator: Emulator, sari: Person
) -> None:
    forum = emulator.group("Melati", sari, bot_is_admin=True, is_forum=True)

    topic = await bot.create_forum_topic(forum.id, "Tanya jawab")
    said = await bot.send_message(forum.id, "Ada yang tahu?", message_thread_id=topic.message_thread_id)
    await bot.send_message(forum.id, "Selamat pagi")

    assert said.is_topic_message
    assert said.chat.is_forum
    assert forum.heard_in("Tanya jawab")[1:] == ["Ada yang tahu?"]
    assert forum.last_heard == "Selamat pagi"


async def test_a_topic_that_was_deleted_takes_nothing_any_more(
    bot: Bot, api: Api, emulator: Emulator, sari: Person
) -> None:
    forum = emulator.group("Melati", sari, bot_is_admin=True, is_forum=True)
    topic = await bot.create_forum_topic(forum.id, "Tanya jawab")

    forum.deletes_topic("Tanya jawab")

    assert await api.refusal(
        "sendMessage", chat_id=forum.id, text="?", message_thread_id=topic.message_thread_id
    ) == ("Bad Request: message thread not found")


@pytest.mark.parametrize(
    ("is_forum", "lacks", "why"),
    [
        (False, (), "the chat is not a forum"),
        (True, ("can_manage_topics",), "not enough rights to create a topic"),
    ],
)
async def test_topics_want_a_forum_and_the_right(
    api: Api, emulator: Emulator, sari: Person, *, is_forum: bool, lacks: tuple[str, ...], why: str
) -> None:
    group = emulator.group("Melati", sari, bot_is_admin=True, is_forum=is_forum)
    group.makes_bot_admin(without=lacks)

    refusal = await api.refusal("createForumTopic", chat_id=group.id, name="Kabar baik")

    assert refusal == f"Bad Request: {why}"


async def test_the_bot_is_told_which_rights_it_was_given(bot: Bot, emulator: Emulator, sari: Person) -> None:
    forum = emulator.group("Melati", sari, is_forum=True)
    emulator.updates.drop_all()

    forum.makes_bot_admin(without=["can_delete_messages"])
    (update,) = await bot.get_updates()

    assert update.my_chat_member is not None
    rights = update.my_chat_member.new_chat_member
    assert isinstance(rights, ChatMemberAdministrator)
    assert (rights.can_delete_messages, rights.can_restrict_members, rights.can_manage_topics) == (
        False,
        True,
        True,
    )


async def test_whoever_asks_to_join_is_let_in_by_the_bot_and_can_be_written_to_meanwhile(
    bot: Bot, clock: StandingClock, emulator: Emulator, sari: Person
) -> None:
    group = emulator.group("Melati", sari, bot_is_admin=True)
    link = await bot.create_chat_invite_link(group.id, creates_join_request=True)
    budi = emulator.person("Budi")
    emulator.updates.drop_all()

    budi.asks_to_join(group, link.invite_link)
    (asked,) = await bot.get_updates()
    assert asked.chat_join_request is not None
    await bot.send_message(asked.chat_join_request.user_chat_id, "Sebentar, ya")
    await bot.approve_chat_join_request(group.id, budi.id)
    *_, came = await bot.get_updates()
    clock.move(timedelta(minutes=6))

    assert came.message is not None
    assert [user.id for user in came.message.new_chat_members] == [budi.id]
    assert budi.heard == ["Sebentar, ya"]
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(budi.id, "Masih di sana?")
    with pytest.raises(BadRequest, match="User_already_participant"):
        await bot.approve_chat_join_request(group.id, budi.id)


async def test_whoever_is_declined_stays_outside(bot: Bot, emulator: Emulator, sari: Person) -> None:
    group = emulator.group("Melati", sari, bot_is_admin=True)
    link = await bot.create_chat_invite_link(group.id, creates_join_request=True)
    budi = emulator.person("Budi")
    budi.asks_to_join(group, link.invite_link)

    await bot.decline_chat_join_request(group.id, budi.id)

    with pytest.raises(ValueError, match="is not in Melati"):
        budi.types("Halo", chat=group)
    with pytest.raises(BadRequest, match="Hide_requester_missing"):
        await bot.approve_chat_join_request(group.id, budi.id)


async def test_only_a_link_without_approval_can_be_for_so_many(
    api: Api, emulator: Emulator, sari: Person
) -> None:
    group = emulator.group("Melati", sari)
    invites = {"chat_id": group.id, "creates_join_request": True, "member_limit": 1}

    assert await api.refusal("createChatInviteLink", **invites) == (
        "Bad Request: not enough rights to manage chat invite link"
    )
    group.makes_bot_admin()
    assert await api.refusal("createChatInviteLink", **invites) == (
        "Bad Request: member limit can't be specified for links requiring administrator approval"
    )


async def test_somebody_is_muted_until_a_time(
    bot: Bot, clock: StandingClock, emulator: Emulator, sari: Person
) -> None:
    budi = emulator.person("Budi")
    forum = emulator.group("Melati", sari, budi, bot_is_admin=True, is_forum=True)

    await bot.restrict_chat_member(forum.id, budi.id, SILENT, until_date=clock.now() + timedelta(days=1))
    with pytest.raises(ValueError, match="may not write"):
        budi.types("Halo", chat=forum)
    clock.move(timedelta(days=1, seconds=1))

    budi.types("Halo", chat=forum)


async def test_muting_needs_a_supergroup_and_spares_those_in_charge(
    bot: Bot, emulator: Emulator, sari: Person
) -> None:
    budi = emulator.person("Budi")
    group = emulator.group("Melati", sari, budi, bot_is_admin=True)
    forum = emulator.group("Melati", sari, budi, bot_is_admin=True, is_forum=True)

    with pytest.raises(BadRequest, match="available for supergroup and channel chats only"):
        await bot.restrict_chat_member(group.id, budi.id, SILENT)
    with pytest.raises(BadRequest, match="an't remove chat owner"):
        await bot.restrict_chat_member(forum.id, sari.id, SILENT)
    forum.makes_bot_admin(without=["can_restrict_members"])
    with pytest.raises(BadRequest, match="enough rights to restrict/unrestrict chat member"):
        await bot.ban_chat_member(forum.id, budi.id)


async def test_whoever_is_sent_away_for_ever_cannot_come_back(
    bot: Bot, emulator: Emulator, sari: Person
) -> None:
    budi = emulator.person("Budi")
    forum = emulator.group("Melati", sari, budi, bot_is_admin=True, is_forum=True)
    link = await bot.create_chat_invite_link(forum.id)

    await bot.ban_chat_member(forum.id, budi.id)
    with pytest.raises(ValueError, match="does not lead into"):
        budi.asks_to_join(forum, link.invite_link)
    await bot.unban_chat_member(forum.id, budi.id, only_if_banned=True)

    budi.asks_to_join(forum, link.invite_link)
    budi.types("Saya kembali", chat=forum)


async def test_deleting_what_others_wrote_wants_the_right(
    api: Api, bot: Bot, emulator: Emulator, sari: Person
) -> None:
    forum = emulator.group("Melati", sari, is_forum=True)
    forum.makes_bot_admin(without=["can_delete_messages"])
    said = sari.types("iklan", chat=forum)

    refusal = await api.refusal("deleteMessage", chat_id=forum.id, message_id=said["message_id"])
    forum.makes_bot_admin()
    await bot.delete_message(forum.id, said["message_id"])

    assert refusal == "Bad Request: message can't be deleted for everyone"
    assert forum.chat.message(said["message_id"]) is None
