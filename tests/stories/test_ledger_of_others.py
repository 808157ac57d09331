"""Do support and promises reach somebody without Telegram, and is their word on it written down as theirs?"""

from datetime import timedelta

from sqlmodel import delete

from bot.buttons import PromiseCame
from bot.buttons.support import AnnounceSupport, SupportCame
from bot.sandbox.people import Person as Actor
from bot.services import erasing, imports, support
from bot.services.rosters import Row
from bot.services.support import Entry, Giver
from storage import people
from storage.ledger_vocabulary import PromiseStatus, SupportKind, SupportStatus
from storage.tables import Cohort, Consent, Promise, PromiseEvent, PromiseWord, Support, SupportEvent
from tests.people import MuaraPantun
from tests.stories.test_loans_of_others import _wati, budi

__all__ = ["budi"]


async def test_their_trainer_brings_the_news_of_support_and_enters_how_it_came(
    village: MuaraPantun, budi: Actor
) -> None:
    ratna = await village.coordinator("Ratna")
    await village.types(ratna, "/peserta Wati")
    await village.presses(ratna, "🎁 Catat dukungan")
    await village.presses(ratna, "Alat")
    await village.types(ratna, "1 unit mesin pres senilai 3 juta dari CV Maju")
    await village.presses(ratna, "Sudah")
    await village.presses(ratna, "memenuhi syarat")

    [given] = village.rows(Support)
    ratna.presses_data(SupportCame(given.id, "yes").pack(ratna.id, village.app.house.seal))
    await village.settle()
    assert village.rows(Support)[0].status is SupportStatus.DELIVERED
    assert "Wati tidak bisa dihubungi lewat Telegram" in budi.last_heard
    assert "Alat: 1 unit mesin pres (Rp 3.000.000), dari CV Maju." in budi.last_heard
    await village.presses(budi, "Ada yang tidak sesuai")
    with village.app.begin() as work:
        work.session.exec(delete(Consent))
    await village.types(budi, "Kakinya patah")
    read_out = budi.last_message["message_id"]
    await village.types(budi, "Halo")
    assert not any("Kakinya patah" in heard or "Halo" in heard for heard in ratna.heard)
    await village.presses(budi, "✅ Wati setuju", on=read_out)
    assert "“Kakinya patah”" in ratna.last_heard
    await village.presses(ratna, "Lihat dukungannya")
    await village.presses(ratna, "Sudah diserahkan")
    await village.presses(budi, "✅ Sudah")

    [came] = village.rows(Support)
    assert (came.status, came.confirmed_by) == (SupportStatus.CONFIRMED, village.person(budi).id)
    *_, event = village.rows(SupportEvent, support_id=came.id)
    assert event.facts == {"source": "trainer"}


async def test_a_promise_is_brought_to_them_and_their_word_on_it_is_not_its_makers(
    village: MuaraPantun, budi: Actor
) -> None:
    ratna, eka = await village.coordinator("Ratna"), await village.coordinator("Eka")
    for maker in (ratna, budi):
        await village.types(maker, "/janji Wati")
        await village.types(maker, "info pemasok")
        await village.presses(maker, 0)
        await village.presses(maker, 0)
    by_ratna, by_budi = village.rows(Promise)
    brought = [heard for heard in budi.heard if "Mohon sampaikan" in heard]

    await village.types(ratna, "/janji")
    await village.presses(ratna, "info pemasok")
    await village.presses(ratna, 0)
    await village.presses(budi, "Sudah")
    budi.presses_data(PromiseCame(by_budi.id, 1).pack(budi.id, village.app.house.seal))
    await village.strides(timedelta(days=8))
    await village.strides(timedelta(days=3))

    kept, late = village.rows(Promise)
    assert len(brought) == 1
    assert (kept.id, kept.status) == (by_ratna.id, PromiseStatus.KEPT)
    assert late.status is PromiseStatus.OVERDUE
    assert any("Sebab: janji untuknya belum ditepati" in heard for heard in budi.heard)
    assert any("Mohon sampaikan" in heard and "Budi" in heard for heard in eka.heard)
    [word] = village.rows(PromiseWord)
    assert word.participant_id == by_ratna.participant_id
    event = village.rows(PromiseEvent, promise_id=kept.id)[-1]
    assert (event.actor_id, event.facts) == (village.person(budi).id, {"came": True, "source": "trainer"})


