"""Does somebody without Telegram come to a loan like everybody else, through whoever walks beside them?"""

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlmodel import col, select

from bot.buttons import Button
from bot.buttons.bank_files import AddLicenceFor, AgreeForThem, OpenBook, ReleaseFile, RevokeFile, WriteLetter
from bot.buttons.consents import AgreedAloud
from bot.buttons.referrals import EnterHowItGoes, HandToBanker
from bot.sandbox.people import Person as Actor
from bot.services import bank_files, bank_paper, consenting, erasing, imports, referral_book
from bot.services.rosters import Row
from storage import people
from storage.lending_vocabulary import FileStatus, ReferralStatus
from storage.people_vocabulary import Looked
from storage.tables import (
    BankFile,
    BankFileAccess,
    Case,
    Cohort,
    Consent,
    Licence,
    Look,
    Message,
    Participant,
    Person,
    Referral,
    ReferralEvent,
    RoleGrant,
)
from storage.vocabulary import CaseReason, ParticipantStatus, Role, Source
from tests.agreeing import agreement
from tests.lending import has_reported_in
from tests.people import MuaraPantun

LENDER = "KUR Mikro (Rp 10–100 juta)"


@pytest.fixture
async def budi(village: MuaraPantun) -> Actor:
    """A trainer who walks beside Wati, who has no Telegram and agreed to be followed."""
    budi = await village.trainer("Budi")
    with village.app.begin() as work:
        cohort = work.session.get_one(Cohort, village.founded().id)
        imports.take_in(work, cohort, [Row(2, name="Wati", trainer="Budi")], partial=False)
        wati = work.session.exec(select(Person).where(col(Person.name) == "Wati")).one()
        work.session.add(agreement(wati, work.now))
    return budi


def _file(village: MuaraPantun) -> BankFile:
    return village.rows(BankFile)[-1]


def _wati(village: MuaraPantun) -> tuple[Person, Participant]:
    [wati] = village.rows(Person, name="Wati")
    [place] = village.rows(Participant, person_id=wati.id)
    return wati, place


def _stands(village: MuaraPantun, status: ParticipantStatus) -> None:
    with village.app.begin() as work:
        work.session.get_one(Participant, _wati(village)[1].id).status = status


async def _presses_old(village: MuaraPantun, budi: Actor, *buttons: Button) -> list[str]:
    """What he hears to buttons that still stand in his chat."""
    before = len(budi.heard)
    for button in buttons:
        budi.presses_data(button.pack(budi.id, village.app.house.seal))
        await village.settle()
    return budi.heard[before:]


async def _lets_it_go(village: MuaraPantun, budi: Actor) -> None:
    await village.types(budi, "/berkas Wati")
    await village.presses(budi, f"📁 Siapkan: {LENDER}")
    await village.presses(budi, 0)
    await village.presses(budi, 0)


async def _gets_the_money(village: MuaraPantun, ratna: Actor) -> None:
    await village.types(ratna, "/rujukan Wati")
    await village.presses(ratna, LENDER)
    for step in ("Berkas lengkap", "Sudah diajukan", "Disetujui", "Sudah cair"):
        await village.presses(ratna, f"✅ {step}")


