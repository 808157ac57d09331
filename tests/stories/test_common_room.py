"""Does a cohort's group stay its common room, and does what is for everybody arrive there?"""

from bot.sandbox.faults import Refused
from bot.services.common_room import publish, take_back
from bot.words import Ready
from storage import cohorts
from storage.tables import CohortPost, CommonRoom, RoomEvent
from storage.vocabulary import RoomAct, Topic
from tests.people import MuaraPantun
from tests.rooms import linked, says

MARKET = Ready("Pasar murah hari Sabtu.")
HONEY = Ready("Madu laku <b>dua puluh botol</b>.")


async def _publishes(village: MuaraPantun, topic: Topic, text: Ready, once: str) -> CohortPost:
    with village.app.begin() as work:
        cohort = cohorts.by_code(work.session, "MELATI")
        assert cohort is not None
        post = publish(work, cohort.id, topic, text, once=once)
    village.app.outbox.wake()
    await village.settle()
    return post


def _room(village: MuaraPantun) -> CommonRoom:
    (room,) = village.rows(CommonRoom)
    return room


def _acts(village: MuaraPantun) -> list[RoomAct]:
    return [event.act for event in village.rows(RoomEvent)]


async def test_a_coordinator_links_a_group_and_what_is_for_all_arrives_there(village: MuaraPantun) -> None:
    ratna, group = await linked(village)

    await _publishes(village, Topic.ANNOUNCEMENTS, MARKET, "pasar")
    await _publishes(village, Topic.ANNOUNCEMENTS, MARKET, "pasar")

    assert group.heard[0].startswith("Grup ini sekarang ruang bersama Angkatan Melati.")
    assert group.heard[1:] == [MARKET]
    assert ratna.last_heard.startswith("Grup Grup Melati sekarang ruang bersama Angkatan Melati.")
    assert [(event.act, event.by_id) for event in village.rows(RoomEvent)] == [
        (RoomAct.LINKED, village.person(ratna).id)
    ]


async def test_only_who_answers_for_the_cohort_links_it(village: MuaraPantun) -> None:
    village.founded("MAWAR", "Angkatan Mawar")
    sari, budi = await village.participant("Sari"), await village.trainer("Budi")
    dewi = await village.coordinator("Dewi", "MAWAR")
    stranger = village.emulator.person("Tono")
    group = village.emulator.group("Grup", sari, budi, dewi, stranger)

    for actor, answer in (
        (sari, "Maaf, itu bagian koordinator."),
        (budi, "Maaf, itu bagian koordinator."),
        (stranger, "Maaf, itu bagian koordinator."),
        (dewi, "Maaf, itu bukan bagian Anda."),
    ):
        await says(village, actor, "/tautkan MELATI", group)
        assert group.last_heard.startswith(answer)

    assert _room(village).cohort_id is None


async def test_adding_the_bot_by_a_link_made_for_it_links_the_group(village: MuaraPantun) -> None:
    ratna = await village.coordinator("Ratna")
    cohort = village.founded()
    group = village.emulator.group("Grup Melati", ratna)

    await says(village, ratna, "/start@PendampingBot grup-MELATI", group)

    assert _room(village).cohort_id == cohort.id


async def test_a_wrong_code_is_answered_with_what_to_do(village: MuaraPantun) -> None:
    ratna = await village.coordinator("Ratna")
    group = village.emulator.group("Grup", ratna)

    await says(village, ratna, "/tautkan", group)
    await says(village, ratna, "/link MAWAR", group)
    await says(village, ratna, "/lepas", group)

    assert group.heard == [
        "Tulis juga kode angkatannya, misalnya: /tautkan MELATI",
        "Tidak ada angkatan terbuka dengan kode itu. Kode tampil di /angkatan.",
        "Grup ini belum ditautkan ke angkatan. Caranya: /tautkan KODE",
    ]


async def test_a_group_has_one_cohort_and_a_cohort_one_group(village: MuaraPantun) -> None:
    ratna, group = await linked(village)
    village.founded("MAWAR", "Angkatan Mawar")
    other = village.emulator.group("Grup lain", ratna)

    await says(village, ratna, "/tautkan MAWAR", group)
    await says(village, ratna, "/tautkan MELATI", other)

    assert group.last_heard.startswith("Grup ini sudah ruang bersama angkatan lain.")
    assert other.last_heard.startswith("Angkatan itu sudah punya grup.")
    await says(village, ratna, "/lepas", group)
    await says(village, ratna, "/tautkan MELATI", other)
    assert other.last_heard.startswith("Grup ini sekarang ruang bersama Angkatan Melati.")
    assert _acts(village) == [RoomAct.LINKED, RoomAct.UNLINKED, RoomAct.LINKED]


async def test_after_unlinking_nothing_more_goes_there(village: MuaraPantun) -> None:
    ratna, group = await linked(village)

    await says(village, ratna, "/unlink", group)
    await _publishes(village, Topic.ANNOUNCEMENTS, MARKET, "pasar")

    assert group.last_heard == "Baik, grup ini bukan ruang bersama lagi. Terima kasih."


async def test_a_group_that_becomes_a_supergroup_stayslinked(village: MuaraPantun) -> None:
    _, group = await linked(village)

    new = group.migrates()
    await village.settle()
    await _publishes(village, Topic.ANNOUNCEMENTS, MARKET, "pasar")

    assert _room(village).chat_id == new
    assert group.last_heard == MARKET
    assert _room(village).cohort_id is not None


