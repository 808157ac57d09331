"""Is what was promised kept, or else told as it is?"""

from datetime import timedelta

from bot.sandbox.people import Person as Actor
from storage import people
from storage.ledger_vocabulary import PromiseStatus, PromiseStep
from storage.tables import CaseEvent, Participant, Promise, PromiseEvent
from storage.vocabulary import CaseOutcome, CaseReason, CaseStatus, CaseStep, ParticipantStatus, Role
from tests.people import MuaraPantun

MACHINE = "mesin datang"


async def _partner(village: MuaraPantun, name: str = "CV Maju") -> Actor:
    partner = village.emulator.person(name)
    await village.enrols(partner, village.invitation(Role.PARTNER))
    return partner


async def _promises(village: MuaraPantun, maker: Actor, whom: str, what: str) -> Promise:
    await village.types(maker, f"/janji {whom}")
    await village.types(maker, what)
    await village.presses(maker, 0)
    return village.rows(Promise)[-1]


def _heard(actor: Actor, words: str) -> int:
    return sum(words in heard for heard in actor.heard)


async def _comes(village: MuaraPantun, sari: Actor, promise: Promise) -> None:
    await village.types(sari, "/janji")
    await village.presses(sari, f"Sudah sampai: {promise.what}")


async def test_a_machine_that_did_not_come_is_told_as_it_is(village: MuaraPantun) -> None:
    sari, ratna = await village.participant("Sari"), await village.coordinator("Ratna")
    partner = await _partner(village)

    await _promises(village, partner, "Sari", f"{MACHINE} tgl 5")

    assert "CV Maju berjanji: mesin datang" in sari.last_heard
    assert "Paling lambat 5 November 2026" in sari.last_heard
    await village.strides(timedelta(days=2))
    assert _heard(partner, "Besok tanggalnya janji untuk Sari") == 1
    await village.strides(timedelta(hours=32))
    assert "Sudah ditepati?" in partner.last_heard
    assert _heard(sari, "lewat tanggalnya") == 0
    await village.strides(timedelta(hours=18))

    assert _heard(sari, "Janji CV Maju sudah lewat tanggalnya: mesin datang") == 1
    assert _heard(ratna, "Janji lewat tanggal: mesin datang, oleh CV Maju untuk Sari") == 1
    assert _heard(partner, "Penerima dan koordinator sudah diberi tahu") == 1
    [case] = village.cases(sari)
    assert (case.reason, case.status) == (CaseReason.MANUAL, CaseStatus.OPEN)
    assert _heard(ratna, "Sebab: janji untuknya belum ditepati; tanggalnya 5 Nov") == 1
    await village.types(ratna, "/janji")
    await village.presses(ratna, "Seberapa ditepati")
    assert "CV Maju (Mitra): 0 dari 1" in ratna.last_heard
    assert "👥 Pernah terhubung: 1 dari 1." in ratna.last_heard
    await village.strides(timedelta(days=7))
    assert _heard(ratna, "Masih lewat tanggal") == 1

    await village.presses(partner, "Sudah ditepati")
    await village.presses(sari, "Sudah")

    assert "Sari bilang janjinya sudah sampai" in partner.last_heard
    [case] = village.cases(sari)
    assert (case.status, case.outcome) == (CaseStatus.RESOLVED, CaseOutcome.BACK_ON_TRACK)
    assert _heard(ratna, "Yang dijanjikan untuk Sari sudah sampai") == 1
    await village.presses(ratna, "Seberapa ditepati")
    assert "CV Maju (Mitra): 0 dari 1, 1 terlambat" in ratna.last_heard
    [promise] = village.rows(Promise)
    assert [event.step for event in village.rows(PromiseEvent, promise_id=promise.id)] == [
        PromiseStep.MADE,
        PromiseStep.REMINDED,
        PromiseStep.ASKED,
        PromiseStep.FELL_DUE,
        PromiseStep.STILL_DUE,
        PromiseStep.SAID_KEPT,
        PromiseStep.CONFIRMED,
    ]


