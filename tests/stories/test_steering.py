"""Can an announcement be stopped in the middle, continued or ended, by exactly one of those who may?"""

from datetime import timedelta

import pytest

from bot.buttons import StopBroadcast
from bot.sandbox.faults import ServerError
from bot.sandbox.people import Person as Actor
from bot.services import broadcasts
from storage.tables import Broadcast, Delivery
from storage.vocabulary import BroadcastStatus, DeliveryStatus
from tests.people import MuaraPantun

NEWS = "Besok kumpul di balai desa"


@pytest.fixture(autouse=True)
def two_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Portions are as they are, only smaller."""
    monkeypatch.setattr(broadcasts, "PORTION", 2)
    monkeypatch.setattr(broadcasts, "REFILL_BELOW", 1)


async def _under_way(village: MuaraPantun, count: int = 4) -> tuple[Actor, list[Actor]]:
    """The first has it; the second's copy is on its way and cannot be delivered for now."""
    ratna = await village.coordinator("Ratna")
    trainees = [await village.participant(f"Sari {number}") for number in range(1, count + 1)]
    await village.types(ratna, f"/siaran {NEWS}")
    await village.presses(ratna, 0)
    for trainee in trainees[1:]:
        village.emulator.faults.schedule(ServerError(502), "sendMessage", chat_id=trainee.id, times=None)
    await village.presses(ratna, 0)
    return ratna, trainees


def _copies(people: list[Actor]) -> list[int]:
    return [sum(NEWS in heard for heard in person.heard) for person in people]


async def test_it_is_stopped_in_the_middle_and_goes_on_where_it_stood(village: MuaraPantun) -> None:
    ratna, trainees = await _under_way(village)

    await village.presses(ratna, "⏸ Hentikan sementara")
    assert "Sudah sampai ke 1 dari 4 orang" in ratna.last_heard
    village.emulator.faults.clear()
    await village.strides(timedelta(hours=1))
    assert _copies(trainees) == [1, 0, 0, 0]
    assert {copy.outbox_id for copy in village.rows(Delivery, status=DeliveryStatus.QUEUED)} == {None}
    assert village.rows(Broadcast)[0].status is BroadcastStatus.STOPPED

    await village.presses(ratna, "▶️ Lanjutkan")
    await village.strides(timedelta(minutes=5))

    assert _copies(trainees) == [1, 1, 1, 1]
    assert "Sampai: 4" in ratna.last_heard


async def test_what_was_stopped_can_be_ended(village: MuaraPantun) -> None:
    ratna, trainees = await _under_way(village)
    await village.presses(ratna, "⏸ Hentikan sementara")
    village.emulator.faults.clear()
    await village.strides(timedelta(hours=1))

    await village.presses(ratna, "⏹ Akhiri di sini")
    await village.strides(timedelta(hours=1))

    assert sum(_copies(trainees)) == 1
    assert any("Tidak dikirimi lagi: 3" in heard for heard in ratna.heard)
    assert "Siaran selesai" in ratna.last_heard
    assert len(village.rows(Delivery, status=DeliveryStatus.CANCELLED)) == 3


async def test_of_two_coordinators_exactly_one_stops_it(village: MuaraPantun) -> None:
    dewi = await village.coordinator("Dewi")
    ratna, _ = await _under_way(village)
    [sent] = village.rows(Broadcast)

    dewi.presses_data(StopBroadcast(sent.id).pack(dewi.id, village.app.house.seal))
    ratna.presses("⏸ Hentikan sementara")
    await village.settle()

    said = [ratna.last_heard, dewi.last_heard]
    assert sum("Sudah sampai ke" in heard for heard in said) == 1
    assert sum("lebih dulu. Siaran ini dihentikan sementara" in heard for heard in said) == 1


async def test_a_coordinator_of_other_people_stops_nothing(village: MuaraPantun) -> None:
    village.founded("MAWAR", "Angkatan Mawar")
    eka = await village.coordinator("Eka", cohort="MAWAR")
    await _under_way(village)
    [sent] = village.rows(Broadcast)

    eka.presses_data(StopBroadcast(sent.id).pack(eka.id, village.app.house.seal))
    await village.settle()

    assert "bukan bagian Anda" in eka.last_heard
    assert village.rows(Broadcast)[0].status is BroadcastStatus.SENDING


async def test_the_last_ones_can_be_looked_into(village: MuaraPantun) -> None:
    ratna, _ = await _under_way(village, 1)
    await village.strides(timedelta(minutes=5))

    await village.types(ratna, "/siaran")
    assert "Kirim sekarang pesan" in ratna.last_heard
    assert ratna.messages[-2]["text"].startswith("Siaran terakhir")
    await village.presses(ratna, f"1: {NEWS}", on=ratna.messages[-2]["message_id"])

    assert "Sampai: 1" in ratna.last_heard
