"""Does the office hear whether the help helps, without being flattered and without being flooded?"""

from datetime import datetime, time, timedelta
from typing import Any

from sqlmodel import select

from bot.sandbox.people import Person as Actor
from bot.services import results
from storage.tables import Answer, Case, CaseEvent, CheckIn, Message
from storage.vocabulary import CaseOutcome, CaseStep, Direction
from tests.people import ZONE, MuaraPantun

DAYS_KNOWN = timedelta(days=16)


async def _calls(village: MuaraPantun, name: str) -> Actor:
    actor = await village.participant(name)
    await village.types(actor, "/bantuan")
    await village.presses(actor, "Alat")
    return actor


async def _is_met(village: MuaraPantun, budi: Actor, name: str, outcome: str | None = None) -> None:
    """Their trainer takes the case, writes, and says how it ended."""
    await village.types(budi, "/kasus")
    await village.presses(budi, f"🔔 {name}")
    await village.presses(budi, "💬 Tulis pesan")
    await village.types(budi, "Ada apa, Bu?")
    await village.presses(budi, "Selesai menulis")
    if outcome is not None:
        await village.presses(budi, "✅ Selesaikan")
        await village.presses(budi, outcome)


def _weekly(person: Actor) -> list[dict[str, Any]]:
    return [one for one in person.messages if str(one.get("text")).startswith("📈")]


async def test_help_is_counted_when_its_days_are_over(village: MuaraPantun) -> None:
    ratna, budi = await village.coordinator("Ratna"), await village.trainer("Budi")
    sari = await _calls(village, "Sari")
    await _is_met(village, budi, "Sari")
    await _calls(village, "Wati")
    await _is_met(village, budi, "Wati")
    await village.strides(timedelta(days=1))
    await village.types(sari, "Terima kasih, mesinnya jalan")
    await village.types(ratna, "/hasil")
    assert "Berkabar lagi dalam 15 hari: belum ada" in ratna.last_heard
    assert "Belum 15 hari, jadi belum dihitung: 2." in ratna.last_heard

    await village.strides(DAYS_KNOWN)
    await village.types(ratna, "/results")

    assert ratna.last_heard.split("\n")[:2] == [
        "Apakah membantu? (12 minggu terakhir)",
        "• Berkabar lagi dalam 15 hari: 1 dari 2; masih terlalu sedikit",
    ]
    assert "👥 Pernah terhubung: 2 dari 2.\nMenurut umur dan desa: /angkatan." in ratna.last_heard


async def test_it_is_told_by_reason_trainer_and_wording_in_one_message(village: MuaraPantun) -> None:
    ratna, budi = await village.coordinator("Ratna"), await village.trainer("Budi")
    sari = await _calls(village, "Sari")
    await village.strides(timedelta(hours=3))
    await _is_met(village, budi, "Sari")
    await village.strides(timedelta(hours=1))
    await village.types(sari, "Sudah beres, terima kasih")
    await village.strides(DAYS_KNOWN)
    await village.types(ratna, "/hasil")
    number, heard_before = ratna.last_message["message_id"], len(ratna.messages)

    async def seen(side: str) -> list[str]:
        await village.presses(ratna, side, on=number)
        shown = next(one for one in ratna.messages if one["message_id"] == number)
        return str(shown["text"]).split("\n")

    assert (await seen("Menurut sebab"))[-2:] == [
        "Menurut sebab:",
        "• minta bantuan: 1 dari 1; masih terlalu sedikit",
    ]
    assert (await seen("Menurut pelatih"))[-4:] == [
        "Menurut pelatih:",
        "• Budi: 1 dari 1; masih terlalu sedikit",
        "– 1 dari 10 kasus di tangan",
        "– sapaan pertama: sekitar 3 jam",
    ]
    assert (await seen("Menurut kalimat"))[-1] == "• minta bantuan: 1 dari 1; masih terlalu sedikit"
    assert len(ratna.messages) == heard_before
    alerted = next(one for one in village.rows(CaseEvent, step=CaseStep.ALERTED))
    assert alerted.facts["wording"] == "asked_for_help"


async def test_enough_of_them_are_told_with_how_far_they_can_be_trusted(village: MuaraPantun) -> None:
    ratna, budi = await village.coordinator("Ratna"), await village.trainer("Budi")
    for number, letter in enumerate("ABCDEFGHIJ"):
        actor = await _calls(village, f"Sari {letter}")
        await _is_met(village, budi, f"Sari {letter}", "Ada rencana baru")
        await village.strides(timedelta(minutes=10))
        if number < 8:
            await village.types(actor, "Sudah beres")

    await village.strides(DAYS_KNOWN)
    await village.types(ratna, "/hasil")

    assert "• Berkabar lagi dalam 15 hari: 8 dari 10 (80 %, kira-kira 49–94 %)" in ratna.last_heard
    assert "• Disapa dalam 7 hari, dari yang selesai: 10 dari 10 (100 %, kira-kira" in ratna.last_heard


async def test_a_false_alarm_needed_nobody_and_counts_for_nothing(village: MuaraPantun) -> None:
    ratna, budi = await village.coordinator("Ratna"), await village.trainer("Budi")
    await _calls(village, "Sari")
    await _is_met(village, budi, "Sari", "Ternyata lancar")
    await village.strides(DAYS_KNOWN)

    await village.types(ratna, "/hasil")

    assert ratna.last_heard == "Belum ada kasus dalam 12 minggu terakhir. 🌿"


