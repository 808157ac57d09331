"""Does every follow-up end with a grade, and no cohort before its people?"""

from datetime import timedelta

from bot.buttons import CloseCohort, EndAs
from bot.services.cohorts import find
from bot.services.imports import take_in
from bot.services.rosters import Row
from storage.tables import Cohort
from storage.vocabulary import CaseOutcome, ExitGrade, ParticipantStatus
from tests.people import MuaraPantun

END = "🏁 Akhiri pendampingan"


def _imports(village: MuaraPantun, *names: str) -> None:
    village.founded()
    with village.app.begin() as work:
        rows = [
            Row(line=line, name=name, phone="", village="Muara Pantun", business="", trainer="")
            for line, name in enumerate(names, 2)
        ]
        take_in(work, find(work.session, "MELATI"), rows, partial=False)


async def test_a_trainer_ends_a_follow_up_with_a_grade_and_a_reason(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await village.types(sari, "/bantuan")
    await village.presses(budi, "Saya tangani")
    await village.types(budi, "/peserta Sari")

    await village.presses(budi, END)
    assert budi.last_heard == "Bagaimana pendampingan Sari berakhir?"
    assert budi.buttons[0] == "Usahanya jalan, pendampingan cukup"
    assert "Tidak pernah masuk" not in budi.buttons
    await village.presses(budi, "Usahanya jalan")
    await village.types(budi, "Sudah punya dua pegawai")

    place = village.place(sari)
    assert (place.status, place.left_because) == (ParticipantStatus.WITHDRAWN, ExitGrade.RUNS_ON)
    assert place.left_words == "Sudah punya dua pegawai"
    assert place.left_by == village.person(budi).id
    [case] = village.cases(sari)
    assert case.outcome is CaseOutcome.BACK_ON_TRACK
    assert budi.last_heard == "Pendampingan Sari sudah diakhiri: Usahanya jalan, pendampingan cukup."
    assert "Terima kasih sudah berjalan bersama, Sari." in sari.last_heard
    heard = len(sari.heard)
    await village.passes(weeks=3)
    assert len(sari.heard) == heard


async def test_another_reason_needs_its_words(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await village.types(budi, "/peserta Sari")
    await village.presses(budi, END)

    await village.presses(budi, "Alasan lain")

    assert budi.buttons == ["Pilih yang lain"]
    at_once = EndAs(village.place(sari).id, ExitGrade.LEFT, 1)
    budi.presses_data(at_once.pack(budi.id, village.app.house.seal))
    await village.settle()
    assert village.place(sari).status is ParticipantStatus.ACTIVE


async def test_nobody_ends_the_follow_up_of_another_cohorts_people(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    village.founded("MAWAR", "Angkatan Mawar")
    tini = await village.trainer("Tini", cohort="MAWAR")

    for someone in (tini, sari):
        forged = EndAs(village.place(sari).id, ExitGrade.DIED, 1)
        someone.presses_data(forged.pack(someone.id, village.app.house.seal))
        await village.settle()

    assert village.place(sari).status is ParticipantStatus.ACTIVE


async def test_a_cohort_is_not_closed_while_somebody_has_no_exit(village: MuaraPantun) -> None:
    ratna = await village.coordinator("Ratna")
    sari = await village.participant("Sari")
    _imports(village, "Wati")
    await village.types(ratna, "/angkatan")
    await village.presses(ratna, "🏁 Penutupan Angkatan Melati")
    assert ratna.last_heard.startswith("2 orang di Angkatan Melati masih didampingi.")
    assert ratna.buttons == ["🌱 Sari", "✉️ Wati"]

    forged = CloseCohort(village.founded().id)
    ratna.presses_data(forged.pack(ratna.id, village.app.house.seal))
    await village.settle()
    assert ratna.last_heard == (
        "Angkatan Melati belum bisa ditutup.\n2 orang belum punya akhir:\n• Sari\n• Wati, Muara Pantun"
    )

    await village.presses(ratna, "Lihat daftarnya")
    await village.presses(ratna, "✉️ Wati")
    assert ratna.buttons[0] == "Tidak pernah masuk"
    await village.presses(ratna, "Tidak pernah masuk")
    await village.presses(ratna, "Akhiri sekarang")
    await village.types(sari, "/berhenti")
    await village.presses(sari, "Ya, berhenti")
    await village.types(ratna, "/angkatan")
    await village.presses(ratna, "🏁 Penutupan Angkatan Melati")
    await village.presses(ratna, "Tutup angkatan")

    assert "Angkatan Melati sudah ditutup." in ratna.last_heard
    [cohort] = village.rows(Cohort, code="MELATI")
    assert cohort.closed_at is not None


async def test_everybody_without_an_exit_is_named_however_many_they_are(village: MuaraPantun) -> None:
    ratna = await village.coordinator("Ratna")
    names = [f"Wati {number:02}" for number in range(65)]
    _imports(village, *names)

    ratna.presses_data(CloseCohort(village.founded().id).pack(ratna.id, village.app.house.seal))
    await village.settle()

    told = "\n".join(ratna.heard)
    assert "65 orang belum punya akhir" in told
    assert [name for name in names if name not in told] == []


async def test_whoever_was_entered_and_never_came_is_not_forgotten(village: MuaraPantun) -> None:
    ratna = await village.coordinator("Ratna")
    _imports(village, "Sari", "Wati")
    await village.strides(timedelta(days=6))
    assert not any("belum masuk ke bot" in heard for heard in ratna.heard)

    await village.strides(timedelta(days=2))

    assert ratna.last_heard == (
        "✉️ 2 orang di Angkatan Melati belum masuk ke bot:\n• Sari\n• Wati\n"
        "Boleh disapa, lalu bantu membuka tautannya.\nTanpa Telegram? Kabarnya bisa Anda isi: /isi."
    )
    assert ratna.buttons == ["Sari", "Wati"]
    await village.strides(timedelta(days=20))
    assert sum("belum masuk ke bot" in heard for heard in ratna.heard) == 1
    assert "2 orang tanpa Telegram menunggu kabar Anda" in ratna.last_heard
