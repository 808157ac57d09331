"""Does an announcement that repeats go on its days, to whoever is meant by then, once each?"""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.buttons import SteerSeries
from bot.sandbox.emulator import Emulator
from bot.sandbox.people import Person as Actor
from bot.sandbox.server import serve
from bot.services.series import take_turn
from storage import broadcasts, people
from storage.tables import Broadcast, BroadcastSeries
from storage.vocabulary import BroadcastStatus, Role, SeriesStatus
from tests.clock import still_clock
from tests.people import TOKEN, MuaraPantun, bot_at_work
from tests.programme.sources import programme, question

NEWS = "Besok kumpul di balai desa"
WEEK = timedelta(weeks=1)
HOURS = timedelta(hours=1)


async def _every_week(village: MuaraPantun, end: str = "3 kali") -> Actor:
    """It is Monday at nine; every Monday at four in the afternoon."""
    ratna = await village.coordinator("Ratna")
    await village.participant("Sari")
    await village.types(ratna, f"/siaran {NEWS}")
    await village.presses(ratna, 0)
    await village.presses(ratna, "Jadwalkan")
    await village.presses(ratna, "🔁 Berulang")
    await village.presses(ratna, 0)
    await village.presses(ratna, "Tiap Senin")
    await village.types(ratna, end)
    return ratna


def _gone(village: MuaraPantun) -> list[str]:
    return [f"{one.occurrence}" for one in village.rows(Broadcast) if one.occurrence is not None]


def _copies(person: Actor) -> int:
    return sum(heard == NEWS for heard in person.heard)


async def test_it_is_pressed_together_and_goes_every_week(village: MuaraPantun) -> None:
    ratna = await _every_week(village)
    assert "Tiap Senin pukul 16.00" in ratna.last_heard
    for day in ("Senin, 2 November", "Senin, 9 November", "Senin, 16 November"):
        assert f"• {day} pukul 16.00" in ratna.last_heard
    await village.presses(ratna, 0)
    assert "berjalan" in ratna.last_heard

    await village.strides(7 * HOURS)
    assert _gone(village) == ["2026-11-02"]
    wati = await village.participant("Wati")
    await village.strides(WEEK)
    await village.strides(WEEK)
    await village.strides(WEEK)

    assert _gone(village) == ["2026-11-02", "2026-11-09", "2026-11-16"]
    assert _copies(wati) == 2
    assert village.rows(BroadcastSeries)[0].status is SeriesStatus.ENDED
    assert sum("Sampai: " in heard for heard in ratna.heard) == 3


async def test_it_is_paused_and_goes_on_without_what_was_missed(village: MuaraPantun) -> None:
    ratna = await _every_week(village, "sampai 30 November")
    await village.presses(ratna, 0)
    dewi = await village.coordinator("Dewi")
    await village.strides(7 * HOURS)
    [series] = village.rows(BroadcastSeries)

    await village.types(dewi, "/siaran")
    assert "• Senin, 9 November pukul 16.00" in dewi.messages[-3]["text"]
    await village.presses(dewi, NEWS, on=dewi.messages[-3]["message_id"])
    await village.presses(dewi, "⏸ Jeda")
    assert "dijeda" in dewi.last_heard
    ratna.presses_data(SteerSeries(series.id, "p").pack(ratna.id, village.app.house.seal))
    await village.settle()
    assert "Dewi lebih dulu. Siaran berulang ini dijeda" in ratna.last_heard
    await village.strides(WEEK)
    await village.strides(timedelta(days=1))
    assert _gone(village) == ["2026-11-02"]

    await village.presses(dewi, "▶️ Lanjutkan")
    assert "• Senin, 16 November" in dewi.last_heard
    await village.strides(6 * 24 * HOURS)
    assert _gone(village) == ["2026-11-02", "2026-11-16"]
    await village.presses(dewi, "⏹ Akhiri")
    assert "sudah berakhir" in dewi.last_heard
    await village.strides(WEEK)

    assert _gone(village) == ["2026-11-02", "2026-11-16"]


@pytest.mark.parametrize(
    ("asleep_days", "gone", "says"),
    [
        (0.9, ["2026-11-02"], "Bot sempat tidak aktif, jadi dikirim sekarang"),
        (2, [], "jadi kali itu dilewati"),
    ],
)
async def test_a_bot_that_slept_over_it_says_so_and_sends_once_or_not_at_all(
    village: MuaraPantun, asleep_days: float, gone: list[str], says: str
) -> None:
    ratna = await _every_week(village)
    await village.presses(ratna, 0)

    await village.strides(timedelta(hours=7, days=asleep_days))
    await village.passes(days=1)

    assert _gone(village) == gone
    assert sum(says in heard for heard in ratna.heard) == 1


async def test_holidays_move_it_and_rests_leave_it_out(village: MuaraPantun) -> None:
    village.asks(
        programme(
            question("news", "text"),
            more="""
[[calendar.breaks]]
name.id = "Panen"
first = 2026-11-09
last = 2026-11-10
""",
        )
    )
    ratna = await _every_week(village)
    assert "• Senin, 9 November tidak dikirim: Panen" in ratna.last_heard
    await village.presses(ratna, 0)

    await village.strides(7 * HOURS)
    await village.strides(WEEK)
    await village.strides(WEEK)

    assert _gone(village) == ["2026-11-02", "2026-11-16"]
    assert not any("dilewati" in heard for heard in ratna.heard)