async def test_once_a_week_in_the_morning_the_direction_is_told(village: MuaraPantun) -> None:
    ratna = await village.coordinator("Ratna")
    budi, tini = await village.trainer("Budi"), await village.trainer("Tini")
    await village.strides(timedelta(days=1))
    sari, wati = await _calls(village, "Sari"), await _calls(village, "Wati")
    await _is_met(village, budi, "Sari")
    await village.strides(timedelta(hours=1))
    await village.types(sari, "Sudah beres")
    await village.types(wati, "Mesinnya masih rusak")
    await village.types(tini, "/libur")
    await village.presses(tini, "7 hari")
    await village.presses(tini, "Budi")
    await village.strides(timedelta(days=5, hours=19))
    assert _weekly(ratna) == []

    await village.strides(timedelta(hours=6))
    await village.strides(timedelta(hours=3))

    [told] = _weekly(ratna)
    assert told["text"] == (
        "📈 Minggu ini\n"
        "🎉 1 untuk diberi selamat: Sari\n"
        "🤝 1 perlu dibantu: Wati\n"
        "🔁 1 pelatih menunggu pengganti: Tini"
    )
    await village.presses(ratna, "📊 Lihat hasilnya", on=told["message_id"])
    assert ratna.last_heard.startswith("Apakah membantu?")
    assert not any("📈" in heard for heard in budi.heard)


async def test_who_has_waited_longest_of_all_is_told_of_too_by_day(village: MuaraPantun) -> None:
    ratna = await village.coordinator("Ratna")
    await _calls(village, "Sari")
    with village.app.begin() as work:
        for case in work.session.exec(select(Case)):
            case.opened_at -= timedelta(weeks=13)

    local = village.clock.now().astimezone(ZONE)
    monday = local.date() + timedelta(days=7 - local.weekday())
    await village.strides(datetime.combine(monday, time(20, 45), ZONE) - local)
    assert _weekly(ratna) == []

    await village.strides(timedelta(days=6, hours=13))

    [told] = _weekly(ratna)
    assert "1 perlu dibantu: Sari" in told["text"]


async def test_where_nobody_was_in_need_nothing_is_told(village: MuaraPantun) -> None:
    ratna = await village.coordinator("Ratna")

    await village.passes(days=8)

    assert _weekly(ratna) == []


async def test_a_coordinator_hears_of_their_own_cohorts_and_a_trainer_of_none(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    village.founded("KENANGA", "Angkatan Kenanga")
    dewi = await village.coordinator("Dewi", "KENANGA")
    await _calls(village, "Sari")

    await village.types(dewi, "/hasil")
    await village.types(budi, "/hasil")

    assert dewi.last_heard.startswith("Belum ada kasus")
    assert budi.last_heard.startswith("Maaf, itu bagian koordinator.")


async def test_the_figures_follow_from_the_raw_events(village: MuaraPantun) -> None:
    """Whoever recomputes them from what is exported, the plain way, comes to the same."""
    budi = await village.trainer("Budi")
    for number, outcome in enumerate(["Ada rencana baru", "Tidak terhubung", None, "Sudah jalan lagi"]):
        actor = await _calls(village, f"Sari {number}")
        await village.strides(timedelta(days=3 * number))
        await village.types(budi, "/kasus")
        await village.presses(budi, f"Sari {number}:")
        await village.presses(budi, "✋ Saya tangani")
        if outcome is not None:
            await village.presses(budi, "✅ Selesaikan")
            await village.presses(budi, outcome)
        if number % 2:
            await village.strides(timedelta(minutes=1))
            await village.types(actor, "Sudah beres")
    await village.strides(DAYS_KNOWN)

    with village.app.begin() as work:
        found = results.followed(work, None)
        met = results.met_within_a_week(found)
        back = {one.course.case_id for one in found if one.back == "yes"}

    touched = {case.id: _first_touch(village, case) for case in village.rows(Case)}
    closed = [case for case in village.rows(Case) if case.resolved_at is not None]
    soon = [
        case
        for case in closed
        if (at := touched[case.id]) is not None and (at - case.opened_at).total_seconds() <= 7 * 86_400
    ]
    assert (met.part, met.whole) == (len(soon), len(closed))
    assert 0 < len(soon) < len(closed)
    assert back == {case.id for case in village.rows(Case) if _was_back(village, case, touched[case.id])}


def _first_touch(village: MuaraPantun, case: Case) -> Any:
    wrote = [one.created_at for one in village.rows(Message, case_id=case.id, direction=Direction.OUT)]
    for event in village.rows(CaseEvent, case_id=case.id):
        ended_well = event.step is CaseStep.RESOLVED and event.facts["outcome"] != CaseOutcome.COULD_NOT_REACH
        if event.step is CaseStep.TOUCHED or ended_well:
            wrote.append(event.at)
    return min(wrote, default=None)


def _was_back(village: MuaraPantun, case: Case, touched: Any) -> bool:
    since = touched or case.opened_at
    theirs = [check_in.id for check_in in village.rows(CheckIn, participant_id=case.participant_id)]
    told = [one.answered_at for one in village.rows(Answer) if one.check_in_id in theirs]
    told += [
        one.created_at
        for one in village.rows(Message, participant_id=case.participant_id, direction=Direction.IN)
    ]
    return any(since < at <= since + timedelta(days=15) for at in told)
