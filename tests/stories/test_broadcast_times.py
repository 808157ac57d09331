"""Does an announcement come at the hour of everybody's own day, and can it be put off until it goes?"""

from datetime import timedelta

import pytest
from sqlmodel import col, delete

from bot.buttons import CancelBroadcast, PutOff, SetTime
from bot.sandbox.people import Person as Actor
from storage.tables import Broadcast, BroadcastEvent, RoleGrant
from storage.vocabulary import BroadcastStatus, BroadcastStep
from tests.people import MuaraPantun

NEWS = "Besok kumpul di balai desa"
ALL_DAY = timedelta(days=1)


async def _in_three_zones(village: MuaraPantun) -> tuple[Actor, list[Actor]]:
    """It is nine on Monday in Muara Pantun, eight in Pontianak and ten in Jayapura."""
    ratna = await village.coordinator("Ratna")
    village.founded("PONTI", "Angkatan Pontianak", timezone="Asia/Pontianak")
    village.founded("PAPUA", "Angkatan Papua", timezone="Asia/Jayapura")
    trainees = [
        await village.participant("Sari"),
        await village.participant("Wati"),
        await village.participant("Tini", cohort="PONTI"),
        await village.participant("Markus", cohort="PAPUA"),
    ]
    await _previews(village, ratna)
    return ratna, trainees


async def _previews(village: MuaraPantun, author: Actor) -> None:
    await village.types(author, f"/siaran {NEWS}")
    await village.presses(author, 0)
    await village.presses(author, "Jadwalkan")


async def _planned(village: MuaraPantun) -> tuple[Actor, Actor, int, int]:
    """For four in the afternoon; with its number and when it stands."""
    ratna, sari = await village.coordinator("Ratna"), await village.participant("Sari")
    await _previews(village, ratna)
    await village.presses(ratna, 0)
    [planned] = village.rows(Broadcast)
    assert planned.scheduled_at is not None
    return ratna, sari, planned.id, int(planned.scheduled_at.timestamp())


def _copies(people: list[Actor]) -> list[int]:
    return [sum(heard == NEWS for heard in person.heard) for person in people]


async def test_everybody_gets_it_at_the_hour_of_their_own_day(village: MuaraPantun) -> None:
    ratna, trainees = await _in_three_zones(village)

    await village.types(ratna, "hari ini jam setengah 4 sore")
    assert "Senin, 2 November, menurut jam di tempat masing-masing" in ratna.last_heard
    for line in ("2 orang pukul 15.30 WITA", "1 orang pukul 15.30 WIB", "1 orang pukul 15.30 WIT\n"):
        assert line in ratna.last_heard
    await village.presses(ratna, 0)
    assert "Baik, disiarkan Senin, 2 November" in ratna.last_heard
    assert _copies(trainees) == [0, 0, 0, 0]

    so_far = []
    for hours in (5.5, 1, 1):
        await village.strides(timedelta(hours=hours))
        so_far.append(_copies(trainees))
    assert so_far == [[0, 0, 0, 1], [1, 1, 0, 1], [1, 1, 1, 1]]
    assert "Sampai: 4" in ratna.last_heard


async def test_where_the_hour_has_just_passed_it_comes_at_once_and_is_said_before(
    village: MuaraPantun,
) -> None:
    ratna, trainees = await _in_three_zones(village)

    await village.types(ratna, "hari ini pukul 09.30")
    assert "1 orang langsung: di sana pukul 09.30 WIT sudah lewat" in ratna.last_heard
    await village.presses(ratna, 0)
    await village.strides(timedelta(minutes=1))
    assert _copies(trainees) == [0, 0, 0, 1]

    await village.strides(timedelta(minutes=29))
    assert _copies(trainees) == [1, 1, 0, 1]
    await village.strides(timedelta(hours=1))
    assert _copies(trainees) == [1, 1, 1, 1]


async def test_a_day_and_an_hour_are_pressed_or_typed_one_after_the_other(village: MuaraPantun) -> None:
    ratna, sari = await village.coordinator("Ratna"), await village.participant("Sari")
    await _previews(village, ratna)

    await village.types(ratna, "secepatnya saja ya")
    assert "Waktunya belum terbaca" in ratna.last_heard
    await village.presses(ratna, "📅 Hari lain", on=ratna.messages[-3]["message_id"])
    assert ratna.buttons[:3] == ["Hari ini", "Besok", "Rabu, 4 November"]
    await village.presses(ratna, "Hari ini")
    assert ratna.last_heard.startswith("Hari ini, pukul berapa?")
    assert ratna.buttons == ["10.00", "13.00", "16.00", "19.00", "📅 Hari lain"]
    await village.types(ratna, "8 pagi")
    assert "Hari ini: jam itu sudah lewat" in ratna.last_heard
    await village.types(ratna, "besok")
    assert ratna.last_heard.startswith("Besok, pukul berapa?")
    await village.types(ratna, "jam 7 malam")
    assert "1 orang pukul 19.00 WITA" in ratna.last_heard
    await village.presses(ratna, 0)

    assert ratna.last_heard == "Baik, disiarkan Selasa, 3 November pukul 19.00 WITA."
    await village.strides(timedelta(hours=34))
    assert _copies([sari]) == [1]


