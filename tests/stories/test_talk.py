"""Does a trainer know whom they write to, and can a participant reach them whatever else is asked?"""

from datetime import timedelta

import pytest

from bot.sandbox.people import Person as Actor
from storage.tables import CaseEvent, CheckIn, Message
from storage.vocabulary import CaseReason, CaseStep, CheckInStatus
from tests.people import MuaraPantun


async def _asks_for_help(village: MuaraPantun, sari: Actor, budi: Actor) -> None:
    await village.types(sari, "/bantuan")
    await village.presses(sari, "Alat")
    await village.presses(budi, "Saya tangani")


async def _in_each_others_hands(village: MuaraPantun) -> tuple[Actor, Actor]:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await village.friday()
    await village.answers(sari, "📈 Ada kemajuan", "250rb", "5")
    await village.types(sari, "Pesanan kue banyak")
    await _asks_for_help(village, sari, budi)
    return sari, budi


async def test_before_writing_one_sees_the_weeks_and_what_was_said(village: MuaraPantun) -> None:
    _, budi = await _in_each_others_hands(village)

    await village.presses(budi, "Tulis pesan")

    assert "1 minggu terakhir: 1 dijawab." in budi.last_heard
    assert "Uang masuk terakhir: Rp 250.000" in budi.last_heard
    assert "· Sari: Pesanan kue banyak" in budi.last_heard
    assert "Silakan tulis untuk Sari" in budi.last_heard


async def test_what_was_said_long_ago_is_a_page_further(village: MuaraPantun) -> None:
    sari, budi = await _in_each_others_hands(village)
    for number in range(1, 8):
        await village.types(sari, f"Cerita ke-{number}")
    await village.presses(budi, "💬 Balas")
    assert "Cerita ke-7" in budi.last_heard
    assert "Cerita ke-2" not in budi.last_heard

    await village.presses(budi, "‹ Sebelumnya")

    assert "Cerita ke-2" in budi.last_heard
    assert "Sesudahnya ›" in budi.buttons


async def test_a_note_is_read_by_staff_and_by_nobody_else(village: MuaraPantun) -> None:
    sari, budi = await _in_each_others_hands(village)
    await village.presses(budi, "Tulis pesan")
    heard = len(sari.heard)

    await village.presses(budi, "🔒 Catatan pendamping")
    await village.types(budi, "Suaminya sedang sakit")
    await village.presses(budi, "Tulis pesan")

    assert "🔒" in budi.last_heard
    assert "Suaminya sedang sakit" in budi.last_heard
    assert len(sari.heard) == heard
    await village.types(sari, "/data")
    await village.presses(sari, "✉️ Pesan saya")
    assert "Suaminya" not in sari.last_heard
    assert [message.text for message in village.rows(Message, text="Suaminya sedang sakit")] == []


async def test_a_sentence_that_stands_ready_is_sent_with_a_tap(village: MuaraPantun) -> None:
    sari, budi = await _in_each_others_hands(village)
    await village.presses(budi, "Tulis pesan")

    await village.presses(budi, "💬 Kalimat siap pakai")
    await village.presses(budi, 1)
    assert "Terima kasih sudah bercerita, Sari." in budi.last_heard
    await village.presses(budi, "📨 Kirim apa adanya")

    assert sari.heard[-1] == (
        "💬 Budi (pendamping):\nTerima kasih sudah bercerita, Sari. Kita cari jalan keluarnya bersama, ya."
    )


@pytest.mark.parametrize(
    ("how", "was_reached"),
    [
        ("📞 Telepon, tersambung", True),
        ("📞 Telepon, tidak diangkat", False),
        ("🚶 Datang, bertemu", True),
        ("🚶 Datang, tidak bertemu", False),
    ],
)
async def test_a_call_or_a_visit_is_written_down_in_two_taps(
    village: MuaraPantun, how: str, was_reached: bool
) -> None:
    sari, budi = await _in_each_others_hands(village)
    case = village.cases(sari)[-1]
    await village.passes(days=1)
    before = village.place(sari).last_contact_at

    await village.presses(budi, "🤝 Sudah saya sapa")
    await village.presses(budi, how)

    step = CaseStep.TOUCHED if was_reached else CaseStep.TRIED
    [event] = village.rows(CaseEvent, case_id=case.id, step=step)
    assert event.actor_id == village.person(budi).id
    assert event.facts["how"]
    assert (village.place(sari).last_contact_at != before) is was_reached


