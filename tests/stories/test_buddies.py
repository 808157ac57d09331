"""Do two become buddies because both want to, and is a buddy asked first, kindly?"""

from datetime import timedelta

import pytest

from bot.buttons import AnswerBuddy, AskBuddy, BuddyGreeted
from bot.sandbox.people import Person as Actor
from storage.tables import BuddyAsk, BuddyTie, CaseEvent
from storage.vocabulary import CaseReason, CaseRung, CaseStatus, CaseStep
from tests.people import MuaraPantun

PLEASE = "Sari sudah agak lama tidak terdengar. Boleh disapa?"


async def _are_buddies(village: MuaraPantun, sari: Actor, wati: Actor) -> None:
    await village.types(wati, "/teman")
    await village.presses(wati, "Saya bersedia jadi teman")
    await village.types(sari, "/teman")
    await village.presses(sari, "Wati")
    await village.presses(wati, "Bersedia")


async def _falls_silent(village: MuaraPantun, sari: Actor, wati: Actor) -> None:
    """Sari never answers; Wati does, so that only one of the two is missed."""
    await village.types(wati, "/kabar")
    await village.presses(wati, "📈 Ada kemajuan")
    await village.friday()
    await village.passes(days=2, hours=17)
    assert village.cases(sari)[0].reason is CaseReason.MISSED_CHECK_INS


def _time_left(village: MuaraPantun, sari: Actor) -> timedelta:
    up = village.cases(sari)[-1].next_step_at
    assert up is not None
    return up - village.clock.now()


def _alerts(person: Actor) -> int:
    return sum("🔔" in heard for heard in person.heard)


async def test_both_say_yes_and_are_buddies(village: MuaraPantun) -> None:
    sari, wati = await village.participant("Sari"), await village.participant("Wati")
    await village.types(wati, "/buddy")
    assert wati.buttons == ["🙋 Saya bersedia jadi teman"]
    await village.presses(wati, "Saya bersedia jadi teman")
    await village.types(sari, "/teman")
    assert sari.buttons == ["Wati", "🙋 Saya bersedia jadi teman"]

    await village.presses(sari, "Wati")
    assert sari.last_heard == "Baik, Wati saya tanya dulu. Nanti saya kabari."
    assert wati.last_heard.startswith("Sari ingin menjadi teman Bapak/Ibu.")
    assert wati.buttons == ["Bersedia", "Belum bisa"]
    assert village.rows(BuddyTie) == []
    await village.presses(wati, "Bersedia")

    assert sari.last_heard.startswith("Senang sekali! Bapak/Ibu kini berteman dengan Wati.")
    assert wati.last_heard.startswith("Senang sekali! Bapak/Ibu kini berteman dengan Sari.")
    await village.types(sari, "/teman")
    assert sari.last_heard == "Teman Bapak/Ibu: Wati. Masih cocok?"
    assert sari.buttons == ["Ya, masih cocok", "Sudahi"]


async def test_a_no_is_gentle_and_leaves_the_choice(village: MuaraPantun) -> None:
    sari, wati = await village.participant("Sari"), await village.participant("Wati")
    await village.types(wati, "/teman")
    await village.presses(wati, "Saya bersedia")
    await village.types(sari, "/teman")
    await village.presses(sari, "Wati")

    await village.presses(wati, "Belum bisa")

    assert wati.last_heard == "Baik, tidak apa-apa. Terima kasih sudah menjawab."
    assert sari.last_heard == "Wati belum bisa sekarang. Boleh pilih yang lain: /teman."
    assert village.rows(BuddyTie) == []


async def test_either_ends_it_and_the_other_is_not_told(village: MuaraPantun) -> None:
    sari, wati = await village.participant("Sari"), await village.participant("Wati")
    await _are_buddies(village, sari, wati)
    before = len(sari.heard)
    await village.types(wati, "/teman")

    await village.presses(wati, "Sudahi")

    assert wati.last_heard == "Baik, sudah. Mau mencari teman lain? Ketik /teman."
    assert len(sari.heard) == before
    assert village.rows(BuddyTie) == []


