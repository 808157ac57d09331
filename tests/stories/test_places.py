"""Is somebody followed up in one place at a time, and does every end of it look the same?"""

from datetime import timedelta

from storage.tables import CheckIn, Participant
from storage.vocabulary import CaseOutcome, CaseStatus, CheckInStatus, ParticipantStatus, Role
from tests.people import MuaraPantun


async def test_who_joins_a_second_cohort_is_asked_once_and_missed_nowhere(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    await village.passes(days=5)
    village.founded("KEDUA", "Angkatan Kedua")

    sari.opens(village.invitation(Role.TRAINEE, "KEDUA"))
    await village.settle()
    await village.presses(sari, "Setuju ikut")
    await village.passes(weeks=2)

    newest = village.place(sari)
    asked = [one for one in village.rows(CheckIn) if one.status is not CheckInStatus.CANCELLED]
    assert {one.participant_id for one in asked} == {newest.id}
    others = [one.status for one in village.rows(Participant) if one.id != newest.id]
    assert others == [ParticipantStatus.WITHDRAWN]


async def test_who_is_said_to_have_left_is_asked_no_longer(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await village.types(sari, "/bantuan")
    await village.passes(days=5)

    await village.presses(budi, "Saya tangani")
    await village.presses(budi, "Selesaikan")
    await village.presses(budi, "Berhenti")

    assert [one.status for one in village.check_ins(sari)] == [CheckInStatus.CANCELLED]
    assert "kabar" not in [command for command, _ in sari.menu]


async def test_whoever_holds_the_case_is_told_that_its_participant_left(village: MuaraPantun) -> None:
    await village.trainer("Budi")
    ratna = await village.coordinator("Ratna")
    sari = await village.participant("Sari")
    await village.types(sari, "/bantuan")
    await village.types(ratna, "/kasus")
    await village.presses(ratna, "Sari")
    await village.presses(ratna, "Saya tangani")

    await village.types(sari, "/berhenti")
    await village.presses(sari, 0)

    assert ratna.last_heard == "Sari memilih berhenti ikut."
    (case,) = village.cases(sari)
    assert (case.status, case.outcome) == (CaseStatus.RESOLVED, CaseOutcome.LEFT)


async def test_a_trainer_who_takes_part_answers_their_own_question(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    budi.opens(village.invitation(Role.TRAINEE))
    await village.settle()
    await village.presses(budi, "Setuju ikut")
    await village.types(sari, "/bantuan")
    await village.presses(budi, "Saya tangani")
    await village.presses(budi, "Tulis pesan")
    await village.move(timedelta(hours=1))

    await village.types(budi, "/kabar")
    await village.types(budi, "Jalan seperti biasa")

    assert not any("Jalan seperti biasa" in said for said in sari.heard)
    assert "Kira-kira berapa" in budi.last_heard
