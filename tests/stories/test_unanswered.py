"""Does a question that nobody answers climb to the office once, and no further when it is answered?"""

from datetime import timedelta

from bot.sandbox.people import Person as Actor
from tests.people import MuaraPantun

MINUTE = timedelta(minutes=1)


def _climbed(ratna: Actor) -> int:
    return sum("belum dijawab" in heard for heard in ratna.heard)


async def test_a_question_climbs_once_after_two_days(village: MuaraPantun) -> None:
    budi, ratna = await village.trainer("Budi"), await village.coordinator("Ratna")
    sari = await village.participant("Sari")
    await village.types(sari, "/pelatih")
    await village.types(sari, "mesinnya rusak, bagaimana ya?")
    await village.presses(budi, "Saya tangani")

    await village.strides(timedelta(hours=48) - MINUTE)
    assert _climbed(ratna) == 0
    await village.strides(MINUTE)
    assert _climbed(ratna) == 1
    assert "Sari" in ratna.last_heard
    for _ in range(3):
        await village.types(sari, "halo?")
        await village.strides(timedelta(days=3))

    assert _climbed(ratna) == 1


async def test_an_answer_stops_it_and_the_next_question_waits_anew(village: MuaraPantun) -> None:
    budi, ratna = await village.trainer("Budi"), await village.coordinator("Ratna")
    sari = await village.participant("Sari")
    await village.types(sari, "/pelatih")
    await village.presses(budi, "Saya tangani")
    await village.strides(timedelta(hours=47))
    await village.presses(budi, "Tulis pesan")
    await village.types(budi, "besok saya ke sana")
    await village.strides(timedelta(hours=5))
    assert _climbed(ratna) == 0

    await village.types(sari, "/pelatih")
    await village.types(sari, "jam berapa?")
    await village.strides(timedelta(hours=48) - MINUTE)
    assert _climbed(ratna) == 0
    await village.strides(MINUTE)

    assert _climbed(ratna) == 1