async def test_the_nearest_come_first(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    others = {}
    for name, place, trade in (
        ("Ayu", "Sangatta", "jahit"),
        ("Wati", "Rantau Pulung", "warung"),
        ("Ina", "Sangatta", "warung"),
        ("Eka", "Bengalon", "ternak"),
    ):
        others[name] = await village.participant(name)
        await village.types(others[name], "/teman")
        await village.presses(others[name], "Saya bersedia")
        _lives(village, others[name], place, trade)
    _lives(village, sari, "sangatta ", "Warung")

    await village.types(sari, "/teman")

    assert sari.buttons == [
        "Ina, Sangatta, warung",
        "Ayu, Sangatta, jahit",
        "Wati, Rantau Pulung, warung",
        "🙋 Saya bersedia jadi teman",
    ]
    elsewhere = AskBuddy(village.place(others["Eka"]).id)
    sari.presses_data(elsewhere.pack(sari.id, village.app.house.seal))
    await village.settle()
    assert village.rows(BuddyAsk) == []


def _lives(village: MuaraPantun, actor: Actor, place: str, trade: str) -> None:
    with village.app.begin() as work:
        participant = work.session.merge(village.place(actor))
        participant.village, participant.business = place, trade


async def test_who_asked_waits_for_the_answer(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    for name in ("Wati", "Ina"):
        other = await village.participant(name)
        await village.types(other, "/teman")
        await village.presses(other, "Saya bersedia")
    await village.types(sari, "/teman")
    sari.presses("Wati")
    sari.presses("Ina")
    await village.settle()

    assert sari.last_heard == "Masih menunggu jawaban dari yang tadi, ya. Nanti saya kabari."


async def test_somebody_elses_question_cannot_be_answered(village: MuaraPantun) -> None:
    sari, wati = await village.participant("Sari"), await village.participant("Wati")
    ina = await village.participant("Ina")
    await village.types(wati, "/teman")
    await village.presses(wati, "Saya bersedia")
    await village.types(sari, "/teman")
    await village.presses(sari, "Wati")

    ina.presses_data(AnswerBuddy(1, 1).pack(ina.id, village.app.house.seal))
    await village.settle()

    assert ina.last_heard == "Itu sudah tidak berlaku lagi. Tidak apa-apa. Yang lain: /teman."
    assert village.rows(BuddyTie) == []


async def test_a_silence_goes_to_the_buddy_first_without_reasons_or_figures(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari, wati = await village.participant("Sari"), await village.participant("Wati")
    await _are_buddies(village, sari, wati)

    await _falls_silent(village, sari, wati)

    assert PLEASE in wati.heard
    assert _alerts(budi) == 0
    assert village.cases(sari)[0].rung is CaseRung.BUDDY


async def test_a_buddy_who_greeted_is_thanked_and_given_time(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari, wati = await village.participant("Sari"), await village.participant("Wati")
    await _are_buddies(village, sari, wati)
    await _falls_silent(village, sari, wati)

    await village.presses(wati, "Sudah saya sapa")

    assert wati.last_heard == "Terima kasih sudah menyapa! 🌿"
    [case] = village.cases(sari)
    [touched] = village.rows(CaseEvent, case_id=case.id, step=CaseStep.TOUCHED)
    assert touched.actor_id == village.person(wati).id
    assert _alerts(budi) == 0
    await village.strides(_time_left(village, sari))
    assert _alerts(budi) == 1


async def test_a_buddy_who_cannot_is_thanked_and_the_trainer_is_asked(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari, wati = await village.participant("Sari"), await village.participant("Wati")
    await _are_buddies(village, sari, wati)
    await _falls_silent(village, sari, wati)

    await village.presses(wati, "Belum bisa")
    await village.strides(timedelta(minutes=1))

    assert "Tidak apa-apa. Terima kasih sudah memberi tahu." in wati.heard
    assert _alerts(budi) == 1
    assert village.cases(sari)[0].escalation_level == 1


async def test_her_answer_ends_it_before_any_trainer_hears(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari, wati = await village.participant("Sari"), await village.participant("Wati")
    await _are_buddies(village, sari, wati)
    await _falls_silent(village, sari, wati)

    await village.types(sari, "/kabar")
    await village.presses(sari, "📈 Ada kemajuan")

    assert village.cases(sari)[0].status is CaseStatus.RESOLVED
    assert _alerts(budi) == 0
    await village.presses(wati, "Sudah saya sapa")
    assert "Itu sudah tidak berlaku lagi" in wati.last_heard


async def test_what_was_told_in_confidence_never_goes_to_the_buddy(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari, wati = await village.participant("Sari"), await village.participant("Wati")
    await _are_buddies(village, sari, wati)
    before = len(wati.heard)

    await village.types(sari, "/bantuan")

    assert len(wati.heard) == before
    assert _alerts(budi) == 1


async def test_only_her_buddy_answers_for_her(village: MuaraPantun) -> None:
    await village.trainer("Budi")
    sari, wati = await village.participant("Sari"), await village.participant("Wati")
    ina = await village.participant("Ina")
    await village.types(ina, "/kabar")
    await village.presses(ina, "📈 Ada kemajuan")
    await _are_buddies(village, sari, wati)
    await _falls_silent(village, sari, wati)
    [case] = village.cases(sari)

    ina.presses_data(BuddyGreeted(case.id).pack(ina.id, village.app.house.seal))
    await village.settle()

    assert "Itu sudah tidak berlaku lagi" in ina.last_heard
    assert village.rows(CaseEvent, case_id=case.id, step=CaseStep.TOUCHED) == []


@pytest.mark.parametrize("who", ["sari", "wati"])
async def test_who_leaves_is_nobodys_buddy(village: MuaraPantun, who: str) -> None:
    sari, wati = await village.participant("Sari"), await village.participant("Wati")
    await _are_buddies(village, sari, wati)
    leaver = sari if who == "sari" else wati
    await village.types(leaver, "/berhenti")

    await village.presses(leaver, "Ya, berhenti")

    assert village.rows(BuddyTie) == []


async def test_who_was_heard_from_by_the_morning_is_not_greeted(village: MuaraPantun) -> None:
    sari, wati = await village.participant("Sari"), await village.participant("Wati")
    await _are_buddies(village, sari, wati)
    await village.types(wati, "/kabar")
    await village.presses(wati, "📈 Ada kemajuan")
    await village.friday()
    await village.strides(timedelta(days=3, hours=6))
    assert village.cases(sari)[0].rung is CaseRung.BUDDY

    await village.types(sari, "/kabar")
    await village.presses(sari, "📈 Ada kemajuan")
    await village.strides(timedelta(hours=11))

    assert PLEASE not in wati.heard