async def test_the_move_is_learned_from_a_refused_message_too(village: MuaraPantun) -> None:
    _, group = await linked(village)
    new = group.migrates()
    village.emulator.updates.drop_all()

    await _publishes(village, Topic.ANNOUNCEMENTS, MARKET, "pasar")
    await _publishes(village, Topic.ANNOUNCEMENTS, HONEY, "madu")

    assert _room(village).chat_id == new
    assert group.heard[-2:] == [MARKET, "Madu laku dua puluh botol."]


async def test_the_office_hears_that_the_bot_was_removed_and_the_link_waits(village: MuaraPantun) -> None:
    ratna, group = await linked(village)

    group.kicks_bot()
    await village.settle()
    await _publishes(village, Topic.ANNOUNCEMENTS, MARKET, "pasar")

    assert ratna.last_heard.startswith("Saya tidak ada lagi di grup Grup Melati (Angkatan Melati).")
    assert village.emulator.refused == []
    group.adds_bot(as_admin=True)
    await village.settle()
    await _publishes(village, Topic.ANNOUNCEMENTS, HONEY, "madu")
    assert group.last_heard == "Madu laku dua puluh botol."
    assert _acts(village) == [RoomAct.LINKED, RoomAct.BOT_AWAY, RoomAct.BOT_BACK]


async def test_a_removal_that_nobody_told_is_learned_from_the_refusal(village: MuaraPantun) -> None:
    ratna, group = await linked(village)
    group.kicks_bot()
    village.emulator.updates.drop_all()

    await _publishes(village, Topic.ANNOUNCEMENTS, MARKET, "pasar")

    assert ratna.last_heard.startswith("Saya tidak ada lagi di grup Grup Melati")
    assert _room(village).away_since is not None


async def test_a_lost_group_does_not_keep_the_cohort_from_having_another(village: MuaraPantun) -> None:
    ratna, group = await linked(village)
    group.kicks_bot()
    await village.settle()
    other = village.emulator.group("Grup baru", ratna)

    await says(village, ratna, "/tautkan MELATI", other)
    await _publishes(village, Topic.ANNOUNCEMENTS, MARKET, "pasar")

    assert other.last_heard == MARKET


async def test_in_a_forum_each_thing_has_its_topic_opened_once(village: MuaraPantun) -> None:
    _, forum = await linked(village, is_forum=True)

    await _publishes(village, Topic.ANNOUNCEMENTS, MARKET, "pasar")
    await _publishes(village, Topic.GOOD_NEWS, HONEY, "madu")
    await _publishes(village, Topic.GOOD_NEWS, MARKET, "pasar lagi")

    assert list(forum.chat.topics.values()) == ["📢 Pengumuman", "🌱 Kabar baik"]
    assert forum.heard_in("📢 Pengumuman")[1:] == [MARKET]
    assert forum.heard_in("🌱 Kabar baik")[1:] == ["Madu laku dua puluh botol.", MARKET]


async def test_a_topic_that_somebody_deleted_is_opened_again(village: MuaraPantun) -> None:
    _, forum = await linked(village, is_forum=True)
    await _publishes(village, Topic.GOOD_NEWS, HONEY, "madu")

    forum.deletes_topic("🌱 Kabar baik")
    await _publishes(village, Topic.GOOD_NEWS, MARKET, "pasar")

    assert forum.heard_in("🌱 Kabar baik")[1:] == [MARKET]


async def test_a_closed_topic_is_passed_by_and_a_refusal_is_told_once_a_day(village: MuaraPantun) -> None:
    ratna, forum = await linked(village, is_forum=True)
    await _publishes(village, Topic.GOOD_NEWS, HONEY, "madu")
    forum.chat.closed_topics.update(forum.chat.topics)
    forum.makes_bot_admin(without=["can_manage_topics"])
    await village.settle()

    await _publishes(village, Topic.GOOD_NEWS, MARKET, "pasar")
    assert (forum.last_heard, forum.heard_in("🌱 Kabar baik")[1:]) == (MARKET, ["Madu laku dua puluh botol."])
    refusal = Refused(400, "Bad Request: not enough rights to send text messages to the chat")
    village.emulator.faults.schedule(refusal, "sendMessage", chat_id=forum.id, times=2)
    for once in ("satu", "dua"):
        await _publishes(village, Topic.QUESTIONS, MARKET, once)

    assert sum("ditolak Telegram" in heard for heard in ratna.heard) == 1


async def test_where_no_topic_can_be_opened_all_goes_to_the_one_chat(village: MuaraPantun) -> None:
    _, forum = await linked(village, is_forum=True)
    forum.makes_bot_admin(without=["can_manage_topics"])
    await village.settle()

    await _publishes(village, Topic.GOOD_NEWS, HONEY, "madu")

    assert forum.chat.topics == {}
    assert forum.last_heard == "Madu laku dua puluh botol."


async def test_what_is_taken_back_goes_from_the_group_once(village: MuaraPantun) -> None:
    _, group = await linked(village)
    post = await _publishes(village, Topic.GOOD_NEWS, HONEY, "madu")

    with village.app.begin() as work:
        assert take_back(work, work.session.get_one(CohortPost, post.id), None)
        assert not take_back(work, work.session.get_one(CohortPost, post.id), None)
    village.app.outbox.wake()
    await village.settle()

    assert "Madu laku dua puluh botol." not in group.heard
    assert village.emulator.refused == []


async def test_a_cohort_without_a_group_keeps_what_was_posted(village: MuaraPantun) -> None:
    village.founded()

    post = await _publishes(village, Topic.GOOD_NEWS, HONEY, "madu")

    assert (post.room_id, village.rows(CohortPost, key="madu")[0].text) == (None, HONEY)
