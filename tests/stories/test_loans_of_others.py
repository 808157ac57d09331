"""Does somebody without Telegram come to a loan like everybody else, through whoever walks beside them?"""

from datetime import timedelta

import pytest
from sqlmodel import col, select

from bot.buttons.referrals import EnterHowItGoes
from bot.sandbox.people import Person as Actor
from bot.services import imports, referral_book
from bot.services.rosters import Row
from storage.lending_vocabulary import ReferralStatus
from storage.tables import Case, Cohort, Person, Referral, ReferralEvent
from storage.vocabulary import CaseReason, Source
from tests.agreeing import agreement
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
    await village.strides(timedelta(days=91))
    early = any("Tiga bulan lalu" in heard for heard in budi.heard)
    await village.strides(timedelta(days=2))

    [asked] = [heard for heard in budi.heard if "Tiga bulan lalu" in heard]
    await village.types(ratna, "/rujukan")
    await village.presses(ratna, "📋 Yang berjalan")
    listed = ratna.buttons
    [loan] = village.rows(Referral)
    dewi.presses_data(EnterHowItGoes(loan.id, "well", "trainer").pack(dewi.id, village.app.house.seal))
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
