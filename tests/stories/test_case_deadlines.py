"""Is somebody with a participant in time, and is nobody hurried, woken or blamed?"""

from datetime import timedelta
from typing import Any

import pytest

from bot.buttons import ClaimCase
from bot.sandbox.faults import Refused
from bot.sandbox.people import Person as Actor
from bot.services import cases
from storage.tables import Case, CaseEvent, Outgoing, Participant
from storage.vocabulary import CaseReason, CaseRung, CaseStatus, CaseStep, Role
from tests.people import MuaraPantun

HOUR = timedelta(hours=1)
DESPAIR = "saya mau mati saja, tidak ada harapan lagi"


async def _calls_for_help(village: MuaraPantun, sari: Actor) -> Case:
    """Monday at nine; whoever is asked has fourteen waking hours, until Tuesday at half past nine."""
    await village.types(sari, "/bantuan")
    await village.presses(sari, "Alat")
    return village.cases(sari)[-1]


def _opens(village: MuaraPantun, sari: Actor, reason: CaseReason, **facts: Any) -> None:
    with village.app.begin() as work:
        place = work.session.get_one(Participant, village.place(sari).id)
        cases.open_case(work, place, reason, **facts)


def _time_left(village: MuaraPantun, sari: Actor) -> timedelta:
    up = village.cases(sari)[-1].next_step_at
    assert up is not None
    return up - village.clock.now()


def _alerts(person: Actor) -> int:
    return sum("🔔" in heard for heard in person.heard)


def _name_in(alert: str) -> str:
    return alert.partition("🔔 ")[2].partition(" (")[0]


def _steps(village: MuaraPantun, case: Case, step: CaseStep) -> list[CaseEvent]:
    return village.rows(CaseEvent, case_id=case.id, step=step)


async def test_what_the_trainer_does_not_take_climbs_rung_by_rung(village: MuaraPantun) -> None:
    budi, tini = await village.trainer("Budi"), await village.trainer("Tini")
    ratna = await village.coordinator("Ratna")
    sari = await village.participant("Sari")
    case = await _calls_for_help(village, sari)
    assert (_alerts(budi), _alerts(tini), _alerts(ratna)) == (1, 0, 0)
    assert village.cases(sari)[0].rung is CaseRung.TRAINER

    await village.strides(_time_left(village, sari) - timedelta(minutes=1))
    assert _alerts(tini) == 0
    await village.strides(timedelta(minutes=1))
    assert (_alerts(budi), _alerts(tini), _alerts(ratna)) == (1, 1, 0)
    [climbed] = village.cases(sari)
    assert (climbed.rung, climbed.escalation_level) == (CaseRung.CO_TRAINER, 1)

    await village.strides(_time_left(village, sari))
    assert (_alerts(budi), _alerts(tini), _alerts(ratna)) == (1, 1, 1)
    assert village.cases(sari)[0].escalation_level == 2
    told = [event.facts for event in _steps(village, case, CaseStep.ESCALATED)]
    assert told == [{"to": CaseRung.CO_TRAINER}, {"to": CaseRung.COORDINATOR}]


async def test_at_the_top_the_case_stands_in_one_daily_list(village: MuaraPantun) -> None:
    ratna = await village.coordinator("Ratna")
    sari, wati = await village.participant("Sari"), await village.participant("Wati")
    await _calls_for_help(village, sari)
    await _calls_for_help(village, wati)
    assert _alerts(ratna) == 2

    await village.move(timedelta(days=3), step=HOUR)

    lists = [heard for heard in ratna.heard if "masih menunggu disapa" in heard]
    assert lists == ["2 orang masih menunggu disapa.\nKetuk namanya untuk melihat."] * 2
    assert ratna.buttons == ["Sari: minta bantuan", "Wati: minta bantuan"]
    assert _alerts(ratna) == 2
    await village.presses(ratna, "Sari")
    await village.presses(ratna, "Saya tangani")
    assert village.cases(sari)[0].assigned_to == village.person(ratna).id


async def test_the_daily_list_begins_with_whoever_called(village: MuaraPantun) -> None:
    ratna = await village.coordinator("Ratna")
    await village.participant("Sari")
    await village.friday()
    await village.passes(days=2, hours=17)
    wati = await village.participant("Wati")
    await _calls_for_help(village, wati)

    await village.move(timedelta(days=3), step=HOUR)

    assert ratna.buttons == ["Wati: minta bantuan", "Sari: tidak menjawab"]


async def test_nothing_is_due_at_night_even_if_the_look_comes_late(village: MuaraPantun) -> None:
    _budi, tini = await village.trainer("Budi"), await village.trainer("Tini")
    sari = await village.participant("Sari")
    await _calls_for_help(village, sari)

    await village.strides(timedelta(days=1, hours=14))
    assert _alerts(tini) == 0
    await village.strides(timedelta(hours=8))

    assert _alerts(tini) == 1


