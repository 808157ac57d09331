"""Does a bot that was away lose nothing, and does it own up to what it could not hear?"""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from datetime import timedelta
from pathlib import Path

import pytest

from bot.app import App
from bot.clock import MovableClock
from bot.delivery.pacing import Pace
from bot.sandbox.emulator import Emulator
from bot.sandbox.people import Person as Actor
from bot.sandbox.server import serve
from storage.tables import Keepsake
from storage.vocabulary import CheckInStatus, Role
from tests.clock import still_clock
from tests.people import TOKEN, UNPACED, MuaraPantun, settings_for

PRESS_AGAIN = "Maaf, tadi saya tidak terhubung. Tolong ketuk atau ketik lagi jawabannya, ya."


class Machine:
    """A computer on which the bot can be stopped and started again, always with the same database."""

    def __init__(self, url: str, database_url: str, emulator: Emulator, clock: MovableClock) -> None:
        self._settings = settings_for(url, database_url)
        self._emulator = emulator
        self._clock = clock
        self._own_clock = still_clock()
        self._running = AsyncExitStack()

    async def starts(self) -> MuaraPantun:
        pace = Pace(per_second=UNPACED, chat_interval=0, group_per_minute=UNPACED)
        app = App(self._settings, clock=self._clock, pace=pace, machine=self._own_clock)
        self._running.callback(app.close)
        await self._running.enter_async_context(app.running())
        return MuaraPantun(app, self._emulator, self._clock, self._settings.telegram_api_url)

    async def stops(self) -> None:
        await self._running.aclose()

    def lets_pass(self, time: timedelta) -> None:
        """Time goes by while nobody looks up."""
        self._clock.move(time)
        self._own_clock.move(time)


@pytest.fixture
async def machine(tmp_path: Path) -> AsyncIterator[Machine]:
    clock = still_clock()
    emulator = Emulator(clock, token=TOKEN, username="PendampingBot")
    async with serve(emulator) as url:
        machine = Machine(url, f"sqlite:///{tmp_path / 'village.db'}", emulator, clock)
        yield machine
        await machine.stops()


async def _hears_again(village: MuaraPantun, anybody: Actor) -> None:
    """Telegram answers again, and the bot looks up."""
    await village.types(anybody, "Halo")
    await village.app.sweep()
    await village.settle()


async def _two_who_are_asked(machine: Machine) -> tuple[MuaraPantun, Actor, Actor]:
    village = await machine.starts()
    sari, dewi = await village.participant("Sari"), await village.participant("Dewi")
    await village.friday()
    return village, sari, dewi


async def test_a_restart_in_the_middle_of_a_check_in_loses_nothing(machine: Machine) -> None:
    village, sari, _ = await _two_who_are_asked(machine)
    await village.answers(sari, "📈 Ada kemajuan")

    await machine.stops()
    sari.presses("Belum ada penjualan")
    village = await machine.starts()
    await village.settle()
    await village.answers(sari, "5")

    assert "Tercatat:" in sari.last_heard
    assert village.given(village.check_ins(sari)[0]) == {"status": "progress", "sales": 0, "days": 5}


async def test_one_that_is_begun_early_goes_on_days_later_and_after_a_restart(machine: Machine) -> None:
    village = await machine.starts()
    sari = await village.participant("Sari")
    await village.types(sari, "/kabar")
    await village.presses(sari, "📈 Ada kemajuan")

    await machine.stops()
    machine.lets_pass(timedelta(days=2))
    village = await machine.starts()
    await village.types(sari, "/kabar")
    asked_again = sari.last_heard
    await village.types(sari, "450rb")
    await machine.stops()
    machine.lets_pass(timedelta(days=1))
    village = await machine.starts()
    await village.friday()
    await village.types(sari, "5")

    assert "Kira-kira berapa uang masuk" in asked_again
    assert "Tercatat:" in sari.last_heard
    assert sum("Minggu ini usahanya bagaimana?" in heard for heard in sari.heard) == 1
    [check_in] = village.check_ins(sari)
    assert (check_in.status, check_in.local_date.isoformat()) == (CheckInStatus.COMPLETED, "2026-11-06")
    assert village.given(check_in) == {"status": "progress", "sales": 450_000, "days": 5}


