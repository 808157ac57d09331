"""Is nobody told the same thing over and over, or in the night, whatever goes wrong?"""

from collections.abc import Iterator
from datetime import timedelta
from itertools import count

import pytest

from bot.jobs.one_by_one import Begin
from bot.jobs.sweep import TICKS
from bot.sandbox.faults import Fault, ServerError
from bot.sandbox.people import Person as Actor
from bot.services.speech import Post, say
from storage import people
from storage.tables import Outgoing
from storage.vocabulary import Lane, OutboxState
from tests.people import MuaraPantun

SAID = "Maaf, tadi saya tidak terhubung."
TOLD = "pesan yang berulang untuk"
QUESTION = "Minggu ini usahanya bagaimana?"


def _heard(actor: Actor, words: str) -> int:
    return sum(words in heard for heard in actor.heard)


@pytest.fixture
async def sari(village: MuaraPantun) -> Actor:
    return await village.participant("Sari")


def _breaks(
    monkeypatch: pytest.MonkeyPatch, actor: Actor, lane: Lane = Lane.CHECK_IN, key: str = "broken:"
) -> None:
    """From now on each ring of the bell says the same to them, under a new key."""
    rings = count()

    def broken(begin: Begin) -> Iterator[int]:
        with begin() as work:
            person = people.in_chat(work.session, actor.id)
            assert person is not None
            say(work, person, "please-press-again", post=Post(lane=lane, once=f"{key}{next(rings)}"))
        yield 1

    monkeypatch.setattr("bot.app.TICKS", (*TICKS, broken))


@pytest.mark.parametrize("lane", [Lane.CHECK_IN, Lane.ALERT, Lane.BROADCAST])
async def test_a_broken_sweep_says_the_same_three_times_a_day_and_no_more(
    village: MuaraPantun, sari: Actor, monkeypatch: pytest.MonkeyPatch, lane: Lane
) -> None:
    _breaks(monkeypatch, sari, lane)

    await village.move(timedelta(hours=10), step=timedelta(minutes=30))

    assert _heard(sari, SAID) == 3
    held = village.rows(Outgoing, state=OutboxState.HELD_BACK)
    assert len(held) == 17
    assert {row.error for row in held} == {"said too often"}


async def test_what_was_held_back_is_told_to_the_coordinator_once_a_day(
    village: MuaraPantun, sari: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    kartini = await village.coordinator("Kartini")
    _breaks(monkeypatch, sari)

    await village.move(timedelta(hours=20), step=timedelta(hours=1))
    assert _heard(kartini, TOLD) == 1
    await village.move(timedelta(hours=20), step=timedelta(hours=1))

    assert _heard(kartini, TOLD) == 2
    assert _heard(sari, SAID) <= 6


async def test_nobody_is_told_of_a_quiet_day(village: MuaraPantun, sari: Actor) -> None:
    kartini = await village.coordinator("Kartini")

    await village.passes(days=2)

    assert _heard(kartini, TOLD) == 0


async def test_whoever_taps_is_answered_as_often_as_they_tap(village: MuaraPantun, sari: Actor) -> None:
    for _ in range(6):
        await village.types(sari, "/menu")

    assert len(set(sari.heard[-6:])) == 1
    assert village.rows(Outgoing, state=OutboxState.HELD_BACK) == []


async def test_even_answers_end_somewhere(
    village: MuaraPantun, sari: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.outbox.MOST_ANSWERED", 5)
    _breaks(monkeypatch, sari, Lane.ANSWER)

    await village.move(timedelta(hours=8), step=timedelta(hours=1))

    assert _heard(sari, SAID) == 5


async def test_a_trainer_may_write_the_same_word_again_and_again(village: MuaraPantun, sari: Actor) -> None:
    budi = await village.trainer("Budi")
    await village.types(sari, "/bantuan")
    await village.presses(sari, "Modal")
    await village.presses(budi, "Saya tangani")
    await village.presses(budi, "Tulis")

    for _ in range(5):
        await village.types(budi, "ya")

    assert sum(heard.endswith("\nya") for heard in sari.heard) == 5


async def _announces(village: MuaraPantun, ratna: Actor) -> None:
    await village.presses(ratna, 0)
    await village.presses(ratna, 0)


async def test_the_fourth_same_announcement_of_a_day_is_held_back_and_its_author_reads_why(
    village: MuaraPantun, sari: Actor
) -> None:
    ratna = await village.coordinator("Ratna")
    for _ in range(4):
        await village.types(ratna, "/siaran Jangan lupa, jam 7 kumpul")
        await _announces(village, ratna)

    assert _heard(sari, "Jangan lupa, jam 7 kumpul") == 3
    [held] = village.rows(Outgoing, state=OutboxState.HELD_BACK)
    assert held.chat_id == sari.id
    await village.types(ratna, "/siaran")
    await village.presses(ratna, 0)
    await village.presses(ratna, "⚠️")
    assert "Sari: sudah tiga kali menerima pesan yang sama hari itu" in ratna.last_heard


async def test_the_question_under_each_announced_album_arrives(village: MuaraPantun, sari: Actor) -> None:
    ratna = await village.coordinator("Ratna")
    for _ in range(4):
        ratna.sends_album(count=2, caption="/siaran Contoh")
        await village.settle()
        await _announces(village, ratna)

    assert sum("Paham" in str(message.get("reply_markup")) for message in sari.messages) == 4


async def test_one_announcement_that_goes_round_and_round_is_held_back(
    village: MuaraPantun, sari: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    _breaks(monkeypatch, sari, Lane.BROADCAST, key="broadcast:7:")

    await village.move(timedelta(hours=5), step=timedelta(hours=1))

    assert _heard(sari, SAID) == 3


async def test_a_check_in_that_could_not_leave_by_day_waits_for_the_morning(
    village: MuaraPantun, sari: Actor
) -> None:
    with village.emulator.outage():
        await village.friday()
        await village.passes(hours=5)
    await village.passes(hours=1)
    assert _heard(sari, QUESTION) == 0

    await village.passes(hours=12)

    assert _heard(sari, QUESTION) == 1


@pytest.fixture
def nothing_arrives(village: MuaraPantun) -> Fault:
    """They are heard, and nothing reaches them."""
    return village.emulator.faults.schedule(ServerError(), "sendMessage", times=0)


@pytest.mark.parametrize("says", ["/jeda 2 minggu", "/berhenti"])
async def test_a_question_that_could_not_leave_is_not_asked_after_they_said_no(
    village: MuaraPantun, sari: Actor, nothing_arrives: Fault, says: str
) -> None:
    nothing_arrives.times = None
    await village.friday()
    nothing_arrives.times = 0 if says == "/berhenti" else None
    await village.types(sari, says)
    if says == "/berhenti":
        await village.presses(sari, "Ya, berhenti")
    nothing_arrives.cancel()

    await village.passes(hours=20)

    assert _heard(sari, QUESTION) == 0


async def test_a_reminder_that_could_not_leave_is_not_sent_after_the_answer(
    village: MuaraPantun, sari: Actor, nothing_arrives: Fault
) -> None:
    await village.friday()
    nothing_arrives.times = None
    await village.passes(hours=24)
    await village.types(sari, "Jalan seperti biasa")
    nothing_arrives.cancel()

    await village.passes(hours=4)

    assert not any("belum sempat" in heard for heard in sari.heard)
