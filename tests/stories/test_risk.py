"""Does the model bring somebody to mind in time: gently first, then on a list, then at once?"""

from datetime import timedelta
from typing import Any

import pytest

from bot.sandbox.people import Person as Actor
from storage.tables import GentleQuestion, ListEntry, Suspicion, Verdict
from storage.vocabulary import CaseReason, ParticipantStatus, Role, Rule, Ruling
from tests.people import MuaraPantun
from tests.programme.sources import programme

HOW = """
[[sets.questions]]
key = "status"
kind = "choice"
short.id = "Usaha"
text.id = "Bagaimana usahanya?"

[[sets.questions.options]]
key = "good"
label.id = "Baik"
means = "progress"
"""
PATIENT = programme(HOW).replace("missed_in_a_row = 3", "missed_in_a_row = 9")
WAYS_OUT = ["🙂 Baik, hanya sibuk", "🧱 Ada kendala", "📞 Tolong telepon", "🌙 Jeda dulu"]


@pytest.fixture
async def budi(village: MuaraPantun) -> Actor:
    village.asks(PATIENT)
    return await village.trainer("Budi")


async def _replies(village: MuaraPantun, actor: Actor, weeks: int) -> None:
    for _ in range(weeks):
        await village.friday()
        await village.answers(actor, "Baik")


async def _misses(village: MuaraPantun, weeks: int) -> None:
    """Each time on to the Tuesday noon after, when it is known and has been weighed."""
    for _ in range(weeks):
        await village.friday()
        await village.strides(timedelta(days=3, hours=1))
        await village.strides(timedelta(hours=19))


def _suspicion(village: MuaraPantun, actor: Actor) -> Suspicion:
    [suspicion] = village.rows(Suspicion, participant_id=village.place(actor).id)
    return suspicion


async def _seems_stalled(village: MuaraPantun, sari: Actor) -> None:
    """Likely enough for the list, and not for an alert."""
    await _replies(village, sari, 3)
    await _misses(village, 3)


async def _is_asked_gently(village: MuaraPantun, sari: Actor) -> None:
    await _replies(village, sari, 3)
    await _misses(village, 2)


async def test_the_bot_asks_gently_before_anybody_else_hears_of_it(village: MuaraPantun, budi: Actor) -> None:
    sari = await village.participant("Sari")
    await _replies(village, sari, 3)
    await _misses(village, 1)
    assert village.rows(GentleQuestion) == []

    await _misses(village, 1)

    assert sari.last_heard.startswith("Sari, sudah beberapa waktu kami belum dengar kabar.")
    assert sari.buttons == WAYS_OUT
    assert village.cases(sari) == []
    assert not any("%" in heard for heard in sari.heard)


async def test_nobody_is_asked_gently_twice_in_two_weeks(village: MuaraPantun, budi: Actor) -> None:
    sari = await village.participant("Sari")
    await _is_asked_gently(village, sari)

    await village.passes(days=2)
    await _misses(village, 1)

    assert len(village.rows(GentleQuestion)) == 1


async def test_who_is_in_somebodys_hands_is_not_asked(village: MuaraPantun, budi: Actor) -> None:
    sari = await village.participant("Sari")
    await _replies(village, sari, 3)
    await _misses(village, 1)
    await village.types(budi, "/perhatikan Sari")
    await village.presses(budi, "Sudah lama tidak terlihat")

    await _misses(village, 1)

    assert village.rows(GentleQuestion) == []


async def test_fine_only_busy_is_a_sign_of_life(village: MuaraPantun, budi: Actor) -> None:
    sari = await village.participant("Sari")
    await _is_asked_gently(village, sari)

    await village.presses(sari, WAYS_OUT[0])

    assert sari.last_heard == "Syukurlah, Sari. Terima kasih sudah memberi kabar. 🌱"
    assert village.place(sari).missed_in_a_row == 0
    [asked] = village.rows(GentleQuestion)
    assert (asked.answer, asked.wording) == ("well", "gentle-silent")

    ratna = await village.coordinator("Ratna")
    await village.strides(timedelta(days=16))
    await village.types(ratna, "/hasil")
    await village.presses(ratna, "Menurut kalimat")
    [shown] = (one["text"] for one in ratna.messages if "Apakah membantu?" in one.get("text", ""))
    assert shown.endswith("lama belum ada kabar: 1 dari 1; masih terlalu sedikit")


