"""Are typed words taken for an answer about the ladder only where they were meant as one?"""

from datetime import timedelta

from bot.sandbox.people import Person as Actor
from storage import later_news
from storage.ladder_vocabulary import LaterAnswer
from storage.tables import LaterNews, Message
from storage.vocabulary import ParticipantStatus
from tests.people import MuaraPantun
from tests.stories.test_independence import _asked, _graduates, _has_followed, _is_found_independent


async def _is_asked_for_their_word(village: MuaraPantun) -> Actor:
    budi, sari = await village.trainer("Budi"), await village.participant("Sari")
    _has_followed(village, sari)
    await _is_found_independent(village, budi)
    await village.presses(budi, "🤝 Temu penutup sudah hari ini")
    assert "satu langkah lagi" in sari.last_heard
    return sari


async def test_nobody_stands_on_their_own_by_a_word_meant_for_something_newer(village: MuaraPantun) -> None:
    sari = await _is_asked_for_their_word(village)
    await village.types(sari, "/data")
    assert sari.buttons

    for said in ("Sudah", "ya siap"):
        await village.types(sari, said)
    assert [one.text for one in village.rows(Message)] == ["Sudah", "ya siap"]
    assert village.place(sari).status is ParticipantStatus.ACTIVE

    sari.replies(_asked(sari, "satu langkah lagi"), "sudah")
    await village.settle()
    assert village.place(sari).status is ParticipantStatus.INDEPENDENT


async def test_standing_alone_takes_more_than_a_bare_word(village: MuaraPantun) -> None:
    sari = await _is_asked_for_their_word(village)

    for bare in ("Sudah", "bisa Pak"):
        await village.types(sari, bare)
        assert "ketik: ya, saya siap" in sari.last_heard
        assert sari.buttons[0] == "✅ Ya, saya siap"
    await village.types(sari, "belum")
    assert "tidak perlu buru-buru" in sari.last_heard
    assert village.place(sari).status is ParticipantStatus.ACTIVE

    await village.types(sari, "Ya, saya siap")
    assert village.place(sari).status is ParticipantStatus.INDEPENDENT


async def test_what_is_said_to_a_trainer_is_no_answer_to_how_it_goes(village: MuaraPantun) -> None:
    budi, sari = await village.trainer("Budi"), await village.participant("Sari")
    await _graduates(village, budi, sari)
    await village.types(sari, "/bantuan")
    await village.presses(budi, "Tulis pesan")
    await village.types(budi, "Besok saya datang bawa teknisi ya. Baik?")
    with village.app.begin() as work:
        news = work.session.get_one(LaterNews, village.rows(LaterNews, months=3)[0].id)
        news.due_at = work.now
        place_id = news.participant_id
    await village.strides(timedelta(minutes=1))
    assert "Sudah 3 bulan mandiri" in sari.last_heard

    for said in ("Baik Pak", "Pesanan naik, usaha lancar sekali"):
        await village.types(sari, said)
        assert said in budi.last_heard
    with village.app.begin() as work:
        assert later_news.open_since(work.session, place_id, news.due_at) is not None

    sari.replies(_asked(sari, "Sudah 3 bulan mandiri"), "baik")
    await village.settle()
    assert village.rows(LaterNews, months=3)[0].answer is LaterAnswer.WELL