async def test_a_holder_of_whom_nothing_is_heard_is_asked_gently_and_then_relieved(
    village: MuaraPantun,
) -> None:
    budi, tini = await village.trainer("Budi"), await village.trainer("Tini")
    sari = await village.participant("Sari")
    case = await _calls_for_help(village, sari)
    await village.presses(budi, "Saya tangani")

    await village.strides(_time_left(village, sari))
    assert budi.last_heard == "Sudah sempat menyapa Sari?\nKalau belum, tidak apa-apa."
    assert budi.buttons == ["💬 Tulis pesan", "🤝 Sudah saya sapa", "💤 Tunda", "↩️ Kembalikan"]
    assert village.cases(sari)[0].status is CaseStatus.CLAIMED

    await village.strides(_time_left(village, sari))
    assert "Sari saya titipkan kepada rekan lain, ya.\nTerima kasih sudah mau menemani." in budi.heard
    [back] = village.cases(sari)
    assert (back.status, back.assigned_to, back.rung) == (CaseStatus.OPEN, None, CaseRung.CO_TRAINER)
    assert _alerts(tini) == 1
    [returned] = _steps(village, case, CaseStep.RETURNED)
    assert (returned.actor_id, returned.facts) == (None, {"held_by": village.person(budi).id})


async def test_one_word_to_her_is_a_touch_and_nobody_is_asked(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await _calls_for_help(village, sari)
    await village.presses(budi, "Tulis pesan")
    await village.types(budi, "Ada apa, Bu?")
    before = len(budi.heard)

    await village.move(timedelta(days=5), step=timedelta(hours=6))

    assert len(budi.heard) == before
    assert village.cases(sari)[0].status is CaseStatus.CLAIMED


async def test_her_unanswered_words_stop_no_clock(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await _calls_for_help(village, sari)
    await village.presses(budi, "Saya tangani")
    deadline = village.cases(sari)[0].next_step_at

    await village.types(sari, "Mesin saya rusak")

    assert village.cases(sari)[0].next_step_at == deadline


async def test_a_visit_outside_the_chat_is_a_touch_with_two_taps(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    case = await _calls_for_help(village, sari)
    await village.presses(budi, "Saya tangani")
    await village.strides(_time_left(village, sari))

    await village.presses(budi, "Sudah saya sapa")
    await village.presses(budi, "🚶 Datang, bertemu")

    assert budi.last_heard == "Baik, sudah dicatat. Terima kasih sudah menyapa Sari."
    [touched] = _steps(village, case, CaseStep.TOUCHED)
    assert touched.actor_id == village.person(budi).id
    await village.strides(timedelta(days=3))
    assert village.cases(sari)[0].status is CaseStatus.CLAIMED


async def test_who_was_there_but_never_ends_it_is_asked_how_it_goes(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await _calls_for_help(village, sari)
    await village.presses(budi, "Tulis pesan")
    await village.types(budi, "Ada apa, Bu?")

    await village.strides(_time_left(village, sari))

    assert budi.last_heard == "Bagaimana kabar Sari sekarang?\nKalau sudah beres, boleh diselesaikan."
    assert budi.buttons[0] == "✅ Selesaikan"


async def test_a_rest_stops_the_clock(village: MuaraPantun) -> None:
    budi, tini = await village.trainer("Budi"), await village.trainer("Tini")
    sari = await village.participant("Sari")
    await _calls_for_help(village, sari)
    await village.presses(budi, "Tunda")
    await village.presses(budi, "7 hari")

    await village.move(timedelta(days=7, hours=2), step=timedelta(hours=6))

    assert not any("Sudah sempat menyapa" in heard for heard in budi.heard)
    assert _alerts(tini) == 0
    assert _time_left(village, sari) > timedelta(hours=12)


async def test_an_alert_that_was_refused_climbs_at_once(village: MuaraPantun) -> None:
    budi, tini = await village.trainer("Budi"), await village.trainer("Tini")
    sari = await village.participant("Sari")
    village.emulator.faults.schedule(
        Refused(400, "Bad Request: no luck"), "sendMessage", chat_id=budi.id, times=1
    )

    case = await _calls_for_help(village, sari)
    await village.strides(timedelta(minutes=1))

    assert _alerts(tini) == 1
    assert len(_steps(village, case, CaseStep.ALERT_LOST)) == 1


async def test_her_case_never_reaches_herself(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    budi.opens(village.invitation(Role.TRAINEE))
    await village.settle()
    await village.presses(budi, "Setuju ikut")

    await _calls_for_help(village, budi)
    await village.move(timedelta(days=4), step=timedelta(hours=6))

    assert _alerts(budi) == 0
    assert not any("menunggu disapa" in heard for heard in budi.heard)


async def test_a_hundred_looks_ask_each_rung_once(village: MuaraPantun) -> None:
    _budi, tini = await village.trainer("Budi"), await village.trainer("Tini")
    sari = await village.participant("Sari")
    case = await _calls_for_help(village, sari)
    await village.strides(_time_left(village, sari))

    for _ in range(5):
        await village.app.sweep()
    await village.settle()

    assert _alerts(tini) == 1
    queued = village.rows(Outgoing, about=f"case:{case.id}:{village.person(tini).id}")
    assert len(queued) == 1


async def test_who_takes_it_in_time_is_left_in_peace(village: MuaraPantun) -> None:
    budi, tini = await village.trainer("Budi"), await village.trainer("Tini")
    sari = await village.participant("Sari")
    case = await _calls_for_help(village, sari)
    await village.strides(timedelta(hours=10))
    budi.presses_data(ClaimCase(case.id).pack(budi.id, village.app.house.seal))
    await village.settle()

    await village.strides(_time_left(village, sari))

    assert _alerts(tini) == 0
    assert village.cases(sari)[0].assigned_to == village.person(budi).id


@pytest.mark.parametrize("language", ["English"])
async def test_the_nudge_in_english(village: MuaraPantun, language: str) -> None:
    budi = await village.trainer("Budi")
    await village.types(budi, "/language")
    await village.presses(budi, language)
    sari = await village.participant("Sari")
    await _calls_for_help(village, sari)
    await village.presses(budi, "I take it")

    await village.strides(_time_left(village, sari))

    assert budi.last_heard == "Have you had a chance to greet Sari?\nIf not, that is all right."


async def test_many_at_once_come_to_the_coordinator_as_a_few_alerts_and_a_list(
    village: MuaraPantun,
) -> None:
    ratna = await village.coordinator("Ratna")
    budi = await village.trainer("Budi")
    trainees = [await village.participant(f"Sari {number}") for number in range(7)]
    for quiet in trainees[:2]:
        _opens(village, quiet, CaseReason.DECLINING, count=3, percent=50)
    await village.strides(timedelta(hours=9))
    for calling in trainees[2:]:
        await _calls_for_help(village, calling)
    assert (_alerts(budi), _alerts(ratna)) == (7, 0)

    await village.strides(timedelta(days=1, hours=15))

    assert [_name_in(heard) for heard in ratna.heard if "🔔" in heard] == ["Sari 2", "Sari 3", "Sari 4"]
    assert not any("menunggu disapa" in heard for heard in ratna.heard)
    await village.strides(HOUR)
    assert ratna.last_heard == "7 orang masih menunggu disapa.\nKetuk namanya untuk melihat."
    assert ratna.buttons[4:6] == ["Sari 6: minta bantuan", "Sari 0: menurun"]
    heard = len(ratna.heard)
    await village.strides(timedelta(hours=22))
    assert len(ratna.heard) == heard + 1
    assert len(_steps(village, village.cases(trainees[6])[0], CaseStep.ESCALATED)) == 1


async def test_distress_stands_behind_nobody_and_who_calls_at_night_waits_for_no_list(
    village: MuaraPantun,
) -> None:
    ratna = await village.coordinator("Ratna")
    trainees = [await village.participant(f"Sari {number}") for number in range(6)]
    for calling in trainees[:4]:
        await _calls_for_help(village, calling)
    assert _alerts(ratna) == 3

    await village.types(trainees[4], DESPAIR)

    assert _name_in(ratna.last_heard) == "Sari 4"
    await village.strides(HOUR)
    assert ratna.buttons[0] == "Sari 4: ❗ duka atau kesusahan berat"
    await village.types(ratna, "/kasus")
    assert "Sari 4: ❗ duka atau kesusahan berat" in ratna.buttons[0]
    await village.strides(timedelta(hours=10, minutes=30))
    await _calls_for_help(village, trainees[5])
    assert _name_in(ratna.last_heard) == "Sari 5"


async def test_distress_at_night_goes_on_to_the_next_where_its_alert_is_lost(village: MuaraPantun) -> None:
    budi, ratna = await village.trainer("Budi"), await village.coordinator("Ratna")
    sari = await village.participant("Sari")
    await village.strides(timedelta(hours=14))
    village.emulator.faults.schedule(
        Refused(400, "Bad Request: no luck"), "sendMessage", chat_id=budi.id, times=1
    )

    await village.types(sari, DESPAIR)
    await village.strides(timedelta(minutes=1))

    assert _name_in(ratna.last_heard) == "Sari"