@pytest.mark.parametrize(
    ("way_out", "why"), [(WAYS_OUT[1], "minta bantuan."), (WAYS_OUT[2], "minta ditelepon.")]
)
async def test_an_obstacle_brings_a_human(village: MuaraPantun, budi: Actor, way_out: str, why: str) -> None:
    sari = await village.participant("Sari")
    await _is_asked_gently(village, sari)

    await village.presses(sari, way_out)

    [case] = village.cases(sari)
    assert case.reason is CaseReason.ASKED_FOR_HELP
    assert f"Sebab: {why}" in budi.last_heard


async def test_a_pause_is_a_way_out_too(village: MuaraPantun, budi: Actor) -> None:
    sari = await village.participant("Sari")
    await _is_asked_gently(village, sari)

    await village.presses(sari, "🌙 Jeda dulu")
    await village.presses(sari, "1 minggu")

    assert village.place(sari).status is ParticipantStatus.PAUSED
    assert village.cases(sari) == []


async def test_once_a_week_the_trainer_reads_whom_to_greet_and_why(village: MuaraPantun, budi: Actor) -> None:
    sari = await village.participant("Sari")
    wati = await village.participant("Wati")
    for _ in range(3):
        await village.friday()
        await village.answers(sari, "Baik")
        await village.answers(wati, "Baik")
    for _ in range(3):
        await village.friday()
        await village.answers(wati, "Baik")
        await village.strides(timedelta(days=3, hours=1))
        await village.strides(timedelta(hours=19))

    [entry] = village.rows(ListEntry)
    suspicion = _suspicion(village, sari)
    percent, low, high = (round(100 * part) for part in (suspicion.p, suspicion.low, suspicion.high))
    assert budi.last_heard == (
        "📋 Minggu ini ada baiknya disapa:\n"
        f"1. Sari – kemungkinan macet {percent} % ({low}–{high}): "
        "3 kabar tidak dijawab (biasanya 7 dari 10 dijawab)."
    )
    await village.presses(budi, "1. 👎 Keliru")
    [verdict] = village.rows(Verdict)
    assert (verdict.about, verdict.ruling, verdict.rules) == (
        f"list:{entry.id}",
        Ruling.WRONG,
        [Rule.AT_RISK],
    )


async def test_the_list_comes_once_and_leads_to_a_case(village: MuaraPantun, budi: Actor) -> None:
    sari = await village.participant("Sari")
    await _seems_stalled(village, sari)
    await village.strides(timedelta(days=1))
    lists = [heard for heard in budi.heard if "ada baiknya disapa" in heard]
    assert len(lists) == 1

    await village.presses(budi, "👋 Sapa Sari")

    [case] = village.cases(sari)
    assert case.reason is CaseReason.MANUAL
    assert "ditandai oleh Budi: ada di daftar minggu ini." in " ".join(budi.heard)


async def _all_seem_stalled(village: MuaraPantun, *actors: Actor) -> None:
    for _ in range(3):
        await village.friday()
        for actor in actors:
            await village.answers(actor, "Baik")
    await _misses(village, 3)


def _list(person: Actor, begins: str = "📋") -> dict[str, Any]:
    return next(one for one in reversed(person.messages) if str(one.get("text")).startswith(begins))


async def test_whoever_has_no_trainer_is_named_to_the_coordinator(village: MuaraPantun) -> None:
    village.asks(PATIENT)
    ratna = await village.coordinator("Ratna", "MELATI")
    sari = await village.participant("Sari")
    assert village.place(sari).trainer_id is None

    await _all_seem_stalled(village, sari)

    assert "1. Sari – kemungkinan macet" in _list(ratna)["text"]
    await village.presses(ratna, "👋 Sapa Sari", on=_list(ratna)["message_id"])
    assert len(village.cases(sari)) == 1


async def test_while_a_trainer_can_be_reached_the_coordinator_reads_no_list(
    village: MuaraPantun, budi: Actor
) -> None:
    ratna = await village.coordinator("Ratna")
    sari = await village.participant("Sari")

    await _all_seem_stalled(village, sari)

    assert "1. Sari" in _list(budi)["text"]
    assert not any(heard.startswith("📋") for heard in ratna.heard)


