"""Can somebody call a human, change how they are spoken to, and go when they wish?"""

from datetime import timedelta

import pytest

from storage.people_vocabulary import Sex
from storage.tables import Answer, Message
from storage.vocabulary import CaseOutcome, CaseReason, CheckInStatus, ParticipantStatus
from tests.people import MuaraPantun


@pytest.mark.parametrize("command", ["/bantuan", "/help_me"])
async def test_a_call_for_help_opens_a_case_at_once(village: MuaraPantun, command: str) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")

    await village.types(sari, command)

    assert "Pendamping sudah saya beri tahu" in sari.last_heard
    assert [one.reason for one in village.cases(sari)] == [CaseReason.ASKED_FOR_HELP]
    assert "minta bantuan" in budi.last_heard


async def test_the_topic_of_a_call_for_help_reaches_the_trainer(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await village.types(sari, "/bantuan")

    await village.presses(sari, "Modal")

    assert sari.last_heard == "Baik, soal Modal. Silakan ceritakan lebih lanjut kalau mau."
    assert village.cases(sari)[0].facts == {"topic": "modal"}
    assert any("Soal: Modal" in said for said in budi.heard)


async def test_help_is_noted_where_nobody_can_be_told(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")

    await village.types(sari, "/bantuan")

    assert "akan dibaca koordinator" in sari.last_heard


async def test_what_is_told_about_the_need_is_no_answer_to_the_open_question(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await village.friday()
    await village.answers(sari, "📈 Ada kemajuan")
    await village.types(sari, "/bantuan")

    await village.types(sari, "500rb")

    assert not village.rows(Answer, question="sales")
    assert "500rb" in budi.last_heard

    await village.types(sari, "200rb")

    assert village.given(village.check_ins(sari)[0])["sales"] == 200_000


async def test_a_call_for_help_that_was_never_explained_does_not_swallow_the_next_answer(
    village: MuaraPantun,
) -> None:
    sari = await village.participant("Sari")
    await village.strides(timedelta(days=4, hours=6, minutes=50))
    await village.types(sari, "/bantuan")
    await village.friday()

    await village.types(sari, "maju")

    assert village.given(village.check_ins(sari)[0]) == {"status": "progress"}


async def test_the_reminders_button_calls_a_human(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await village.friday()
    await village.strides(timedelta(hours=24))

    await village.presses(sari, "🙋 Tolong hubungi saya")

    assert [one.reason for one in village.cases(sari)] == [CaseReason.ASKED_FOR_HELP]
    assert "minta bantuan" in budi.last_heard


@pytest.mark.parametrize("command", ["/berhenti", "/stop"])
async def test_leaving_is_asked_about_first(village: MuaraPantun, command: str) -> None:
    sari = await village.participant("Sari")

    await village.types(sari, command)

    assert "Benar mau berhenti ikut?" in sari.last_heard
    assert village.place(sari).status is ParticipantStatus.ACTIVE


async def test_who_stays_after_all_goes_on_as_before(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    await village.types(sari, "/berhenti")

    await village.presses(sari, "Tidak jadi")
    await village.friday()

    assert village.check_ins(sari)[0].status is CheckInStatus.SENT


async def test_nothing_is_asked_of_somebody_who_left(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await village.types(sari, "/berhenti")

    await village.presses(sari, "Ya, berhenti")

    assert "Saya tidak bertanya lagi" in sari.last_heard
    assert "Sari memilih berhenti ikut" in budi.last_heard
    assert village.place(sari).status is ParticipantStatus.WITHDRAWN
    heard = len(sari.heard)
    await village.passes(weeks=2)
    assert len(sari.heard) == heard


async def test_leaving_calls_off_the_open_question(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    await village.friday()
    prompt = sari.last_message["message_id"]

    await village.types(sari, "/berhenti")
    await village.presses(sari, "Ya, berhenti")
    await village.strides(timedelta(hours=24))
    await village.strides(timedelta(hours=72))

    assert [one.status for one in village.check_ins(sari)] == [CheckInStatus.CANCELLED]
    assert "reply_markup" not in next(one for one in sari.messages if one["message_id"] == prompt)
    assert not any("belum sempat" in said for said in sari.heard)


async def test_leaving_ends_an_open_case(village: MuaraPantun) -> None:
    await village.trainer("Budi")
    sari = await village.participant("Sari")
    await village.types(sari, "/bantuan")

    await village.types(sari, "/berhenti")
    await village.presses(sari, "Ya, berhenti")

    assert [one.outcome for one in village.cases(sari)] == [CaseOutcome.LEFT]


@pytest.mark.parametrize("command", ["/kabar", "/bantuan", "/berhenti"])
async def test_somebody_who_left_is_told_how_to_come_back(village: MuaraPantun, command: str) -> None:
    sari = await village.participant("Sari")
    await village.types(sari, "/berhenti")
    await village.presses(sari, "Ya, berhenti")

    await village.types(sari, command)

    assert "Mau ikut lagi? Buka tautan undangannya" in sari.last_heard
    assert not village.cases(sari)


async def test_what_somebody_writes_after_leaving_is_kept(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    await village.types(sari, "/berhenti")
    await village.presses(sari, "Ya, berhenti")

    await village.types(sari, "Bu, saya mau ikut lagi")

    assert "Pesannya saya simpan" in sari.last_heard
    assert [note.text for note in village.rows(Message)] == ["Bu, saya mau ikut lagi"]


async def test_a_second_tap_on_leaving_changes_nothing(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    await village.types(sari, "/berhenti")

    sari.presses("Ya, berhenti")
    sari.presses("Ya, berhenti")
    await village.settle()

    assert sum("Saya tidak bertanya lagi" in said for said in sari.heard) == 1
    assert village.place(sari).status is ParticipantStatus.WITHDRAWN


@pytest.mark.parametrize("command", ["/data", "/privacy"])
async def test_anybody_sees_what_is_kept_about_them(village: MuaraPantun, command: str) -> None:
    await village.trainer("Budi")
    sari = await village.participant("Sari")
    await village.friday()
    await village.answers(sari, "📈 Ada kemajuan", "200rb", "5")
    await village.types(sari, "Ada pesanan baru")
    sari.sends_photo()
    await village.settle()
    await village.types(sari, "/jeda 2 minggu")

    with village.app.begin() as work:
        place = village.place(sari)
        place.group, place.sex, place.birth_year, place.distance_km = "Mawar", Sex.FEMALE, 1985, 12.5
        work.session.merge(place)

    await village.types(sari, command)

    assert {
        "Yang dicatat tentang Sari",
        "Tentang Bapak/Ibu: kelompok Mawar, perempuan, lahir 1985, 12,5 km dari tempat pelatihan",
        "Angkatan: Angkatan Melati",
        "Pendamping: Budi",
        "Kabar lengkap: 1",
        "Catatan dan pesan: 2",
        "Foto, suara, dan dokumen: 1",
        "Persetujuan: Senin, 2 November pukul 09.00 WITA",
        "🌙 Sedang istirahat sampai 20 November 2026. Mau mulai lagi? Ketik /lanjut.",
        "Jam bertanya: Jumat, pukul 16.00.",
    } <= set(sari.last_heard.splitlines())


async def test_the_language_of_words_and_menu_changes(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    await village.types(sari, "/bahasa")

    await village.presses(sari, "English")

    assert sari.last_heard == "All right, I speak English from now on."
    assert ("bantuan", "ask your companion for help") in sari.menu

    await village.types(sari, "Sold out today")

    assert "noted" in sari.last_heard


async def test_the_language_can_be_changed_back(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    await village.types(sari, "/bahasa")
    await village.presses(sari, "English")
    await village.types(sari, "/language")

    await village.presses(sari, "Bahasa Indonesia")

    assert sari.last_heard == "Baik, mulai sekarang saya berbahasa Indonesia."
    assert ("bantuan", "minta bantuan pendamping") in sari.menu


async def test_who_closed_the_chat_is_left_alone_and_welcomed_back(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    sari.blocks()
    await village.settle()
    heard = len(sari.heard)
    await village.friday()

    assert len(sari.heard) == heard
    assert [one.skipped_because for one in village.check_ins(sari)] == ["unreachable"]

    sari.unblocks()
    await village.settle()

    assert sari.last_heard == "Selamat datang kembali, Sari. Senang bisa berkabar lagi."

    await village.friday()

    assert "Minggu ini usahanya bagaimana?" in sari.last_heard
