"""Does a case rest, go back, come again and end as people mean it to?"""

from datetime import timedelta

import pytest

from bot.sandbox.people import Person as Actor
from storage.tables import Case, CaseEvent
from storage.vocabulary import CaseOutcome, CaseReason, CaseStatus, CaseStep
from tests.people import MuaraPantun

WHY = ["Masih menunggu kabar", "Beliau sibuk", "Menunggu bantuan", "Lainnya (diketik)"]


async def _calls_for_help(village: MuaraPantun, sari: Actor) -> Case:
    await village.types(sari, "/bantuan")
    await village.presses(sari, "Alat")
    return village.cases(sari)[-1]


async def _ends(village: MuaraPantun, budi: Actor, outcome: str = "Ada rencana baru") -> None:
    await village.presses(budi, "Saya tangani")
    await village.presses(budi, "Selesaikan")
    await village.presses(budi, outcome)


def _events(village: MuaraPantun, case: Case, step: CaseStep) -> list[CaseEvent]:
    return village.rows(CaseEvent, case_id=case.id, step=step)


def _card(person: Actor) -> str:
    return next(heard for heard in reversed(person.heard) if "🔔" in heard)


async def test_a_case_put_aside_says_until_when_and_why(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    case = await _calls_for_help(village, sari)
    await village.presses(budi, "Tunda")
    await village.presses(budi, "3 hari")
    assert budi.buttons == WHY
    assert village.cases(sari)[0].status is CaseStatus.SNOOZED

    await village.presses(budi, "Beliau sibuk")

    assert "💤 Ditunda sampai 5 Nov: Beliau sibuk." in _card(budi)
    assert budi.last_heard == "Baik, sudah dicatat. Terima kasih."
    [put_off] = _events(village, case, CaseStep.SNOOZED)
    [explained] = _events(village, case, CaseStep.SNOOZE_EXPLAINED)
    trainer = village.person(budi).id
    assert (put_off.actor_id, put_off.facts["until"][:10]) == (trainer, "2026-11-05")
    assert (explained.actor_id, explained.facts) == (trainer, {"because": "busy"})


async def test_a_reason_can_be_told_in_ones_own_words(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await _calls_for_help(village, sari)
    await village.presses(budi, "Tunda")
    await village.presses(budi, "7 hari")
    await village.presses(budi, "Lainnya")
    assert budi.last_heard == "Silakan ketik alasannya dengan singkat."

    await village.types(budi, "Ada hajatan di <kampung>")

    assert "💤 Ditunda sampai 9 Nov: Ada hajatan di <kampung>." in _card(budi)
    assert not any("hajatan" in heard for heard in sari.heard)


async def test_the_day_can_be_typed(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await _calls_for_help(village, sari)
    await village.presses(budi, "Tunda")

    await village.types(budi, "20 November")

    assert "Baik, kasus Sari saya ingatkan lagi 20 Nov." in budi.last_heard
    await village.strides(timedelta(days=18))
    assert budi.last_heard.startswith("Waktunya melanjutkan:")


@pytest.mark.parametrize("day", ["kemarin", "2027-11-02"])
async def test_a_day_that_cannot_be_meant_is_asked_for_again(village: MuaraPantun, day: str) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await _calls_for_help(village, sari)
    await village.presses(budi, "Tunda")

    await village.types(budi, day)

    assert budi.last_heard == "Pilih hari sesudah hari ini, paling lama 90 hari lagi."
    assert village.cases(sari)[0].status is CaseStatus.OPEN
    await village.types(budi, "besok")
    assert village.cases(sari)[0].status is CaseStatus.SNOOZED


async def test_what_is_put_off_late_in_the_evening_comes_again_in_the_morning(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await village.strides(timedelta(hours=14, minutes=40))
    await _calls_for_help(village, sari)
    await village.presses(budi, "Tunda")
    await village.presses(budi, "Sampai besok")
    await village.presses(budi, "Beliau sibuk")
    assert "💤 Ditunda sampai 3 Nov: Beliau sibuk." in _card(budi)

    await village.strides(timedelta(hours=8, minutes=19))
    assert village.cases(sari)[0].status is CaseStatus.SNOOZED
    await village.strides(timedelta(minutes=1))

    assert budi.last_heard.startswith("Waktunya melanjutkan:")


async def test_words_to_a_participant_are_never_taken_for_a_day(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await _calls_for_help(village, sari)
    await village.presses(budi, "Tulis pesan")
    await village.presses(budi, "Tunda")

    await village.types(budi, "besok")

    assert sari.last_heard == "💬 Budi (pendamping):\nbesok"


async def test_her_word_ends_the_rest_of_her_case(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    case = await _calls_for_help(village, sari)
    await village.presses(budi, "Tunda")
    await village.presses(budi, "7 hari")

    await village.types(sari, "Mesinnya sudah datang")

    assert village.cases(sari)[0].status is CaseStatus.CLAIMED
    [woken] = _events(village, case, CaseStep.WOKEN)
    assert woken.actor_id == village.person(sari).id
    assert budi.last_heard == "💬 Sari:\nMesinnya sudah datang"


async def test_a_talk_is_a_step_once(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    case = await _calls_for_help(village, sari)
    await village.presses(budi, "Tulis pesan")
    await village.types(budi, "Ada apa, Bu?")
    await village.types(sari, "Mesin rusak")

    [talking] = _events(village, case, CaseStep.TALKING)
    assert talking.actor_id == village.person(budi).id
    assert village.cases(sari)[0].talked_at == village.clock.now()


async def test_a_case_is_given_back_with_one_tap_and_a_kind_word(village: MuaraPantun) -> None:
    ratna = await village.coordinator("Ratna")
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    case = await _calls_for_help(village, sari)
    await village.presses(budi, "Saya tangani")

    await village.presses(budi, "Kembalikan")

    assert budi.last_heard == (
        "Kasus Sari sudah dikembalikan. Terima kasih sudah memberi tahu.\n"
        "Tidak apa-apa. Kami carikan yang lain."
    )
    [given_back] = village.cases(sari)
    assert (given_back.status, given_back.assigned_to) == (CaseStatus.OPEN, None)
    [returned] = _events(village, case, CaseStep.RETURNED)
    assert returned.actor_id == village.person(budi).id
    assert "Sari" in ratna.last_heard
    await village.presses(ratna, "Saya tangani")
    assert village.cases(sari)[0].assigned_to == village.person(ratna).id


async def test_what_is_given_back_twice_is_given_back_once(village: MuaraPantun) -> None:
    ratna = await village.coordinator("Ratna")
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    case = await _calls_for_help(village, sari)
    await village.presses(budi, "Saya tangani")

    budi.presses("Kembalikan")
    budi.presses("Kembalikan")
    await village.settle()

    assert len(_events(village, case, CaseStep.RETURNED)) == 1
    assert sum("🔔" in heard for heard in ratna.heard) == 1


async def test_what_stalls_again_within_a_month_comes_to_whoever_was_there(village: MuaraPantun) -> None:
    budi, tini = await village.trainer("Budi"), await village.trainer("Tini")
    sari = await village.participant("Sari")
    first = await _calls_for_help(village, sari)
    await village.types(tini, "/kasus")
    await village.presses(tini, "Sari")
    await _ends(village, tini)
    await village.strides(timedelta(days=20))
    heard_before = len(budi.heard)

    second = await _calls_for_help(village, sari)

    assert second.follows == first.id
    assert "↩️ Pernah ditangani, selesai 2 Nov: Ada rencana baru." in _card(tini)
    assert len(budi.heard) == heard_before
    [reopened] = _events(village, first, CaseStep.REOPENED)
    assert (reopened.actor_id, reopened.facts) == (None, {"to": second.id})
    assert village.cases(sari)[0].outcome is CaseOutcome.NEW_PLAN


@pytest.mark.parametrize(("outcome", "days"), [("Ada rencana baru", 31), ("Ternyata lancar", 1)])
async def test_what_ended_long_ago_or_was_no_need_does_not_come_back(
    village: MuaraPantun, outcome: str, days: int
) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await _calls_for_help(village, sari)
    await _ends(village, budi, outcome)
    await village.strides(timedelta(days=days))

    second = await _calls_for_help(village, sari)

    assert second.follows is None
    assert "↩️" not in _card(budi)


async def test_whoever_is_back_by_themselves_is_told_of_with_thanks(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await village.falls_silent(sari)
    [case] = village.cases(sari)
    assert case.reason is CaseReason.MISSED_CHECK_INS
    await village.strides(timedelta(hours=1))

    await village.types(sari, "/kabar")
    await village.presses(sari, "📈 Ada kemajuan")

    assert (
        "✅ Sari sudah berkabar lagi. Kasusnya selesai dengan sendirinya.\nTerima kasih sudah menemani."
        in budi.heard
    )


async def test_the_same_life_in_english(village: MuaraPantun) -> None:
    await village.coordinator("Ratna")
    budi = await village.trainer("Budi")
    await village.types(budi, "/language")
    await village.presses(budi, "English")
    sari = await village.participant("Sari")
    await _calls_for_help(village, sari)
    await village.presses(budi, "Put off")
    await village.presses(budi, "3 days")
    assert budi.last_heard == "All right, I remind you of Sari on 5 Nov.\nWhy is it put off?"
    await village.presses(budi, "Waiting for news")
    assert "💤 Put off until 5 Nov: Waiting for news." in _card(budi)

    await village.presses(budi, "Give back")

    assert budi.last_heard.endswith("That is all right. We look for somebody else.")
