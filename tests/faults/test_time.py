"""What does the bot do after time has gone by without it?"""

import asyncio
from datetime import timedelta

import pytest

from bot.clock import MovableClock
from bot.sandbox.people import Person
from storage.tables import CheckIn, Outgoing
from storage.vocabulary import CheckInStatus, OutboxState
from tests.clock import still_clock
from tests.people import MuaraPantun

QUESTION = "Minggu ini usahanya bagaimana?"
TO_FRIDAY = timedelta(days=4, hours=8)


def asked(person: Person) -> int:
    return sum(QUESTION in heard for heard in person.heard)


@pytest.fixture
def machine(village: MuaraPantun) -> MovableClock:
    """The clock of the computer itself, apart from the one that the village lives by."""
    machine = still_clock()
    village.app._machine = machine
    return machine


async def sleeps(village: MuaraPantun, machine: MovableClock, time: timedelta) -> None:
    await village.app.sweep()
    machine.move(time)
    village.clock.move(time)
    await village.app.sweep()
    await village.settle()


async def test_a_check_in_that_an_outage_held_up_comes_when_it_is_over(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    await village.passes(days=4)

    with village.emulator.outage():
        await village.passes(hours=12)
        during = asked(sari)
    await village.passes(hours=12)

    assert (during, asked(sari)) == (0, 1)
    assert village.check_ins(sari)[0].status is CheckInStatus.SENT


async def test_a_check_in_that_an_outage_outlived_is_skipped_with_its_reason_and_nobody_is_blamed(
    village: MuaraPantun,
) -> None:
    sari = await village.participant("Sari")
    await village.passes(days=4)

    with village.emulator.outage():
        await village.passes(days=2)
    await village.passes(hours=4)

    [check_in] = village.check_ins(sari)
    assert (check_in.status, check_in.skipped_because) == (CheckInStatus.CANCELLED, "expired")
    assert village.place(sari).missed_in_a_row == 0
    assert asked(sari) == 0
    await village.passes(days=5, hours=4)
    assert asked(sari) == 1


async def test_a_clock_that_jumps_weeks_ahead_asks_at_most_once(village: MuaraPantun) -> None:
    sari, rina = await village.participant("Sari"), await village.participant("Rina")

    village.clock.move(TO_FRIDAY + timedelta(weeks=5))
    for _ in range(3):
        await village.app.sweep()
        await village.settle()

    assert (asked(sari), asked(rina)) == (1, 1)
    assert village.place(sari).missed_in_a_row == 0


async def test_a_clock_that_jumps_while_messages_are_under_way_sends_none_of_them_twice(
    village: MuaraPantun,
) -> None:
    sari = await village.participant("Sari")

    sari.types("250rb")
    await village.emulator.until(lambda: bool(village.app.outbox._under_way))
    village.clock.move(timedelta(hours=3))
    village.app.outbox.wake()
    await village.settle()

    assert sum("catat. 📝" in heard for heard in sari.heard) == 1


async def test_the_coordinator_hears_how_long_the_bot_was_away_and_what_was_left_out(
    village: MuaraPantun, machine: MovableClock
) -> None:
    ratna = await village.coordinator("Ratna")
    await village.participant("Sari")
    await village.participant("Rina")

    await sleeps(village, machine, TO_FRIDAY + timedelta(hours=21))

    assert ratna.last_heard == (
        "Saya tidak bekerja dari Senin, 2 November pukul 09.00 WITA "
        "sampai Sabtu, 7 November pukul 14.00 WITA;"
        " 2 pertanyaan mingguan sudah terlalu lambat dan tidak dikirim."
    )
    assert {row.skipped_because for row in village.rows(CheckIn)} == {"too_late"}


@pytest.mark.parametrize(
    ("minutes", "is_told"), [(59, False), (60, True)], ids=["a short break", "long enough to matter"]
)
async def test_only_a_long_absence_is_worth_a_message(
    village: MuaraPantun, machine: MovableClock, minutes: int, is_told: bool
) -> None:
    ratna = await village.coordinator("Ratna")

    await sleeps(village, machine, timedelta(minutes=minutes))

    assert ("tidak ada pertanyaan mingguan yang terlewat" in ratna.last_heard) is is_told


async def test_an_absence_is_told_once(village: MuaraPantun, machine: MovableClock) -> None:
    ratna = await village.coordinator("Ratna")
    await sleeps(village, machine, timedelta(hours=5))

    await village.app.sweep()
    await village.settle()

    assert sum("Saya tidak bekerja" in heard for heard in ratna.heard) == 1


async def test_at_night_the_news_of_an_absence_waits_for_the_morning(
    village: MuaraPantun, machine: MovableClock
) -> None:
    ratna = await village.coordinator("Ratna")

    await sleeps(village, machine, timedelta(hours=14))
    at_night = ratna.heard[:]
    await village.passes(hours=9)

    assert not any("Saya tidak bekerja" in heard for heard in at_night)
    assert "Saya tidak bekerja" in ratna.last_heard


async def test_a_demo_s_clock_that_is_moved_on_is_no_absence(
    village: MuaraPantun, machine: MovableClock
) -> None:
    ratna = await village.coordinator("Ratna")

    await village.passes(weeks=3)

    assert not any("Saya tidak bekerja" in heard for heard in ratna.heard)


async def test_an_absence_is_noticed_after_a_new_start_too(village: MuaraPantun) -> None:
    machine = still_clock()
    village.app._machine = machine
    ratna = await village.coordinator("Ratna")
    await village.app.sweep()

    village.app._machine = still_clock(machine.now() + timedelta(hours=3))  # what a new process would read
    village.clock.move(timedelta(hours=3))
    await village.app.sweep()
    await village.settle()

    assert "dari Senin, 2 November pukul 09.00 WITA sampai Senin, 2 November pukul 12.00" in ratna.last_heard
    assert {row.state for row in village.rows(Outgoing)} == {OutboxState.SENT}


async def test_a_look_that_the_end_cuts_off_is_no_mistake(village: MuaraPantun) -> None:
    async with village.app._turn:
        ringing = asyncio.create_task(village.app.ring())
        while not village.app._sweeping.locked():
            await asyncio.sleep(0)

        ringing.cancel()
        await asyncio.wait({ringing})

    assert not ringing.cancelled()
    assert ringing.exception() is None
