"""Does a file for a bank hold the records, go nowhere before its owner has seen it, and end with their no?"""

from datetime import date, timedelta

import pytest
from sqlmodel import col, update

from bot.sandbox.people import Person as Actor
from bot.services import documents
from bot.services.bank_paper import ConsentWithdrawn
from storage.lending_vocabulary import FileStatus
from storage.tables import Answer, BankFile, Consent, FollowUpLetter, Licence, Message, Participant
from tests.lending import has_reported
from tests.people import MuaraPantun

LENDER = "KUR Mikro (Rp 10–100 juta)"


async def _prepares(village: MuaraPantun, actor: Actor) -> None:
    await village.types(actor, "/berkas")
    await village.presses(actor, f"📁 Siapkan: {LENDER}")
    await village.presses(actor, 0)


def _file(village: MuaraPantun, actor: Actor) -> BankFile:
    return village.rows(BankFile, participant_id=village.place(actor).id)[-1]


def _pdf(village: MuaraPantun, file: BankFile) -> bytes:
    with village.app.database.reading() as session:
        return documents.write(village.app.work(session), "bank_file", {"file": file.id})


async def test_the_participant_sees_the_file_first_and_lets_it_go(village: MuaraPantun) -> None:
    budi, ratna = await village.trainer("Budi"), await village.coordinator("Ratna")
    sari = await village.participant("Sari")
    has_reported(village, sari)

    await village.types(sari, "/file")
    await village.presses(sari, "📄 Tambah surat izin")
    await village.presses(sari, "NIB")
    await village.types(sari, "12345")
    assert "NIB ada 13 angka" in sari.last_heard
    await village.types(sari, "1234 5678 90123")
    await village.types(sari, "/berkas")
    await village.presses(sari, f"📁 Siapkan: {LENDER}")
    assert "Tidak ada nilai dan tidak ada penilaian" in sari.last_heard
    assert village.rows(BankFile) == []
    await village.presses(sari, "✅ Setuju, sampai 2 Desember 2026")

    summary = sari.heard[-2]
    assert "Catatan 6 bulan (Mei 26 – Okt 26), 6 laporan." in summary
    assert "Izin: NIB." in summary
    assert "✅ Catatan usaha 6 bulan: ada" in summary
    assert "▫️ Surat pendampingan: belum ada" in summary
    assert "🧾 KTP dan KK: dibawa sendiri" in summary
    assert "Tanyakan ke bank" in summary
    assert sari.last_message["document"]["file_name"] == "berkas.pdf"
    assert not any("KUR" in heard for heard in ratna.heard)

    await village.presses(budi, "✍️ Tulis suratnya")
    assert "Beliau mengirim 6 laporan usaha dalam 6 bulan" in budi.last_heard
    await village.types(budi, "Beliau tekun walau keluarganya sedang susah")
    assert "jangan soal keluarga, kesusahan" in budi.last_heard
    await village.types(budi, "Beliau rajin dan jujur.")
    assert "Surat pendamping untuk" in sari.last_heard
    await village.presses(sari, "👀 Lihat berkasnya")
    assert "Surat pendamping: ada, dari Budi." in sari.heard[-2]
    await village.presses(sari, "✅ Boleh dikirim")

    assert "Teruskan berkas ini ke bank" in sari.last_heard
    assert ratna.last_heard == f"📁 Berkas Sari untuk {LENDER} siap diajukan."
    file = _file(village, sari)
    assert file.status is FileStatus.RELEASED
    assert file.content["letter"]["words"] == "Beliau rajin dan jujur."
    assert [one["profit"] for one in file.content["months"]] == [400_000] * 6 + [None]
    assert file.content["months"][1] == {
        "month": "2026-05",
        "asked": 1,
        "answered": 1,
        "sales": 300_000,
        "sales_reports": 1,
        "profit": 400_000,
        "by": ["self"],
        "evidence": "E0",
    }
    assert _pdf(village, file) == _pdf(village, file)
    assert _pdf(village, file).startswith(b"%PDF")

    await village.types(ratna, "/berkas")
    assert "• Sari: 📒 6 bulan · 📄 NIB · ✍️ ✓" in ratna.last_heard


