"""Can a trainer write down at a meeting what a whole group told, with and without Telegram?"""

from bot.sandbox.people import Person as Actor
from storage.tables import Answer, Case, CheckIn, Participant, Person, RoleGrant
from storage.vocabulary import CaseReason, CheckInStatus, ParticipantStatus, Source
from tests.agreeing import agreement
from tests.people import MuaraPantun


def _without_telegram(village: MuaraPantun, name: str, trainer: Actor) -> int:
    """Somebody on the office's list who has no Telegram; the number of their place."""
    cohort, walks_beside = village.founded(), village.person(trainer)
    with village.app.begin() as work:
        person = Person(name=name, language="id", timezone="Asia/Makassar", created_at=work.now)
        work.session.add(person)
        work.session.flush()
        place = Participant(
            person_id=person.id,
            cohort_id=cohort.id,
            trainer_id=walks_beside.id,
            status=ParticipantStatus.INVITED,
            rung="T0",
            created_at=work.now,
        )
        work.session.add_all([place, agreement(person, work.now)])
        work.session.flush()
        return place.id


def _check_in_of(village: MuaraPantun, place: int) -> CheckIn:
    [check_in] = village.rows(CheckIn, participant_id=place)
    return check_in


async def test_a_whole_group_is_written_down_by_taps_and_by_lines(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    wati, tini = (_without_telegram(village, name, budi) for name in ("Wati", "Tini"))
    sari = await village.participant("Sari")
    await village.friday()

    await village.types(budi, "/isi")
    listed = budi.last_heard
    await village.presses(budi, "3. Wati")
    asked = budi.buttons
    await village.presses(budi, "🙂 Jalan seperti biasa")
    tapped = budi.last_heard
    await village.types(budi, "2 500 000")
    either = budi.last_heard
    await village.types(budi, "3 juta")
    await village.types(budi, "1. 📈 ada kemajuan; 450rb 5 hari\n2 macet\n9 maju\n2 450\nAndi maju")
    told = next(heard for heard in reversed(budi.heard) if "Tercatat" in heard)
    await village.presses(budi, "✅ Selesai")

    assert listed.split("\n")[:4] == ["📝 Kabar kelompok", "1. Sari: –", "2. Tini: –", "3. Wati: –"]
    assert asked[-1] == "⬅️ Kembali ke daftar"
    assert "3. Wati: 🙂 Jalan seperti biasa" in tapped
    assert "Untuk nomor 2, atau semuanya satu angka?" in either
    assert "✓ Tercatat: 2 orang." in told
    assert "1. Sari: 📈 Ada kemajuan · Rp 450.000 · 5" in told
    assert "2. Tini: 😟 Sedang macet" in told
    assert "3. Wati: 🙂 Jalan seperti biasa · Rp 3.000.000" in told
    assert "Baris 3 (“9 maju”) belum tercatat.\nNomor 9 tidak ada di daftar." in told
    assert "Baris 4 (“2 450”) belum tercatat.\n“450” bisa berarti" in told
    assert "Baris 5 (“Andi maju”) belum tercatat.\nAwali dengan nomor atau nama" in told
    assert any(heard.startswith("Terima kasih. Kabar 3 orang sudah Anda isi.") for heard in budi.heard)

    [of_sari] = village.check_ins(sari)
    assert of_sari.status is CheckInStatus.COMPLETED
    assert village.given(of_sari) == {"status": "progress", "sales": 450_000, "days": 5}
    of_wati, of_tini = _check_in_of(village, wati), _check_in_of(village, tini)
    assert village.given(of_wati) == {"status": "steady", "sales": 3_000_000}
    assert (of_wati.status, of_tini.status) == (CheckInStatus.COMPLETED, CheckInStatus.COMPLETED)
    hand = village.person(budi).id
    assert {(one.source, one.entered_by) for one in village.rows(Answer)} == {(Source.TRAINER, hand)}
    assert [case.reason for case in village.rows(Case, participant_id=tini)] == [CaseReason.SAID_STUCK]

    told_at_once = [heard for heard in sari.heard if "Budi mencatat kabar Bapak/Ibu" in heard]
    await village.passes(minutes=11)
    assert told_at_once == []
    assert sum("Budi mencatat kabar Bapak/Ibu" in heard for heard in sari.heard) == 1


async def test_a_line_mends_what_was_entered_and_never_what_they_said_themselves(
    village: MuaraPantun,
) -> None:
    budi = await village.trainer("Budi")
    wati = _without_telegram(village, "Wati", budi)
    sari = await village.participant("Sari")
    await village.friday()
    await village.answers(sari, "📈 Ada kemajuan", "450rb", "5")
    await village.types(budi, "/enter")

    await village.types(budi, "Wati maju 200rb")
    await village.types(budi, "2 250 000\nSari macet")
    told = budi.last_heard
    await village.types(budi, "halo semua")
    hint = budi.last_heard
    await village.types(budi, "selesai")

    assert village.given(_check_in_of(village, wati)) == {"status": "progress", "sales": 250_000}
    assert len(village.rows(CheckIn, participant_id=wati)) == 1
    assert "Sari sudah menjawab sendiri." in told
    assert "Awali dengan nomor atau nama dari daftar." in hint
    assert village.given(village.check_ins(sari)[0])["status"] == "progress"
    assert "Kabar 1 orang sudah Anda isi." in budi.last_heard


async def test_an_unusual_sum_is_written_down_only_when_said_again(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    wati = _without_telegram(village, "Wati", budi)
    for amount in ("200rb", "250rb", "220rb"):
        await village.types(budi, "/isi")
        await village.types(budi, f"1 maju {amount}")
        await village.passes(days=7)
    await village.types(budi, "/isi")

    await village.types(budi, "1 maju 45jt")
    refused = budi.last_heard
    await village.types(budi, "1 maju 45jt!")

    assert "Rp 45.000.000 jauh dari biasanya." in refused
    newest = max(village.rows(CheckIn, participant_id=wati), key=lambda one: one.planned_at)
    assert village.given(newest)["sales"] == 45_000_000


async def test_an_office_chooses_a_cohort_and_others_enter_nothing(village: MuaraPantun) -> None:
    ratna = await village.coordinator("Ratna")
    village.founded("MAWAR", "Angkatan Mawar")
    sari = await village.participant("Sari")

    await village.types(ratna, "/isi")
    asked = ratna.buttons
    await village.presses(ratna, "Angkatan Melati")
    await village.types(ratna, "1 maju")
    await village.types(sari, "/isi")

    assert sorted(asked) == ["Angkatan Mawar", "Angkatan Melati"]
    assert "1. Sari: 📈 Ada kemajuan" in ratna.last_heard
    assert "sudah Anda isi" not in sari.last_heard
    assert village.rows(Answer)[0].entered_by == village.person(ratna).id
    await village.passes(hours=4)
    await village.types(ratna, "1 macet")
    assert "1. Sari" not in ratna.last_heard


async def test_a_whole_message_that_cannot_be_read_is_answered_in_short(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    _without_telegram(village, "Wati", budi)
    await village.types(budi, "/isi")

    await village.types(budi, "\n".join(["1 " + "entah " * 50] * 13))

    assert "Baris 1 (“1 entah" in budi.last_heard
    assert "Baris 10 (“1 entah" in budi.last_heard
    assert "Baris 11" not in budi.last_heard
    assert "3 baris lain juga belum tercatat." in budi.last_heard
    assert "1. Wati: –" in budi.last_heard
    assert len(budi.last_heard) < 2500


async def test_who_went_into_other_hands_is_shown_no_more(village: MuaraPantun) -> None:
    budi, tini = await village.trainer("Budi"), await village.trainer("Tini")
    ratna = await village.coordinator("Ratna")
    names = ["Ani", "Beni", "Citra", "Dewi", "Eko", "Fitri", "Gani", "Hana", "Indah"]
    places = [_without_telegram(village, name, budi) for name in names]
    mawar = village.founded("MAWAR", "Angkatan Mawar")
    melati = village.founded()

    def serves(cohort: int) -> None:
        with village.app.begin() as work:
            [grant] = village.rows(RoleGrant, person_id=village.person(budi).id)
            work.session.get_one(RoleGrant, grant.id).cohort_id = cohort

    await village.types(ratna, "/isi")
    await village.presses(ratna, "Angkatan Melati")
    await village.types(budi, "/isi")
    serves(mawar.id)
    await village.presses(budi, "Berikutnya »")
    of_others = budi.last_heard
    await village.presses(budi, "« Sebelumnya")
    of_others += budi.last_heard + "".join(budi.buttons)
    serves(melati.id)
    with village.app.begin() as work:
        for place in places[:-1]:
            work.session.get_one(Participant, place).trainer_id = village.person(tini).id
    await village.presses(budi, "Berikutnya »")
    still_open = budi.last_heard
    await village.passes(hours=4)
    await village.presses(budi, "« Sebelumnya")
    await village.presses(ratna, "Berikutnya »")

    assert not any(name in of_others for name in names)
    assert "9. Indah: –" in still_open
    assert budi.last_heard.startswith("📝 Kabar kelompok\n1. Indah: –\n\n")
    assert "Indah" not in ratna.last_heard
