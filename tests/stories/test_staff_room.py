"""Can the staff of a cohort work in a group of their own, with a topic for each participant?"""

from datetime import timedelta
from typing import Any

from bot.sandbox.groups import Group
from bot.sandbox.people import Person as Actor
from storage import people
from storage.tables import StaffNote, StaffTopic
from storage.vocabulary import CaseOutcome, CaseStatus, Role
from tests.people import MuaraPantun
from tests.rooms import says

A_MOMENT = timedelta(seconds=2)


async def _at_work(village: MuaraPantun) -> tuple[Actor, Actor, Actor, Group]:
    """Ratna has linked the group, Sari asks for help, and her topic is open."""
    ratna = await village.coordinator("Ratna")
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    group = village.emulator.group("Pendamping Melati", ratna, budi, bot_is_admin=True, is_forum=True)
    await says(village, ratna, "/tautkan_tim MELATI", group)
    assert "tempat kerja pendamping Angkatan Melati" in group.last_heard
    await village.types(sari, "/bantuan")
    await village.presses(sari, "Alat")
    await village.strides(A_MOMENT)
    return ratna, budi, sari, group


async def _in_topic(village: MuaraPantun, actor: Actor, text: str, group: Group, of: str = "Sari") -> Any:
    sent = actor.types(text, chat=group.topic(of))
    await village.settle()
    return sent


async def test_a_case_is_taken_talked_about_and_ended_in_its_topic(village: MuaraPantun) -> None:
    _, budi, sari, group = await _at_work(village)
    topic = group.topic("Sari")
    assert "Sari" in group.heard_in("Sari")[-1]

    budi.presses("Saya tangani", chat=topic)
    await village.settle()
    assert village.cases(sari)[0].assigned_to == village.person(budi).id
    assert "Sudah ditangani oleh Budi" in group.heard_in("Sari")[-1]
    asked = await _in_topic(village, budi, "Ada apa, Bu?", group)
    assert sari.last_heard == "💬 Budi (pendamping):\nAda apa, Bu?"
    heard_alone = len(budi.heard)
    sari.replies(sari.last_message["message_id"], "Mesin saya rusak")
    await village.settle()
    answer = group.chat.messages[-1]
    assert answer["text"] == "💬 Sari:\nMesin saya rusak"
    assert answer["reply_to_message"]["message_id"] == asked["message_id"]
    assert len(budi.heard) == heard_alone
    sari.sends_album(count=2)
    await village.settle()
    await village.strides(A_MOMENT)
    assert [m.get("message_thread_id") for m in group.chat.messages if "photo" in m] == [topic.thread] * 2

    await _in_topic(village, budi, "// Suaminya sedang sakit", group)
    assert [note.words for note in village.rows(StaffNote)] == ["Suaminya sedang sakit"]
    words = await _in_topic(village, budi, "Semoga lekas beres", group)
    heard = len(sari.heard)
    budi.edits(words["message_id"], "// Suaminya keberatan", chat=topic)
    budi.sends_album(count=2, caption="// Suaminya di sini", chat=topic)
    await village.strides(A_MOMENT)
    assert len(sari.heard) == heard
    assert "Semoga lekas beres" in sari.last_heard
    assert not any("Suaminya" in heard for heard in sari.heard)
    budi.presses("Selesaikan", chat=topic)
    await village.settle()
    budi.presses("Ada rencana baru", chat=topic)
    await village.settle()
    await village.strides(A_MOMENT)
    assert village.cases(sari)[0].outcome is CaseOutcome.NEW_PLAN
    assert topic.is_closed

    await village.types(sari, "/pelatih")
    await village.strides(A_MOMENT)
    assert not topic.is_closed
    assert len(village.rows(StaffTopic)) == 1
    assert all(str(one.id) not in str(group.heard) for one in (sari, budi))