async def test_without_a_yes_nothing_is_made(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    agreed = len(village.rows(Consent))
    await village.types(sari, "/berkas")
    await village.presses(sari, f"📁 Siapkan: {LENDER}")

    await village.presses(sari, "Tidak")

    assert sari.last_heard == "Baik, tidak ada berkas yang dibuat."
    assert village.rows(BankFile) == []
    assert len(village.rows(Consent)) == agreed


async def test_the_same_records_make_the_same_hash_and_a_corrected_one_another(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    has_reported(village, sari)
    await _prepares(village, sari)
    first = _file(village, sari)
    printed = _pdf(village, first)
    await village.presses(sari, "🔒 Cabut izin")
    await village.strides(timedelta(hours=6))

    await _prepares(village, sari)

    second = _file(village, sari)
    assert second.id != first.id
    assert second.consent_id != first.consent_id
    assert second.content_hash == first.content_hash
    assert _pdf(village, second) == printed
    with village.app.begin() as work:
        work.session.exec(update(Answer).where(col(Answer.question) == "profit").values(value=500_000))
    await village.presses(sari, "✅ Boleh dikirim")
    assert any("Ada catatan yang berubah" in heard for heard in sari.heard[-3:])
    assert _file(village, sari).status is FileStatus.PREPARED
    assert _file(village, sari).content_hash != first.content_hash
    await village.presses(sari, "✅ Boleh dikirim")
    assert _file(village, sari).status is FileStatus.RELEASED


@pytest.mark.parametrize("ends", ["revoked", "expired"])
async def test_what_is_taken_back_or_over_is_made_no_more(village: MuaraPantun, ends: str) -> None:
    sari = await village.participant("Sari")
    has_reported(village, sari, months=1)
    await _prepares(village, sari)
    await village.presses(sari, "✅ Boleh dikirim")

    if ends == "revoked":
        await village.presses(sari, "🔒 Cabut izin")
        assert "tidak bisa kami tarik" in sari.last_heard
        assert _file(village, sari).content == {}
        consent = village.rows(Consent, id=_file(village, sari).consent_id)[0]
        assert consent.withdrawn_at is not None
    else:
        village.clock.move(timedelta(days=31))

    with pytest.raises(ConsentWithdrawn):
        _pdf(village, _file(village, sari))
    await village.types(sari, "/berkas")
    assert ("izinnya sudah dicabut" if ends == "revoked" else "masanya sudah habis") in sari.last_heard
    assert f"👀 Lihat: {LENDER}" not in sari.buttons


async def test_a_file_is_let_go_no_longer_than_was_agreed_to_last(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    for until in ("90 days", "30 days", "30 days again"):
        await village.types(sari, "/berkas")
        await village.presses(sari, f"📁 Siapkan: {LENDER}")
        await village.presses(sari, 1 if until == "90 days" else 0)

    longer, agreed = village.rows(BankFile)

    assert (longer.status, longer.content) == (FileStatus.REVOKED, {})
    assert village.rows(Consent, id=longer.consent_id)[0].withdrawn_at is not None
    assert (longer.valid_until - agreed.valid_until).days > 0
    await village.presses(sari, "✅ Boleh dikirim")
    assert _file(village, sari).status is FileStatus.RELEASED
    assert sari.last_heard.count("2 Desember 2026") == 1
    for days in (1, 0):
        await village.types(sari, "/berkas")
        await village.presses(sari, f"📁 Siapkan: {LENDER}")
        await village.presses(sari, days)
        await village.presses(sari, "✅ Boleh dikirim")
    stand = [one.status.value for one in village.rows(BankFile)]
    assert stand == ["revoked", "released", "revoked", "released"]


async def test_only_who_walks_beside_them_writes_the_letter(village: MuaraPantun) -> None:
    budi, markus = await village.trainer("Budi"), await village.trainer("Markus", "PAPUA")
    sari = await village.participant("Sari")
    await village.types(markus, "/berkas Sari")
    assert "Surat pendamping" not in markus.last_heard
    await village.types(budi, "/berkas Sari")
    data = budi.last_message["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    markus.presses_data(data)
    await village.settle()
    assert village.rows(FollowUpLetter) == []

    await village.presses(budi, "✅ Setujui seperti ini")

    [letter] = village.rows(FollowUpLetter)
    assert (letter.author_id, letter.words) == (village.person(budi).id, None)
    await village.types(sari, "/berkas")
    await village.presses(sari, "📄 Tambah surat izin")
    await village.presses(sari, "Surat keterangan usaha")
    sari.sends_photo()
    await village.settle()
    [licence] = village.rows(Licence)
    assert (licence.evidence.value, licence.number) == ("E1", None)
    await village.presses(sari, "📄 Tambah izin lain")
    await village.presses(sari, "Surat keterangan usaha")
    await village.types(sari, "470/12/DS/2026")
    await _prepares(village, sari)
    [shown] = _file(village, sari).content["licences"]
    assert shown == {"kind": "sku", "number": "470/12/DS/2026", "evidence": "E1"}


async def test_the_list_tells_until_when_a_permit_is_valid_and_that_the_day_has_passed(
    village: MuaraPantun,
) -> None:
    sari, ratna = await village.participant("Sari"), await village.coordinator("Ratna")
    with village.app.begin() as work:
        work.session.get_one(Participant, village.place(sari).id).rung = "T4"
    await village.types(sari, "/berkas")
    await village.presses(sari, "📄 Tambah surat izin")
    await village.presses(sari, "Surat keterangan usaha")
    sari.sends_photo()
    await village.settle()
    assert "Sampai kapan Surat keterangan usaha berlaku?" in sari.last_heard
    await village.types(sari, "45-13-2026")
    assert "Tanggalnya belum terbaca" in sari.last_heard
    await village.types(sari, "berlaku sampai 10 November 2026")
    assert sari.last_heard == "Tercatat: Surat keterangan usaha berlaku sampai 10 November 2026."
    await _prepares(village, sari)
    valid, content = sari.heard[-2], _file(village, sari).content

    village.clock.move(timedelta(days=9))
    await village.types(sari, "/berkas")
    await village.presses(sari, f"👀 Lihat: {LENDER}")

    there = "NIB atau surat keterangan usaha: ada, berlaku sampai 10 November 2026"
    assert f"✅ {there}\n" in valid
    assert f"🕓 {there}, sudah lewat\n" in sari.heard[-2]
    assert _file(village, sari).content == content
    assert village.place(sari).rung == "T4"
    await village.types(ratna, "/berkas")
    assert "📄 Surat keterangan usaha (sudah lewat)" in ratna.last_heard
    await village.types(sari, "/berkas")
    await village.presses(sari, "📅 Tanggal berlaku: Surat keterangan usaha")
    await village.types(sari, "31/12/2027")
    [licence] = village.rows(Licence)
    assert licence.valid_until == date(2027, 12, 31)
    for note in ("minggu depan", "minyak naik terus bu"):
        await village.types(sari, "/berkas")
        await village.presses(sari, "📅 Tanggal berlaku: Surat keterangan usaha")
        await village.types(sari, note)
        assert village.rows(Message, participant_id=village.place(sari).id)[-1].text == note
    assert village.rows(Licence)[0].valid_until == date(2027, 12, 31)