async def test_a_kept_promise_is_confirmed_by_whoever_it_was_made_to(village: MuaraPantun) -> None:
    sari, ratna = await village.participant("Sari"), await village.coordinator("Ratna")
    budi = await village.trainer("Budi")
    await village.types(budi, "/peserta Sari")
    await village.presses(budi, "Janjikan sesuatu")
    await village.types(budi, "buku kas baru")
    await village.presses(budi, "1 minggu")
    await village.presses(budi, 0)

    await village.types(budi, "/janji")
    await village.presses(budi, "buku kas baru")
    await village.presses(budi, "Sudah ditepati")
    with village.app.begin() as work:
        place = work.session.get_one(Participant, village.place(sari).id)
        place.status, place.left_at = ParticipantStatus.INDEPENDENT, work.now
    await village.types(sari, "/janji")

    assert "buku kas baru – Budi, 9 November 2026: kata pembuatnya sudah" in sari.last_heard
    await village.presses(sari, "Sudah sampai: buku kas baru")
    await village.types(ratna, "/promise")
    await village.presses(ratna, "Seberapa ditepati")
    assert "Budi (Pelatih): 1 dari 1." in ratna.last_heard
    await village.strides(timedelta(days=9))
    assert village.rows(Promise)[0].status is PromiseStatus.KEPT
    assert _heard(ratna, "Janji lewat tanggal") == 0


async def test_not_yet_has_a_new_day_and_a_reason_that_everybody_hears(village: MuaraPantun) -> None:
    sari, wati = await village.participant("Sari"), await village.participant("Wati")
    ratna, partner = await village.coordinator("Ratna"), await _partner(village)
    await village.types(partner, "/janji")
    await village.presses(partner, "Buat janji")
    await village.types(partner, "semua angkatan melati")
    await village.types(partner, "bibit lele")
    await village.types(partner, "besok")
    await village.types(partner, "Ya")
    assert _heard(sari, "bibit lele") == _heard(wati, "bibit lele") == 1
    await village.strides(timedelta(hours=32))

    await village.presses(partner, "Belum, tanggal baru")
    await village.types(partner, "10 November")
    await village.types(partner, "jalan banjir")

    for person in (sari, wati):
        assert "belum bisa tanggal 3 November 2026: bibit lele" in person.last_heard
        assert "Tanggal barunya 10 November 2026. Sebabnya: jalan banjir." in person.last_heard
    assert "Sebabnya: jalan banjir" in ratna.last_heard
    [promise] = village.rows(Promise)
    assert (promise.status, str(promise.first_due_on)) == (PromiseStatus.MADE, "2026-11-03")
    await village.presses(ratna, "Lihat janjinya")
    assert "Mula-mula dijanjikan 3 November 2026" in ratna.last_heard

    await village.presses(partner, "Sudah ditepati")
    await village.presses(sari, "Sudah")
    await village.presses(wati, "Belum")

    assert "Kata Wati, janji CV Maju belum sampai" in ratna.last_heard
    assert village.rows(Promise)[0].status is PromiseStatus.DENIED
    await village.presses(partner, "Tidak bisa ditepati")
    await village.presses(partner, "dananya belum turun")
    assert "tidak bisa ditepati: bibit lele" in sari.last_heard
    await village.strides(timedelta(days=9))
    assert _heard(partner, "Sudah ditepati?") == 1


async def test_nobody_promises_beyond_their_reach_or_settles_what_is_not_theirs(
    village: MuaraPantun,
) -> None:
    sari, budi = await village.participant("Sari Dewi"), await village.trainer("Budi")
    village.founded("MAWAR", "Angkatan Mawar")
    tini = await village.trainer("Tini", "MAWAR")
    partner = await _partner(village)
    await village.types(sari, "/janji")
    assert sari.last_heard == "Belum ada janji untuk Bapak/Ibu."

    await village.types(tini, "/janji Sari Dewi")
    assert "Belum ketemu peserta bernama Sari Dewi" in tini.last_heard
    # A partner does not browse: only whoever knows the whole name finds somebody by it.
    await village.types(partner, "/janji Sari")
    assert "Belum ketemu peserta bernama Sari" in partner.last_heard
    await village.types(partner, "/janji sari dewi")
    await village.types(partner, "mesin kemarin")
    await village.types(partner, "kemarin")
    assert "Tanggalnya harus hari ini atau sesudahnya" in partner.last_heard
    await village.types(partner, "besok")
    await village.presses(partner, "Tidak jadi")
    assert village.rows(Promise) == []

    await _promises(village, budi, "Sari", "kunjungan dalam 3 hari")
    await village.types(budi, "/janji")
    await village.presses(budi, "kunjungan")
    await village.presses(budi, "Sudah ditepati")
    kept = sari.last_message["message_id"]
    await village.presses(sari, "Belum", on=kept)
    assert village.rows(Promise)[0].status is PromiseStatus.DENIED
    assert "belum sampai: kunjungan" in budi.last_heard


