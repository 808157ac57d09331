"""Is a case over only where whoever needed help says so too, or says nothing?"""

from datetime import timedelta
from typing import Any

import pytest

from bot.rules.need import DISTRESS
from bot.sandbox.people import Person as Actor
from bot.services import cases
from storage.tables import CaseEvent, Participant, Person
from storage.vocabulary import CaseOutcome, CaseReason, CaseStatus, CaseStep
from tests.people import MuaraPantun


async def _is_helped(village: MuaraPantun, sari: Actor, budi: Actor) -> None:
    await village.types(sari, "/bantuan")
    await village.presses(sari, 0)
    if "Selesai" not in budi.buttons:
        await village.presses(budi, "Saya tangani")
    await village.presses(budi, "Selesai")
    await village.presses(budi, 0)


async def test_not_yet_brings_a_case_back_to_whoever_had_it(village: MuaraPantun) -> None:
    budi, tini = await village.trainer("Budi"), await village.trainer("Tini")
    sari = await village.participant("Sari")
    await _is_helped(village, sari, budi)
    assert "Budi mencatat bahwa ini selesai.\nSudah terbantu?" in sari.last_heard
    assert sari.buttons == ["✅ Ya, sudah terbantu", "Belum"]
    asked = sari.last_message["reply_markup"]["inline_keyboard"]
    heard_by_tini = len(tini.heard)
    await village.strides(timedelta(days=6))

    await village.presses(sari, "Belum")

    former, again = village.cases(sari)
    assert "Pendamping akan menghubungi lagi" in sari.last_heard
    assert "Sari bilang belum terbantu" in budi.last_heard
    assert (again.status, again.assigned_to) == (CaseStatus.CLAIMED, village.person(budi).id)
    assert (again.follows, again.reason, again.next_step_at is not None) == (former.id, former.reason, True)
    [reopened] = village.rows(CaseEvent, case_id=former.id, step=CaseStep.REOPENED)
    assert reopened.actor_id == village.person(sari).id
    assert len(tini.heard) == heard_by_tini
    sari.presses_data(asked[1][0]["callback_data"])
    await village.settle()
    assert len(village.cases(sari)) == 2

    await village.presses(budi, "Lihat kasus")
    await village.presses(budi, "Selesai")
    await village.presses(budi, 0)
    await village.presses(sari, "✅ Ya, sudah terbantu")
    assert "Senang mendengarnya" in sari.last_heard
    confirmed = village.rows(CaseEvent, case_id=again.id, step=CaseStep.CONFIRMED)
    assert [one.actor_id for one in confirmed] == [village.person(sari).id]
    assert [case.status for case in village.cases(sari)] == [CaseStatus.RESOLVED] * 2


async def test_after_a_week_it_stays_closed_and_help_is_asked_for_anew(village: MuaraPantun) -> None:
    budi, sari = await village.trainer("Budi"), await village.participant("Sari")
    await _is_helped(village, sari, budi)
    asked = sari.last_message["reply_markup"]["inline_keyboard"]
    await village.strides(timedelta(days=7, minutes=1))

    sari.presses_data(asked[1][0]["callback_data"])
    await village.settle()

    assert "Ketik /bantuan" in sari.last_heard
    assert [case.status for case in village.cases(sari)] == [CaseStatus.RESOLVED]


async def test_not_yet_after_a_silence_is_a_call_for_help_that_no_answer_ends(village: MuaraPantun) -> None:
    budi, sari = await village.trainer("Budi"), await village.participant("Sari")
    with village.app.begin() as work:
        place = work.session.get_one(Participant, village.place(sari).id)
        cases.open_case(work, place, CaseReason.MISSED_CHECK_INS, count=3, since=work.now.isoformat())
    await village.settle()
    await village.presses(budi, "Saya tangani")
    await village.presses(budi, "Sudah saya sapa")
    await village.presses(budi, "🚶 Datang, bertemu")
    await village.presses(budi, "Selesai")
    await village.presses(budi, 0)
    await village.presses(sari, "Belum")

    await village.types(sari, "/kabar")
    await village.answers(sari, "📈 Ada kemajuan", "450rb", "5")

    _, again = village.cases(sari)
    assert (again.reason, again.status) == (CaseReason.ASKED_FOR_HELP, CaseStatus.CLAIMED)
    await village.presses(budi, "Lihat kasus")
    assert "Sebab: minta bantuan." in budi.last_heard


async def test_distress_in_a_silence_is_distress_still_when_it_comes_back(village: MuaraPantun) -> None:
    budi, sari = await village.trainer("Budi"), await village.participant("Sari")
    with village.app.begin() as work:
        place = work.session.get_one(Participant, village.place(sari).id)
        trainer = work.session.get_one(Person, village.person(budi).id)
        person = work.session.get_one(Person, place.person_id)
        former = cases.open_case(work, place, CaseReason.MISSED_CHECK_INS, kind=DISTRESS)
        cases.claim(work, former.id, trainer)
        cases.resolve(work, former.id, trainer, CaseOutcome.NEW_PLAN)

        again = cases.take_up_again(work, former, place, person)

        assert (again.reason, again.facts) == (CaseReason.ASKED_FOR_HELP, {"kind": DISTRESS})


@pytest.mark.parametrize(
    ("reason", "facts"),
    [
        (CaseReason.MISSED_CHECK_INS, {"count": 3, "since": "2026-10-05T00:00:00+00:00"}),
        (CaseReason.MANUAL, {"by": "Budi", "because": "unseen"}),
    ],
)
async def test_whoever_never_knew_of_a_case_is_not_asked_about_it(
    village: MuaraPantun, reason: CaseReason, facts: dict[str, Any]
) -> None:
    budi, sari = await village.trainer("Budi"), await village.participant("Sari")
    with village.app.begin() as work:
        place = work.session.get_one(Participant, village.place(sari).id)
        cases.open_case(work, place, reason, **facts)
    await village.settle()
    await village.presses(budi, "Saya tangani")
    await village.presses(budi, "Sudah saya sapa")
    await village.presses(budi, "📞 Telepon, tidak diangkat")

    await village.presses(budi, "Selesai")
    await village.presses(budi, 0)

    assert not any("terbantu" in heard for heard in sari.heard)
    assert village.cases(sari)[0].status is CaseStatus.RESOLVED
