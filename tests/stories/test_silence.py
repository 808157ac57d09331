"""Does a silence reach a human, once, at a decent hour, and end by itself?"""

from datetime import timedelta

import pytest

from bot.jobs import one_by_one
from bot.sandbox.faults import Refused
from bot.sandbox.people import Person as Actor
from bot.services import cases, silence
from storage.tables import Case, CaseEvent, Participant
from storage.vocabulary import (
    CaseOutcome,
    CaseReason,
    CaseStatus,
    CaseStep,
    CheckInStatus,
    ParticipantStatus,
    Role,
)
from tests.people import MuaraPantun

ON_THE_CARD = [
    "✋ Saya tangani",
    "💬 Tulis pesan",
    "💤 Tunda",
    "🤝 Serahkan",
    "👍 Tepat",
    "👎 Keliru",
    "Tidak berlaku",
]
ASKED_FOR = ON_THE_CARD[:4]


async def _reports(village: MuaraPantun, sari: Actor) -> None:
    await village.types(sari, "/kabar")
    await village.answers(sari, "📈 Ada kemajuan", "450rb", "5")


async def _misses(village: MuaraPantun, weeks: int) -> None:
    """Nobody answers, until the Monday afternoon on which it is too late to."""
    for _ in range(weeks):
        await village.friday()
        await village.strides(timedelta(days=3, hours=1))


async def _falls_silent(village: MuaraPantun, sari: Actor) -> None:
    await _reports(village, sari)
    await village.strides(timedelta(days=7))
    await _misses(village, 3)


def _alerts(person: Actor) -> list[str]:
    return [heard for heard in person.heard if "🔔" in heard]