async def test_a_yes_to_one_turn_holds_for_the_next(village: MuaraPantun) -> None:
    village.asks(programme(question("news", "text"), more="[broadcast]\nsecond_approval_above = 1\n"))
    dewi = await village.coordinator("Dewi")
    wati = await village.participant("Wati")
    ratna = await _every_week(village)
    await village.presses(ratna, 0)

    await village.strides(7 * HOURS)
    assert _copies(wati) == 0
    await village.presses(dewi, 0)
    assert _copies(wati) == 1
    await village.strides(WEEK)

    assert _copies(wati) == 2


async def test_what_cannot_be_read_as_an_end_is_asked_again(village: MuaraPantun) -> None:
    ratna = await _every_week(village, "selamanya")
    assert "Ketik seperti: 6 kali" in ratna.last_heard

    await village.types(ratna, "2 kali")
    await village.presses(ratna, 0)

    assert village.rows(BroadcastSeries)[0].rule == "FREQ=WEEKLY;COUNT=2"


async def test_no_turn_goes_twice_and_none_is_lost_over_a_restart(tmp_path: Path) -> None:
    clock = still_clock()
    emulator = Emulator(clock, token=TOKEN, username="PendampingBot")
    database = f"sqlite:///{tmp_path / 'pendamping.db'}"
    async with serve(emulator) as url:
        async with bot_at_work(emulator, clock, url, database) as village:
            ratna = await _every_week(village)
            await village.presses(ratna, 0)
        async with bot_at_work(emulator, clock, url, database) as village:
            await village.strides(7 * HOURS)
            with village.app.begin() as work:
                take_turn(work, 1)  # another process, at the same moment
            await village.strides(HOURS)

            assert _gone(village)[0] == "2026-11-02"
            assert village.rows(Broadcast, status=BroadcastStatus.DONE)[0].occurrence is not None
            assert len(set(_gone(village))) == len(_gone(village))


async def test_it_says_something_else_from_the_next_time_on(village: MuaraPantun) -> None:
    ratna = await _every_week(village, "sampai 30 November")
    await village.presses(ratna, 0)
    on_the_series = ratna.last_message["message_id"]
    dewi, sari = await village.coordinator("Dewi"), await village.participant("Sari")
    await village.strides(7 * HOURS)
    await village.strides(timedelta(minutes=1))
    assert _copies(sari) == 1

    await village.types(dewi, "/siaran")
    await village.presses(dewi, NEWS, on=dewi.messages[-3]["message_id"])
    await village.presses(dewi, "✏️ Ganti isinya")
    await village.types(dewi, "Besok bawa contoh, {nama}")
    assert dewi.heard[-2] == "Besok bawa contoh, Sari"
    on_the_preview = dewi.last_message["message_id"]
    await village.presses(ratna, "✏️ Ganti isinya", on=on_the_series)
    await village.types(ratna, "Besok libur")
    await village.presses(ratna, "Biarkan seperti semula")
    assert "tetap seperti semula" in ratna.last_heard
    await village.presses(ratna, "✏️ Ganti isinya", on=on_the_series)
    ratna.sends_album(count=2, caption="Besok bawa kemasan")
    await village.settle()
    await village.presses(ratna, "👁 Lihat hasilnya")
    await village.presses(ratna, "✅ Simpan perubahan")
    assert "berjalan" in ratna.last_heard
    await village.presses(dewi, "✅ Simpan perubahan", on=on_the_preview)
    assert "Ratna lebih dulu" in dewi.last_heard
    await village.strides(WEEK)

    assert _copies(sari) == 1
    assert [one.get("caption") for one in sari.messages if "photo" in one] == ["Besok bawa kemasan", None]
    assert "Besok bawa contoh, Sari" not in sari.heard
    listed = await village.app.do(lambda work: [*broadcasts.all_but_drafts(work.session, 50)])
    assert [one.id for one in listed if one.series_id is not None and one.occurrence is None] == []


async def test_a_turn_that_a_colleague_rejects_can_be_sent_again(village: MuaraPantun) -> None:
    village.asks(programme(question("news", "text"), more="[broadcast]\nsecond_approval_above = 1\n"))
    dewi, _ = await village.coordinator("Dewi"), await village.participant("Wati")
    ratna = await _every_week(village)
    await village.presses(ratna, 0)
    await village.strides(timedelta(hours=7))
    await village.presses(dewi, "Tolak dengan alasan")
    await village.presses(dewi, 0)

    await village.presses(ratna, "↩️ Kembali ke siaran")

    assert ratna.buttons[0] == "📣 Kirim ke 2 orang"


async def test_a_colleague_hears_of_what_repeats_when_its_author_is_no_coordinator_any_more(
    village: MuaraPantun,
) -> None:
    ratna = await _every_week(village)
    await village.presses(ratna, 0)
    dewi = await village.coordinator("Dewi")
    with village.app.begin() as work:
        people.revoke(work.session, village.person(ratna).id, Role.COORDINATOR)

    await village.strides(HOURS)
    assert dewi.last_heard.startswith("Ratna bukan koordinator lagi.")
    assert "Tiap Senin pukul 16.00" in dewi.last_heard
    told = dewi.last_message["message_id"]
    await village.strides(6 * HOURS)
    assert sum("bukan koordinator lagi" in heard for heard in dewi.heard) == 1
    assert _gone(village) == ["2026-11-02"]
    assert "Siaran selesai" in dewi.last_heard
    await village.presses(dewi, "🔄 Lihat sekarang", on=told)
    await village.presses(dewi, "⏹ Akhiri")
    await village.strides(WEEK)

    assert _gone(village) == ["2026-11-02"]
