"""Is somebody followed up like everybody else who has no Telegram?"""

from datetime import timedelta

import pytest
from sqlmodel import col, select

from bot.buttons.reach import GiveCard, ShowReach
from bot.sandbox.people import Person as Actor
from bot.services import imports
from bot.services.rosters import Row
from storage.people_vocabulary import Sex
from storage.tables import Answer, Case, CheckIn, Cohort, Participant, Person
from storage.vocabulary import (
    CaseReason,
    CaseStatus,
    CheckInStatus,
    ParticipantStatus,
    Role,
    SkipReason,
    Source,
)
from tests.agreeing import agreement
from tests.people import MuaraPantun

WAIT = "orang tanpa Telegram menunggu kabar Anda"


@pytest.fixture
async def budi(village: MuaraPantun) -> Actor:
    """A trainer with two on the list who have no Telegram."""
    budi = await village.trainer("Budi")
    with village.app.begin() as work:
        cohort = work.session.get_one(Cohort, village.founded().id)
        rows = [Row(2, name="Wati", trainer="Budi"), Row(3, name="Tini", trainer="Budi")]
        imports.take_in(work, cohort, rows, partial=False)
        persons = work.session.exec(select(Person).where(col(Person.name).in_(["Wati", "Tini"])))
        work.session.add_all([agreement(person, work.now) for person in persons.all()])
    return budi


def _place(village: MuaraPantun, name: str) -> Participant:
    [person] = village.rows(Person, name=name)
    [place] = village.rows(Participant, person_id=person.id)
    return place


def _check_ins(village: MuaraPantun, name: str) -> list[tuple[CheckInStatus, str | None]]:
    found = village.rows(CheckIn, participant_id=_place(village, name).id)
    return [(one.status, one.skipped_because) for one in sorted(found, key=lambda one: one.local_date)]


def _asked(budi: Actor) -> int:
    return sum(WAIT in heard for heard in budi.heard)


async def test_their_check_ins_wait_for_their_trainer_and_end_with_what_is_entered(
    village: MuaraPantun, budi: Actor
) -> None:
    await village.strides(timedelta(days=8))
    first = budi.last_heard
    await village.friday()

    assert "2 orang di Angkatan Melati belum masuk ke bot" in first
    assert budi.last_heard == (
        "📝 2 orang tanpa Telegram menunggu kabar Anda:\n• Tini\n• Wati\n"
        "Boleh ditelepon atau didatangi, lalu isi kabarnya."
    )
    assert budi.buttons == ["📝 Isi kabar mereka"]
    assert _check_ins(village, "Wati") == [(CheckInStatus.SCHEDULED, None)]

    await village.presses(budi, "📝 Isi kabar mereka")
    await village.types(budi, "Wati maju 450rb")
    await village.friday()

    assert _asked(budi) == 2
    assert _check_ins(village, "Wati") == [(CheckInStatus.COMPLETED, None), (CheckInStatus.SCHEDULED, None)]
    assert _check_ins(village, "Tini") == [
        (CheckInStatus.CANCELLED, SkipReason.NOT_ENTERED),
        (CheckInStatus.SCHEDULED, None),
    ]
    assert [place.missed_in_a_row for place in village.rows(Participant)] == [0, 0]
    assert village.rows(Case) == []

    wati = village.emulator.person("Wati")
    await village.enrols(wati, village.invitation(Role.TRAINEE))
    await village.friday()

    assert "Minggu ini usahanya bagaimana?" in wati.last_heard
    assert _place(village, "Wati").missed_in_a_row == 0
    assert "1 orang tanpa Telegram" in budi.last_heard


async def test_the_office_sees_whom_it_reaches_and_whom_only_through_others(
    village: MuaraPantun, budi: Actor
) -> None:
    ratna, eka = await village.coordinator("Ratna"), await village.coordinator("Eka", cohort="MELATI")
    await village.participant("Sari")
    with village.app.begin() as work:
        for place in work.session.exec(select(Participant).order_by(col(Participant.id))):
            place.sex = Sex.FEMALE if place.id != _place(village, "Tini").id else Sex.MALE
            place.birth_year = 1970
            place.village = "Sepaso" if place.id != _place(village, "Tini").id else None
    await village.types(budi, "/isi")
    await village.types(budi, "Wati maju")

    await village.types(ratna, "/angkatan")
    listed = ratna.last_heard
    await village.presses(ratna, "👥 Jangkauan Angkatan Melati")

    assert listed.splitlines()[1:] == [
        "• Angkatan Melati (MELATI): 1 aktif, 0 perlu disapa, 2 belum terhubung",
        "Pernah terhubung ke bot: 1 dari 3",
    ]
    assert ratna.last_heard.splitlines() == [
        "👥 Jangkauan Angkatan Melati",
        "Pernah terhubung ke bot: 1 dari 3 orang.",
        "Berkabar dalam 28 hari terakhir: 1.",
        "Kabarnya hanya diisi pendamping: 1.",
        "Belum terhubung dan belum ada kabar: 1.",
        "",
        "Perempuan: 1 dari 2",
        "Laki-laki: 0 dari 1",
        "",
        "45 sampai 59 tahun: 1 dari 3",
        "",
        "Sepaso: 1 dari 2",
        "belum dicatat: 0 dari 1",
    ]
    other = ShowReach(village.founded("MAWAR", "Angkatan Mawar").id)
    eka.presses_data(other.pack(eka.id, village.app.house.seal))
    await village.settle()
    assert "Jangkauan" not in eka.last_heard


