"""Does a recommendation reach the money, with everybody knowing where it is, moved by whom it concerns?"""

from datetime import timedelta

import pytest

from bot.sandbox.people import Person as Actor
from bot.services import erasing, referral_book
from storage import people
from storage.lending_vocabulary import FileAct, FileStatus, ReferralStatus
from storage.tables import BankFile, BankFileAccess, Consent, Participant, Referral, ReferralEvent
from storage.vocabulary import ParticipantStatus, Role
from tests.people import MuaraPantun
from tests.stories.test_shared_phones import joins

LENDER = "KUR Mikro (Rp 10–100 juta)"


async def _partner(village: MuaraPantun, name: str) -> Actor:
    partner = village.emulator.person(name)
    await village.enrols(partner, village.invitation(Role.PARTNER))
    return partner


async def _refers(village: MuaraPantun, office: Actor, name: str) -> None:
    await village.types(office, f"/rujukan {name}")
    await village.presses(office, LENDER)


async def _lets_go(village: MuaraPantun, actor: Actor) -> None:
    await village.types(actor, "/berkas")
    await village.presses(actor, f"📁 Siapkan: {LENDER}")
    await village.presses(actor, 0)
    await village.presses(actor, "✅ Boleh dikirim")


async def _waits_for_a_yes(village: MuaraPantun, office: Actor, actor: Actor) -> None:
    """They are asked whether Rini may have their file at the bank."""
    await _lets_go(village, actor)
    await village.presses(office, "🏦 Rujuk ke bank ini")
    await village.presses(office, "👤 Petugas bank")
    await village.presses(office, "Rini")


def _one(village: MuaraPantun) -> Referral:
    return village.rows(Referral)[-1]


async def test_from_the_recommendation_to_three_months_after_the_money(village: MuaraPantun) -> None:
    ratna, rini = await village.coordinator("Ratna"), await _partner(village, "Rini")
    sari = await village.participant("Sari")
    await _refers(village, ratna, "Sari")
    assert f"Bapak/Ibu dirujuk ke {LENDER}" in sari.last_heard
    await village.presses(ratna, "👤 Petugas bank")
    await village.presses(ratna, "Rini")
    assert "Menunggu izin peserta" in ratna.last_heard
    await village.types(rini, "/rujukan")
    assert rini.last_heard == "Tidak ada rujukan yang berjalan."

    await _lets_go(village, sari)

    assert "Boleh Rini menerima berkas Bapak/Ibu?" in sari.last_heard
    assert not any("Sari" in heard for heard in rini.heard)
    await village.presses(sari, "✅ Ya, boleh")
    assert "Sari mengizinkan berkasnya dilihat" in rini.last_heard
    assert rini.last_message["document"]["file_name"] == "berkas.pdf"
    [access] = village.rows(BankFileAccess)
    assert (access.act, access.person_id) == (FileAct.SENT, village.person(rini).id)
    await village.presses(rini, "🔎 Lihat rujukannya")
    await village.presses(rini, "✅ Sudah diajukan")
    assert sari.last_heard == f"🏦 {LENDER}: sudah diajukan ke bank."
    assert ratna.last_heard == f"🏦 Sari – {LENDER}: sudah diajukan."
    await village.presses(rini, "✅ Sudah disurvei")
    await village.presses(rini, "✅ Disetujui")
    await village.types(sari, "/berkas")
    assert f"🏦 {LENDER}: disetujui, menunggu cair." in sari.last_heard
    await village.presses(ratna, "🔎 Lihat rujukannya")
    await village.presses(ratna, "✅ Sudah cair")
    assert "dananya sudah cair. Selamat!" in sari.last_heard

    await village.strides(timedelta(days=91))
    assert not any("Tiga bulan lalu" in heard for heard in sari.heard)
    await village.strides(timedelta(days=2))
    await village.presses(sari, "📈 Lancar")

    assert sari.last_heard == "Terima kasih kabarnya. Semoga terus maju."
    assert (_one(village).status, _one(village).how) == (ReferralStatus.FOLLOWED_UP, "well")
    events = village.rows(ReferralEvent, referral_id=_one(village).id)
    assert [event.step.value for event in events] == [
        "referred",
        "banker_named",
        "file_complete",
        "handed",
        "submitted",
        "surveyed",
        "approved",
        "disbursed",
        "asked",
        "followed_up",
    ]
    assert events[4].actor_id == village.person(rini).id


