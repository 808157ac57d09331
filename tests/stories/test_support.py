"""Does support arrive, is it confirmed by whoever got it, and is everybody told why they have not?"""

from datetime import timedelta

import pytest

from bot.sandbox.people import Person as Actor
from storage.ledger_vocabulary import SupportStatus
from storage.tables import Participant, Support, SupportEvent
from storage.vocabulary import CaseReason, Role
from tests.people import MuaraPantun


async def _partner(village: MuaraPantun, name: str = "CV Maju") -> Actor:
    partner = village.emulator.person(name)
    await village.enrols(partner, village.invitation(Role.PARTNER))
    return partner


def _one(village: MuaraPantun, **having: object) -> Support:
    return village.rows(Support, **having)[-1]


async def _pledges_presses(
    village: MuaraPantun, partner: Actor, ratna: Actor, what: str = "mesin pres"
) -> None:
    """CV Maju pledges three of it to the cohort, for whoever is on T1 and has followed for a month."""
    await village.types(partner, "/dukungan")
    await village.presses(partner, "Catat dukungan")
    await village.presses(partner, "Alat")
    await village.types(partner, f"3 unit {what} senilai 9 juta")
    await village.presses(partner, "Dibagi nanti di Angkatan Melati")
    await village.types(partner, "tangga T1, rajin")
    assert "belum saya pahami: rajin" in partner.last_heard
    await village.types(partner, "tangga T1, 1 bulan")
    assert f"CV Maju menjanjikan: Alat: 3 unit {what} (Rp 9.000.000)" in ratna.last_heard


async def test_what_was_pledged_is_shared_out_delivered_and_confirmed(village: MuaraPantun) -> None:
    sari, ratna = await village.participant("Sari"), await village.coordinator("Ratna")
    partner = await _partner(village)
    await _pledges_presses(village, partner, ratna)

    await village.presses(ratna, "Lihat dukungannya")
    await village.presses(ratna, "Bagikan")
    await village.types(ratna, "Sari")
    await village.types(ratna, "4 unit")
    await village.presses(ratna, "memenuhi syarat")
    assert "tidak sebanyak itu" in ratna.last_heard
    await village.types(ratna, "/dukungan")
    await village.presses(ratna, "Yang masih berjalan")
    await village.presses(ratna, "CV Maju → Angkatan Melati")
    await village.presses(ratna, "Bagikan")
    await village.types(ratna, "Sari")
    await village.types(ratna, "1")
    await village.presses(ratna, "memenuhi syarat")

    assert "Dijanjikan untuk Bapak/Ibu: Alat: 1 unit mesin pres (Rp 3.000.000)" in sari.last_heard
    assert "Alasannya: memenuhi syarat" in sari.last_heard
    await village.presses(ratna, "Yang masih berjalan")
    await village.presses(ratna, "CV Maju → Sari")
    assert "Alasannya: memenuhi syarat (diputuskan Ratna)" in ratna.last_heard
    await village.presses(ratna, "Sudah diserahkan")
    assert "Sudah diterima?" in sari.last_heard
    await village.presses(ratna, "Jumlah per mitra")
    assert "Sudah diterima: 0 (Rp 0)" in ratna.last_heard
    assert "Belum dipastikan penerima: 1 (Rp 3.000.000)" in ratna.last_heard
    assert "Dijanjikan: 1 (Rp 6.000.000)" in ratna.last_heard

    await village.presses(sari, "Ada yang tidak sesuai")
    await village.types(sari, "Kakinya patah")
    assert "“Kakinya patah”" in ratna.last_heard
    await village.presses(ratna, "Lihat dukungannya")
    await village.presses(ratna, "Sudah diserahkan")
    await village.presses(sari, "Sudah")

    assert "Penerimanya memastikan sudah sampai" in partner.last_heard
    assert not any("Sari" in heard for heard in partner.heard)
    await village.types(sari, "/support")
    assert "Alat: 1 unit mesin pres (Rp 3.000.000) – CV Maju: sudah diterima." in sari.last_heard
    theirs = _one(village, status=SupportStatus.CONFIRMED)
    steps = [event.step.value for event in village.rows(SupportEvent, support_id=theirs.id)]
    assert steps == ["pledged", "delivered", "differs", "differs", "delivered", "confirmed"]
    assert _one(village, participant_id=None).quantity == 2