async def test_a_bare_hour_is_the_next_time_the_clock_shows_it(village: MuaraPantun) -> None:
    ratna, _ = await village.coordinator("Ratna"), await village.participant("Sari")
    await _previews(village, ratna)

    await village.types(ratna, "8 pagi")

    assert ratna.last_heard.startswith("Selasa, 3 November")


async def test_a_day_in_the_far_future_is_asked_again(village: MuaraPantun) -> None:
    ratna, _ = await village.coordinator("Ratna"), await village.participant("Sari")
    await _previews(village, ratna)

    await village.types(ratna, "1 Desember 2031 jam 9")

    assert "Paling lama satu tahun" in ratna.last_heard


@pytest.mark.parametrize(
    ("label", "says"),
    [
        ("+1 jam", "Senin, 2 November pukul 17.00 WITA"),
        ("Besok pagi pukul 08.00", "Selasa, 3 November pukul 08.00 WITA"),
    ],
)
async def test_a_colleague_puts_it_off_and_its_author_hears(
    village: MuaraPantun, label: str, says: str
) -> None:
    ratna, sari, number, seen = await _planned(village)
    dewi = await village.coordinator("Dewi")

    dewi.presses_data(PutOff(number, seen).pack(dewi.id, village.app.house.seal))
    await village.settle()
    await village.presses(dewi, label)

    assert dewi.last_heard == f"Baik, disiarkan {says}."
    assert ratna.last_heard == f"Dewi menunda siaran {number}: {NEWS} ke {says}."
    await village.strides(timedelta(hours=7))
    assert _copies([sari]) == [0]
    await village.passes(days=1)
    assert _copies([sari]) == [1]


async def test_of_two_who_put_it_off_one_wins_and_the_other_hears_who_and_what_is_so(
    village: MuaraPantun,
) -> None:
    ratna, _, number, seen = await _planned(village)
    dewi = await village.coordinator("Dewi")
    later = SetTime(number, seen, "261105", "1000", 1)

    await village.presses(ratna, "⏰ Tunda")
    ratna.presses("+1 jam")
    dewi.presses_data(later.pack(dewi.id, village.app.house.seal))
    await village.settle()

    assert "Baik, disiarkan Senin, 2 November pukul 17.00 WITA." in ratna.heard
    assert "Ratna lebih dulu. Siaran ini dijadwalkan Senin, 2 November pukul 17.00 WITA" in dewi.last_heard
    steps = [event.step for event in village.rows(BroadcastEvent)]
    assert steps == [BroadcastStep.SCHEDULE, BroadcastStep.POSTPONE]


async def test_whoever_is_in_charge_cancels_it_until_it_goes_and_nobody_else(village: MuaraPantun) -> None:
    ratna, sari, number, _ = await _planned(village)
    village.founded("MAWAR", "Angkatan Mawar")
    eka = await village.coordinator("Eka", cohort="MAWAR")
    dewi = await village.coordinator("Dewi")
    call_off = CancelBroadcast(number)

    eka.presses_data(call_off.pack(eka.id, village.app.house.seal))
    await village.settle()
    assert "bukan bagian Anda" in eka.last_heard
    dewi.presses_data(call_off.pack(dewi.id, village.app.house.seal))
    await village.settle()
    assert ratna.last_heard.startswith(f"Dewi membatalkan siaran {number}: {NEWS}")
    await village.presses(ratna, "Batal", on=ratna.messages[-2]["message_id"])

    assert "Dewi lebih dulu. Siaran ini dibatalkan" in ratna.last_heard
    await village.strides(ALL_DAY)
    assert _copies([sari]) == [0]
    assert village.rows(Broadcast)[0].status is BroadcastStatus.CANCELLED


async def test_what_a_coordinator_had_planned_before_they_left_goes_and_a_colleague_answers_for_it(
    village: MuaraPantun,
) -> None:
    ratna, sari, _, _ = await _planned(village)
    dewi = await village.coordinator("Dewi")
    with village.app.begin() as work:
        work.session.exec(delete(RoleGrant).where(col(RoleGrant.person_id) == village.person(ratna).id))
    read_before = len(ratna.heard)

    await village.strides(timedelta(hours=1))
    await village.strides(timedelta(hours=1))
    told = [heard for heard in dewi.heard if "Ratna bukan koordinator lagi" in heard]
    assert len(told) == 1
    assert f"{NEWS} tetap dikirim" in told[0]
    await village.presses(dewi, "🔄 Lihat sekarang")
    assert "⏰ Tunda" in dewi.buttons
    await village.strides(timedelta(hours=5))

    assert _copies([sari]) == [1]
    assert "Siaran selesai" in dewi.last_heard
    assert len(ratna.heard) == read_before


async def test_a_planned_one_is_looked_at_from_the_list(village: MuaraPantun) -> None:
    ratna, _, number, _ = await _planned(village)

    await village.types(ratna, "/siaran")
    await village.presses(ratna, f"{number}: {NEWS}", on=ratna.messages[-2]["message_id"])

    assert ratna.last_heard == "Baik, disiarkan Senin, 2 November pukul 16.00 WITA."
    assert ratna.buttons == ["🔄 Lihat sekarang", "✏️ Ubah", "⏰ Tunda", "Batal"]
