"""Can somebody set right what was recorded, and is what they said before still known?"""

from datetime import timedelta

import pytest

from bot.sandbox.people import Person as Actor
from storage.tables import Answer, Dialogue
from storage.vocabulary import CaseReason, CheckInStatus
from tests.people import MuaraPantun


@pytest.fixture
async def sari(village: MuaraPantun) -> Actor:
    """Sari has reported this week: going well, Rp 450.000, five days."""
    sari = await village.participant("Sari")
    await village.friday()
    await village.answers(sari, "📈 Ada kemajuan", "450rb", "5")
    return sari


async def _wants_to_change(village: MuaraPantun, actor: Actor, answer: str) -> None:
    await village.presses(actor, "✏️ Ubah")
    await village.presses(actor, answer)


async def test_a_typed_correction_replaces_the_answer_and_keeps_the_old_one(
    village: MuaraPantun, sari: Actor
) -> None:
    await _wants_to_change(village, sari, "Penjualan 7 hari: Rp 450.000")

    await village.types(sari, "500rb")

    assert "Sudah diubah. Tercatat sekarang:" in sari.last_heard
    assert "Penjualan 7 hari: Rp 500.000" in sari.last_heard
    given = [(one.value, one.replaced_at is None) for one in village.rows(Answer, question="sales")]
    assert given == [(450_000, False), (500_000, True)]


async def test_a_pressed_correction_replaces_the_answer_too(village: MuaraPantun, sari: Actor) -> None:
    await _wants_to_change(village, sari, "Hari jalan: 5")

    await village.presses(sari, "6")

    assert "Hari jalan: 6" in sari.last_heard
    assert [one.value for one in village.rows(Answer, question="days")] == [5, 6]


async def test_a_correction_can_be_corrected(village: MuaraPantun, sari: Actor) -> None:
    await _wants_to_change(village, sari, "Hari jalan: 5")
    await village.types(sari, "6")
    await _wants_to_change(village, sari, "Hari jalan: 6")

    await village.types(sari, "7")

    assert "Hari jalan: 7" in sari.last_heard
    assert [one.value for one in village.rows(Answer, question="days")] == [5, 6, 7]


async def test_the_question_that_was_asked_again_loses_its_buttons(village: MuaraPantun, sari: Actor) -> None:
    await _wants_to_change(village, sari, "Penjualan 7 hari: Rp 450.000")
    asked = sari.last_message["message_id"]

    await village.types(sari, "500rb")

    assert "reply_markup" not in next(one for one in sari.messages if one["message_id"] == asked)


async def test_a_correction_leaves_the_check_in_completed(village: MuaraPantun, sari: Actor) -> None:
    before = village.check_ins(sari)[0]
    await village.strides(timedelta(hours=2))
    await _wants_to_change(village, sari, "Hari jalan: 5")

    await village.presses(sari, "6")

    (after,) = village.check_ins(sari)
    assert (after.status, after.completed_at) == (CheckInStatus.COMPLETED, before.completed_at)


async def test_going_well_corrected_to_stuck_calls_a_human_and_asks_on(
    village: MuaraPantun, sari: Actor
) -> None:
    await _wants_to_change(village, sari, "Usaha: 📈 Ada kemajuan")

    await village.presses(sari, "😟 Sedang macet")

    assert sari.last_heard == "Apa yang paling menghambat?"
    assert [one.reason for one in village.cases(sari)] == [CaseReason.SAID_STUCK]

    await village.answers(sari, "Alat", "Belum perlu")

    assert "Hambatan: Alat" in sari.last_heard


async def test_a_note_while_correcting_is_kept_and_the_question_stands(
    village: MuaraPantun, sari: Actor
) -> None:
    await _wants_to_change(village, sari, "Hari jalan: 5")

    await village.types(sari, "sebentar ya bu")

    assert "ketuk angkanya atau ketik angka 0 sampai 7" in sari.last_heard

    await village.types(sari, "6")

    assert "Hari jalan: 6" in sari.last_heard


async def test_a_correction_that_was_never_made_does_not_swallow_next_weeks_answer(
    village: MuaraPantun, sari: Actor
) -> None:
    await village.strides(timedelta(days=6, hours=23, minutes=50))
    await _wants_to_change(village, sari, "Penjualan 7 hari: Rp 450.000")
    await village.friday()

    await village.answers(sari, "maju", "300rb", "4")

    first, second = village.check_ins(sari)
    assert village.given(first)["sales"] == 450_000
    assert village.given(second) == {"status": "progress", "sales": 300_000, "days": 4}
    assert not village.rows(Dialogue)


async def test_a_correction_that_was_never_made_is_forgotten_by_the_next_day(
    village: MuaraPantun, sari: Actor
) -> None:
    await _wants_to_change(village, sari, "Penjualan 7 hari: Rp 450.000")
    await village.strides(timedelta(hours=13))

    await village.types(sari, "300rb")

    assert "sudah saya catat" in sari.last_heard
    assert village.given(village.check_ins(sari)[0])["sales"] == 450_000


async def test_last_weeks_answers_can_still_be_corrected(village: MuaraPantun, sari: Actor) -> None:
    thanks = sari.last_message["message_id"]
    await village.friday()
    await village.presses(sari, "✏️ Ubah", on=thanks)
    await village.presses(sari, "Hari jalan: 5")

    await village.types(sari, "6")

    first, second = village.check_ins(sari)
    assert village.given(first)["days"] == 6
    assert village.given(second) == {}
    assert "Sudah diubah" in sari.last_heard


async def test_last_weeks_check_in_stays_completed_when_it_turns_out_to_have_been_stuck(
    village: MuaraPantun, sari: Actor
) -> None:
    thanks = sari.last_message["message_id"]
    await village.friday()
    await village.presses(sari, "✏️ Ubah", on=thanks)
    await village.presses(sari, "Usaha: 📈 Ada kemajuan")

    await village.presses(sari, "😟 Sedang macet")

    assert village.check_ins(sari)[0].status is CheckInStatus.COMPLETED
    assert "sudah dicatat" in sari.last_heard
    assert len(village.cases(sari)) == 1


async def test_an_unclear_correction_is_asked_about(village: MuaraPantun, sari: Actor) -> None:
    await _wants_to_change(village, sari, "Penjualan 7 hari: Rp 450.000")

    await village.types(sari, "500")
    await village.presses(sari, "Rp 500.000")

    assert "Penjualan 7 hari: Rp 500.000" in sari.last_heard
