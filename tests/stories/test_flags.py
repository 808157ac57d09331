"""Can a human raise a flag, say whether one was right, and learn how often they are?"""

from datetime import timedelta
from typing import Any

import pytest

from bot.sandbox.people import Person as Actor
from storage.tables import Verdict
from storage.vocabulary import CaseReason, Rule, Ruling
from tests.people import MuaraPantun

RULINGS = ["👍 Tepat", "👎 Keliru", "Tidak berlaku"]


async def _says_stuck(village: MuaraPantun, actor: Actor) -> None:
    await village.types(actor, "/kabar")
    await village.presses(actor, "😟 Sedang macet")


def _card(person: Actor) -> dict[str, Any]:
    return next(message for message in reversed(person.messages) if "🔔" in message.get("text", ""))


async def _on_the_card(village: MuaraPantun, person: Actor, label: str) -> None:
    await village.presses(person, label, on=_card(person)["message_id"])


async def test_one_tap_says_that_an_alert_was_right(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await _says_stuck(village, sari)

    await _on_the_card(village, budi, "👍 Tepat")

    [verdict] = village.rows(Verdict)
    assert (verdict.ruling, verdict.rules) == (Ruling.RIGHT, [Rule.SAID_STUCK])
    assert verdict.given_by == village.person(budi).id
    assert budi.last_heard == "Terima kasih, penilaian tentang Sari sudah dicatat."
    assert "✓ 👍 Tepat" in str(_card(budi))


async def test_that_a_chat_was_closed_can_be_wrong_too(village: MuaraPantun) -> None:
    ratna = await village.coordinator("Ratna")
    budi, sari = await village.trainer("Budi"), await village.participant("Sari")
    sari.blocks()
    await village.settle()
    await village.strides(timedelta(minutes=1))

    await _on_the_card(village, budi, "👎 Keliru")
    await village.types(ratna, "/ketepatan")

    [verdict] = village.rows(Verdict)
    assert (verdict.ruling, verdict.rules) == (Ruling.WRONG, [Rule.UNREACHABLE])
    assert "Percakapan ditutup: 0 dari 1 tepat; belum cukup untuk disimpulkan." in ratna.last_heard


async def test_the_last_verdict_counts(village: MuaraPantun) -> None:
    ratna = await village.coordinator("Ratna")
    budi = await village.trainer("Budi")
    await _says_stuck(village, await village.participant("Sari"))

    await _on_the_card(village, budi, "👍 Tepat")
    await _on_the_card(village, budi, "👎 Keliru")
    await village.types(ratna, "/ketepatan")

    assert "Bilang macet: 0 dari 1 tepat; belum cukup untuk disimpulkan." in ratna.last_heard
    assert "✓ 👎 Keliru" in str(_card(budi))
    assert "✓ 👍 Tepat" not in str(_card(budi))


async def test_what_a_participant_asks_for_is_not_judged(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")

    await village.types(sari, "/bantuan")

    assert not set(RULINGS) & set(budi.buttons)


async def test_how_a_case_ended_is_a_verdict_too(village: MuaraPantun) -> None:
    ratna = await village.coordinator("Ratna")
    budi = await village.trainer("Budi")
    for name, outcome in (
        ("Sari", "Ternyata lancar"),
        ("Wati", "Ada rencana baru"),
        ("Tuti", "Sudah jalan lagi"),
    ):
        await _says_stuck(village, await village.participant(name))
        await _on_the_card(village, budi, "✋ Saya tangani")
        await _on_the_card(village, budi, "✅ Selesaikan")
        await village.presses(budi, outcome)

    await village.types(ratna, "/precision")

    assert "Bilang macet: 1 dari 2 tepat" in ratna.last_heard


async def test_enough_verdicts_are_told_with_how_far_they_can_be_trusted(village: MuaraPantun) -> None:
    ratna = await village.coordinator("Ratna")
    budi = await village.trainer("Budi")
    for number, letter in enumerate("ABCDEFGHIJ"):
        await _says_stuck(village, await village.participant(f"Sari {letter}"))
        await _on_the_card(village, budi, "👎 Keliru" if number < 2 else "👍 Tepat")

    await village.types(ratna, "/ketepatan")

    assert "Bilang macet: 8 dari 10 tepat (80 %, kira-kira 49–94 %)." in ratna.last_heard


async def test_precision_is_for_coordinators(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    ratna = await village.coordinator("Ratna")
    await village.types(ratna, "/ketepatan")
    assert ratna.last_heard.startswith("Belum ada tanda yang dinilai.")

    await village.types(budi, "/ketepatan")

    assert budi.last_heard.startswith("Maaf, itu bagian koordinator.")


@pytest.mark.parametrize("command", ["/perhatikan sari", "/flag SARI"])
async def test_a_trainer_flags_somebody_by_hand(village: MuaraPantun, command: str) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")

    await village.types(budi, command)
    await village.presses(budi, "Sudah lama tidak terlihat")

    [case] = village.cases(sari)
    assert case.reason is CaseReason.MANUAL
    assert "Sebab: ditandai oleh Budi: Sudah lama tidak terlihat." in _card(budi)["text"]
    assert not set(RULINGS) & set(budi.buttons)


async def test_the_reason_can_be_typed(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    await village.participant("Sari")
    await village.types(budi, "/perhatikan Sari")

    await village.types(budi, "Warungnya tutup <dua> minggu")

    assert "ditandai oleh Budi: “Warungnya tutup <dua> minggu”." in _card(budi)["text"]


async def test_of_two_with_that_name_the_trainer_chooses(village: MuaraPantun) -> None:
    ratna = await village.coordinator("Ratna")
    await village.participant("Sari Wati")
    melati = await village.participant("Sari Melati")

    await village.types(ratna, "/perhatikan sari")
    await village.presses(ratna, "Sari Melati")
    await village.presses(ratna, "Usahanya tampak menurun")

    assert len(village.cases(melati)) == 1


@pytest.mark.parametrize(
    ("command", "heard"),
    [
        ("/perhatikan", "Siapa? Ketik namanya, misalnya: /perhatikan Sari"),
        ("/perhatikan Joko", "Belum ketemu peserta bernama Joko."),
        ("/perhatikan %", "Belum ketemu peserta bernama %."),
    ],
)
async def test_a_name_that_finds_nobody_is_asked_for_again(
    village: MuaraPantun, command: str, heard: str
) -> None:
    budi = await village.trainer("Budi")
    await village.participant("Sari")

    await village.types(budi, command)

    assert budi.last_heard.startswith(heard)


async def test_nobody_flags_a_participant_of_another_cohort(village: MuaraPantun) -> None:
    stranger = await village.trainer("Eka", cohort=village.founded("MAWAR", "Angkatan Mawar").code)
    await village.participant("Sari")

    await village.types(stranger, "/perhatikan Sari")

    assert stranger.last_heard.startswith("Belum ketemu")


async def test_several_reasons_are_told_in_one_sentence(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    await _says_stuck(village, await village.participant("Sari"))

    await village.types(budi, "/perhatikan Sari")
    await village.presses(budi, "Sedang ada beban di rumah")

    said = "Sebab: bilang usahanya sedang macet; ditandai oleh Budi: Sedang ada beban di rumah."
    assert said in _card(budi)["text"]