async def test_in_the_middle_of_a_check_in_one_can_talk_to_the_trainer(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await village.friday()
    await village.presses(sari, "📈 Ada kemajuan")

    await village.types(sari, "/pelatih")
    await village.types(sari, "200")
    await village.presses(sari, "Selesai")
    assert sari.last_heard.startswith("Kira-kira berapa uang masuk")
    await village.types(sari, "250rb")

    assert village.cases(sari)[0].reason is CaseReason.ASKED_FOR_HELP
    assert "ingin bicara dengan pendamping" in "\n".join(budi.heard)
    assert "💬 Sari:\n200" in budi.heard
    [check_in] = village.rows(CheckIn)
    assert check_in.status is CheckInStatus.PARTIAL
    assert village.given(check_in)["sales"] == 250_000


async def test_a_talk_in_which_nothing_was_said_for_hours_is_over(village: MuaraPantun) -> None:
    await village.trainer("Budi")
    sari = await village.participant("Sari")
    await village.types(sari, "/trainer")
    await village.friday()
    await village.presses(sari, "📈 Ada kemajuan")

    await village.types(sari, "250rb")

    [check_in] = village.rows(CheckIn)
    assert village.given(check_in)["sales"] == 250_000


async def test_who_forgot_that_they_were_writing_is_asked_for_whom_it_is(village: MuaraPantun) -> None:
    sari, budi = await _in_each_others_hands(village)
    await village.presses(budi, "Tulis pesan")
    await village.types(budi, "Ada apa, Bu?")
    await village.strides(timedelta(hours=13))

    await village.types(budi, "Halo Pak Camat")
    await village.types(budi, "Jadi besok?")
    assert "Pesan tadi untuk Sari?" in budi.last_heard
    assert not any("Camat" in heard for heard in sari.heard)
    await village.presses(budi, "Bukan")

    assert not any("Camat" in heard or "besok" in heard for heard in sari.heard)
    assert budi.last_heard == "Baik, tidak dikirim."


async def test_what_was_held_back_and_was_meant_goes_out_in_its_order(village: MuaraPantun) -> None:
    sari, budi = await _in_each_others_hands(village)
    await village.presses(budi, "Tulis pesan")
    await village.types(budi, "Ada apa, Bu?")
    await village.strides(timedelta(hours=13))
    await village.types(budi, "Saya datang besok")
    await village.types(budi, "Pagi, ya")

    await village.presses(budi, "Ya, kirim")

    assert [heard.partition("\n")[2] for heard in sari.heard[-2:]] == ["Saya datang besok", "Pagi, ya"]


async def test_a_sentence_of_one_s_own_is_kept_sent_to_another_and_removed(village: MuaraPantun) -> None:
    sari, budi = await _in_each_others_hands(village)
    ani = await village.participant("Ani")
    await _asks_for_help(village, ani, budi)
    await village.presses(budi, "Tulis pesan", on=_card_of(budi, "Sari"))
    await village.presses(budi, "💬 Kalimat siap pakai")
    await village.presses(budi, "💾 Simpan kalimat terakhir saya")
    assert "Belum ada kalimat untuk disimpan" in budi.last_heard
    await village.types(budi, "Sari, semangat ya!")

    await village.presses(budi, "💬 Kalimat siap pakai")
    await village.presses(budi, "💾 Simpan kalimat terakhir saya")
    await village.presses(budi, "Tulis pesan", on=_card_of(budi, "Ani"))
    await village.presses(budi, "💬 Kalimat siap pakai")
    await village.presses(budi, "⭐ Ani, semangat ya!")
    await village.presses(budi, "📨 Kirim apa adanya")
    assert ani.last_heard == "💬 Budi (pendamping):\nAni, semangat ya!"
    assert "💬 Budi (pendamping):\nSari, semangat ya!" in sari.heard
    [event] = village.rows(CaseEvent, step=CaseStep.REPLIED)
    assert (event.case_id, event.facts) == (village.cases(ani)[0].id, {"wording": "own"})

    await village.presses(budi, "💬 Kalimat siap pakai")
    await village.presses(budi, "⭐ Ani, semangat ya!")
    await village.presses(budi, "🗑️ Hapus dari jawaban siap")
    await village.presses(budi, "Kalimat lain")
    assert not any("semangat" in label for label in budi.buttons)


def _card_of(trainer: Actor, name: str) -> int:
    """Where the newest card about somebody stands."""
    return next(
        int(message["message_id"])
        for message in reversed(trainer.messages)
        if "reply_markup" in message and f"{name} (" in message.get("text", "")
    )