async def test_names_beyond_the_limit_are_one_tap_away(village: MuaraPantun) -> None:
    village.asks(PATIENT.replace("[[sets]]", "[stall]\nlist_most = 2\n\n[[sets]]", 1))
    budi = await village.trainer("Budi")
    await _all_seem_stalled(village, *[await village.participant(name) for name in ("Sari", "Wati", "Yuni")])
    first = _list(budi)
    assert first["text"].endswith("Dan 1 orang lagi, kalau masih sempat.")
    assert "1. Sari" in first["text"]
    assert "Yuni" not in first["text"]

    await village.presses(budi, "Lihat 1 lagi »", on=first["message_id"])

    assert budi.last_heard.startswith("📋 Berikutnya, kalau masih sempat:\n3. Yuni – ")
    await village.presses(budi, "3. 👎 Keliru")
    await village.presses(budi, "Lihat 1 lagi »", on=first["message_id"])
    assert budi.last_heard == "Sudah semua. Terima kasih sudah mau menyapa. 🌿"


async def test_a_verdict_is_marked_on_the_list_itself(village: MuaraPantun, budi: Actor) -> None:
    await _all_seem_stalled(village, await village.participant("Sari"), await village.participant("Wati"))
    number = _list(budi)["message_id"]
    for pressed in ("1. 👍 Tepat", "2. 👎 Keliru", "1. 👎 Keliru"):
        await village.presses(budi, pressed, on=number)

    rows = [[key["text"] for key in row] for row in _list(budi)["reply_markup"]["inline_keyboard"]]

    assert rows == [
        ["👋 Sapa Sari"],
        ["1. 👍 Tepat", "✓ 1. 👎 Keliru", "1. Tidak berlaku"],
        ["👋 Sapa Wati"],
        ["2. 👍 Tepat", "✓ 2. 👎 Keliru", "2. Tidak berlaku"],
    ]


async def test_a_likely_stall_is_an_alert_at_once_with_its_reasons(village: MuaraPantun, budi: Actor) -> None:
    sari, bank = await village.participant("Sari"), village.emulator.person("Bank Kaltim")
    await village.enrols(bank, village.invitation(Role.PARTNER))
    await _replies(village, sari, 3)

    await _misses(village, 6)

    case = village.cases(sari)[0]
    assert case.reason is CaseReason.AT_RISK
    assert case.facts["p"] >= 50
    alerts = [heard for heard in budi.heard if "🔔" in heard]
    said = f"kemungkinan macet {case.facts['p']} % ({case.facts['low']}–{case.facts['high']}): "
    assert f"Sebab: {said}" in alerts[0]
    assert "kabar tidak dijawab (biasanya" in alerts[0]
    assert "anggota lain" not in alerts[0]
    for command in (
        "/kasus",
        "/peserta Sari",
        "/laporan",
        "/ekspor",
        "/ketepatan",
        "/surat",
        "/rujukan Sari",
    ):
        await village.types(bank, command)
    assert not any("Sari" in heard or " %" in heard or "macet" in heard.casefold() for heard in bank.heard)


async def test_a_trainers_verdict_is_believed(village: MuaraPantun, budi: Actor) -> None:
    sari = await village.participant("Sari")
    await _seems_stalled(village, sari)
    before = _suspicion(village, sari).p

    await village.presses(budi, "1. 👎 Keliru")
    await village.strides(timedelta(days=1))

    assert _suspicion(village, sari).p < before / 3


async def test_of_who_never_answered_the_model_says_nothing(village: MuaraPantun, budi: Actor) -> None:
    sari = await village.participant("Sari")

    await _misses(village, 2)

    assert village.rows(Suspicion) == []
    assert [case.facts["kind"] for case in village.cases(sari)] == ["never_answered"]


async def test_made_anew_from_the_rows_it_is_the_same(village: MuaraPantun, budi: Actor) -> None:
    sari = await village.participant("Sari")
    await _seems_stalled(village, sari)
    before = _suspicion(village, sari)
    with village.app.begin() as work:
        work.session.delete(work.session.get_one(Suspicion, before.participant_id))

    await village.strides(timedelta(days=1))

    after = _suspicion(village, sari)
    assert (after.p, after.low, after.high, after.reasons) == (
        before.p,
        before.low,
        before.high,
        before.reasons,
    )