async def test_the_leak_stands_on_one_screen_with_its_reasons(village: MuaraPantun) -> None:
    ratna = await village.coordinator("Ratna")
    waiting = [await village.participant(name) for name in ("Sari", "Wati", "Tuti")]
    for name in ("Sari", "Wati", "Tuti"):
        await _refers(village, ratna, name)
    await _refers(village, ratna, "Sari")
    assert "Keadaannya: dirujuk, menunggu berkas" in ratna.last_heard
    await village.types(ratna, "/rujukan")
    await village.presses(ratna, "📋 Yang berjalan")
    await village.presses(ratna, "Sari · KUR Mikro")
    await village.presses(ratna, "Ditolak atau batal")
    await village.presses(ratna, "BI checking (SLIK)")
    assert "Sebabnya: BI checking (SLIK)." in waiting[0].last_heard
    await village.types(waiting[1], "/berkas")
    await village.presses(waiting[1], f"Tidak jadi: {LENDER}")

    await village.types(ratna, "/referrals")

    assert "photo" in ratna.last_message
    assert "Dirujuk: 3" in ratna.last_heard
    assert "Cair: 0" in ratna.last_heard
    assert "✖️ BI checking (SLIK): 1" in ratna.last_heard
    assert "✖️ keinginan sendiri: 1" in ratna.last_heard
    assert "Masih berjalan: 1" in ratna.last_heard
    with village.app.begin() as work:
        assert referral_book.found_leak(work, None).under_way == 1
        assert referral_book.found_leak(work, []).under_way == 0


