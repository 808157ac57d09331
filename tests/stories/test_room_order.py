"""Does what the office does not want stay out of the group, and does the week's word shame nobody?"""

from datetime import timedelta
from typing import Any

import pytest

from bot.sandbox.groups import Group
from bot.sandbox.people import Person as Actor
from bot.services.broadcasts import announce
from storage.audiences.tree import Comparison, Term, Trait
from storage.tables import CommonRoom, RoomEvent
from storage.vocabulary import RoomAct
from tests.people import MuaraPantun
from tests.rooms import linked

ADVERT = "Pinjaman cepat di https://pinjol.example"


async def _wishes(village: MuaraPantun, ratna: Actor, *labels: str) -> None:
    await village.types(ratna, "/grup")
    for label in labels:
        await village.presses(ratna, label)


def _is_there(group: Group, message: dict[str, Any]) -> bool:
    return group.chat.message(message["message_id"]) is not None


async def test_the_office_sees_and_sets_what_counts_in_its_group(village: MuaraPantun) -> None:
    ratna, _ = await linked(village)
    await village.types(ratna, "/group")
    assert ratna.buttons == [
        "✅ Pengumuman juga ke grup",
        "⬜ Tautan dihapus",
        "⬜ Pesan terusan dihapus",
        "⬜ Hanya peserta",
        "🔤 Kata yang dihapus (0)",
        "Lepaskan grup ini",
    ]

    await village.presses(ratna, "Tautan dihapus")
    await village.presses(ratna, "Pengumuman juga")

    assert ratna.buttons[:2] == ["⬜ Pengumuman juga ke grup", "✅ Tautan dihapus"]
    assert [(event.act, event.about) for event in village.rows(RoomEvent)][1:] == [
        (RoomAct.SETTING_CHANGED, {"keeps_out_links": 1}),
        (RoomAct.SETTING_CHANGED, {"posts_announcements": 0}),
    ]


async def test_a_cohort_without_a_group_is_shown_how_to_get_one(village: MuaraPantun) -> None:
    ratna = await village.coordinator("Ratna")
    village.founded()

    await village.types(ratna, "/grup")

    (add,) = ratna.last_message["reply_markup"]["inline_keyboard"][0]
    assert add["url"] == "https://t.me/PendampingBot?startgroup=grup-MELATI"


async def test_unlinking_by_button(village: MuaraPantun) -> None:
    ratna, group = await linked(village)

    await _wishes(village, ratna, "Lepaskan grup ini")

    assert ratna.last_heard == "Baik, Grup Melati bukan ruang bersama lagi."
    assert group.last_heard == "Baik, grup ini bukan ruang bersama lagi. Terima kasih."


async def test_links_of_anybody_but_the_staff_go_with_one_kind_line_a_day(village: MuaraPantun) -> None:
    sari, budi = await village.participant("Sari"), await village.trainer("Budi")
    ratna, group = await linked(village, sari, budi)
    await _wishes(village, ratna, "Tautan dihapus")

    adverts = [sari.types(ADVERT, chat=group) for _ in range(3)]
    lesson = budi.types("Bahan pelatihan: https://umkm.example", chat=group)
    talk = sari.types("Selamat pagi semua", chat=group)
    await village.settle()

    assert [_is_there(group, advert) for advert in adverts] == [False] * 3
    assert _is_there(group, lesson)
    assert _is_there(group, talk)
    assert group.heard[1:] == ["Tautan tidak dibagikan di grup ini, ya. Terima kasih pengertiannya."]


