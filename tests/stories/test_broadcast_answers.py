"""Is what people answer to an announcement counted by person, changeable until it closes, and shown?"""

import io
from datetime import timedelta

import pytest
from PIL import Image

from bot import pictures
from bot.buttons import AnswerBroadcast, ShowAnswers
from bot.sandbox.people import Person as Actor
from storage.tables import Broadcast, BroadcastAnswer
from tests.people import MuaraPantun

NEWS = "Besok kumpul di balai desa"


async def _announced(village: MuaraPantun, count: int = 3) -> tuple[Actor, list[Actor]]:
    ratna = await village.coordinator("Ratna")
    trainees = [await village.participant(f"Sari {number}") for number in range(1, count + 1)]
    await village.types(ratna, f"/siaran {NEWS}")
    await village.presses(ratna, 0)
    await village.presses(ratna, 0)
    return ratna, trainees


def _kept(village: MuaraPantun) -> list[str]:
    return sorted(answer.option for answer in village.rows(BroadcastAnswer))


async def test_every_announcement_asks_whether_it_was_understood(village: MuaraPantun) -> None:
    _, [sari, *_] = await _announced(village)
    assert sari.last_heard == NEWS
    assert sari.buttons == ["Paham", "Belum paham"]

    await village.presses(sari, "Paham")

    assert sari.buttons == ["✅ Paham", "Belum paham"]
    assert _kept(village) == ["paham"]


async def test_people_are_counted_and_not_taps(village: MuaraPantun) -> None:
    ratna, [sari, wati, _] = await _announced(village)
    for _ in range(3):
        sari.presses_data(_data(village, sari, 0))
    await village.settle()
    await village.presses(sari, "Belum paham")
    await village.presses(sari, "Paham")
    await village.presses(wati, "Belum paham")

    await village.presses(ratna, "📊 Lihat jawaban")

    assert _kept(village) == ["belum paham", "paham"]
    assert "photo" in ratna.last_message
    said = ratna.last_message["caption"]
    assert "Paham: 1 dari 3 orang\nBelum paham: 1 dari 3 orang\nBelum menjawab: 1 dari 3 orang" in said


async def test_who_has_not_understood_is_asked_what(village: MuaraPantun) -> None:
    _, [sari, *_] = await _announced(village)

    await village.presses(sari, "Belum paham")

    assert "Apa yang belum jelas?" in sari.last_heard


async def test_when_the_time_is_over_the_author_gets_the_result_once(village: MuaraPantun) -> None:
    ratna, [sari, wati, _] = await _announced(village)
    await village.presses(sari, "Paham")
    data = _data(village, wati, 0)

    await village.strides(timedelta(days=7, minutes=1))
    await village.strides(timedelta(hours=1))
    wati.presses_data(data)
    await village.settle()

    results = [one for one in ratna.messages if "Jawaban siaran" in one.get("caption", "")]
    assert len(results) == 1
    assert "Waktu menjawab sudah selesai" in results[0]["caption"]
    assert "Waktu menjawab siaran ini sudah selesai" in wati.last_heard
    assert _kept(village) == ["paham"]


async def test_the_author_can_close_it_before(village: MuaraPantun) -> None:
    ratna, [sari, *_] = await _announced(village)
    await village.presses(ratna, "📊 Lihat jawaban")

    await village.presses(ratna, "🔒 Tutup sekarang")
    await village.presses(sari, "Paham", on=sari.last_message["message_id"])
    await village.strides(timedelta(days=8))

    assert "Waktu menjawab sudah selesai" in ratna.last_message["caption"]
    assert _kept(village) == []
    assert sum("Jawaban siaran" in one.get("caption", "") for one in ratna.messages) == 2


async def test_the_buttons_of_the_preview_count_for_nobody(village: MuaraPantun) -> None:
    ratna = await village.coordinator("Ratna")
    await village.participant("Sari")
    await village.types(ratna, f"/siaran {NEWS}")
    await village.presses(ratna, 0)

    await village.presses(ratna, "Paham")

    assert "Ini baru contoh" in ratna.last_heard
    assert _kept(village) == []


async def test_nobody_else_answers_or_reads_the_answers(village: MuaraPantun) -> None:
    _, _ = await _announced(village)
    village.founded("MAWAR", "Angkatan Mawar")
    eka = await village.coordinator("Eka", cohort="MAWAR")
    late = await village.participant("Wati")
    [broadcast] = village.rows(Broadcast)

    eka.presses_data(ShowAnswers(broadcast.id).pack(eka.id, village.app.house.seal))
    late.presses_data(_data(village, late, 0))
    await village.settle()

    assert "bukan bagian Anda" in eka.last_heard
    assert "bukan bagian Anda" in late.last_heard
    assert _kept(village) == []


async def test_an_album_asks_in_a_line_of_its_own(village: MuaraPantun) -> None:
    ratna = await village.coordinator("Ratna")
    sari = await village.participant("Sari")
    ratna.sends_album(count=2, caption="/siaran Contoh kemasan")
    await village.settle()
    await village.presses(ratna, 0)
    await village.presses(ratna, 0)

    await village.presses(sari, "Paham")

    assert sari.last_heard == "Sudah dipahami?"
    assert _kept(village) == ["paham"]
    assert "Sampai: 1" in ratna.last_heard


async def test_in_english_it_is_asked_in_english(village: MuaraPantun) -> None:
    ratna = await village.coordinator("Ratna")
    sari = await village.participant("Sari")
    await village.types(sari, "/language")
    await village.presses(sari, "English")
    await village.types(ratna, f"/siaran {NEWS}")
    await village.presses(ratna, 0)
    await village.presses(ratna, 0)
    assert sari.buttons == ["Understood", "Not yet"]

    await village.presses(sari, 0)

    assert _kept(village) == ["paham"]


@pytest.mark.parametrize("bars", [2, 9])
def test_the_picture_of_the_result_has_a_row_for_each_answer(bars: int) -> None:
    shown = [{"label": f"Jawaban {number} " * 6, "count": number} for number in range(bars)]

    drawn = pictures.draw("poll", {"title": "Jawaban siaran 12", "bars": shown})

    assert drawn == pictures.draw("poll", {"title": "Jawaban siaran 12", "bars": shown})
    assert Image.open(io.BytesIO(drawn)).height > 80 * bars


def _data(village: MuaraPantun, person: Actor, option: int) -> str:
    return AnswerBroadcast(1, option).pack(person.id, village.app.house.seal)