async def test_a_restart_in_the_middle_of_enrolment_loses_nothing(machine: Machine) -> None:
    village = await machine.starts()
    sari = village.emulator.person("Sari")
    sari.opens(village.invitation(Role.TRAINEE))
    await village.settle()

    for press in ("Setuju ikut", "Sari"):
        await machine.stops()
        sari.presses(press)
        village = await machine.starts()
        await village.settle()

    assert "Selamat bergabung, Sari!" in sari.last_heard


async def test_whoever_pressed_while_the_bot_was_down_is_asked_to_press_again(machine: Machine) -> None:
    village, sari, dewi = await _two_who_are_asked(machine)
    await machine.stops()
    sari.presses("📈 Ada kemajuan")
    machine.lets_pass(timedelta(seconds=200))

    village = await machine.starts()
    await _hears_again(village, dewi)

    assert sari.last_heard == PRESS_AGAIN
    assert village.given(village.check_ins(sari)[0]) == {}

    await village.presses(sari, "📈 Ada kemajuan")

    assert village.given(village.check_ins(sari)[0]) == {"status": "progress"}


async def test_nobody_is_asked_to_press_again_twice(machine: Machine) -> None:
    village, sari, dewi = await _two_who_are_asked(machine)
    await machine.stops()
    machine.lets_pass(timedelta(seconds=200))
    village = await machine.starts()
    await _hears_again(village, dewi)

    await _hears_again(village, dewi)
    await machine.stops()
    village = await machine.starts()
    await _hears_again(village, dewi)

    assert sari.heard.count(PRESS_AGAIN) == 1
    assert not village.rows(Keepsake, name="deaf_until")


async def test_after_a_short_break_nobody_is_troubled(machine: Machine) -> None:
    village, sari, dewi = await _two_who_are_asked(machine)
    await machine.stops()
    machine.lets_pass(timedelta(seconds=149))

    village = await machine.starts()
    await _hears_again(village, dewi)

    assert PRESS_AGAIN not in sari.heard


async def test_an_outage_at_telegram_counts_as_well(machine: Machine) -> None:
    village, sari, dewi = await _two_who_are_asked(machine)
    with village.emulator.outage():
        machine.lets_pass(timedelta(seconds=200))

    await _hears_again(village, dewi)

    assert sari.heard.count(PRESS_AGAIN) == 1


async def test_who_has_nothing_to_answer_is_not_troubled(machine: Machine) -> None:
    village, sari, dewi = await _two_who_are_asked(machine)
    await village.answers(sari, "📈 Ada kemajuan", "200rb", "5")
    await machine.stops()
    machine.lets_pass(timedelta(seconds=200))

    village = await machine.starts()
    await _hears_again(village, dewi)

    assert PRESS_AGAIN not in sari.heard


async def test_a_question_of_last_week_is_not_spoken_of_again(machine: Machine) -> None:
    village, sari, dewi = await _two_who_are_asked(machine)
    await village.answers(sari, "📈 Ada kemajuan")
    await machine.stops()
    machine.lets_pass(timedelta(days=4))

    village = await machine.starts()
    await _hears_again(village, dewi)

    assert PRESS_AGAIN not in sari.heard


async def test_at_night_the_request_waits_for_the_morning(machine: Machine) -> None:
    village, sari, dewi = await _two_who_are_asked(machine)
    await machine.stops()
    machine.lets_pass(timedelta(hours=7))
    village = await machine.starts()
    await _hears_again(village, dewi)

    assert PRESS_AGAIN not in sari.heard

    await village.strides(timedelta(hours=8))

    assert sari.last_heard == PRESS_AGAIN


async def test_who_answers_in_the_night_is_not_asked_in_the_morning(machine: Machine) -> None:
    village, sari, dewi = await _two_who_are_asked(machine)
    await machine.stops()
    machine.lets_pass(timedelta(hours=7))
    village = await machine.starts()
    await _hears_again(village, dewi)
    await village.answers(sari, "📈 Ada kemajuan", "200rb", "5")

    await village.strides(timedelta(hours=8))

    assert PRESS_AGAIN not in sari.heard
    assert village.check_ins(sari)[0].status is CheckInStatus.COMPLETED


async def test_who_answers_in_the_very_moment_of_return_is_not_asked_again(machine: Machine) -> None:
    village, sari, _ = await _two_who_are_asked(machine)
    await machine.stops()
    machine.lets_pass(timedelta(seconds=200))
    village = await machine.starts()

    await village.types(sari, "maju")
    await village.app.sweep()
    await village.settle()

    assert PRESS_AGAIN not in sari.heard
