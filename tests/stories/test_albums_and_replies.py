"""Does an album stay an album, and a reply a reply, when a trainer and a participant talk through the bot?"""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from bot.sandbox.people import Person as Actor
from tests.people import MuaraPantun

A_MOMENT = timedelta(seconds=2)


async def _talk(village: MuaraPantun) -> tuple[Actor, Actor]:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await village.types(sari, "/bantuan")
    await village.presses(sari, "Alat")
    await village.presses(budi, "Saya tangani")
    await village.presses(budi, "Tulis pesan")
    await village.types(budi, "Ada apa, Bu?")
    return sari, budi


def _photos(actor: Actor) -> list[dict[str, Any]]:
    """What the bot brought them."""
    return [message for message in actor.messages if "photo" in message and message["from"]["is_bot"]]


def _albums(actor: Actor) -> list[list[str | None]]:
    """The captions of each album that came, in order; a photo that came alone is an album of one."""
    albums: dict[str, list[str | None]] = {}
    for photo in _photos(actor):
        name = photo.get("media_group_id", f"alone {photo['message_id']}")
        albums.setdefault(name, []).append(photo.get("caption"))
    return list(albums.values())


def _answers(message: dict[str, Any]) -> int | None:
    answered = message.get("reply_to_message")
    return None if answered is None else int(answered["message_id"])


def _same_files(sent: Sequence[dict[str, Any]], brought: Sequence[dict[str, Any]]) -> bool:
    files = [[one["photo"][-1]["file_unique_id"] for one in photos] for photos in (sent, brought)]
    return files[0] == files[1]


async def test_an_album_arrives_as_one_both_ways(village: MuaraPantun) -> None:
    sari, budi = await _talk(village)

    sent = sari.sends_album(count=4, caption="Kue <baru>")
    await village.settle()
    assert _photos(budi) == []
    await village.strides(A_MOMENT)
    assert _albums(budi) == [["💬 Sari:\nKue <baru>", None, None, None]]
    assert _same_files(sent, _photos(budi))
    assert "💬 Sari: 🖼️ album" in budi.heard
    assert "💬 Balas" in {
        button["text"]
        for message in budi.messages
        for row in message.get("reply_markup", {}).get("inline_keyboard", ())
        for button in row
    }

    shown = budi.sends_album(count=3)
    await village.settle()
    await village.strides(A_MOMENT)
    assert _albums(sari) == [["💬 Budi (pendamping):", None, None]]
    assert _same_files(shown, _photos(sari))


async def test_what_is_said_after_an_album_comes_after_it(village: MuaraPantun) -> None:
    sari, budi = await _talk(village)
    ani = await village.participant("Ani")
    await village.types(ani, "/bantuan")
    await village.presses(ani, "Modal")
    await village.presses(budi, "Saya tangani")

    sari.sends_album(count=3)
    ani.types("Pak, modal saya habis")
    await village.settle()
    assert _photos(budi) == []
    sari.types("Itu dagangan saya")
    await village.settle()

    assert _albums(budi) == [["💬 Sari:", None, None]]
    assert budi.last_heard == "💬 Sari:\nItu dagangan saya"


async def test_what_comes_too_late_for_its_album_comes_all_the_same(village: MuaraPantun) -> None:
    sari, budi = await _talk(village)
    first, _ = sari.sends_album(count=2, caption="Kue lapis")
    await village.settle()
    await village.strides(A_MOMENT)

    sari.sends_album(count=1, into=first["media_group_id"])
    await village.settle()
    await village.strides(A_MOMENT)

    assert _albums(budi) == [["💬 Sari:\nKue lapis", None], ["💬 Sari:"]]


async def test_a_caption_that_is_edited_changes_in_its_album(village: MuaraPantun) -> None:
    sari, budi = await _talk(village)
    _, second = sari.sends_album(count=2, caption="Kue lapis")
    await village.settle()
    sari.edits(second["message_id"], "Kue lumpur")
    await village.settle()
    await village.strides(A_MOMENT)
    assert _albums(budi) == [["💬 Sari:\nKue lapis", "Kue lumpur"]]

    sari.edits(second["message_id"], "Kue cucur")
    await village.settle()

    assert _albums(budi) == [["💬 Sari:\nKue lapis", "Kue cucur"]]


async def test_a_reply_answers_the_same_message_at_the_other_side(village: MuaraPantun) -> None:
    sari, budi = await _talk(village)
    asked = next(one for one in reversed(budi.messages) if one.get("text") == "Ada apa, Bu?")
    question = sari.last_message["message_id"]
    photo = sari.sends_photo(caption="Mesin saya")
    await village.settle()
    at_budi = budi.last_message["message_id"]

    sari.replies(question, "Mesinnya rusak")
    await village.settle()
    assert _answers(budi.last_message) == asked["message_id"]
    budi.replies(at_budi, "Yang mana yang rusak?")
    await village.settle()
    assert _answers(sari.last_message) == photo["message_id"]
    sari.replies(photo["message_id"], "Yang di foto ini")
    await village.settle()
    assert _answers(budi.last_message) == at_budi

    sari.deletes(photo["message_id"])
    budi.replies(at_budi, "Besok saya datang")
    await village.settle()
    assert _answers(sari.last_message) is None
    assert sari.last_heard == "💬 Budi (pendamping):\nBesok saya datang"


async def test_a_reply_to_one_s_own_words_of_a_moment_ago_finds_them_at_the_other_side(
    village: MuaraPantun,
) -> None:
    sari, budi = await _talk(village)

    said = sari.types("Harganya naik")
    sari.replies(said["message_id"], "Maksud saya harga tepung")
    await village.settle()

    first, second = budi.messages[-2:]
    assert second["text"] == "💬 Sari:\nMaksud saya harga tepung"
    assert _answers(second) == first["message_id"]


async def test_a_reply_to_a_picture_in_an_album_answers_that_picture(village: MuaraPantun) -> None:
    sari, budi = await _talk(village)
    _, second, _ = sari.sends_album(count=3)
    await village.settle()
    await village.strides(A_MOMENT)

    budi.replies(_photos(budi)[1]["message_id"], "Yang ini bagus")
    await village.settle()
    assert _answers(sari.last_message) == second["message_id"]
    sari.replies(second["message_id"], "Terima kasih")
    await village.settle()
    assert _answers(budi.last_message) == _photos(budi)[1]["message_id"]