async def test_the_answer_to_why_changes_once_what_was_missing_is_there(village: MuaraPantun) -> None:
    sari, wati = await village.participant("Sari"), await village.participant("Wati")
    ratna, partner = await village.coordinator("Ratna"), await _partner(village)
    await _pledges_presses(village, partner, ratna)
    await village.presses(ratna, "Lihat dukungannya")
    await village.presses(ratna, "Umumkan")
    assert ratna.last_heard == "Diumumkan kepada 2 orang."
    assert "Syaratnya: tangga T1, 1 bulan ikut." in wati.last_heard

    await village.presses(sari, "Kenapa saya belum?")
    assert "Yang belum terpenuhi: tangga T1, 1 bulan ikut." in sari.last_heard
    assert "Wati" not in sari.last_heard
    await village.types(wati, "Kenapa saya belum dapat bantuan?")
    assert "Yang belum terpenuhi: tangga T1, 1 bulan ikut." in wati.last_heard
    with village.app.begin() as work:
        work.session.get_one(Participant, village.place(sari).id).rung = "T2"
    await village.types(sari, "/kenapa_belum")
    assert "Yang belum terpenuhi: 1 bulan ikut." in sari.last_heard
    await village.strides(timedelta(days=31))
    await village.types(sari, "/kenapa")
    assert "Semua syarat terpenuhi" in sari.last_heard
    # Whoever meets all criteria is still given nothing before somebody decides it.
    undecided = _one(village)
    assert (undecided.status, undecided.decided_by) == (SupportStatus.PLEDGED, None)
    assert undecided.participant_id is None

    await village.presses(sari, "Minta dilihat lagi")

    [case] = [case for case in village.cases(sari) if case.reason is CaseReason.MANUAL] or village.cases(sari)
    assert "Ada yang akan melihat lagi: mesin pres" in sari.last_heard
    assert "minta dilihat lagi kenapa belum dapat: mesin pres" in "\n".join(ratna.heard)
    assert case.next_step_at is not None

    await _pledges_presses(village, partner, ratna, "oven")
    await village.types(sari, "/kenapa_belum")
    await village.presses(sari, "Minta dilihat lagi: oven")
    await village.types(ratna, "/kasus")
    await village.presses(ratna, "Sari")
    assert "belum dapat: mesin pres; minta dilihat lagi kenapa belum dapat: oven" in ratna.last_heard

    oven = _one(village).model_dump(exclude={"id"})
    with village.app.begin() as work:
        work.session.add_all(Support(**oven | {"what": f"alat {number}"}) for number in range(5))
    await village.types(sari, "/kenapa_belum")
    assert "oven" in sari.last_heard
    assert "mesin pres" not in sari.last_heard
    assert "Masih ada dukungan lain" in sari.last_heard


async def test_the_office_hears_once_that_somebody_asks_for_another_look(village: MuaraPantun) -> None:
    sari, budi = await village.participant("Sari"), await village.trainer("Budi")
    ratna = await village.coordinator("Ratna")

    async def appeals(what: str) -> None:
        await village.types(sari, "/kenapa_belum")
        await village.presses(sari, f"Minta dilihat lagi: {what}")
        assert f"Ada yang akan melihat lagi: {what}" in sari.last_heard

    await appeals("dukungan")
    await appeals("dukungan")
    await _pledges_presses(village, await _partner(village), ratna)
    await appeals("mesin pres")
    await appeals("mesin pres")

    asked = "🙋 Sari minta dilihat lagi kenapa belum dapat: "
    for reader, told in ((budi, ["mesin pres."]), (ratna, ["dukungan.", "mesin pres."])):
        heard = [words.removeprefix(asked).splitlines()[0] for words in reader.heard if asked in words]
        assert heard == told
    assert sum("Sebab: minta dilihat lagi kenapa belum dapat: dukungan" in heard for heard in budi.heard) == 1
    assert len(village.cases(sari)) == 1
    await village.presses(ratna, "Lihat kasus")
    assert "belum dapat: dukungan; minta dilihat lagi kenapa belum dapat: mesin pres" in ratna.last_heard


