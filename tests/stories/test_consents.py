"""Is nothing written down of somebody who has not agreed, and who they said it to kept with it?"""

from datetime import timedelta
from hashlib import sha256

from sqlmodel import col, select

from bot.buttons.bank_files import AddLicenceFor
from bot.buttons.consents import AgreedAloud
from bot.buttons.ladder import SawRung, SetIncome
from bot.services import entering, imports, reporting
from bot.services.rosters import Row
from storage.tables import (
    ActionPlan,
    Answer,
    Cohort,
    Consent,
    Dialogue,
    IncomeTarget,
    MilestoneProof,
    Participant,
    Person,
)
from storage.vocabulary import ParticipantStatus, Source
from tests.people import MuaraPantun


def _waits(village: MuaraPantun) -> dict[str, str]:
    [dialogue] = village.rows(Dialogue, flow=entering.ENTERING)
    return dict(dialogue.facts["waiting"])


async def test_news_of_others_wait_until_they_have_agreed(village: MuaraPantun) -> None:
    budi, dewi = await village.trainer("Budi"), await village.trainer("Dewi", "MAWAR")
    with village.app.begin() as work:
        cohort = work.session.get_one(Cohort, village.founded().id)
        rows = [Row(2, name=name, trainer="Budi") for name in ("Tini", "Wati")]
        imports.take_in(work, cohort, rows, partial=False)
        wati = work.session.exec(select(Participant.id).order_by(col(Participant.id).desc())).first() or 0

    await village.types(budi, "/isi")
    await village.types(budi, "Wati maju 450rb")
    refused = budi.last_heard
    nothing = village.rows(Answer)
    dewi.presses_data(AgreedAloud(wati, reporting.WAY).pack(dewi.id, village.app.house.seal))
    await village.settle()
    nobody = [one for one in village.rows(Consent) if one.purpose == "follow_up"]
    await village.presses(budi, "✅ Wati setuju")

    assert "Wati belum setuju kabarnya dicatat." in refused
    assert (nothing, nobody) == ([], [])
    assert {(one.question, one.value) for one in village.rows(Answer)} == {
        ("status", "progress"),
        ("sales", 450_000),
    }
    [kept] = village.rows(Consent, purpose="follow_up")
    assert (kept.source, kept.recorded_by) == (Source.TRAINER, village.person(budi).id)
    assert kept.person_id == village.rows(Person, name="Wati")[0].id

    await village.presses(budi, "1. Tini")
    assert "Yang dicatat: nama, kabar usaha" in budi.last_heard
    await village.types(budi, "1 macet 50rb")
    assert _waits(village) != {}
    await village.presses(budi, "1. Tini")
    await village.presses(budi, "Belum setuju")
    assert _waits(village) == {}
    await village.types(budi, "1 macet 50rb")
    await village.strides(entering.LISTENS_FOR + timedelta(minutes=1))
    assert village.rows(Dialogue, flow=entering.ENTERING) == []
    await village.types(budi, "/laporkan Tini")
    assert "Tini belum menyatakan setuju." in budi.last_heard
    await village.presses(budi, 0)
    await village.answers(budi, "📈 Ada kemajuan", "450rb", "5")

    assert "Terima kasih, kabar Tini tercatat:" in budi.last_heard
    assert len(village.rows(Consent, purpose="follow_up")) == 2
    assert village.rows(Consent, purpose="follow_up", person_id=village.rows(Person, name="Tini")[0].id)


async def test_no_rung_no_income_and_no_plan_is_kept_of_whoever_has_not_agreed(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    with village.app.begin() as work:
        cohort = work.session.get_one(Cohort, village.founded().id)
        imports.take_in(work, cohort, [Row(2, name="Wati", trainer="Budi")], partial=False)
        wati = work.session.exec(select(Participant.id)).one() or 0

    await village.types(budi, "/jedakan Wati")
    await village.types(budi, "2 minggu")
    assert village.rows(Participant)[0].status is ParticipantStatus.PAUSED
    for button in (AddLicenceFor(wati), SawRung(wati, "T2"), SetIncome(wati)):
        budi.presses_data(button.pack(budi.id, village.app.house.seal))
        await village.settle()
        assert "Wati belum menyatakan setuju." in budi.last_heard
        await village.types(budi, "3 juta")

    assert (village.rows(MilestoneProof), village.rows(IncomeTarget), village.rows(Dialogue)) == ([], [], [])
    await village.types(budi, "/rencana Wati")
    await village.presses(budi, "📝 Susun rencana")
    assert village.rows(ActionPlan) == []
    await village.presses(budi, "✅ Wati setuju")
    assert budi.last_heard == "Terima kasih, Wati sudah setuju. Silakan ulangi yang tadi."
    await village.types(budi, "/rencana Wati")
    await village.presses(budi, "📝 Susun rencana")
    assert len(village.rows(ActionPlan)) == 1


async def test_what_is_kept_are_the_words_that_were_read_out(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    with village.app.begin() as work:
        cohort = work.session.get_one(Cohort, village.founded().id)
        imports.take_in(work, cohort, [Row(2, name="Wati", trainer="Budi")], partial=False)
        wati = work.session.exec(select(Participant.id)).one() or 0
        reader = work.session.get_one(Person, village.person(budi).id)
        reader.language = "en"
        read_out = sha256(work.text(reader, "consent-aloud", name="").encode()).hexdigest()

    budi.presses_data(AgreedAloud(wati, entering.WAY).pack(budi.id, village.app.house.seal))
    await village.settle()

    [kept] = village.rows(Consent, purpose="follow_up")
    assert (kept.language, kept.text_hash) == ("en", read_out)


async def test_whoever_came_by_themselves_is_never_asked_again(village: MuaraPantun) -> None:
    budi, _ = await village.trainer("Budi"), await village.participant("Sari")
    await village.friday()

    await village.types(budi, "/laporkan Sari")

    assert "Minggu ini usahanya bagaimana?" in budi.last_heard
    assert {one.source for one in village.rows(Consent)} == {Source.SELF}
