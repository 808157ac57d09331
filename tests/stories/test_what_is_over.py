"""Is nobody kept in a conversation that can lead nowhere any more?"""

from datetime import timedelta

from bot.buttons import FlagFor
from bot.buttons.ladder import AnswerLater
from bot.sandbox.people import Person as Actor
from bot.services import differing, erasing, flagging, income_talk, leaving, licences
from storage import dialogues, later_news, people
from storage.ladder_vocabulary import LaterAnswer
from storage.tables import Answer, Case, IncomeTarget, LaterNews, Message, Participant
from storage.vocabulary import ExitGrade, ParticipantStatus, Role
from tests.people import MuaraPantun
from tests.stories.test_loans_of_others import _wati, budi

__all__ = ["budi"]


async def test_a_trainer_can_type_again_once_whom_they_spoke_for_has_come_in(
    village: MuaraPantun, budi: Actor
) -> None:
    await village.types(budi, "Halo")
    as_usual = budi.last_heard
    _, place = _wati(village)
    await village.types(budi, "/berkas Wati")
    await village.presses(budi, "📄 Tambah surat izin")
    await village.presses(budi, "NIB")
    wati = village.emulator.person("Wati")
    await village.enrols(wati, village.invitation(Role.TRAINEE))
    heard = len(budi.heard)

    await village.types(budi, "9120001234567")
    await village.types(budi, "Halo")
    for flow, step in ((differing.DIFFERING, "what"), (licences.SHOWING, "shown")):
        with village.app.begin() as work:
            asked_at = work.now - timedelta(hours=2)
            facts = {"participant": place.id, "support": 1, "kind": "nib"}
            dialogues.move(work.session, budi.id, flow, step, asked_at, **facts)
        await village.types(budi, "Halo")

    refused, *others = budi.heard[heard:]
    assert refused.startswith("Wati memakai Telegram")
    assert others == [as_usual] * 3


async def test_what_a_trainer_enters_of_somebody_ends_with_them(village: MuaraPantun, budi: Actor) -> None:
    wati, place = _wati(village)
    await village.types(budi, "/laporkan Wati")
    await village.presses(budi, 0)
    with village.app.begin() as work:
        leaving.end_place(work, work.session.get_one(Participant, place.id), ExitGrade.OWN_WISH)

    await village.types(budi, "450rb")
    refused = budi.last_heard
    await village.types(budi, "katanya suaminya sakit")
    written = (len(village.rows(Answer)), village.rows(Message))
    with village.app.begin() as work:
        erasing.erase(work, people.get(work.session, wati.id))
    for flow, step in ((flagging.FLAGGING, "why"), (income_talk.NAMING, "amount")):
        with village.app.begin() as work:
            dialogues.move(work.session, budi.id, flow, step, work.now, participant=place.id)
        await village.types(budi, "3 juta")
        assert budi.last_heard.startswith("Peserta ini sudah tidak ikut.")
    budi.presses_data(FlagFor(place.id, "falling").pack(budi.id, village.app.house.seal))
    await village.settle()

    assert refused == "Peserta ini sudah tidak ikut, jadi kabarnya tidak diisi lagi."
    assert written == (1, [])
    for table in (Answer, Case, IncomeTarget, Message):
        assert village.rows(table) == []


async def test_nobody_who_was_erased_is_asked_after_though_they_stood_on_their_own(
    village: MuaraPantun, budi: Actor
) -> None:
    wati, place = _wati(village)
    with village.app.begin() as work:
        work.session.get_one(Participant, place.id).status = ParticipantStatus.INDEPENDENT
        asked = LaterNews(participant_id=place.id, months=3, due_at=work.now, asked_at=work.now)
        to_come = LaterNews(participant_id=place.id, months=6, due_at=work.now)
        later_news.plan(work.session, [asked, to_come])
        number = asked.id
        erasing.erase(work, people.get(work.session, wati.id))

    budi.presses_data(AnswerLater(number, LaterAnswer.STUCK).pack(budi.id, village.app.house.seal))
    await village.settle()

    assert budi.last_heard.startswith("Peserta ini sudah tidak ikut.")
    assert [(one.months, one.answer) for one in village.rows(LaterNews)] == [(3, None)]
    assert village.rows(Case) == []
