"""Are silent, out of reach, paused and withdrawn told apart, and do they go different ways?"""

from datetime import timedelta

import pytest

from bot.sandbox.people import Person as Actor
from storage.tables import Participant, Weighed
from storage.vocabulary import CaseReason, ParticipantStatus
from tests.people import MuaraPantun


async def _is_gone_for_long(village: MuaraPantun) -> None:
    for _ in range(3):
        await village.friday()
        await village.strides(timedelta(days=3, hours=1))


@pytest.fixture
async def sari(village: MuaraPantun) -> Actor:
    """She reported once."""
    await village.trainer("Budi")
    sari = await village.participant("Sari")
    await village.types(sari, "/kabar")
    await village.answers(sari, "📈 Ada kemajuan", "450rb", "5")
    await village.strides(timedelta(days=7))
    return sari


async def test_the_silent_are_written_to_as_they_can_be_reached(village: MuaraPantun, sari: Actor) -> None:
    await _is_gone_for_long(village)

    [case] = village.cases(sari)
    assert case.reason is CaseReason.MISSED_CHECK_INS
    assert village.place(sari).status is ParticipantStatus.STALLED


async def test_of_whom_nothing_reaches_no_silence_is_counted(village: MuaraPantun, sari: Actor) -> None:
    sari.blocks()
    await village.settle()
    place = village.place(sari)

    await _is_gone_for_long(village)

    [case] = village.cases(sari)
    assert case.reason is CaseReason.UNREACHABLE
    assert village.place(sari).missed_in_a_row == place.missed_in_a_row


async def test_the_paused_are_left_in_peace(village: MuaraPantun, sari: Actor) -> None:
    with village.app.begin() as work:
        place = work.session.get_one(Participant, village.place(sari).id)
        place.status, place.paused_until = ParticipantStatus.PAUSED, work.now + timedelta(weeks=52)
    weighed = village.rows(Weighed)
    heard = len(sari.heard)

    await _is_gone_for_long(village)

    assert village.cases(sari) == []
    assert len(sari.heard) == heard
    assert village.rows(Weighed) == weighed


async def test_the_withdrawn_are_asked_and_told_of_no_more(village: MuaraPantun, sari: Actor) -> None:
    await village.types(sari, "/berhenti")
    await village.presses(sari, "Ya, berhenti")
    heard = len(sari.heard)

    await _is_gone_for_long(village)

    assert village.cases(sari) == []
    assert len(sari.heard) == heard