async def test_three_months_after_the_money_their_trainer_asks_and_enters_it(
    village: MuaraPantun, budi: Actor
) -> None:
    ratna, dewi = await village.coordinator("Ratna"), await village.trainer("Dewi", "MAWAR")
    await _gets_the_money(village, ratna)
    told = [heard for heard in budi.heard if "Mohon sampaikan kabar ini" in heard]
    [loan] = village.rows(Referral)
    with village.app.begin() as work:
        work.session.get_one(Referral, loan.id).ask_at = work.now + timedelta(minutes=1)
    await village.strides(timedelta())
    early = any("Tiga bulan lalu" in heard for heard in budi.heard)
    await village.strides(timedelta(minutes=2))

    [asked] = [heard for heard in budi.heard if "Tiga bulan lalu" in heard]
    await village.types(ratna, "/rujukan")
    await village.presses(ratna, "📋 Yang berjalan")
    listed = ratna.buttons
    dewi.presses_data(EnterHowItGoes(loan.id, "well", "trainer").pack(dewi.id, village.app.house.seal))
    _stands(village, ParticipantStatus.WITHDRAWN)
    await _presses_old(village, budi, EnterHowItGoes(loan.id, "hard", "paper"))
    assert budi.last_heard.startswith("Peserta ini sudah tidak ikut.")
    await village.types(ratna, "/rujukan")
    await village.presses(ratna, "📋 Yang berjalan")
    assert (village.rows(Case), ratna.last_heard) == ([], "Tidak ada rujukan yang berjalan.")
    _stands(village, ParticipantStatus.INVITED)
    with village.app.begin() as work:
        referral = work.session.get_one(Referral, loan.id)
        referral.asked_at = datetime(2025, 3, 4, 3, tzinfo=UTC)
        turn = referral.turn
    await village.strides(timedelta(days=8))
    for one in (budi, ratna):
        [reminder] = [heard for heard in one.heard if f"Kabar pinjaman Wati ({LENDER}) belum ada" in heard]
        assert "Sudah ditanyakan pada 4 Maret 2025." in reminder
    assert village.rows(Referral)[0].turn == turn
    await village.presses(budi, "😟 Berat, perlu dibantu")
    await village.presses(budi, "📄 Tertulis di kertas")

    assert "dananya sudah cair" in told[-1]
    assert (len(told), early) == (5, False)
    assert f"dana {LENDER} untuk Wati cair" in asked
    assert listed == ["Wati · KUR Mikro · sudah cair, menunggu kabar 3 bulan"]
    [loan] = village.rows(Referral)
    assert (loan.status, loan.how) == (ReferralStatus.FOLLOWED_UP, "hard")
    assert (loan.how_source, loan.how_entered_by) == (Source.PAPER, village.person(budi).id)
    *_, event = village.rows(ReferralEvent, referral_id=loan.id)
    assert event.facts == {"how": "hard", "source": "paper"}
    assert event.actor_id == village.person(budi).id
    [case] = village.rows(Case)
    assert case.reason is CaseReason.ASKED_FOR_HELP
    with village.app.begin() as work:
        assert referral_book.found_leak(work, None).reached[ReferralStatus.FOLLOWED_UP] == 1


async def test_a_file_is_made_on_what_they_say_in_front_of_their_trainer(
    village: MuaraPantun, budi: Actor
) -> None:
    dewi, by = await village.trainer("Dewi", "MAWAR"), village.person(budi).id
    wati, place = _wati(village)
    has_reported_in(village, place)

    await village.types(budi, "/berkas Wati")
    await village.presses(budi, "📄 Tambah surat izin")
    await village.presses(budi, "Surat keterangan usaha")
    budi.sends_photo()
    await village.settle()
    await village.types(budi, "31 Desember 2027")
    await village.presses(budi, "📁 Berkas bank")
    await village.presses(budi, f"📁 Siapkan: {LENDER}")
    assert ("Mohon bacakan dulu" in budi.last_heard, village.rows(BankFile)) == (True, [])
    for button in (AgreeForThem(place.id, "kur_mikro", 30), OpenBook(place.id)):
        dewi.presses_data(button.pack(dewi.id, village.app.house.seal))
    await village.presses(budi, "✅ Wati setuju, sampai 2 Desember 2026")
    assert "Ini berkas Wati" in budi.last_heard
    await village.presses(budi, "✏️ Ada yang perlu diubah")
    budi.sends_voice()
    await village.settle()
    await village.presses(budi, "👀 Lihat berkasnya")
    before = _file(village)
    await village.presses(budi, "✅ Wati sudah lihat, boleh dikirim")

    assert not any("Wati" in heard for heard in dewi.heard)
    file, [licence] = _file(village), village.rows(Licence)
    [consent] = village.rows(Consent, id=file.consent_id)
    assert (consent.person_id, consent.purpose) == (wati.id, f"bank_file:{file.lender}")
    assert (consent.source, consent.recorded_by) == (Source.TRAINER, by)
    assert (before.status, before.content_hash) == (FileStatus.PREPARED, file.content_hash)
    assert (file.status, file.released_by) == (FileStatus.RELEASED, by)
    assert (licence.source, licence.entered_by) == (Source.TRAINER, by)
    assert [one["kind"] for one in file.content["licences"]] == ["sku"]
    acts = [(one.act, one.person_id) for one in village.rows(BankFileAccess, file_id=file.id)]
    seen = ("sent", "wanted_otherwise", "sent", "shown", "sent")
    assert acts == [(act, by) for act in seen]
    assert (licence.evidence.value, licence.valid_until) == ("E1", date(2027, 12, 31))
    said = village.rows(Message, participant_id=place.id)[-1]
    assert said.kind == "voice"
    assert [one.by_id for one in village.rows(Look, what=Looked.LOAN)] == [by]
    with village.app.begin() as work:
        assert "diucapkan di depan Budi" in bank_paper.paper(work, file).foot[0]


