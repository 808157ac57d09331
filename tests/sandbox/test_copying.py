"""Does a message passed on keep all it had, and tell only what it should?"""

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import BadRequest

from bot.sandbox.emulator import Emulator
from bot.sandbox.people import Person

from .conftest import Api


@pytest.fixture
def budi(emulator: Emulator) -> Person:
    budi = emulator.person("Budi", last_name="Santoso")
    budi.opens()
    emulator.updates.drop_all()
    return budi


async def test_a_copy_answers_only_its_number(api: Api, sari: Person, budi: Person) -> None:
    said = sari.types("Tolong /bantuan")

    answer = await api.result(
        "copyMessage", chat_id=budi.id, from_chat_id=sari.id, message_id=said["message_id"]
    )

    assert answer == {"message_id": budi.last_message["message_id"]}
    assert budi.last_heard == "Tolong /bantuan"
    assert budi.last_message["entities"] == said["entities"]
    assert "forward_origin" not in budi.last_message


async def test_a_copied_picture_may_get_another_caption_and_buttons(
    bot: Bot, sari: Person, budi: Person
) -> None:
    photo = sari.sends_photo(caption="Kios saya")
    reply = InlineKeyboardMarkup([[InlineKeyboardButton("Balas", callback_data="r")]])

    await bot.copy_message(budi.id, sari.id, photo["message_id"])
    await bot.copy_message(
        budi.id, sari.id, photo["message_id"], caption="<b>Sari:</b>", parse_mode="HTML", reply_markup=reply
    )

    assert budi.heard == ["Kios saya", "Sari:"]
    assert budi.last_message["photo"] == photo["photo"]
    assert budi.buttons == ["Balas"]


async def test_many_copies_keep_their_album(bot: Bot, sari: Person, budi: Person) -> None:
    album = sari.sends_album(count=2, caption="Panen")
    ids = [message["message_id"] for message in album]

    copies = await bot.copy_messages(budi.id, sari.id, [*ids, 999])
    bare = await bot.copy_messages(budi.id, sari.id, ids[:1], remove_caption=True)

    first, second, third = budi.messages[-3:]
    assert [copy.message_id for copy in (*copies, *bare)] == [
        message["message_id"] for message in (first, second, third)
    ]
    assert first["media_group_id"] == second["media_group_id"] != album[0]["media_group_id"]
    assert (first["caption"], third.get("caption")) == ("Panen", None)


async def test_a_forward_says_whose_it_was(bot: Bot, sari: Person, budi: Person) -> None:
    said = sari.types("Kata saya")

    forwarded = await bot.forward_message(budi.id, sari.id, said["message_id"])

    assert forwarded.text == "Kata saya"
    assert forwarded.forward_origin is not None
    assert forwarded.forward_origin.type == "user"
    assert forwarded.forward_origin.sender_user.id == sari.id  # type: ignore[attr-defined]


async def test_several_can_be_forwarded(bot: Bot, sari: Person, budi: Person) -> None:
    ids = [sari.types(words)["message_id"] for words in ("satu", "dua")]

    await bot.forward_messages(budi.id, sari.id, ids)

    assert budi.heard == ["satu", "dua"]


async def test_a_person_forwards_with_the_first_author_named(bot: Bot, sari: Person, budi: Person) -> None:
    said = sari.types("Kata saya")

    budi.forwards(said)
    [_, update] = await bot.get_updates()

    assert update.message is not None
    assert update.message.forward_origin is not None
    assert update.message.from_user is not None
    assert update.message.from_user.id == budi.id


async def test_what_is_gone_or_was_never_said_cannot_be_passed_on(
    bot: Bot, emulator: Emulator, sari: Person, budi: Person
) -> None:
    group = emulator.group("Pelatih", sari)
    service = group.chat.messages[0]["message_id"]

    with pytest.raises(BadRequest, match="Message to copy not found"):
        await bot.copy_message(budi.id, sari.id, 999)
    with pytest.raises(BadRequest, match="Message to forward not found"):
        await bot.forward_message(budi.id, sari.id, 999)
    with pytest.raises(BadRequest, match="Message can't be copied"):
        await bot.copy_message(budi.id, group.id, service)
    with pytest.raises(BadRequest, match="There are no messages to copy or forward"):
        await bot.copy_messages(budi.id, sari.id, [998, 999])
    with pytest.raises(BadRequest, match="There must be 1-100 message identifiers"):
        await bot.copy_messages(budi.id, sari.id, list(range(1, 102)))
