"""Do files travel whole in both directions?"""

from io import BytesIO

import aiohttp
import pytest
from telegram import Bot, InputMediaDocument, InputMediaPhoto
from telegram.error import BadRequest

from bot.sandbox import samples
from bot.sandbox.emulator import Emulator
from bot.sandbox.people import Person

from .conftest import Api


async def test_a_photo_of_a_person_can_be_downloaded(bot: Bot, sari: Person) -> None:
    sari.sends_photo(caption="Warung saya")
    [update] = await bot.get_updates()

    assert update.message is not None
    assert update.message.caption == "Warung saya"
    assert [size.width for size in update.message.photo] == [16, 64]
    file = await update.message.photo[-1].get_file()
    assert bytes(await file.download_as_bytearray()) == samples.png()


async def test_every_kind_of_message_a_person_sends_is_understood(bot: Bot, sari: Person) -> None:
    sari.sends_voice(seconds=7, caption="dengar")
    sari.sends_video(seconds=9)
    sari.sends_document(b"a,b", name="kas.csv", mime_type="text/csv")
    sari.sends_sticker("🌾")
    sari.sends_location(-8.6, 116.3)
    sari.sends_contact()
    sari.sends_album(count=3, caption="Panen")

    told = [update.message for update in await bot.get_updates() if update.message]
    voice, video, paper, sticker, place, card, *album = told

    assert voice.voice is not None
    assert (voice.voice.mime_type, voice.caption) == ("audio/ogg", "dengar")
    assert video.video is not None
    assert paper.document is not None
    assert (paper.document.file_name, paper.document.mime_type) == ("kas.csv", "text/csv")
    assert sticker.sticker is not None
    assert sticker.sticker.emoji == "🌾"
    assert place.location is not None
    assert (place.location.latitude, place.location.longitude) == (-8.6, 116.3)
    assert card.contact is not None
    assert card.contact.first_name == "Sari"
    assert len({message.media_group_id for message in album}) == 1
    assert [message.caption for message in album] == ["Panen", None, None]


async def test_what_the_bot_uploads_can_be_sent_again_by_its_id(
    bot: Bot, api: Api, emulator: Emulator, sari: Person
) -> None:
    tini = emulator.person("Tini")
    tini.opens()
    first = await bot.send_document(sari.id, b"isi", filename="laporan.txt", caption="Laporan")
    assert first.document is not None

    again = await api.result("sendDocument", chat_id=tini.id, document=first.document.file_id)

    assert again["document"]["file_id"] == first.document.file_id
    assert again["document"]["file_name"] == "laporan.txt"
    assert tini.last_message["document"]["file_size"] == 3


async def test_the_other_kinds_can_be_sent_too(bot: Bot, sari: Person) -> None:
    await bot.send_photo(sari.id, samples.png(), caption="<i>foto</i>", parse_mode="HTML")
    await bot.send_voice(sari.id, samples.ogg(), duration=4)
    await bot.send_video(sari.id, samples.mp4(), caption="video", has_spoiler=True)
    await bot.send_audio(sari.id, b"ID3", title="Lagu", performer="Desa")
    await bot.send_animation(sari.id, samples.mp4())
    await bot.send_video_note(sari.id, samples.mp4())
    await bot.send_sticker(sari.id, samples.webp())

    assert sari.heard == ["foto", "[voice]", "video", "[audio]", "[animation]", "[video_note]", "[sticker]"]


async def test_an_album_is_uploaded_with_attach(bot: Bot, sari: Person) -> None:
    sent = await bot.send_media_group(
        sari.id, [InputMediaPhoto(samples.png(), caption="satu"), InputMediaPhoto(samples.png(red=1))]
    )

    assert len({message.media_group_id for message in sent}) == 1
    assert [message.caption for message in sent] == ["satu", None]
    file = await sent[1].photo[-1].get_file()
    assert bytes(await file.download_as_bytearray()) == samples.png(red=1)


async def test_an_album_holds_one_to_ten(bot: Bot, api: Api, sari: Person) -> None:
    with pytest.raises(BadRequest, match="Too many messages to send as an album"):
        await bot.send_media_group(sari.id, [InputMediaDocument(b"x")] * 11)

    assert await api.refusal("sendMediaGroup", chat_id=sari.id, media=[]) == (
        "Bad Request: there are no messages to send"
    )


@pytest.mark.parametrize(
    ("reference", "refusal"),
    [
        ("AgACnothing", "wrong remote file identifier specified: Wrong string length"),
        ("https://desa.example/foto.jpg", "failed to get HTTP URL content"),
    ],
)
async def test_a_file_from_elsewhere_is_refused(api: Api, sari: Person, reference: str, refusal: str) -> None:
    said = await api.refusal("sendPhoto", chat_id=sari.id, photo=reference)

    assert said == f"Bad Request: {refusal}"


async def test_a_file_keeps_its_kind(api: Api, sari: Person) -> None:
    voice = sari.sends_voice()["voice"]["file_id"]

    refusal = await api.refusal("sendPhoto", chat_id=sari.id, photo=voice)

    assert refusal == "Bad Request: can't use file of type Voice as Photo"


async def test_a_photo_that_is_none_is_refused(bot: Bot, sari: Person) -> None:
    with pytest.raises(BadRequest, match="Image_process_failed"):
        await bot.send_photo(sari.id, b"just words")


async def test_captions_end_at_1024(bot: Bot, sari: Person) -> None:
    await bot.send_photo(sari.id, samples.png(), caption="x" * 1024)

    with pytest.raises(BadRequest, match="Message caption is too long"):
        await bot.send_photo(sari.id, samples.png(), caption="x" * 1025)


@pytest.mark.parametrize("size", [50 * 1024 * 1024 + 1, 52 * 1024 * 1024])
async def test_more_than_50_megabytes_are_refused(api: Api, sari: Person, size: int) -> None:
    form = aiohttp.FormData({"chat_id": str(sari.id)})
    form.add_field("document", BytesIO(bytes(size)), filename="besar.bin")

    async with api.session.post(f"{api.root}/bot{api.token}/sendDocument", data=form) as response:
        answer = await response.json()

    assert (response.status, answer["description"]) == (413, "Request Entity Too Large")


async def test_more_than_20_megabytes_cannot_be_downloaded(api: Api, sari: Person) -> None:
    big = sari.sends_document(b"x" * (20 * 1024 * 1024 + 1))["document"]["file_id"]

    assert await api.refusal("getFile", file_id=big) == "Bad Request: file is too big"
    assert await api.refusal("getFile", file_id="?") == "Bad Request: invalid file_id"


async def test_a_file_is_served_only_under_the_token(api: Api, sari: Person) -> None:
    file_id = sari.sends_document(b"isi")["document"]["file_id"]
    path = (await api.result("getFile", file_id=file_id))["file_path"]

    async with api.session.get(f"{api.root}/file/bot{api.token}/{path}") as mine:
        content = await mine.read()
    async with api.session.get(f"{api.root}/file/bot1:wrong/{path}") as foreign:
        status = foreign.status

    assert (content, status) == (b"isi", 404)
