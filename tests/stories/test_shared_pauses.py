"""Do a village or a cohort rest together, and come back together?"""

from datetime import timedelta

import pytest

from bot.sandbox.people import Person as Actor
from storage.tables import Participant, SharedPause
from storage.vocabulary import CheckInStatus, ParticipantStatus
from tests.people import MuaraPantun

TOLD = "jeda bersama sampai"
BACK = "Jedanya sudah selesai"


def _heard(actor: Actor, words: str) -> int:
    return sum(words in heard for heard in actor.heard)


def _lives_in(village: MuaraPantun, actor: Actor, name: str) -> None:
    with village.app.begin() as work:
        work.session.get_one(Participant, village.place(actor).id).village = name


@pytest.fixture
async def kartini(village: MuaraPantun) -> Actor:
    return await village.coordinator("Kartini")


async def _calls_a_pause(village: MuaraPantun, kartini: Actor, place: str, until: str = "2 minggu") -> None:
    await village.types(kartini, "/jeda_bersama")
    await village.presses(kartini, place)
    await village.presses(kartini, until)
    await village.presses(kartini, "banjir")
    await village.presses(kartini, "Ya,")


async def test_the_number_of_people_is_shown_before_anybody_rests(
    village: MuaraPantun, kartini: Actor
) -> None:
    for name in ("Sari", "Wati"):
        await village.participant(name)
    await village.types(kartini, "/pause_all")
    await village.presses(kartini, "Semua Angkatan Melati")
    await village.types(kartini, "sampai 20 desember")

    await village.types(kartini, "jalan putus")

    assert "Karena: jalan putus." in kartini.last_heard
    assert "Yang jeda 2 orang." in kartini.last_heard
    await village.presses(kartini, "Tidak jadi")
    assert village.rows(SharedPause) == []


async def test_everybody_is_told_once_and_asked_nothing(village: MuaraPantun, kartini: Actor) -> None:
    budi = await village.trainer("Budi")
    people = [await village.participant(name) for name in ("Sari", "Wati")]
    await village.friday()

    await _calls_a_pause(village, kartini, "Semua Angkatan Melati")
    await village.passes(days=1)
    said = [len(one.heard) for one in people]
    await village.passes(days=11)

    assert [_heard(one, TOLD) for one in people] == [1, 1]
    assert [len(one.heard) for one in people] == said
    assert _heard(budi, TOLD) == 1
    assert {village.place(one).status for one in people} == {ParticipantStatus.PAUSED}


async def test_they_come_back_together_and_nothing_was_missed(village: MuaraPantun, kartini: Actor) -> None:
    sari = await village.participant("Sari")
    await village.friday()
    await _calls_a_pause(village, kartini, "Semua Angkatan Melati")

    await village.passes(days=14)

    assert _heard(sari, BACK) == 1
    assert village.place(sari).status is ParticipantStatus.ACTIVE
    assert village.place(sari).missed_in_a_row == 0
    assert [(one.status, one.skipped_because) for one in village.check_ins(sari)][:2] == [
        (CheckInStatus.CANCELLED, "paused_together")
    ] * 2


async def test_only_the_village_rests(village: MuaraPantun, kartini: Actor) -> None:
    sari, wati = await village.participant("Sari"), await village.participant("Wati")
    _lives_in(village, sari, "Muara Pantun")
    _lives_in(village, wati, "Sepaso")

    await _calls_a_pause(village, kartini, "Muara Pantun")
    await village.passes(hours=4)

    assert village.place(sari).status is ParticipantStatus.PAUSED
    assert village.place(wati).status is ParticipantStatus.ACTIVE
    assert _heard(wati, TOLD) == 0


async def test_a_newcomer_rests_with_the_others(village: MuaraPantun, kartini: Actor) -> None:
    await village.participant("Sari")
    await _calls_a_pause(village, kartini, "Semua Angkatan Melati")

    wati = await village.participant("Wati")

    assert village.place(wati).status is ParticipantStatus.PAUSED
    assert _heard(wati, TOLD) == 1


async def test_it_is_ended_early_and_everybody_is_told_once(village: MuaraPantun, kartini: Actor) -> None:
    people = [await village.participant(name) for name in ("Sari", "Wati")]
    await _calls_a_pause(village, kartini, "Semua Angkatan Melati")
    await village.passes(days=2)

    await village.types(kartini, "/jeda_bersama")
    await village.presses(kartini, "Akhiri jeda")
    await village.passes(days=1)

    assert [_heard(one, BACK) for one in people] == [1, 1]
    assert {village.place(one).status for one in people} == {ParticipantStatus.ACTIVE}


async def test_whoever_wants_to_goes_on_all_the_same(village: MuaraPantun, kartini: Actor) -> None:
    sari = await village.participant("Sari")
    await _calls_a_pause(village, kartini, "Semua Angkatan Melati")
    await village.passes(hours=4)

    await village.types(sari, "/lanjut")
    await village.passes(days=1)

    assert village.place(sari).status is ParticipantStatus.ACTIVE
    assert _heard(sari, TOLD) == 1


async def test_of_ones_own_pause_and_that_of_all_the_longer_counts_and_everybody_is_told(
    village: MuaraPantun, kartini: Actor
) -> None:
    sari, wati = await village.participant("Sari"), await village.participant("Wati")
    await village.types(sari, "/jeda 3 hari")
    await _calls_a_pause(village, kartini, "Semua Angkatan Melati")
    await village.types(wati, "/jeda 30 hari")

    await village.strides(timedelta(days=5))
    middle = [village.place(one).status for one in (sari, wati)]
    await village.strides(timedelta(days=12))

    assert middle == [ParticipantStatus.PAUSED, ParticipantStatus.PAUSED]
    assert [_heard(one, TOLD) for one in (sari, wati)] == [1, 1]
    assert [_heard(one, BACK) for one in (sari, wati)] == [1, 0]


async def test_nobody_but_the_office_may_call_it(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    await village.participant("Sari")

    await village.types(budi, "/jeda_bersama")

    assert village.rows(SharedPause) == []
    assert "jeda bersama?" not in budi.last_heard


async def test_the_same_place_rests_but_once(village: MuaraPantun, kartini: Actor) -> None:
    await village.participant("Sari")
    await _calls_a_pause(village, kartini, "Semua Angkatan Melati")
    await village.types(kartini, "/jeda_bersama")
    await village.presses(kartini, "Semua Angkatan Melati")
    await village.presses(kartini, "1 minggu")

    await village.presses(kartini, "banjir")

    assert "sudah jeda bersama sampai" in kartini.last_heard
    assert len(village.rows(SharedPause)) == 1


async def test_at_night_nobody_is_woken_to_be_told(village: MuaraPantun, kartini: Actor) -> None:
    sari = await village.participant("Sari")
    await village.strides(timedelta(hours=14))

    await _calls_a_pause(village, kartini, "Semua Angkatan Melati")
    await village.strides(timedelta(minutes=5))
    assert _heard(sari, TOLD) == 0

    await village.passes(hours=12)
    assert _heard(sari, TOLD) == 1