async def test_nobody_is_asked_to_bring_news_to_whoever_was_erased(village: MuaraPantun, budi: Actor) -> None:
    ratna = await village.coordinator("Ratna")
    await village.types(ratna, "/peserta Wati")
    await village.presses(ratna, "🎁 Catat dukungan")
    await village.presses(ratna, "Alat")
    await village.types(ratna, "1 unit mesin pres dari CV Maju")
    await village.presses(ratna, "🤝 Baru dijanjikan")
    await village.presses(ratna, "memenuhi syarat")
    [pledged] = village.rows(Support)
    with village.app.begin() as work:
        erasing.erase(work, people.get(work.session, _wati(village)[0].id))
    await village.settle()
    before = len(budi.heard)

    with village.app.begin() as work:
        support.withdraw(work, people.get(work.session, village.person(ratna).id), pledged.id)
    await village.settle()

    assert budi.heard[before:] == []


async def test_what_is_for_all_is_brought_to_those_without_telegram_in_one_message(
    village: MuaraPantun, budi: Actor
) -> None:
    ratna = await village.coordinator("Ratna")
    with village.app.begin() as work:
        cohort = work.session.get_one(Cohort, village.founded().id)
        imports.take_in(work, cohort, [Row(3, name="Tuti", trainer="Budi")], partial=False)
        whole = support.record(
            work,
            people.get(work.session, village.person(ratna).id),
            Giver("CV Maju", None),
            Entry(SupportKind.EQUIPMENT, "mesin pres", None, 2, "unit"),
            cohort.id,
        )
    await village.types(ratna, "/janji")
    await village.presses(ratna, "🤝 Buat janji")
    await village.presses(ratna, 0)
    await village.types(ratna, "mesin datang tgl 20")
    await village.presses(ratna, 0)
    ratna.presses_data(AnnounceSupport(whole.id).pack(ratna.id, village.app.house.seal))
    await village.settle()

    promised, announced = [heard for heard in budi.heard if "Mohon sampaikan" in heard]
    assert village.rows(Promise)[0].participant_id is None
    assert "Wati, Tuti" in promised
    assert "mesin datang" in promised
    assert "Wati, Tuti" in announced
    assert "mesin pres" in announced
    assert ratna.last_heard == "Diumumkan kepada 2 orang."


async def test_what_was_typed_stays_where_the_pledge_is_gone_meanwhile(village: MuaraPantun) -> None:
    await village.participant("Sari")
    ratna, cohort = await village.coordinator("Ratna"), village.founded()
    by = village.person(ratna)
    with village.app.begin() as work:
        office = people.get(work.session, by.id)
        entry = Entry(SupportKind.EQUIPMENT, "mesin pres", None, 2, "unit")
        pledged = support.record(work, office, Giver("CV Maju", None), entry, cohort.id)
    await village.types(ratna, "/peserta Sari")
    await village.presses(ratna, "🎁 Catat dukungan")
    await village.presses(ratna, "Alat")
    await village.types(ratna, "1 unit mesin dari CV Maju")
    await village.presses(ratna, "Sudah")
    await village.presses(ratna, "mesin pres")
    with village.app.begin() as work:
        support.withdraw(work, people.get(work.session, by.id), pledged.id)

    await village.presses(ratna, "memenuhi syarat")
    await village.presses(ratna, "memenuhi syarat")

    [given] = village.rows(Support, status=SupportStatus.DELIVERED)
    assert (given.what, given.quantity, given.part_of) == ("mesin", 1, None)