async def test_three_missed_check_ins_bring_the_trainer(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")

    await _falls_silent(village, sari)

    [case] = village.cases(sari)
    assert (case.reason, case.status) == (CaseReason.MISSED_CHECK_INS, CaseStatus.OPEN)
    assert village.place(sari).status is ParticipantStatus.STALLED
    assert "Sari (Angkatan Melati)" in budi.last_heard
    assert "3 kabar berturut-turut tidak dijawab sejak 2 Nov" in budi.last_heard
    assert "Kabar terakhir (2 Nov): Hari jalan: 5" in budi.last_heard
    assert budi.buttons == ON_THE_CARD
    assert len(_alerts(budi)) == 1


async def test_two_missed_check_ins_bring_nobody_yet(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await _reports(village, sari)
    await village.strides(timedelta(days=7))

    await _misses(village, 2)

    assert village.cases(sari) == []
    assert _alerts(budi) == []


async def test_who_never_answered_is_rung_after_a_week(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await village.friday()
    await village.passes(days=2, hours=16)
    assert village.cases(sari) == []

    await village.strides(timedelta(hours=1))

    [case] = village.cases(sari)
    assert case.reason is CaseReason.MISSED_CHECK_INS
    assert "belum pernah menjawab sejak mendaftar 2 Nov" in budi.last_heard
    assert "Kabar terakhir: belum pernah." in budi.last_heard


async def test_without_a_trainer_the_coordinators_are_told(village: MuaraPantun) -> None:
    ratna = await village.coordinator("Ratna")
    dewi = await village.coordinator("Dewi", cohort="MELATI")
    elsewhere = await village.coordinator("Eka", cohort=village.founded("MAWAR", "Angkatan Mawar").code)
    sari = await village.participant("Sari")

    await village.types(sari, "/bantuan")

    assert "minta bantuan" in ratna.last_heard
    assert "minta bantuan" in dewi.last_heard
    assert _alerts(elsewhere) == []


async def test_a_trainer_who_blocked_the_bot_is_passed_over(village: MuaraPantun) -> None:
    ratna = await village.coordinator("Ratna")
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    budi.blocks()
    await village.settle()

    await village.types(sari, "/bantuan")

    assert "minta bantuan" in ratna.last_heard
    assert ratna.buttons == ASKED_FOR


async def test_an_alert_to_a_chat_that_turns_out_gone_reaches_the_coordinator(village: MuaraPantun) -> None:
    ratna = await village.coordinator("Ratna")
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    budi.deactivates()

    await village.types(sari, "/bantuan")
    await village.app.sweep()
    await village.settle()

    assert "Sari" in ratna.last_heard
    assert ratna.buttons == ASKED_FOR
    told = [event.facts["to"] for event in village.rows(CaseEvent, step=CaseStep.ALERTED)]
    assert told == [village.person(ratna).id]


async def test_a_case_that_nobody_could_be_told_of_waits_for_whoever_comes(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    await village.types(sari, "/bantuan")
    await village.strides(timedelta(hours=1))

    budi = await village.trainer("Budi")
    await village.strides(timedelta(hours=1))
    await village.strides(timedelta(hours=1))

    assert len(_alerts(budi)) == 1
    assert budi.buttons == ASKED_FOR


async def test_a_case_does_not_stay_with_a_trainer_who_has_left(village: MuaraPantun) -> None:
    ratna = await village.coordinator("Ratna")
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await village.types(sari, "/bantuan")
    await village.presses(budi, "Saya tangani")
    budi.blocks()
    await village.settle()

    await village.types(sari, "tolong cepat ya")
    await village.strides(timedelta(minutes=1))

    assert any("tolong cepat ya" in heard for heard in ratna.heard)
    await village.presses(ratna, "Saya tangani")
    [case] = village.cases(sari)
    assert case.assigned_to == village.person(ratna).id
    assert village.rows(CaseEvent, step=CaseStep.RETURNED)


async def test_a_silence_noticed_at_night_waits_for_the_morning(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await village.friday()
    await village.strides(timedelta(days=2, hours=14))
    await village.strides(timedelta(hours=1))
    assert village.cases(sari) == []
    await village.strides(timedelta(hours=14, minutes=30))
    [case] = village.cases(sari)
    assert _alerts(budi) == []

    await village.strides(timedelta(hours=10))

    assert len(_alerts(budi)) == 1
    assert case.opened_at < village.rows(CaseEvent, step=CaseStep.ALERTED)[0].at


async def test_a_call_for_help_at_night_comes_at_once_without_a_sound(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await village.strides(timedelta(hours=14))

    await village.types(sari, "/bantuan")

    assert "minta bantuan" in budi.last_heard
    alert = next(call for call in village.emulator.calls if "🔔" in str(call.params.get("text", "")))
    assert alert.params["disable_notification"] is True


@pytest.mark.parametrize(
    ("leaves", "words"),
    [("blocks", "percakapan dengan bot ditutup sejak"), ("deactivates", "akun Telegramnya tidak ada lagi")],
)
async def test_somebody_out_of_reach_is_brought_to_a_human(
    village: MuaraPantun, leaves: str, words: str
) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    getattr(sari, leaves)()

    await village.friday()
    await village.app.sweep()
    await village.settle()

    [case] = village.cases(sari)
    assert case.reason is CaseReason.UNREACHABLE
    assert words in budi.last_heard
    assert "perlu didatangi atau ditelepon" in budi.last_heard
    assert all(check_in.status is CheckInStatus.CANCELLED for check_in in village.check_ins(sari))


async def test_being_out_of_reach_is_told_once_and_not_as_silence(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await _reports(village, sari)
    sari.blocks()

    await village.move(timedelta(weeks=4), step=timedelta(hours=12))
    await village.presses(budi, "Saya tangani")
    await village.presses(budi, "Selesaikan")
    await village.presses(budi, "Tidak terhubung")
    await village.move(timedelta(weeks=2), step=timedelta(hours=12))

    assert [case.reason for case in village.cases(sari)] == [CaseReason.UNREACHABLE]
    assert village.place(sari).missed_in_a_row == 0


async def test_her_own_answer_ends_the_silence_and_the_trainer_is_told(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await _falls_silent(village, sari)

    await village.presses(sari, "📈 Ada kemajuan")

    [case] = village.cases(sari)
    assert (case.status, case.outcome) == (CaseStatus.RESOLVED, CaseOutcome.BACK_ON_TRACK)
    assert village.place(sari).status is ParticipantStatus.ACTIVE
    assert "Sari sudah berkabar lagi" in budi.last_heard
    assert "✅ Selesai: Sudah jalan lagi." in _alerts(budi)[0]
    assert budi.buttons == []
    assert village.rows(CaseEvent, case_id=case.id, step=CaseStep.CLOSED_ITSELF)


async def test_whoever_took_the_silence_is_told_that_it_is_over(village: MuaraPantun) -> None:
    await village.coordinator("Ratna")
    budi = await village.trainer("Budi")
    tini = await village.trainer("Tini")
    sari = await village.participant("Sari")
    await _falls_silent(village, sari)
    await village.types(tini, "/kasus")
    await village.presses(tini, "Sari")
    await village.presses(tini, "Saya tangani")

    await village.presses(sari, "📈 Ada kemajuan")

    assert "Sari sudah berkabar lagi" in tini.last_heard
    assert not any("sudah berkabar lagi" in heard for heard in budi.heard)


async def test_an_answer_at_night_wakes_no_trainer(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await _falls_silent(village, sari)
    await village.strides(timedelta(hours=6))

    await village.presses(sari, "📈 Ada kemajuan")

    assert not any("sudah berkabar lagi" in heard for heard in budi.heard)
    await village.strides(timedelta(hours=10))
    assert "Sari sudah berkabar lagi" in budi.last_heard


async def test_her_answers_do_not_end_a_case_that_she_called_stuck(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await village.types(sari, "/kabar")

    await village.answers(sari, "😟 Sedang macet", "450rb", "5", "Alat", "Belum perlu")

    [case] = village.cases(sari)
    assert (case.reason, case.status) == (CaseReason.SAID_STUCK, CaseStatus.OPEN)
    assert "bilang usahanya sedang macet" in _alerts(budi)[0]
    assert "Hambatan: Alat" in budi.last_heard


async def test_asking_for_help_comes_on_top_of_being_stuck(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await village.types(sari, "/kabar")
    await village.answers(sari, "😟 Sedang macet")
    await village.presses(budi, "Saya tangani")

    await village.types(sari, "/bantuan")

    assert len(village.cases(sari)) == 1
    assert "Sari minta bantuan" in budi.last_heard
    await village.presses(budi, "Lihat kasus")
    assert "Selesaikan" in " ".join(budi.buttons)


async def test_a_hundred_looks_open_one_case(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await _falls_silent(village, sari)

    for _ in range(3):
        await village.app.sweep()
    with village.app.begin() as work:
        silence.open_if_silent(work, village.place(sari).id)
    await village.settle()

    assert len(village.cases(sari)) == 1
    assert len(_alerts(budi)) == 1


async def test_a_look_that_comes_days_late_opens_one_case(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await _reports(village, sari)
    await village.strides(timedelta(days=7))
    await _misses(village, 2)
    await village.friday()

    await village.strides(timedelta(days=6))

    assert len(village.cases(sari)) == 1
    assert len(_alerts(budi)) == 1


async def test_a_bot_that_slept_for_two_weeks_blames_nobody(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    newcomer = await village.participant("Sari")
    regular = await village.participant("Wati")
    await _reports(village, regular)

    await village.strides(timedelta(days=14))
    await village.strides(timedelta(hours=1))

    assert village.cases(newcomer) == []
    assert village.cases(regular) == []
    assert _alerts(budi) == []
    assert village.place(regular).missed_in_a_row == 0


@pytest.mark.parametrize("away", [timedelta(days=14), timedelta(days=11, hours=17)])
async def test_after_its_own_sleep_the_bot_still_notices_who_never_answers(
    village: MuaraPantun, away: timedelta
) -> None:
    await village.trainer("Budi")
    newcomer = await village.participant("Sari")
    await village.strides(away)
    await village.strides(timedelta(hours=1))
    assert village.cases(newcomer) == []

    await village.move(timedelta(days=12), step=timedelta(hours=12))

    assert len(village.cases(newcomer)) == 1


async def test_those_whom_the_bot_slept_over_hide_nobody_else(
    village: MuaraPantun, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(one_by_one, "CHUNK", 2)
    await village.trainer("Budi")
    for number in range(3):
        await village.participant(f"Sari {number}")
    await village.strides(timedelta(days=14))
    late = await village.participant("Wati")
    await village.types(late, "/kabar")
    with village.app.begin() as work:
        place = village.place(late)
        place.missed_in_a_row = 3
        work.session.merge(place)

    await village.app.sweep()

    assert len(village.rows(Case)) == 1
    assert len(village.cases(late)) == 1


async def test_a_check_in_that_could_not_be_delivered_is_not_missed(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    village.emulator.faults.schedule(
        Refused(400, "Bad Request: no luck"), "sendMessage", chat_id=sari.id, times=1
    )

    await village.friday()
    await village.strides(timedelta(days=3, hours=1))

    [check_in] = village.check_ins(sari)
    assert check_in.status is CheckInStatus.CANCELLED
    assert village.place(sari).missed_in_a_row == 0


async def test_a_trainer_who_also_takes_part_is_never_told_about_themselves(village: MuaraPantun) -> None:
    ratna = await village.coordinator("Ratna")
    budi = await village.trainer("Budi")
    budi.opens(village.invitation(Role.TRAINEE))
    await village.settle()
    await village.presses(budi, "Setuju ikut")

    await village.types(budi, "/bantuan")

    assert "Budi" in _alerts(ratna)[0]
    assert _alerts(budi) == []
    await village.types(budi, "/kasus")
    assert "Tidak ada yang menunggu disapa" in budi.last_heard


async def test_an_alert_in_english_tells_as_much(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    await village.types(budi, "/language")
    await village.presses(budi, "English")
    sari = await village.participant("Sari")

    await _falls_silent(village, sari)

    assert "3 check-ins in a row unanswered since 2 Nov" in budi.last_heard
    assert "Last heard (2 Nov): Days open: 5" in budi.last_heard
    assert budi.buttons == [
        "✋ I take it",
        "💬 Write a message",
        "💤 Put off",
        "🤝 Hand over",
        "👍 Right",
        "👎 Wrong",
        "Does not apply",
    ]


async def test_a_closed_chat_is_news_in_an_open_case_and_is_over_when_it_opens(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari, wati = await village.participant("Sari"), await village.participant("Wati")
    await village.types(sari, "/bantuan")
    await village.presses(budi, "Saya tangani")
    for one in (sari, wati):
        one.blocks()
    await village.settle()
    for _ in range(2):
        await village.strides(timedelta(minutes=1))

    assert sum("Pesan kepada Sari tidak sampai lagi" in heard for heard in budi.heard) == 1
    assert "Sebab: minta bantuan; percakapan dengan bot ditutup sejak 2 Nov" in _alerts(budi)[0]
    for one in (sari, wati):
        one.unblocks()
    await village.settle()
    await village.strides(timedelta(minutes=1))

    assert [case.status for one in (sari, wati) for case in village.cases(one)] == [
        CaseStatus.CLAIMED,
        CaseStatus.RESOLVED,
    ]
    assert "Percakapan dengan Wati terbuka lagi. Kasusnya selesai dengan sendirinya." in budi.last_heard
    await village.types(budi, "/kasus")
    await village.presses(budi, "✋ Sari")
    assert "Sebab: minta bantuan.\n" in budi.last_heard


async def test_an_answer_ends_a_silence_but_no_call_that_came_in_it(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari, wati, tini = [await village.participant(name) for name in ("Sari", "Wati", "Tini")]
    with village.app.begin() as work:
        for one in (sari, wati, tini):
            place = work.session.get_one(Participant, village.place(one).id)
            cases.open_case(work, place, CaseReason.MISSED_CHECK_INS, count=3, since=work.now.isoformat())
    await village.settle()
    await village.types(sari, "Tolong, mesin saya rusak, saya butuh bantuan")
    await village.types(wati, "Maaf baru sempat, alhamdulillah usaha lancar")
    await village.types(tini, "saya mau mati saja, tidak ada harapan lagi")

    for one in (sari, tini):
        await _reports(village, one)

    assert [village.cases(one)[0].status for one in (sari, tini)] == [CaseStatus.OPEN] * 2
    assert village.cases(wati)[0].outcome is CaseOutcome.BACK_ON_TRACK
    assert any("Wati sudah berkabar lagi" in heard for heard in budi.heard)