async def test_the_office_records_what_somebody_got_from_their_card(village: MuaraPantun) -> None:
    sari, ratna = await village.participant("Sari"), await village.coordinator("Ratna")
    wati = await village.participant("Wati")
    await village.types(ratna, "/peserta Sari")
    await village.presses(ratna, "Catat dukungan")
    await village.types(ratna, "dana")
    await village.types(ratna, "modal kue")
    assert "Jumlah uangnya belum jelas" in ratna.last_heard
    await village.types(ratna, "modal kue 500rb")
    await village.types(ratna, "Dinas Koperasi")
    await village.types(ratna, "sudah")
    await village.types(ratna, "usahanya baru mulai")

    await village.presses(sari, "Belum")

    assert "Kata Sari belum sampai: Dana: modal kue 500rb (Rp 500.000), dari Dinas Koperasi" in (
        ratna.last_heard
    )
    theirs = _one(village)
    assert (theirs.status, theirs.amount, theirs.reason) == (
        SupportStatus.CONTESTED,
        500_000,
        "usahanya baru mulai",
    )

    await village.types(wati, "/kenapa_belum")
    assert "Belum ada dukungan yang dibuka" in wati.last_heard
    await village.presses(wati, "Minta dilihat lagi: dukungan")
    assert [case.reason for case in village.cases(wati)] == [CaseReason.MANUAL]
    assert any("minta dilihat lagi kenapa belum dapat: dukungan" in heard for heard in ratna.heard)


async def test_what_the_office_enters_as_delivered_is_the_pledge_of_before(village: MuaraPantun) -> None:
    sari, ratna = await village.participant("Sari"), await village.coordinator("Ratna")
    partner = await _partner(village)
    await _pledges_presses(village, partner, ratna)

    async def enters(line: str) -> None:
        await village.types(ratna, "/peserta Sari")
        await village.presses(ratna, "Catat dukungan")
        await village.presses(ratna, "Alat")
        await village.types(ratna, line)
        await village.presses(ratna, "Sudah diserahkan")

    await enters("mesin press dari CV Maju")
    assert "pernah menjanjikan yang mirip" in ratna.last_heard
    await village.presses(ratna, "Janji itu: Alat: 3 unit mesin pres")
    assert "Berapa? Yang tersisa: Alat: 3 unit mesin pres (Rp 9.000.000)" in ratna.last_heard
    await village.types(ratna, "1")
    await village.presses(ratna, "memenuhi syarat")
    assert "Sisa janjinya: Alat: 2 unit mesin pres (Rp 6.000.000)" in ratna.last_heard
    assert "1 unit mesin pres (Rp 3.000.000), dari CV Maju" in sari.last_heard
    await village.presses(sari, "Sudah")
    assert "Penerimanya memastikan sudah sampai" in partner.last_heard

    await enters("2 unit mesin pres dari cv maju")
    await village.types(ratna, "untuk kelompoknya")
    assert "janji CV Maju sudah diserahkan" in ratna.last_heard
    await enters("mesin dari CV Maju")
    await village.presses(ratna, "paling membutuhkan")

    whole, *parts = village.rows(Support)
    assert (whole.status, whole.quantity) == (SupportStatus.SHARED_OUT, 0)
    assert [(one.part_of, one.status, one.quantity) for one in parts] == [
        (whole.id, SupportStatus.CONFIRMED, 1),
        (whole.id, SupportStatus.DELIVERED, 2),
        (None, SupportStatus.DELIVERED, None),
    ]
    await village.types(partner, "/dukungan")
    await village.presses(partner, "Yang masih berjalan")
    assert [button[0] for button in partner.buttons if "Angkatan Melati" in button] == ["📦", "📦"]


@pytest.mark.parametrize("word", ["pledge", "confirm"])
async def test_nobody_gives_or_confirms_for_others(village: MuaraPantun, word: str) -> None:
    sari, budi = await village.participant("Sari"), await village.trainer("Budi")
    if word == "pledge":
        await village.types(budi, "/dukungan")
        assert village.rows(Support) == []
        assert "Catat dukungan" not in budi.buttons
        return
    partner, wati = await _partner(village), await village.participant("Wati")
    await village.types(partner, "/dukungan")
    await village.presses(partner, "Catat dukungan")
    await village.presses(partner, "Kunjungan")
    await village.types(partner, "belajar ke pabrik")
    await village.types(partner, "Sari")
    await village.types(partner, "rumahnya dekat pabrik")
    assert "Dijanjikan untuk Bapak/Ibu: Kunjungan: belajar ke pabrik" in sari.last_heard
    assert "Alasannya: rumahnya dekat pabrik" in sari.last_heard
    assert _one(village).decided_by == village.person(partner).id
    await village.types(partner, "/dukungan")
    await village.presses(partner, "Yang masih berjalan")
    await village.presses(partner, "CV Maju → Sari")
    await village.presses(partner, "Sudah diserahkan")
    data = sari.last_message["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    wati.presses_data(data)
    await village.settle()
    assert _one(village).status is SupportStatus.DELIVERED
