"""Does nobody come into the group, or is named there, without having agreed?"""

import pytest

from storage.tables import CommonRoom, Consent, RoomEvent, RoomMember
from storage.vocabulary import RoomAct
from tests.people import MuaraPantun
from tests.rooms import joins, linked, says, way_in

OFFER = "Angkatan Bapak/Ibu punya grup bersama. Mau ikut?"


async def test_participants_are_asked_once_and_newcomers_later(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    await linked(village)

    await village.passes(hours=8)
    wati = await village.participant("Wati")
    await village.passes(hours=8)
    await village.passes(days=1)

    assert [sum(OFFER in heard for heard in actor.heard) for actor in (sari, wati)] == [1, 1]


async def test_who_agrees_gets_the_way_in_and_is_welcomed_by_name(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    _, group = await linked(village)
    await village.types(sari, "/group")
    assert sari.buttons == ["Ya, gabung", "Tidak dulu"]

    await village.presses(sari, "Ya, gabung")
    sari.asks_to_join(group, way_in(sari))
    await village.settle()

    assert group.last_heard == "Selamat datang, Sari! 🌿"
    assert sari.id in group.chat.members
    (consent,) = village.rows(Consent, purpose="group")
    assert (consent.person_id, consent.withdrawn_at) == (village.person(sari).id, None)
    assert [event.act for event in village.rows(RoomEvent)] == [
        RoomAct.LINKED,
        RoomAct.AGREED,
        RoomAct.LET_IN,
    ]


async def test_nobody_is_welcomed_twice(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    _, group = await linked(village)
    await joins(village, sari, group)

    group.adds(sari.user)
    await village.settle()

    assert group.heard.count("Selamat datang, Sari! 🌿") == 1


async def test_who_says_no_is_left_in_peace(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    await linked(village)
    await village.types(sari, "/grup")

    await village.presses(sari, "Tidak dulu")
    await village.passes(days=1)

    assert "Baik, tidak apa-apa. Kalau nanti ingin ikut, ketik /grup." in sari.heard
    assert sum(OFFER in heard for heard in sari.heard) == 1
    assert village.rows(Consent, purpose="group") == []


async def test_who_did_not_agree_is_asked_again_at_the_door(village: MuaraPantun) -> None:
    sari, wati = await village.participant("Sari"), await village.participant("Wati")
    _, group = await linked(village)
    await joins(village, sari, group)
    link = way_in(sari)

    wati.asks_to_join(group, link)
    await village.settle()

    assert wati.id not in group.chat.members
    assert wati.last_heard.startswith(OFFER)


async def test_a_stranger_at_the_door_is_told_kindly(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    _, group = await linked(village)
    await joins(village, sari, group)
    tono = village.emulator.person("Tono")

    tono.asks_to_join(group, way_in(sari))
    await village.settle()

    assert tono.id not in group.chat.members
    assert tono.last_heard.startswith("Maaf, grup itu untuk peserta angkatan saja.")


async def test_a_participant_of_another_cohort_is_no_member_here(village: MuaraPantun) -> None:
    village.founded("MAWAR", "Angkatan Mawar")
    sari, dewi = await village.participant("Sari"), await village.participant("Dewi", "MAWAR")
    _, group = await linked(village)
    await joins(village, sari, group)

    dewi.asks_to_join(group, way_in(sari))
    await village.settle()

    assert dewi.id not in group.chat.members


async def test_the_trainer_is_let_in(village: MuaraPantun) -> None:
    sari, budi = await village.participant("Sari"), await village.trainer("Budi")
    _, group = await linked(village)
    await joins(village, sari, group)

    budi.asks_to_join(group, way_in(sari))
    await village.settle()

    assert budi.id in group.chat.members
    assert group.last_heard == "Selamat datang, Sari! 🌿"


async def test_who_changes_their_mind_is_named_no_more(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    _, group = await linked(village)
    await village.types(sari, "/grup")
    await village.presses(sari, "Ya, gabung")

    await village.presses(sari, "Tidak jadi ikut")
    group.adds(sari.user)
    await village.settle()

    assert sari.last_heard.startswith("Baik. Nama Bapak/Ibu tidak saya sebut lagi di grup.")
    assert not any("Sari" in heard for heard in group.heard)
    assert all(consent.withdrawn_at for consent in village.rows(Consent, purpose="group"))
    assert [event.act for event in village.rows(RoomEvent)][-1] is RoomAct.WITHDREW


async def test_without_the_right_to_invite_nobody_is_asked_and_the_office_can_see_why(
    village: MuaraPantun,
) -> None:
    sari = await village.participant("Sari")
    ratna, group = await linked(village)
    group.makes_bot_admin(without=["can_invite_users"])
    await village.settle()

    await village.passes(hours=8)
    await village.types(sari, "/grup")
    await village.types(ratna, "/grup")

    assert sari.last_heard == "Angkatan Bapak/Ibu belum punya grup. Tidak apa-apa, semua tetap lewat sini."
    assert "Saya belum bisa mengundang." in ratna.last_heard
    assert village.rows(RoomMember) == []


async def test_a_right_that_went_unnoticed_is_told_to_the_office(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    ratna, group = await linked(village)
    await village.types(sari, "/grup")
    group.chat.bot_lacks = frozenset({"can_invite_users"})

    await village.presses(sari, "Ya, gabung")

    assert ratna.last_heard.startswith("Saya belum bisa membuat undangan ke grup Grup Melati")
    assert [room.may_invite for room in village.rows(CommonRoom)] == [False]


@pytest.mark.parametrize("command", ["/kabar", "/jeda@PendampingBot", "/data"])
async def test_what_is_personal_is_pointed_to_the_private_chat_once_a_day(
    village: MuaraPantun, command: str
) -> None:
    sari = await village.participant("Sari")
    _, group = await linked(village, sari)

    for _ in range(3):
        await says(village, sari, command, group)

    assert group.heard[1:] == ["Untuk hal pribadi, tulis kepada saya saja, ya. Di sini semua bisa membaca."]
    (key,) = group.chat.messages[-3]["reply_markup"]["inline_keyboard"][0]
    assert key["url"] == "https://t.me/PendampingBot?start=grup"


async def test_who_was_added_without_being_asked_is_named_only_after_a_yes(village: MuaraPantun) -> None:
    sari, wati = await village.participant("Sari"), await village.participant("Wati")
    stranger = village.emulator.person("Tono")
    _, group = await linked(village)

    for member in (sari, wati, stranger):
        group.adds(member.user)
    await village.settle()
    assert len(group.heard) == 1
    assert sari.last_heard.startswith("Bapak/Ibu sudah ada di grup Grup Melati.")
    await village.presses(sari, "Ya, boleh")
    await village.presses(wati, "Tidak dulu")

    assert group.heard[1:] == ["Selamat datang, Sari! 🌿"]
    await village.presses(sari, "Tidak jadi ikut")
    assert group.heard[1:] == ["Selamat datang! 🌿"]
    assert stranger.heard == []


async def test_the_office_hears_once_that_the_bot_may_do_less(village: MuaraPantun) -> None:
    ratna, group = await linked(village)
    before = len(ratna.heard)

    group.makes_bot_admin(without=["can_delete_messages"])
    group.makes_bot_admin(without=["can_delete_messages"])
    await village.settle()

    assert len(ratna.heard) == before + 1
    assert "hak admin saya berkurang" in ratna.last_heard
    assert ratna.last_heard.endswith('Beri saya hak admin "hapus pesan".')


async def test_who_left_unseen_finds_the_way_in_again(village: MuaraPantun) -> None:
    sari, wati = await village.participant("Sari"), await village.participant("Wati")
    _, group = await linked(village)
    await joins(village, sari, group)
    await joins(village, wati, group)
    group.kicks_bot()
    await village.settle()
    del group.chat.members[sari.id]
    group.adds_bot(as_admin=True)
    await village.settle()
    await says(village, wati, "Selamat pagi", group)
    assert [bool(member.joined_at) for member in village.rows(RoomMember)] == [False, True]

    await village.types(sari, "/grup")
    await village.presses(sari, "Tidak jadi ikut")
    await village.types(sari, "/grup")
    await village.presses(sari, "Ya, gabung")
    assert "Silakan masuk" in sari.last_heard

    await village.types(wati, "/berhenti")
    await village.presses(wati, "Ya, berhenti")
    group.loses(wati.user)
    await village.settle()
    assert not any(member.joined_at for member in village.rows(RoomMember))