async def test_whoever_comes_in_later_sees_it_and_decides_alone(village: MuaraPantun, budi: Actor) -> None:
    ratna, rini = await village.coordinator("Ratna"), village.emulator.person("Rini")
    await village.enrols(rini, village.invitation(Role.PARTNER))
    await village.types(ratna, "/rujukan Wati")
    await village.presses(ratna, LENDER)
    await village.presses(ratna, "👤 Petugas bank")
    await village.presses(ratna, "Rini")
    await _lets_it_go(village, budi)
    assert "Boleh Rini menerima berkas" in budi.last_heard
    await village.presses(budi, "✅ Ya, boleh")
    assert "Wati mengizinkan berkasnya dilihat" in rini.last_heard
    [loan] = village.rows(Referral)
    assert loan.handed_at is not None
    wati = village.emulator.person("Wati")
    await village.enrols(wati, village.invitation(Role.TRAINEE))

    await village.types(wati, "/data")
    kept = wati.last_heard
    budi.presses_data(RevokeFile(_file(village).id).pack(budi.id, village.app.house.seal))
    await village.settle()
    refused = budi.last_heard
    await village.presses(wati, f"🔒 Cabut: {LENDER}")

    assert "Disetujui lisan di depan Budi" in kept
    assert refused.startswith("Wati memakai Telegram")
    file = _file(village)
    assert (file.status, file.revoked_by, file.content) == (FileStatus.REVOKED, None, {})
    assert village.rows(Consent, id=file.consent_id)[0].withdrawn_at is not None
    assert "mencabut izin berkasnya" in rini.last_heard


async def test_nobody_lets_a_file_into_their_own_hands(village: MuaraPantun, budi: Actor) -> None:
    ratna, at_the_bank = await village.coordinator("Ratna"), village.person(budi).id
    _, place = _wati(village)
    with village.app.begin() as work:
        work.session.add(
            RoleGrant(
                person_id=at_the_bank, role=Role.PARTNER, cohort_id=place.cohort_id, granted_at=work.now
            )
        )
    await village.types(ratna, "/rujukan Wati")
    await village.presses(ratna, LENDER)
    await village.presses(ratna, "👤 Petugas bank")
    await village.presses(ratna, "Budi")
    await _lets_it_go(village, budi)
    [loan] = village.rows(Referral)

    await _presses_old(village, budi, HandToBanker(loan.id, at_the_bank))
    by_himself = village.rows(Referral)[0].handed_at
    await village.types(budi, "/berkas Wati")
    offered = [label for label in budi.buttons if "Budi" in label]
    await village.presses(ratna, "✅ Ya, boleh")

    assert (by_himself, offered) == (None, [])
    assert village.rows(Referral)[0].handed_at is not None


async def test_their_trainer_writes_down_that_they_take_it_back(village: MuaraPantun, budi: Actor) -> None:
    await _lets_it_go(village, budi)
    await village.types(budi, "/berkas Wati")

    await village.presses(budi, f"🔒 Cabut: {LENDER}")

    file = _file(village)
    assert (file.status, file.revoked_by) == (FileStatus.REVOKED, village.person(budi).id)
    assert file.content == {}
    await village.types(budi, "/berkas Wati")
    assert "izinnya sudah dicabut" in budi.last_heard


async def test_old_buttons_do_nothing_for_somebody_who_has_left_but_take_back(
    village: MuaraPantun, budi: Actor
) -> None:
    await village.types(budi, "/berkas Wati")
    await village.presses(budi, f"📁 Siapkan: {LENDER}")
    await village.presses(budi, 0)
    (wati, place), file = _wati(village), _file(village)
    old = (
        AgreeForThem(place.id, file.lender, 7),
        AddLicenceFor(place.id),
        WriteLetter(place.id),
        ReleaseFile(file.id, file.content_hash[: bank_files.SEEN_LETTERS]),
        AgreedAloud(place.id, consenting.WAY),
    )
    consents = len(village.rows(Consent))

    _stands(village, ParticipantStatus.WITHDRAWN)
    after_they_left = await _presses_old(village, budi, *old)
    left = [one.status for one in village.rows(BankFile)]
    await _presses_old(village, budi, RevokeFile(file.id))
    taken_back = _file(village).status
    _stands(village, ParticipantStatus.INDEPENDENT)
    with village.app.begin() as work:
        erasing.erase(work, people.get(work.session, wati.id))
    after_all_was_erased = await _presses_old(village, budi, *old[:3])

    assert [heard.startswith("Peserta ini sudah tidak ikut.") for heard in after_they_left] == [True] * 5
    assert (left, len(village.rows(Consent))) == ([FileStatus.PREPARED], consents)
    assert taken_back is FileStatus.REVOKED
    assert [heard.startswith("Peserta ini sudah tidak ikut.") for heard in after_all_was_erased] == [True] * 3
    assert village.rows(BankFile) == []