async def test_a_consent_taken_back_takes_it_out_of_the_banks_hands(village: MuaraPantun) -> None:
    ratna, rini = await village.coordinator("Ratna"), await _partner(village, "Rini")
    sari = await village.participant("Sari")
    await _lets_go(village, sari)
    await village.presses(ratna, "🏦 Rujuk ke bank ini")
    assert "Berkasnya sudah lengkap" in sari.last_heard
    await village.presses(ratna, "👤 Petugas bank")
    await village.presses(ratna, "Rini")
    await village.presses(sari, "✅ Ya, boleh")
    await village.presses(rini, "🔎 Lihat rujukannya")
    submit = rini.last_message["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    await village.types(sari, "/berkas")

    await village.presses(sari, f"🔒 Cabut: {LENDER}")

    rini.presses_data(submit)
    await village.settle()
    assert _one(village).status is ReferralStatus.FILE_COMPLETE
    await village.types(rini, "/rujukan")
    assert rini.last_heard == "Tidak ada rujukan yang berjalan."
    assert sum("Sari mencabut izin berkasnya" in heard for heard in rini.heard) == 1


async def test_with_an_application_ends_the_permission_for_its_file(village: MuaraPantun) -> None:
    ratna, rini = await village.coordinator("Ratna"), await _partner(village, "Rini")
    sari = await village.participant("Sari")
    for ends in ("refused", "not wanted"):
        await _lets_go(village, sari)
        await _refers(village, ratna, "Sari")
        await village.presses(ratna, "👤 Petugas bank")
        await village.presses(ratna, "Rini")
        await village.presses(sari, "✅ Ya, boleh")
        if ends == "refused":
            await village.presses(rini, "🔎 Lihat rujukannya")
            await village.presses(rini, "Ditolak atau batal")
            await village.presses(rini, "agunan")
            assert rini.last_heard == f"🏦 Sari – {LENDER}: tidak jadi."
        else:
            await village.types(sari, "/berkas")
            await village.presses(sari, f"Tidak jadi: {LENDER}")
            assert "Mohon berkasnya tidak dipakai lagi" in rini.last_heard
        assert f"Izin berkas untuk {LENDER} ikut ditutup" in sari.last_heard

    assert [(one.status, one.content) for one in village.rows(BankFile)] == [(FileStatus.REVOKED, {})] * 2
    consents = [one for one in village.rows(Consent) if one.purpose.startswith("bank_file")]
    assert all(one.withdrawn_at is not None for one in consents)
    assert [one.handed_at for one in village.rows(Referral)] == [None, None]


async def test_what_was_pressed_by_mistake_is_undone_and_everybody_hears_so(village: MuaraPantun) -> None:
    ratna, rini = await village.coordinator("Ratna"), await _partner(village, "Rini")
    sari = await village.participant("Sari")
    await _lets_go(village, sari)
    offered = ratna.last_message
    await village.presses(ratna, "🏦 Rujuk ke bank ini")
    ratna.presses_data(
        offered["reply_markup"]["inline_keyboard"][0][0]["callback_data"], on=offered["message_id"]
    )
    await village.settle()
    assert ratna.last_heard == "Sudah ada rujukan ke bank ini yang berjalan."
    await _refers(village, ratna, "Sari")
    await village.presses(ratna, "👤 Petugas bank")
    await village.presses(ratna, "Rini")
    await village.presses(sari, "✅ Ya, boleh")
    ali = await _partner(village, "Ali")
    for name in ("Ali", "Rini"):
        await _refers(village, ratna, "Sari")
        await village.presses(ratna, "👤 Petugas bank")
        await village.presses(ratna, name)
        await village.presses(sari, "✅ Ya, boleh")
    for partner in (rini, ali):
        assert any("kini diurus petugas lain" in heard for heard in partner.heard)
    await village.presses(rini, "🔎 Lihat rujukannya")
    assert not any("Salah ketuk" in button for button in rini.buttons)  # the file was no step of hers
    for step in ("Sudah diajukan", "Disetujui", "Sudah cair"):
        await village.presses(rini, f"✅ {step}")

    await village.presses(rini, "↩️ Salah ketuk")

    assert "Keadaannya: disetujui, menunggu cair" in rini.last_heard
    assert sari.last_heard.endswith(
        "kabar sebelumnya keliru.\nKeadaannya sekarang: disetujui, menunggu cair."
    )
    assert ratna.last_heard == f"🏦 Sari – {LENDER}: disetujui, menunggu cair."
    assert (_one(village).ask_at, _one(village).status) == (None, ReferralStatus.APPROVED)
    await _refers(village, ratna, "Sari")
    await village.presses(ratna, "Ditolak atau batal")
    await village.presses(ratna, "agunan")
    assert ratna.buttons == ['↩️ Salah ketuk: kembali ke "disetujui, menunggu cair"']
    await village.presses(ratna, 0)
    assert "Izin berkasnya sudah berakhir" in ratna.last_heard
    with village.app.begin() as work:
        found = referral_book.found_leak(work, None)
    assert (found.reached[ReferralStatus.DISBURSED], found.refused, found.under_way) == (0, {}, 1)
    await village.types(sari, "/berkas")
    await village.presses(sari, f"Tidak jadi: {LENDER}")
    await _refers(village, ratna, "Sari")
    assert not any("Salah ketuk" in button for button in ratna.buttons)


async def test_on_its_last_day_owner_and_bank_hear_once_that_a_file_ends(village: MuaraPantun) -> None:
    ratna, rini = await village.coordinator("Ratna"), await _partner(village, "Rini")
    sari, wati = await village.participant("Sari"), await village.participant("Wati")
    for actor in (sari, wati):
        await _lets_go(village, actor)
    await village.presses(ratna, "🏦 Rujuk ke bank ini")
    await village.presses(ratna, "👤 Petugas bank")
    await village.presses(ratna, "Rini")
    await village.presses(wati, "✅ Ya, boleh")

    def told(actor: Actor) -> int:
        return sum("hari terakhir berkas" in heard or "berlaku sampai" in heard for heard in actor.heard)

    before = told(rini)
    await village.strides(timedelta(days=29, hours=20))
    assert (told(rini), any("hari terakhir" in heard for heard in sari.heard)) == (before, False)
    await village.strides(timedelta(hours=4))
    await village.strides(timedelta(hours=12))

    for actor in (sari, wati):
        [last] = [heard for heard in actor.heard if "hari terakhir berkas" in heard]
        assert f"hari terakhir berkas untuk {LENDER}" in last
    assert told(rini) == before + 1
    assert any(f"Berkas Wati untuk {LENDER} berlaku sampai" in heard for heard in rini.heard)
    assert not any("Berkas Sari" in heard for heard in rini.heard)


async def test_the_bank_is_handed_nothing_at_night(village: MuaraPantun) -> None:
    ratna, rini = await village.coordinator("Ratna"), await _partner(village, "Rini")
    sari = await village.participant("Sari")
    await _waits_for_a_yes(village, ratna, sari)
    village.clock.move(timedelta(hours=14))

    await village.presses(sari, "✅ Ya, boleh")

    assert not any("Sari" in heard for heard in rini.heard)
    await village.strides(timedelta(hours=10))
    assert rini.last_message["document"]["file_name"] == "berkas.pdf"


@pytest.mark.parametrize(
    ("who", "types", "presses"),
    [
        ("Sari", "/berkas", ["🔒 Cabut: KUR Mikro"]),
        ("Sari", "/berkas", [f"Tidak jadi: {LENDER}"]),
        ("Sari", "/berhenti", ["Ya, berhenti"]),
        ("Ratna", "/rujukan Sari", ["🔎 KUR Mikro", "👤 Petugas bank", "Tono"]),
    ],
)
async def test_a_bank_never_hears_of_what_was_called_off_before_its_morning(
    village: MuaraPantun, who: str, types: str, presses: list[str]
) -> None:
    ratna, rini = await village.coordinator("Ratna"), await _partner(village, "Rini")
    await _partner(village, "Tono")
    sari = await village.participant("Sari")
    await _waits_for_a_yes(village, ratna, sari)
    village.clock.move(timedelta(hours=14))
    await village.presses(sari, "✅ Ya, boleh")

    actor = {"Sari": sari, "Ratna": ratna}[who]
    await village.types(actor, types)
    for pressed in presses:
        await village.presses(actor, pressed)
    await village.strides(timedelta(hours=11))

    assert not any("Sari" in heard or "berkas" in heard for heard in rini.heard)


async def test_it_ends_with_whoever_leaves_or_is_erased(village: MuaraPantun) -> None:
    ratna, rini = await village.coordinator("Ratna"), await _partner(village, "Rini")
    sari, wati = await village.participant("Sari"), await village.participant("Wati")
    await _waits_for_a_yes(village, ratna, sari)
    await village.presses(sari, "✅ Ya, boleh")
    await _refers(village, ratna, "Wati")
    with village.app.begin() as work:
        work.session.get_one(Participant, village.place(wati).id).status = ParticipantStatus.INDEPENDENT
    await village.types(ratna, "/rujukan Sari")

    await village.types(sari, "/berhenti")
    await village.presses(sari, "Ya, berhenti")
    # Perhaps in a chat that others read too, and of whoever died nobody is to hear of a loan.
    assert not any("tidak dilanjutkan" in heard for heard in sari.heard)
    await village.presses(ratna, "KUR Super Mikro")
    assert "Rujukan ini sudah berubah" in ratna.last_heard
    with village.app.begin() as work:
        erasing.erase(work, people.get(work.session, village.person(wati).id))
    assert rini.last_heard.startswith(f"🏦 Sari tidak melanjutkan pengajuan ke {LENDER}.")

    ended = [(one.status, one.reason, one.handed_at) for one in village.rows(Referral)]
    assert ended == [(ReferralStatus.REJECTED, "own_wish", None)] * 2
    await village.types(rini, "/rujukan")
    assert rini.last_heard == "Tidak ada rujukan yang berjalan."


async def test_whoever_has_left_calls_it_off_themselves(village: MuaraPantun) -> None:
    ratna, sari = await village.coordinator("Ratna"), await village.participant("Sari")
    await _refers(village, ratna, "Sari")
    with village.app.begin() as work:
        work.session.get_one(Participant, village.place(sari).id).status = ParticipantStatus.WITHDRAWN

    await village.types(sari, "/berkas")
    await village.presses(sari, f"Tidak jadi: {LENDER}")

    assert (_one(village).status, _one(village).reason) == (ReferralStatus.REJECTED, "own_wish")


@pytest.mark.parametrize("who", ["trainer", "participant", "partner"])
async def test_only_the_office_recommends(village: MuaraPantun, who: str) -> None:
    sari = await village.participant("Sari")
    others = {
        "trainer": lambda: village.trainer("Budi"),
        "participant": lambda: village.participant("Wati"),
        "partner": lambda: _partner(village, "Rini"),
    }
    other = await others[who]()

    await village.types(other, "/rujukan Sari")

    assert village.rows(Referral) == []
    assert not any("dirujuk" in heard for heard in sari.heard)


async def test_whoever_stands_on_their_own_applies_and_is_asked_as_well(village: MuaraPantun) -> None:
    ratna, sari = await village.coordinator("Ratna"), await village.participant("Sari")
    with village.app.begin() as work:
        work.session.get_one(Participant, village.place(sari).id).status = ParticipantStatus.INDEPENDENT
    await _refers(village, ratna, "Sari")
    await village.presses(sari, f"📁 Siapkan: {LENDER}")
    await village.presses(sari, 0)
    await village.presses(sari, "📄 Tambah surat izin")
    await village.presses(sari, "NIB")
    await village.types(sari, "1234567890123")
    assert "NIB sudah dicatat" in sari.last_heard
    await village.types(sari, "/berkas")
    await village.presses(sari, f"👀 Lihat: {LENDER}")
    await village.presses(sari, "✅ Boleh dikirim")
    await village.types(ratna, "/rujukan")
    await village.presses(ratna, "📋 Yang berjalan")
    await village.presses(ratna, "Sari · KUR Mikro · berkas lengkap")
    for step in ("✅ Sudah diajukan", "✅ Disetujui", "✅ Sudah cair"):
        await village.presses(ratna, step)

    await village.strides(timedelta(days=93))

    assert "Tiga bulan lalu dana" in "\n".join(sari.heard)


async def test_whoever_asks_for_capital_is_warned_kindly(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    await village.friday()
    await village.answers(sari, "😟 Sedang macet", "250rb", "5", "Modal", "Belum perlu")
    assert any("Hati-hati dengan pinjaman online" in heard for heard in sari.heard)
    assert "Hati-hati" not in sari.last_heard

    await village.types(sari, "/bantuan")
    await village.presses(sari, "Modal")

    assert sum("Hati-hati dengan pinjaman online" in heard for heard in sari.heard) == 1


async def test_on_a_shared_phone_nothing_is_said_of_the_loan_before_its_owner_speaks(
    village: MuaraPantun,
) -> None:
    ratna, rini = await village.coordinator("Ratna"), await _partner(village, "Rini")
    budi, sari = await village.trainer("Budi"), await village.participant("Sari")
    await _lets_go(village, sari)
    await village.types(sari, "/berkas")
    await village.presses(sari, f"📁 Siapkan: {LENDER}")
    await village.presses(sari, 0)
    await joins(village, sari, "Andi")
    before = len(sari.heard)

    await village.presses(ratna, "🏦 Rujuk ke bank ini")
    await village.presses(ratna, "👤 Petugas bank")
    await village.presses(ratna, "Rini")
    await village.types(budi, "/berkas Sari")
    await village.presses(budi, "✅ Setujui seperti ini")

    told = sari.heard[before:]
    assert told == ["🔒 Ada kabar khusus untuk Sari."] * 3
    assert not any("Rini" in heard for heard in told)
    await village.presses(sari, 0)
    await village.types(sari, "/berkas")
    await village.presses(sari, "✅ Berikan berkas ke Rini")
    assert "Sari mengizinkan berkasnya dilihat" in rini.last_heard