async def test_only_where_nobody_enters_anything_for_long_it_is_a_case_and_news_end_it(
    village: MuaraPantun, budi: Actor
) -> None:
    await village.strides(timedelta(days=8))
    for _ in range(3):
        await village.friday()
    none_yet = village.rows(Case)

    await village.friday()

    assert none_yet == []
    cases = village.rows(Case)
    assert {case.reason for case in cases} == {CaseReason.MISSED_CHECK_INS}
    assert len(cases) == 2
    assert any("sudah 3 kali kabarnya belum diisi" in heard for heard in budi.heard)
    assert _place(village, "Wati").status is ParticipantStatus.INVITED
    await village.friday()
    assert len(village.rows(Case)) == 2

    await village.types(budi, "/isi")
    await village.types(budi, "Wati biasa\nTini biasa")
    assert {case.status for case in village.rows(Case)} == {CaseStatus.RESOLVED}
    assert len(village.rows(Answer)) == 2
    await village.friday()
    assert len(village.rows(Case)) == 2


async def test_after_a_call_all_questions_are_entered_as_for_anybody_else(
    village: MuaraPantun, budi: Actor
) -> None:
    await village.types(budi, "/laporkan Wati")

    await village.answers(budi, "📈 Ada kemajuan", "450rb", "5")

    assert "Terima kasih, kabar Wati tercatat:" in budi.last_heard
    assert _check_ins(village, "Wati") == [(CheckInStatus.COMPLETED, None)]
    assert {(one.source, one.entered_by) for one in village.rows(Answer)} == {
        (Source.TRAINER, village.person(budi).id)
    }


async def test_while_all_rest_nobody_is_asked_for_news_of_them(village: MuaraPantun, budi: Actor) -> None:
    ratna = await village.coordinator("Ratna")
    await village.participant("Sari")
    await village.strides(timedelta(days=8))
    await village.types(ratna, "/jeda_bersama")
    for label in ("Semua Angkatan Melati", "2 minggu", "banjir", "Ya,"):
        await village.presses(ratna, label)

    await village.friday()

    assert _asked(budi) == 0
    assert _check_ins(village, "Wati") == [(CheckInStatus.CANCELLED, SkipReason.PAUSED_TOGETHER)]
    for _ in range(2):
        await village.friday()
    assert _asked(budi) == 1


async def test_a_trainer_gives_a_card_in_the_chat_to_whoever_has_not_come(
    village: MuaraPantun, budi: Actor
) -> None:
    village.founded("MAWAR", "Angkatan Mawar")
    dewi = await village.trainer("Dewi", "MAWAR")
    wati = village.emulator.person("W.")
    await village.types(budi, "/peserta Wati")

    await village.presses(budi, "🪪 Kartu masuk")
    given = budi.last_heard
    code = given.splitlines()[2]
    await village.types(wati, code)
    await village.presses(wati, "Setuju ikut")
    forged = GiveCard(_place(village, "Tini").id)
    for someone, button in ((budi, GiveCard(_place(village, "Wati").id)), (dewi, forged)):
        someone.presses_data(button.pack(someone.id, village.app.house.seal))
        await village.settle()

    assert given.startswith("🪪 Kartu masuk Wati\nBuka @PendampingBot di Telegram, lalu ketik:\n")
    assert given.endswith(f"https://t.me/PendampingBot?start={code.replace('-', '')}")
    assert "Selamat bergabung, Wati!" in wati.last_heard
    assert budi.last_heard.startswith("Beliau sudah terhubung")
    assert dewi.last_heard.startswith("Maaf, itu bukan bagian Anda.")


async def test_whoever_has_no_telegram_can_rest_and_be_watched_too(village: MuaraPantun, budi: Actor) -> None:
    await village.strides(timedelta(days=8))
    await village.types(budi, "/jedakan Wati")
    await village.presses(budi, "2 minggu")
    await village.friday()
    waiting = budi.last_heard
    await village.types(budi, "/perhatikan Tini")
    await village.presses(budi, 0)
    [case] = village.rows(Case)

    await village.strides(timedelta(days=14))
    await village.friday()

    assert "• Tini" in waiting
    assert "• Wati" not in waiting
    assert (case.reason, case.participant_id) == (CaseReason.MANUAL, _place(village, "Tini").id)
    assert _place(village, "Wati").status is ParticipantStatus.INVITED
    assert "• Wati" in budi.last_heard