async def test_only_staff_with_reach_speak_through_the_topic(village: MuaraPantun) -> None:
    _, budi, sari, group = await _at_work(village)
    tono = village.emulator.person("Tono")
    ani = await village.participant("Ani")
    await village.coordinator("Dewi", cohort="MAWAR")
    heard = len(sari.heard)

    for stranger in (tono, ani):
        group.adds(stranger.user)
        for _ in range(2):
            await _in_topic(village, stranger, "Halo Bu Sari", group)
        stranger.presses("Saya tangani", chat=group.topic("Sari"))
        await village.settle()
    with village.app.begin() as work:
        people.revoke(work.session, village.person(budi).id, Role.TRAINER)
    await _in_topic(village, budi, "Halo Bu Sari", group)

    assert len(sari.heard) == heard
    assert village.cases(sari)[0].status is CaseStatus.OPEN
    kindly = [heard for heard in group.heard_in("Sari") if "hanya pesan dari pendamping" in heard]
    assert len(kindly) == 3


async def test_words_of_before_the_topic_and_of_a_private_chat_stand_there_too(village: MuaraPantun) -> None:
    ratna = await village.coordinator("Ratna")
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await village.types(sari, "/bantuan")
    await village.presses(sari, "Alat")
    await village.types(sari, "Mesin saya rusak")
    group = village.emulator.group("Pendamping Melati", ratna, bot_is_admin=True, is_forum=True)
    await says(village, ratna, "/tautkan_tim MELATI", group)
    await village.strides(A_MOMENT)
    await village.presses(budi, "Balas")
    said = budi.types("Saya datang Senin")
    await village.settle()
    await village.types(sari, "Terima kasih")

    assert group.heard_in("Sari")[-3:] == [
        "💬 Sari:\nMesin saya rusak",
        "💬 Budi (pendamping):\nSaya datang Senin",
        "💬 Sari:\nTerima kasih",
    ]
    assert budi.last_heard == "💬 Sari:\nTerima kasih"
    budi.edits(said["message_id"], "Saya datang Selasa")
    await village.settle()
    assert group.heard_in("Sari")[-2] == "💬 Budi (pendamping):\nSaya datang Selasa"


async def test_a_topic_that_somebody_deleted_is_made_anew_with_all_that_was_said(
    village: MuaraPantun,
) -> None:
    _, budi, sari, group = await _at_work(village)
    await _in_topic(village, budi, "Ada apa, Bu?", group)
    group.deletes_topic("Sari")

    await village.types(sari, "Mesin saya rusak")
    await village.strides(A_MOMENT)
    await village.types(sari, "Sejak kemarin")

    assert group.heard_in("Sari")[-2:] == ["💬 Sari:\nMesin saya rusak", "💬 Sari:\nSejak kemarin"]


async def test_without_the_group_all_of_it_comes_to_their_own_chats(village: MuaraPantun) -> None:
    ratna, budi, sari, group = await _at_work(village)
    await _in_topic(village, budi, "Ada apa, Bu?", group)

    group.kicks_bot()
    await village.settle()
    assert "tidak ada lagi di grup pendamping Pendamping Melati" in ratna.last_heard
    await village.types(sari, "Mesin saya rusak")

    assert budi.last_heard == "💬 Sari:\nMesin saya rusak"


async def test_a_bot_without_the_right_to_open_topics_says_so(village: MuaraPantun) -> None:
    ratna = await village.coordinator("Ratna")
    sari = await village.participant("Sari")
    group = village.emulator.group("Pendamping Melati", ratna, bot_is_admin=True, is_forum=True)
    plain = village.emulator.group("Bukan forum", ratna, bot_is_admin=True)
    group.makes_bot_admin(without=["can_manage_topics"])
    await says(village, ratna, "/tautkan_tim MELATI", plain)
    assert "belum memakai Topik" in plain.last_heard
    await says(village, ratna, "/tautkan_tim MELATI", group)
    await village.types(sari, "/bantuan")
    await village.presses(sari, "Alat")
    await village.strides(A_MOMENT)
    assert "belum bisa membuat topik" in "\n".join(ratna.heard)

    group.makes_bot_admin()
    await village.settle()
    await village.strides(A_MOMENT)
    assert not group.topic("Sari").is_closed

    told = "\n".join(ratna.heard).count("belum bisa membuat topik")
    group.makes_bot_admin(without=["can_manage_topics"])
    await village.settle()
    await village.types(sari, "Mesin saya rusak")
    assert "\n".join(ratna.heard).count("belum bisa membuat topik") == told + 1
    assert ratna.last_heard == "💬 Sari:\nMesin saya rusak"
