"""Can somebody have everything about them erased, and does it then stay gone?"""

from datetime import timedelta
from pathlib import Path

from bot.services import cohorts, erasing
from storage import partners, people
from storage.figures import places
from storage.tables import Case, CheckIn, Outgoing, Participant, Person
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
    asked = [call.body for call in village.rows(Outgoing, chat_id=wati.id)]
    assert any("Ada kemajuan" in body for body in asked)
    with village.app.begin() as work:
        linked = [one.is_linked for one in places(work.session, kept.cohort_id)]
        assert (linked, partners.head_count(work.session, [kept.cohort_id])) == ([True, True], (2, 2))

    await village.types(sari, "/data")

    assert "Yang dicatat" not in sari.last_heard


async def test_a_trainer_hands_on_what_they_do_first(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    await village.types(budi, "/data")

    await village.presses(budi, "Hapus data saya")

    assert "Mohon hubungi koordinator" in budi.last_heard


async def test_a_year_after_the_end_it_all_goes_by_itself_and_is_told_before(village: MuaraPantun) -> None:
    sari, wati = await village.participant("Sari"), await village.participant("Wati")
    tuti = await village.participant("Tuti")
    place, erased = village.place(sari), village.person(sari).id
    for actor in (sari, wati, tuti):
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
    await village.enrols(tuti, village.invitation(Role.TRAINER, "LAIN"))
    await village.strides(timedelta(days=28))
    assert village.rows(Person, id=erased)[0].erased_at is None
    await village.strides(timedelta(days=3))

    assert village.rows(Person, id=erased)[0].erased_at is not None
    assert "Semua data Bapak/Ibu sudah dihapus." in sari.last_heard
    assert [kept.rung for kept in village.rows(Participant, id=place.id)] == ["T0"]
    assert [village.person(actor).erase_at for actor in (wati, tuti)] == [None, None]


async def test_whoever_serves_by_the_day_it_was_to_go_is_kept(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    with village.app.begin() as work:
        person = people.get(work.session, village.person(sari).id)
        erasing.agree(work, person)
        people.grant(work.session, person.id, Role.TRAINER, None, work.now)
        erasing.erase_due(work, person.id)

        assert (person.name, person.erase_at, person.erased_at) == ("Sari", None, None)
