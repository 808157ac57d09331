"""Does somebody who stands on their own do so by their own word, and is heard of afterwards?"""

from datetime import timedelta

from bot.sandbox.people import Person as Actor
from storage import asides
from storage.ladder_vocabulary import LaterAnswer
from storage.tables import LaterNews, Participant
from storage.vocabulary import CaseReason, ExitGrade, ParticipantStatus
from tests.people import MuaraPantun
from tests.rooms import linked


def _has_followed(village: MuaraPantun, sari: Actor, days: int) -> None:
    """They came in so long ago, and no case was needed since."""
    with village.app.begin() as work:
        place = work.session.get_one(Participant, village.place(sari).id)
        place.enrolled_at = place.created_at = work.now - timedelta(days=days)
        place.first_contact_at = place.last_contact_at = work.now


async def _met_for_the_closing_talk(village: MuaraPantun, trainer: Actor) -> None:
    await village.types(trainer, "/peserta Sari")
    await village.presses(trainer, "🪜 Yang saya lihat")
    await village.presses(trainer, "T8 Mandiri dan produktif")


async def _graduates(village: MuaraPantun, trainer: Actor, sari: Actor) -> None:
    _has_followed(village, sari, days=200)
    await _met_for_the_closing_talk(village, trainer)
    await village.presses(sari, "✅ Ya, saya siap")


async def test_independent_needs_the_meeting_and_their_own_word(village: MuaraPantun) -> None:
    budi, sari = await village.trainer("Budi"), await village.participant("Sari")

    await _met_for_the_closing_talk(village, budi)
    assert "belum menunjukkan: 6 bulan lancar tanpa kendala besar (sudah 0)" in budi.last_heard
    _has_followed(village, sari, days=200)
    await _met_for_the_closing_talk(village, budi)
    assert "Tinggal pernyataan Sari sendiri" in budi.last_heard
    assert "Tahu ke mana minta bantuan?" in sari.last_heard
    await village.presses(sari, "Belum")
    assert "tidak perlu buru-buru" in sari.last_heard
    assert village.place(sari).status is ParticipantStatus.ACTIVE
    await _met_for_the_closing_talk(village, budi)
    await village.presses(sari, "✅ Ya, saya siap")

    place = village.place(sari)
    assert (place.status, place.rung) == (ParticipantStatus.INDEPENDENT, "T8")
    assert (place.left_because, place.next_check_in_at) == (ExitGrade.RUNS_ON, None)
    assert "Anak tangga T8 Mandiri dan produktif tercapai." in sari.heard[-2]
    assert "Bapak/Ibu sekarang mandiri" in sari.last_heard
    assert "Tercatat: Sari di T8" in budi.last_heard
    assert {command for command, _ in sari.menu}.isdisjoint({"kabar", "jeda", "jam"})
    assert {"bantuan", "tangga", "berhenti"} <= {command for command, _ in sari.menu}
    heard = len(sari.heard)
    await village.strides(timedelta(days=21))
    assert len(sari.heard) == heard
    assert village.cases(sari) == []


async def test_the_news_of_standing_alone_is_shared_by_whoever_does_and_taken_back_after_leaving(
    village: MuaraPantun,
) -> None:
    budi, sari = await village.trainer("Budi"), await village.participant("Sari")
    _, group = await linked(village, sari)
    await _graduates(village, budi, sari)

    await village.presses(sari, "🎉 Ya, kabarkan ke grup")
    assert any("Kabar gembira dari Sari" in heard for heard in group.heard)
    await village.types(sari, "/berhenti")
    await village.presses(sari, "Ya, berhenti")
    await village.presses(sari, "Jangan kabarkan lagi")

    assert "cukup di antara kita" in sari.last_heard
    with village.app.begin() as work:
        assert not asides.wishes(work.session, village.person(sari).id, asides.SMALL_WINS)


async def test_after_three_months_they_are_asked_and_stuck_brings_the_trainer_again(
    village: MuaraPantun,
) -> None:
    budi, sari = await village.trainer("Budi"), await village.participant("Sari")
    await _graduates(village, budi, sari)
    await village.presses(sari, "Tidak dulu")

    await village.strides(timedelta(days=92))
    assert "Sudah 3 bulan mandiri" in sari.last_heard
    await village.presses(sari, "📈 Jalan baik")
    assert "Senang mendengarnya" in sari.last_heard
    await village.strides(timedelta(days=92))
    assert "Sudah 6 bulan mandiri" in sari.last_heard
    await village.presses(sari, "😟 Sedang macet")

    assert "Pendamping akan menghubungi lagi" in sari.last_heard
    [case] = village.cases(sari)
    assert case.reason is CaseReason.SAID_STUCK
    assert "Sari" in budi.last_heard
    answers = {one.months: one.answer for one in village.rows(LaterNews)}
    assert answers == {3: LaterAnswer.WELL, 6: LaterAnswer.STUCK, 12: None}
    await village.presses(budi, "Saya tangani")
    await village.types(sari, "Mesin rusak, Pak")
    assert "Mesin rusak, Pak" in budi.last_heard
    assert village.place(sari).status is ParticipantStatus.INDEPENDENT


async def test_a_mentor_is_offered_as_a_buddy_and_gets_questions_only_while_willing(
    village: MuaraPantun,
) -> None:
    budi, sari = await village.trainer("Budi"), await village.participant("Sari")
    wati = await village.participant("Wati")
    await _graduates(village, budi, sari)
    await village.types(wati, "/teman")
    assert "Sari" not in wati.buttons

    await village.presses(sari, "🤝 Ya, saya mau jadi mentor")
    await village.types(wati, "/teman")
    await village.presses(wati, "Sari")
    await village.presses(sari, "Bersedia")
    assert "kini berteman dengan Sari" in wati.last_heard
    await village.types(wati, "/tanya Kenapa keripik lembek?")
    await village.presses(wati, "Kirim tanpa nama")
    await village.strides(timedelta(minutes=1))
    assert "Kenapa keripik lembek?" in sari.last_heard
    await village.presses(sari, "💬 Jawab")
    await village.types(sari, "Simpan di toples")
    await village.presses(sari, "Kirim dengan nama saya")
    assert "Simpan di toples" in wati.last_heard

    await village.presses(sari, "Berhenti jadi mentor")
    await village.types(wati, "/tanya Boleh jual di warung?")
    await village.presses(wati, "Kirim tanpa nama")
    await village.strides(timedelta(minutes=1))
    assert not any("Boleh jual di warung?" in heard for heard in sari.heard)
