"""Is somebody who asks to be left alone left alone, and back when they said?"""

from datetime import timedelta

import pytest

from storage.vocabulary import CaseOutcome, CheckInStatus, ParticipantStatus, PauseReason
from tests.people import MuaraPantun
from tests.programme.sources import programme, question


async def test_a_pause_of_two_taps_is_kept_with_its_end_and_its_reason(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    await village.types(sari, "/jeda")

    await village.presses(sari, "2 minggu")
    await village.presses(sari, "Panen")

    assert "Saya tidak bertanya sampai" in sari.heard[-2]
    place = village.place(sari)
    assert (place.status, place.paused_because) == (ParticipantStatus.PAUSED, PauseReason.HARVEST)
    assert place.paused_until is not None
    assert timedelta(days=13) < place.paused_until - village.clock.now() < timedelta(days=15)


@pytest.mark.parametrize(
    "words", ["2 minggu", "sampai 20 desember", "/jeda 2 minggu", "/pause until 20 December"]
)
async def test_a_pause_can_be_typed(village: MuaraPantun, words: str) -> None:
    sari = await village.participant("Sari")
    await village.types(sari, "/jeda")

    await village.types(sari, words)

    assert "Saya tidak bertanya sampai" in sari.last_heard
    assert village.place(sari).status is ParticipantStatus.PAUSED


async def test_a_day_that_cannot_be_read_is_asked_for_once_more(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    await village.types(sari, "/jeda")
    await village.presses(sari, "Pilih tanggal")

    await village.types(sari, "nanti kalau sudah sehat")

    assert "Tanggalnya belum saya pahami" in sari.last_heard

    await village.types(sari, "10 hari")

    assert village.place(sari).status is ParticipantStatus.PAUSED


async def test_grief_is_heard_even_where_a_day_was_asked_for(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await village.types(sari, "/jeda")
    await village.presses(sari, "Pilih tanggal")

    await village.types(sari, "suami saya meninggal tadi malam")

    assert "Tanggalnya" not in sari.last_heard
    assert "suami saya meninggal" in budi.last_heard


@pytest.mark.parametrize(
    ("words", "heard"),
    [("12 bulan", "Jeda bisa paling lama sampai"), ("hari ini", "sudah lewat atau hari ini")],
)
async def test_a_day_out_of_reach_is_answered_with_what_is_possible(
    village: MuaraPantun, words: str, heard: str
) -> None:
    sari = await village.participant("Sari")
    await village.types(sari, "/jeda")

    await village.types(sari, words)

    assert heard in sari.last_heard
    assert village.place(sari).status is ParticipantStatus.ACTIVE


async def test_nothing_is_asked_reminded_or_counted_in_a_pause(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    await village.friday()
    await village.types(sari, "/jeda 13 hari")
    heard = len(sari.heard)

    await village.passes(days=12)

    assert len(sari.heard) == heard
    assert village.place(sari).missed_in_a_row == 0
    assert [(one.status, one.skipped_because) for one in village.check_ins(sari)] == [
        (CheckInStatus.CANCELLED, "paused")
    ]


async def test_whoever_rested_is_greeted_once_and_asked_again(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    await village.friday()
    await village.types(sari, "/jeda 13 hari")

    await village.passes(days=13)

    assert sum("Jedanya sudah selesai" in said for said in sari.heard) == 1
    assert village.place(sari).status is ParticipantStatus.ACTIVE
    assert [one.skipped_because for one in village.check_ins(sari)] == ["paused", "paused"]

    await village.friday()

    assert village.check_ins(sari)[-1].status is CheckInStatus.SENT
    assert village.place(sari).missed_in_a_row == 0


@pytest.mark.parametrize("command", ["/lanjut", "/resume"])
async def test_a_pause_is_ended_early_by_whoever_rests(village: MuaraPantun, command: str) -> None:
    sari = await village.participant("Sari")
    await village.types(sari, "/jeda 30 hari")
    assert "lanjut" in {name for name, _ in sari.menu}

    await village.types(sari, command)

    assert "Jedanya sudah selesai" in sari.last_heard
    assert village.place(sari).status is ParticipantStatus.ACTIVE
    assert "lanjut" not in {name for name, _ in sari.menu}
    await village.friday()
    assert village.check_ins(sari)[0].status is CheckInStatus.SENT


async def test_news_can_be_told_in_a_pause_without_ending_it_or_counting_against_anybody(
    village: MuaraPantun,
) -> None:
    sari = await village.participant("Sari")
    await village.types(sari, "/jeda 30 hari")

    await village.types(sari, "/kabar")

    assert "Minggu ini usahanya bagaimana?" in sari.last_heard
    heard = len(sari.heard)
    await village.passes(days=6)
    assert len(sari.heard) == heard
    place = village.place(sari)
    assert (place.status, place.missed_in_a_row) == (ParticipantStatus.PAUSED, 0)


async def test_a_pause_explains_a_silence_and_its_holder_hears_until_when(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await village.falls_silent(sari)
    await village.presses(budi, "Saya tangani")

    await village.types(sari, "/jeda 2 minggu")
    await village.passes(hours=24)

    assert [one.outcome for one in village.cases(sari)] == [CaseOutcome.PAUSED]
    assert any("Sari: beliau minta jeda sampai" in said for said in budi.heard)


async def test_whoever_rests_can_still_leave(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    await village.types(sari, "/jeda 30 hari")
    await village.types(sari, "/berhenti")

    await village.presses(sari, "Ya, berhenti")
    await village.passes(days=31)

    assert village.place(sari).status is ParticipantStatus.WITHDRAWN
    assert not any("Jedanya sudah selesai" in said for said in sari.heard)


async def test_whoever_wants_to_stop_may_rest_instead(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    await village.types(sari, "/berhenti")

    await village.presses(sari, "🌙 Jeda sebulan saja")

    assert village.place(sari).status is ParticipantStatus.PAUSED


async def test_a_trainer_who_has_called_lets_somebody_rest_and_they_are_told(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await village.falls_silent(sari)
    await village.presses(budi, "Saya tangani")

    await village.presses(budi, "Beliau minta jeda")
    await village.types(budi, "sampai 20 desember")

    assert "Budi mencatat bahwa Bapak/Ibu mau jeda" in sari.last_heard
    assert village.place(sari).status is ParticipantStatus.PAUSED
    assert [one.outcome for one in village.cases(sari)] == [CaseOutcome.PAUSED]


async def test_a_trainer_ends_the_pause_of_somebody_who_wants_to_go_on(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await village.types(sari, "/jeda 30 hari")

    await village.types(budi, "/jedakan Sari")
    await village.presses(budi, "Lanjut sekarang")

    assert "Jedanya sudah selesai" in sari.last_heard
    assert village.place(sari).status is ParticipantStatus.ACTIVE


async def test_a_trainer_of_another_cohort_lets_nobody_rest(village: MuaraPantun) -> None:
    tini = await village.trainer("Tini", cohort="MAWAR")
    sari = await village.participant("Sari")

    await village.types(tini, "/pause_for Sari")

    assert "Belum ketemu peserta bernama Sari" in tini.last_heard
    assert village.place(sari).status is ParticipantStatus.ACTIVE


async def test_what_is_asked_more_rarely_is_asked_after_the_rest_and_not_twice(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    monthly = (
        f'[[sets]]\nkey = "monthly"\nextends = "weekly"\nevery_weeks = 2\n{question("profit", "amount")}'
    )
    usual, first_rung = programme(question("days", "count")).split("[[ladder]]")
    village.asks(f"{usual}{monthly}[[ladder]]{first_rung}")
    for _ in range(2):
        await village.friday()
        await village.answers(sari, "5")
    await village.types(sari, "/jeda 10 hari")
    await village.strides(timedelta(days=10))
    for _ in range(3):
        await village.friday()

    asked = [one.question_set for one in village.check_ins(sari) if one.status is not CheckInStatus.CANCELLED]
    assert asked == ["weekly", "weekly", "monthly", "weekly", "monthly"]
