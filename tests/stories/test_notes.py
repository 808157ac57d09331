"""Is everything that a participant sends of their own accord kept and acknowledged?"""

from collections.abc import Callable
from datetime import timedelta

import pytest

from bot.sandbox.people import Person as Actor
from storage.tables import Answer, Message
from storage.vocabulary import Direction
from tests.people import MuaraPantun

KINDS: dict[str, Callable[[Actor], object]] = {
    "text": lambda actor: actor.types("Hari ini laku 20 bungkus"),
    "photo": lambda actor: actor.sends_photo(caption="Keripik baru"),
    "voice": lambda actor: actor.sends_voice(),
    "video": lambda actor: actor.sends_video(),
    "document": lambda actor: actor.sends_document(),
    "location": lambda actor: actor.sends_location(),
    "sticker": lambda actor: actor.sends_sticker(),
    "contact": lambda actor: actor.sends_contact(),
}


@pytest.mark.parametrize("kind", KINDS)
async def test_whatever_is_sent_outside_a_question_is_kept_and_acknowledged(
    village: MuaraPantun, kind: str
) -> None:
    sari = await village.participant("Sari")

    KINDS[kind](sari)
    await village.settle()

    assert "sudah saya catat" in sari.last_heard.lower()
    (note,) = village.rows(Message)
    assert (note.kind, note.direction) == (kind, Direction.IN)
    assert note.participant_id == village.place(sari).id
    assert (note.file_id is not None) == (kind in {"photo", "voice", "video", "document", "sticker"})


@pytest.mark.parametrize("kind", KINDS)
async def test_in_the_middle_of_a_question_it_is_kept_and_the_question_stands(
    village: MuaraPantun, kind: str
) -> None:
    sari = await village.participant("Sari")
    await village.friday()

    KINDS[kind](sari)
    await village.settle()

    assert sari.last_heard == (
        "Catatannya saya simpan. Untuk pertanyaan tadi, ketuk salah satu tombolnya, ya."
    )
    assert [note.kind for note in village.rows(Message)] == [kind]

    await village.presses(sari, "📈 Ada kemajuan")

    assert village.given(village.check_ins(sari)[0]) == {"status": "progress"}


async def test_a_forwarded_sticker_is_kept_like_any_other(village: MuaraPantun) -> None:
    sari, dewi = await village.participant("Sari"), await village.participant("Dewi")

    sari.forwards(dewi.sends_sticker("🎉"))
    await village.settle()

    assert "sudah saya catat" in sari.last_heard
    assert [(note.kind, note.text) for note in village.rows(Message)] == [("sticker", "🎉")] * 2


async def test_an_album_is_kept_whole_and_acknowledged_once(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    before = len(sari.heard)

    sari.sends_album(count=5, caption="Pesanan minggu ini")
    await village.settle()

    assert [note.kind for note in village.rows(Message)] == ["photo"] * 5
    assert village.rows(Message)[0].text == "Pesanan minggu ini"
    assert len(sari.heard) == before + 1


async def test_a_kind_of_message_that_the_bot_has_never_met_is_kept_too(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")

    village.emulator.hear(sari.chat, sari.user, {"story": {"chat": sari.chat.as_json(), "id": 7}})
    await village.settle()

    assert "sudah saya catat" in sari.last_heard
    assert [note.kind for note in village.rows(Message)] == ["other"]


async def test_a_notice_of_telegrams_own_is_no_note(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    before = len(sari.heard)

    village.emulator.hear(sari.chat, sari.user, {"pinned_message": sari.last_message})
    await village.settle()

    assert len(sari.heard) == before
    assert not village.rows(Message)


async def test_the_longest_text_that_telegram_carries_is_kept_whole(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    long = ("Usaha saya & <b>cerita</b> panjang. " * 200)[:4096].strip()

    await village.types(sari, long)

    assert [note.text for note in village.rows(Message)] == [long]
    assert "Sari" in sari.last_heard or "sudah saya catat" in sari.last_heard


@pytest.mark.parametrize("step", range(3))
async def test_the_longest_text_in_the_middle_of_a_question_is_kept_whole(
    village: MuaraPantun, step: int
) -> None:
    sari = await village.participant("Sari")
    await village.friday()
    await village.answers(sari, *("maju", "200rb")[:step])
    long = ("senin 200rb selasa 300rb & <rabu> sepi, " * 200)[:4096].strip()

    await village.types(sari, long)

    assert [note.text for note in village.rows(Message)] == [long]
    assert "saya simpan" in sari.last_heard or "beberapa angka" in sari.last_heard
    assert len(village.rows(Answer)) == step
    assert not village.emulator.refused


async def test_a_note_counts_as_having_been_heard_from(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    await village.friday()
    await village.strides(timedelta(hours=72))

    await village.types(sari, "Maaf baru sempat, anak sakit")

    assert village.place(sari).missed_in_a_row == 0
    assert village.place(sari).last_contact_at == village.clock.now()


async def test_a_note_while_a_case_waits_is_passed_on(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await village.types(sari, "/bantuan")
    await village.presses(sari, "Alat")

    await village.types(sari, "Mesin jahitnya rusak")

    assert "sudah saya teruskan kepada pendamping" in sari.last_heard
    assert "Mesin jahitnya rusak" in budi.last_heard


async def test_a_note_is_not_said_to_be_passed_on_where_nobody_is_there(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    await village.types(sari, "/bantuan")

    await village.types(sari, "Mesin jahitnya rusak")

    assert sari.last_heard == "Terima kasih, sudah saya catat. 📝"


async def test_a_note_is_acknowledged_until_the_trainer_writes(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await village.types(sari, "/bantuan")
    await village.presses(budi, "✋ Saya tangani")

    await village.types(sari, "Mesin jahitnya rusak")

    assert "sudah saya teruskan" in sari.last_heard

    await village.presses(budi, "💬 Tulis pesan")
    await village.types(budi, "Sejak kapan, Bu?")
    before = len(sari.heard)
    await village.types(sari, "Sejak kemarin")

    assert len(sari.heard) == before
    assert "Sejak kemarin" in budi.last_heard
