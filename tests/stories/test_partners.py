"""Does a partner speak for their organisation, read how things stand, and offer what is needed?"""

from datetime import datetime, timedelta
from typing import Any

from bot.sandbox.people import Person as Actor
from bot.services import support
from storage.tables import Organisation, OrganisationMember, OrganisationRequest, PartnerLetter, Support
from storage.vocabulary import AnswerKind, CheckInStatus, Role
from tests.people import ZONE, MuaraPantun
from tests.storage import rows


async def _partner(village: MuaraPantun, name: str = "Andi") -> Actor:
    partner = village.emulator.person(name)
    await village.enrols(partner, village.invitation(Role.PARTNER))
    return partner


def _six_lack_tools(village: MuaraPantun, at: datetime) -> None:
    cohort = village.founded()
    with village.app.begin() as work:
        for _ in range(6):
            place = rows.participant(work.session, rows.person(work.session), cohort)
            day = {"local_date": at.date(), "due_at": at, "planned_at": at}
            asked = rows.check_in(work.session, place, status=CheckInStatus.COMPLETED, **day)
            rows.answer(work.session, asked, "obstacle", kind=AnswerKind.CHOICE, value="alat", raw="Alat")


def _letters(partner: Actor) -> list[dict[str, Any]]:
    return [one for one in partner.messages if str(one.get("text")).startswith("✉️")]


async def _first_of_next_month(village: MuaraPantun, hour: int) -> None:
    now = village.clock.now().astimezone(ZONE)
    first = (now.replace(day=1) + timedelta(days=32)).replace(day=1, hour=hour, minute=0, second=0)
    await village.strides(first - now)


async def test_a_partner_names_their_organisation_and_gives_in_its_name(village: MuaraPantun) -> None:
    partner = await _partner(village)
    assert partner.last_heard == "Bapak/Ibu dari lembaga apa?"
    await village.presses(partner, "Perusahaan")
    await village.types(partner, "  CV   Maju ")
    assert "Dukungan dari CV Maju dicatat atas nama itu." in partner.last_heard

    await village.answers(partner, "/dukungan")
    await village.presses(partner, 0)
    await village.answers(partner, "Alat", "2 unit mesin jahit")
    await village.presses(partner, 0)
    await village.presses(partner, 0)

    [support] = village.rows(Support)
    assert (support.partner, support.partner_id) == ("CV Maju", village.person(partner).id)
    await village.types(partner, "/lembaga")
    await village.presses(partner, "Kampus")
    await village.types(partner, "x" * 200)
    assert partner.last_heard == "Mohon ketik nama lembaganya saja, satu baris."
    await village.types(partner, "cv maju")
    assert [one.name for one in village.rows(Organisation)] == ["CV Maju"]


async def test_a_name_that_others_gave_under_is_theirs_only_with_the_offices_word(
    village: MuaraPantun,
) -> None:
    ratna = await village.coordinator("Ratna")
    beni = await _partner(village, "Beni")
    await village.presses(beni, "Perusahaan")
    await village.types(beni, "CV Maju")
    andi = await _partner(village)
    await village.presses(andi, "Perusahaan")
    await village.types(andi, "cv  MAJU")
    assert "Kantor akan memastikan dulu" in andi.last_heard
    assert [one.person_id for one in village.rows(OrganisationMember)] == [village.person(beni).id]
    await village.strides(timedelta(hours=12))
    assert "Andi menyebut lembaganya cv MAJU." in ratna.last_heard

    await village.presses(ratna, "✅ Benar")

    assert andi.last_heard == "Kantor sudah memastikan: Bapak/Ibu mewakili CV Maju. Terima kasih."
    members = {one.person_id: one.confirmed_at is not None for one in village.rows(OrganisationMember)}
    assert members == {village.person(beni).id: False, village.person(andi).id: True}
    assert not village.rows(OrganisationRequest)[0].is_open

    cici = await _partner(village, "Cici")
    await village.presses(cici, "Perusahaan")
    await village.types(cici, "CV Maju")
    await village.strides(timedelta(hours=12))
    await village.presses(ratna, "Bukan")
    await village.strides(timedelta(hours=12))

    assert "Kantor belum bisa memastikan: CV Maju" in "\n".join(cici.heard)
    assert not any(one.is_open for one in village.rows(OrganisationRequest))
    assert len(village.rows(OrganisationMember)) == 2
    with village.app.begin() as work:
        assert support.giver_called(work, "Andi").name == "CV Maju"


async def test_the_letter_comes_once_a_month_by_day_with_needs_to_be_taken(
    village: MuaraPantun,
) -> None:
    partner = await _partner(village)
    await village.presses(partner, "Bank atau koperasi")
    await village.types(partner, "Koperasi Maju")
    await village.strides(timedelta(hours=5))
    assert _letters(partner) == []  # who has just come has no month behind them
    await _first_of_next_month(village, hour=2)
    _six_lack_tools(village, village.clock.now())
    assert _letters(partner) == []

    await village.strides(timedelta(hours=8))
    await village.strides(timedelta(hours=3))
    await village.strides(timedelta(days=1))

    [letter] = _letters(partner)
    assert "Untuk Koperasi Maju." in letter["text"]
    assert "Kebutuhan yang belum ditangani\nAlat: 6 orang" in letter["text"]
    assert [one["document"]["file_name"] for one in partner.messages if "document" in one] == [
        f"surat-{village.rows(PartnerLetter)[0].month:%Y-%m}.pdf"
    ]
    await village.presses(partner, "🤝 Kami bisa bantu: Alat", on=letter["message_id"])
    await village.types(partner, "6 unit mesin pres")
    await village.presses(partner, 0)
    await village.presses(partner, 0)
    [pledged] = village.rows(Support)
    assert (pledged.partner, pledged.kind, pledged.quantity) == ("Koperasi Maju", "equipment", 6)
    await village.types(partner, "/surat")
    assert len(_letters(partner)) == 2
    assert len(village.rows(PartnerLetter)) == 1
    await _first_of_next_month(village, hour=10)
    assert len(village.rows(PartnerLetter)) == 2


async def test_letters_are_for_partners_alone(village: MuaraPantun) -> None:
    ratna, sari = await village.coordinator("Ratna"), await village.participant("Sari")

    for actor in (ratna, sari):
        await village.types(actor, "/surat")
        await village.types(actor, "/lembaga")

    assert village.rows(PartnerLetter) == []
    assert not any("lembaga apa" in said for said in (*ratna.heard, *sari.heard))
