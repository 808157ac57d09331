"""Can somebody have everything about them erased, and does it then stay gone?"""

from datetime import timedelta
from pathlib import Path

from bot.services import cohorts
from storage.tables import Case, CheckIn, Participant, Person
from storage.vocabulary import CaseOutcome, ExitGrade, ParticipantStatus, Role
from tests.people import MuaraPantun
from tests.storage.test_erasing import everything


def _files(village: MuaraPantun) -> list[Path]:
    return [path for path in village.app.settings.media_dir.rglob("*") if path.is_file()]


async def test_who_wishes_to_be_erased_is_found_nowhere_and_counted_still(village: MuaraPantun) -> None:
    budi, wati = await village.trainer("Budi"), await village.participant("Wati")
    sari = await village.participant("Sari Dewi")
    await village.friday()
    await village.answers(sari, "📈 Ada kemajuan", "250rb", "5")
    await village.answers(wati, "📈 Ada kemajuan", "777rb", "3")
    sari.sends_photo()
    await village.settle()
    await village.types(sari, "Minyak naik terus, saya bingung harus bagaimana bu")
    await village.types(sari, "/bantuan")
    await village.presses(budi, "Saya tangani")
    await village.presses(budi, "Tulis pesan")
    await village.types(budi, "Bu Sari Dewi, besok saya mampir")
    assert _files(village)
    person, place = village.person(sari), village.place(sari)

    await village.types(sari, "/data")
    await village.presses(sari, "Hapus data saya")
    assert "Yang tinggal hanya hitungan, tanpa nama." in sari.last_heard
    await village.presses(sari, "Simpan saja")
    assert sari.last_heard == "Baik, Sari Dewi. Semua tetap tersimpan."
    await village.types(sari, "/data")
    await village.presses(sari, "Hapus data saya")
    await village.presses(sari, "Ya, hapus semua")
    await village.passes(days=2)

    assert "Semua data Bapak/Ibu sudah dihapus." in "\n".join(sari.heard)
    assert sari.menu == []
    with village.app.begin() as work:
        left = everything(work.session)
    for trace in ("Sari Dewi", str(sari.id), "Minyak naik terus", "besok saya mampir"):
        assert [line for line in left.splitlines() if trace in line] == []
    assert _files(village) == []
    (kept,) = village.rows(Participant, id=place.id)
    assert (kept.status, kept.left_because) == (ParticipantStatus.WITHDRAWN, ExitGrade.OWN_WISH)
    assert len(village.rows(CheckIn, participant_id=place.id)) == 1
    assert [case.outcome for case in village.rows(Case, participant_id=place.id)] == [CaseOutcome.LEFT]
    assert "Seorang peserta Angkatan Melati meminta datanya dihapus." in "\n".join(budi.heard)
    assert village.rows(Person, id=person.id)[0].erased_at is not None
    assert "777rb" in left

    await village.types(sari, "/data")

    assert "Yang dicatat" not in sari.last_heard


async def test_a_trainer_hands_on_what_they_do_first(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    await village.types(budi, "/data")

    await village.presses(budi, "Hapus data saya")

    assert "Mohon hubungi koordinator" in budi.last_heard


async def test_a_year_after_the_end_it_all_goes_by_itself_and_is_told_before(village: MuaraPantun) -> None:
    sari, wati = await village.participant("Sari"), await village.participant("Wati")
    place, erased = village.place(sari), village.person(sari).id
    for actor in (sari, wati):
        await village.types(actor, "/berhenti")
        await village.presses(actor, "Ya, berhenti")
    with village.app.begin() as work:
        cohorts.close(work, "MELATI")
    village.founded("LAIN", "Angkatan Lain")

    await village.strides(timedelta(days=334))
    assert not any("dihapus pada" in heard for heard in sari.heard)
    await village.strides(timedelta(days=2))
    assert "Sari, pendampingan Angkatan Melati sudah lama selesai." in sari.last_heard
    assert "data Bapak/Ibu dihapus pada 3 November 2027." in sari.last_heard
    assert sari.buttons == ["📄 Minta salinan"]
    await village.enrols(wati, village.invitation(Role.TRAINEE, "LAIN"))
    await village.strides(timedelta(days=28))
    assert village.rows(Person, id=erased)[0].erased_at is None
    await village.strides(timedelta(days=3))

    assert village.rows(Person, id=erased)[0].erased_at is not None
    assert "Semua data Bapak/Ibu sudah dihapus." in sari.last_heard
    assert [kept.rung for kept in village.rows(Participant, id=place.id)] == ["T0"]
    assert village.person(wati).erase_at is None
