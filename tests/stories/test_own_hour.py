"""Is somebody asked at the hour that suits them?"""

from datetime import timedelta

import pytest

from bot.sandbox.people import Person as Actor
from storage.tables import Message
from storage.vocabulary import CaseReason
from tests.people import MuaraPantun
from tests.programme.sources import programme, question

LAST = question("last", "yes_no")
ASKED = "Minggu ini usahanya bagaimana?"


@pytest.fixture
async def sari(village: MuaraPantun) -> Actor:
    return await village.participant("Sari")


async def _is_asked_after_four(village: MuaraPantun, actor: Actor, wait: timedelta) -> bool:
    """Whether next Friday's check-in comes so long after four o'clock, and not a minute before."""
    await village.friday()
    await village.strides(wait - timedelta(minutes=1))
    before = len(village.check_ins(actor))
    await village.strides(timedelta(minutes=1))
    return len(village.check_ins(actor)) == before + 1


async def test_a_part_of_the_day_is_one_tap_and_shown_with_what_is_kept(
    village: MuaraPantun, sari: Actor
) -> None:
    await village.types(sari, "/data")
    await village.presses(sari, "🕓 Jam berapa enaknya?")
    offered = sari.buttons

    await village.presses(sari, "🌙 Malam, 19.00")

    assert offered == ["✅ Tetap pukul 16.00", "🌅 Pagi, 08.00", "☀️ Siang, 12.00", "🌙 Malam, 19.00"]
    assert sari.last_heard.startswith("Baik, Sari. Saya bertanya Jumat, pukul 19.00.")
    await village.types(sari, "/data")
    assert "Jam bertanya: Jumat, pukul 19.00, seperti pilihan Bapak/Ibu." in sari.last_heard
    assert await _is_asked_after_four(village, sari, timedelta(hours=3))
    await village.answers(sari, "maju", "200rb", "5")
    assert await _is_asked_after_four(village, sari, timedelta(hours=3))


async def test_an_earlier_hour_counts_from_the_same_week(village: MuaraPantun, sari: Actor) -> None:
    await village.types(sari, "/jam 8 pagi")

    await village.strides(timedelta(days=3, hours=22, minutes=59))
    before = len(village.check_ins(sari))
    await village.strides(timedelta(minutes=1))

    assert (before, len(village.check_ins(sari))) == (0, 1)


async def test_an_hour_is_typed_as_people_say_it_and_never_guessed(village: MuaraPantun, sari: Actor) -> None:
    await village.types(sari, "/hour")
    await village.types(sari, "jam 7 WITA")
    both = sari.buttons
    await village.presses(sari, "19.00")
    first = village.place(sari).own_hour
    await village.types(sari, "/jam setengah 7 malam")

    assert both == ["07.00", "19.00"]
    assert f"{first:%H:%M}" == "19:00"
    assert f"{village.place(sari).own_hour:%H:%M}" == "18:30"


async def test_nobody_is_asked_in_the_night_by_a_slip(village: MuaraPantun, sari: Actor) -> None:
    await village.types(sari, "/jam 23.00")
    told = sari.last_heard
    await village.types(sari, "20.00")

    assert "Boleh pilih antara pukul 07.00 dan 20.30." in told
    assert f"{village.place(sari).own_hour:%H:%M}" == "20:00"


@pytest.mark.parametrize(
    ("learns", "button", "said"),
    [
        ("true", "🔄 Ikuti kebiasaan saya", "Saya ikuti jam Bapak/Ibu biasanya menjawab."),
        ("false", "🔄 Ikuti jam program", "Saya bertanya Jumat, pukul 16.00."),
    ],
)
async def test_what_holds_now_can_be_kept_and_given_back(
    village: MuaraPantun, learns: str, button: str, said: str
) -> None:
    village.asks(programme(LAST, rhythm=f"learns_hour = {learns}"))
    sari = await village.participant("Sari")
    await village.types(sari, "/jam")
    await village.presses(sari, "✅ Tetap pukul 16.00")
    for _ in range(4):
        await village.friday()
        await village.strides(timedelta(hours=3))
        await village.presses(sari, "Ya")

    assert await _is_asked_after_four(village, sari, timedelta(minutes=0)) is False
    assert f"{village.check_ins(sari)[-1].sent_at:%H:%M}" == "08:00"

    await village.types(sari, "/jam")
    await village.presses(sari, button)

    assert said in sari.last_heard
    assert village.place(sari).own_hour is None


async def test_other_words_after_the_question_are_heard_as_what_they_are(
    village: MuaraPantun, sari: Actor
) -> None:
    await village.types(sari, "/jam")
    await village.types(sari, "nanti saya pikir dulu")
    unread = sari.last_heard
    await village.types(sari, "/jam")
    await village.types(sari, "usaha saya macet bu, tidak laku")
    await village.friday()
    await village.types(sari, "/jam")
    await village.types(sari, "maju")

    assert "Ketik /jam 18.30" in unread
    assert village.rows(Message)[0].text == "nanti saya pikir dulu"
    assert CaseReason.SAID_STUCK in [case.reason for case in village.cases(sari)]
    assert village.given(village.check_ins(sari)[0]) == {"status": "progress"}


async def test_what_a_trainer_enters_says_nothing_of_ones_own_hour(village: MuaraPantun) -> None:
    village.asks(programme(LAST, rhythm="learns_hour = true"))
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    for _ in range(4):
        await village.friday()
        await village.strides(timedelta(hours=3))
        await village.types(budi, "/laporkan Sari")
        await village.presses(budi, "Ya")

    await village.types(sari, "/data")

    assert "Jam bertanya: Jumat, pukul 16.00." in sari.last_heard