async def test_a_late_look_asks_first_and_says_everything_once(village: MuaraPantun) -> None:
    sari, ratna = await village.participant("Sari"), await village.coordinator("Ratna")
    partner = await _partner(village)
    await _promises(village, partner, "Sari", f"{MACHINE} tgl 5")

    await village.strides(timedelta(days=14))

    assert _heard(sari, "lewat tanggalnya") == 0
    await village.strides(timedelta(days=2))
    assert _heard(partner, "Sudah ditepati?") == 1
    assert _heard(sari, "lewat tanggalnya") == _heard(ratna, "Janji lewat tanggal") == 1


async def test_one_case_over_two_late_promises_ends_with_the_last_that_comes(village: MuaraPantun) -> None:
    sari, ratna = await village.participant("Sari"), await village.coordinator("Ratna")
    partner = await _partner(village)
    first = await _promises(village, partner, "Sari", f"{MACHINE} tgl 5")
    second = await _promises(village, partner, "Sari", "bibit lele tgl 5")
    third = await _promises(village, partner, "Sari", "buku kas tgl 5")
    for hours in (48, 32, 18):
        await village.strides(timedelta(hours=hours))
    assert {promise.status for promise in village.rows(Promise)} == {PromiseStatus.OVERDUE}

    await _comes(village, sari, second)

    [case] = village.cases(sari)
    assert (case.status, case.facts["promise"]) == (CaseStatus.OPEN, first.id)
    await _comes(village, sari, first)
    [case] = village.cases(sari)
    assert (case.status, case.facts["promise"]) == (CaseStatus.OPEN, third.id)
    assert _heard(ratna, "sudah sampai") == 0
    moved_on = village.rows(CaseEvent, case_id=case.id, step=CaseStep.REASON_ADDED)
    assert [event.facts["promise"] for event in moved_on] == [third.id]
    await _comes(village, sari, third)
    [case] = village.cases(sari)
    assert (case.status, case.outcome) == (CaseStatus.RESOLVED, CaseOutcome.BACK_ON_TRACK)
    assert _heard(ratna, "Yang dijanjikan untuk Sari sudah sampai") == 1


async def test_what_was_given_up_is_talked_about_though_another_promise_came(village: MuaraPantun) -> None:
    sari, ratna = await village.participant("Sari"), await village.coordinator("Ratna")
    partner = await _partner(village)
    machine = await _promises(village, partner, "Sari", f"{MACHINE} tgl 5")
    await _promises(village, partner, "Sari", "bibit lele tgl 5")
    for hours in (48, 32, 18):
        await village.strides(timedelta(hours=hours))
    await village.types(partner, "/janji")
    await village.presses(partner, f"Sari: {MACHINE}")
    await village.presses(partner, "Tidak bisa ditepati")
    await village.presses(partner, "dananya belum turun")

    await _comes(village, sari, village.rows(Promise)[1])

    [case] = village.cases(sari)
    assert (case.status, case.facts["promise"]) == (CaseStatus.OPEN, machine.id)
    assert _heard(ratna, "Yang dijanjikan untuk Sari sudah sampai") == 0


async def test_the_office_sees_to_what_somebody_promised_who_serves_no_more(village: MuaraPantun) -> None:
    sari, wati = await village.participant("Sari"), await village.participant("Wati")
    budi, ratna = await village.trainer("Budi"), await village.coordinator("Ratna")
    await _promises(village, budi, "Sari", "buku kas tgl 5")
    await _promises(village, budi, "Wati", "timbangan tgl 5")
    await village.types(wati, "/berhenti")
    await village.presses(wati, "Ya, berhenti")
    with village.app.begin() as work:
        people.revoke(work.session, village.person(budi).id, Role.TRAINER)
    heard_so_far = len(budi.heard)

    await village.strides(timedelta(days=2))
    await village.strides(timedelta(hours=32))
    await village.presses(ratna, "Lihat janjinya")
    await village.presses(ratna, "Sudah ditepati")
    await village.presses(sari, "Belum")
    await village.strides(timedelta(days=15))

    assert _heard(ratna, "Besok tanggalnya janji Budi untuk Sari: buku kas") == 1
    assert _heard(ratna, "Hari ini tanggalnya janji Budi untuk Sari: buku kas") == 1
    assert _heard(ratna, "Kata Sari, janji Budi belum sampai") == 1
    assert _heard(ratna, "timbangan") == 0
    assert [one.status for one in village.rows(Promise)] == [PromiseStatus.DENIED, PromiseStatus.LAPSED]
    await village.types(ratna, "/janji")
    await village.presses(ratna, "Seberapa ditepati")
    assert "Budi (Pelatih): 0 dari 1." in ratna.last_heard
    assert not [heard for heard in budi.heard[heard_so_far:] if "janji" in heard]