async def test_words_that_the_office_keeps_out_go_however_they_are_written(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    ratna, group = await linked(village, sari)
    await _wishes(village, ratna, "Kata yang dihapus")
    assert "Sekarang belum ada." in ratna.last_heard
    await village.types(ratna, "!!!")
    assert ratna.last_heard.startswith("Belum terbaca.")
    await village.types(ratna, "Pinjol, uang cepat\nSLOT")
    assert ratna.last_heard == "✅ Yang memuat kata ini dihapus: pinjol, uang cepat, slot."

    said = [
        sari.types(words, chat=group)
        for words in ("Ikut PINJOL, yuk!", "uang... cepat?", "slotnya penuh", "Uang belum cepat datang")
    ]
    await village.settle()

    assert [_is_there(group, one) for one in said] == [False, False, True, True]
    assert group.heard[1:] == ["Kata seperti itu tidak dipakai di grup ini, ya. Terima kasih pengertiannya."]
    await _wishes(village, ratna, "Kata yang dihapus (3)")
    await village.types(ratna, "-")
    again = sari.types("pinjol", chat=group)
    await village.settle()
    assert _is_there(group, again)


async def test_a_link_that_is_put_in_later_goes_too(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    ratna, group = await linked(village, sari)
    await _wishes(village, ratna, "Tautan dihapus")
    said = sari.types("Selamat pagi", chat=group)

    sari.edits(said["message_id"], ADVERT, chat=group)
    await village.settle()

    assert not _is_there(group, said)


async def test_forwarded_messages_go_where_the_office_wishes_so(village: MuaraPantun) -> None:
    sari, wati = await village.participant("Sari"), await village.participant("Wati")
    ratna, group = await linked(village, sari, wati)
    wati.types("Promo!")
    kept = sari.forwards(wati.messages[-1], chat=group)
    await village.settle()
    await _wishes(village, ratna, "Pesan terusan dihapus")

    gone = sari.forwards(wati.messages[-1], chat=group)
    await village.settle()

    assert _is_there(group, kept)
    assert not _is_there(group, gone)


async def test_who_does_not_belong_is_led_out(village: MuaraPantun) -> None:
    sari, tono = await village.participant("Sari"), village.emulator.person("Tono")
    ratna, group = await linked(village)
    await _wishes(village, ratna, "Hanya peserta")

    group.adds(tono.user)
    group.adds(sari.user)
    await village.settle()

    assert tono.id not in group.chat.members
    assert sari.id in group.chat.members
    assert [event.act for event in village.rows(RoomEvent)][-1] is RoomAct.TURNED_AWAY


async def test_a_missing_right_is_told_and_nothing_is_tried(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    ratna, group = await linked(village, sari)
    group.makes_bot_admin(without=["can_delete_messages"])
    await village.settle()
    await _wishes(village, ratna, "Tautan dihapus")

    advert = sari.types(ADVERT, chat=group)
    await village.settle()

    assert "Saya belum bisa menghapus." in ratna.last_heard
    assert _is_there(group, advert)
    assert village.emulator.refused == []


@pytest.mark.parametrize(("people", "told"), [(2, "Beberapa orang"), (5, "5 orang")])
async def test_the_week_is_told_in_numbers_that_shame_nobody(
    village: MuaraPantun, people: int, told: str
) -> None:
    actors = [await village.participant(f"Peserta {'ABCDE'[number]}") for number in range(people)]
    _, group = await linked(village)
    await village.friday()
    for actor in actors:
        await village.answers(actor, "Ada kemajuan", "450rb", "5")

    await village.passes(hours=20)

    week = group.last_heard.splitlines()
    assert week[0] == "🌿 Minggu ini di Angkatan Melati"
    assert week[1] == f"{told} sudah mengirim kabar. Terima kasih!"
    assert week[2].startswith("Pertanyaan berikutnya: ")
    assert "Peserta" not in group.last_heard
    assert "reply_markup" not in group.chat.messages[-1]
    await village.passes(days=6, hours=20)
    assert sum("Minggu ini" in heard for heard in group.heard) == 1
    await village.passes(hours=8)
    assert sum("Minggu ini" in heard for heard in group.heard) == 2


async def test_a_week_of_which_nothing_can_be_told_is_passed_over(village: MuaraPantun) -> None:
    _, group = await linked(village)

    await village.passes(days=7)

    assert len(group.heard) == 1


async def test_a_week_that_was_slept_through_is_left_out(village: MuaraPantun) -> None:
    _, group = await linked(village)
    before = len(group.heard)

    await village.strides(timedelta(days=6))

    assert group.heard[before:] == []
    (room,) = village.rows(CommonRoom)
    assert room.next_digest_at is not None
    assert room.next_digest_at > village.clock.now()


async def _announces(
    village: MuaraPantun, ratna: Actor, *labels: str, text: str = "Pasar murah hari <Sabtu>"
) -> None:
    await village.types(ratna, f"/siaran {text}")
    for label in labels:
        await village.presses(ratna, label)


async def test_what_is_announced_to_a_whole_cohort_also_stands_in_its_group(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    ratna, group = await linked(village, sari)

    await _announces(village, ratna, "Semua angkatan", "Kirim")

    assert group.heard[1:] == ["Pasar murah hari <Sabtu>"]
    assert group.chat.messages[-1]["reply_markup"]["inline_keyboard"][0][0]["text"] == "🚩 Laporkan"


async def test_it_does_not_where_the_office_wishes_otherwise(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    ratna, group = await linked(village, sari)
    await _wishes(village, ratna, "Pengumuman juga")

    await _announces(village, ratna, "Semua angkatan", "Kirim")

    assert len(group.heard) == 1


async def test_what_is_only_for_some_shows_nobody_who_they_are(village: MuaraPantun) -> None:
    await village.participant("Sari")
    _, group = await linked(village)

    with village.app.begin() as work:
        stalled = Term(Trait.STATUS, Comparison.IS, "active")
        announce(work, "Kami rindu kabar Bapak/Ibu", None, stalled)
    village.app.outbox.wake()
    await village.settle()

    assert len(group.heard) == 1


async def test_what_calls_each_by_name_is_for_each_alone(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    ratna, group = await linked(village, sari)

    await _announces(village, ratna, "Semua angkatan", "Kirim", text="Selamat pagi, {nama}")

    assert sari.last_heard == "Selamat pagi, Sari"
    assert len(group.heard) == 1
