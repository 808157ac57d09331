"""What can the bot still change about what it said, and what not?"""

from datetime import timedelta

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, InputMediaPhoto, ReplyKeyboardMarkup
from telegram.error import BadRequest

from bot.sandbox import samples
from bot.sandbox.emulator import Emulator
from bot.sandbox.people import Person

from .conftest import Api, StandingClock

YES = InlineKeyboardMarkup([[InlineKeyboardButton("Ya", callback_data="ya")]])


async def test_an_edit_changes_the_text_in_its_place_and_is_dated(
    bot: Bot, clock: StandingClock, sari: Person
) -> None:
    sent = await bot.send_message(sari.id, "0 dari 10")
    await bot.send_message(sari.id, "lain")

    clock.move(timedelta(minutes=1))
    edited = await bot.edit_message_text("<b>5</b> dari 10", sari.id, sent.message_id, parse_mode="HTML")

    assert sari.heard == ["5 dari 10", "lain"]
    assert not isinstance(edited, bool)
    assert edited.edit_date == clock.now()
    assert edited.date == sent.date
    assert [entity.type for entity in edited.entities] == ["bold"]


async def test_an_edit_without_a_keyboard_takes_the_keyboard_away(bot: Bot, sari: Person) -> None:
    sent = await bot.send_message(sari.id, "Setuju?", reply_markup=YES)

    await bot.edit_message_text("Setuju.", sari.id, sent.message_id)

    assert sari.buttons == []


async def test_an_edit_may_leave_the_words_and_take_only_the_buttons(bot: Bot, sari: Person) -> None:
    sent = await bot.send_message(sari.id, "<b>Setuju?</b>", reply_markup=YES, parse_mode="HTML")

    edited = await bot.edit_message_reply_markup(sari.id, sent.message_id)

    assert sari.buttons == []
    assert not isinstance(edited, bool)
    assert edited.entities == sent.entities


async def test_an_edit_that_changes_nothing_is_refused(api: Api, sari: Person) -> None:
    keyboard = YES.to_dict()
    sent = await api.result("sendMessage", chat_id=sari.id, text="Setuju?", reply_markup=keyboard)
    same = {"chat_id": sari.id, "message_id": sent["message_id"]}

    words = await api.refusal("editMessageText", **same, text=" Setuju? ", reply_markup=keyboard)
    buttons = await api.refusal("editMessageReplyMarkup", **same, reply_markup=keyboard)

    assert words == buttons
    assert words == (
        "Bad Request: message is not modified: specified new message content and reply markup"
        " are exactly the same as a current content and reply markup of the message"
    )


async def test_an_edit_repeated_after_an_edit_changes_nothing_either(api: Api, sari: Person) -> None:
    sent = await api.result("sendMessage", chat_id=sari.id, text="satu")
    edit = {"chat_id": sari.id, "message_id": sent["message_id"], "text": "dua"}
    await api.result("editMessageText", **edit)

    assert "message is not modified" in await api.refusal("editMessageText", **edit)


async def test_what_is_not_there_or_not_the_bot_s_cannot_be_edited(api: Api, sari: Person) -> None:
    theirs = sari.types("tulisan saya")["message_id"]

    missing = await api.refusal("editMessageText", chat_id=sari.id, message_id=999, text="x")
    foreign = await api.refusal("editMessageText", chat_id=sari.id, message_id=theirs, text="x")

    assert missing == "Bad Request: message to edit not found"
    assert foreign == "Bad Request: message can't be edited"


async def test_a_message_that_brought_a_reply_keyboard_cannot_be_edited(bot: Bot, sari: Person) -> None:
    sent = await bot.send_message(sari.id, "Pilih", reply_markup=ReplyKeyboardMarkup([["Kabar"]]))

    with pytest.raises(BadRequest, match="Message can't be edited"):
        await bot.edit_message_text("Pilihlah", sari.id, sent.message_id)


async def test_an_edit_takes_inline_buttons_only(api: Api, sari: Person) -> None:
    sent = await api.result("sendMessage", chat_id=sari.id, text="satu")
    keyboard = {"keyboard": [["Kabar"]]}

    refusal = await api.refusal(
        "editMessageText", chat_id=sari.id, message_id=sent["message_id"], text="dua", reply_markup=keyboard
    )

    assert refusal == "Bad Request: inline keyboard expected"


async def test_captions_and_pictures_can_be_changed(bot: Bot, sari: Person) -> None:
    sent = await bot.send_photo(sari.id, samples.png(), caption="lama")

    await bot.edit_message_caption(sari.id, sent.message_id, caption="baru")
    captioned = sari.last_message
    await bot.edit_message_media(
        InputMediaPhoto(samples.png(red=200), caption="lain"), sari.id, sent.message_id
    )

    assert captioned["caption"] == "baru"
    assert sari.last_heard == "lain"
    assert sari.last_message["photo"] != captioned["photo"]


async def test_a_picture_has_no_text_and_a_text_no_caption(bot: Bot, sari: Person) -> None:
    photo = await bot.send_photo(sari.id, samples.png())
    text = await bot.send_message(sari.id, "teks")

    with pytest.raises(BadRequest, match="There is no text in the message to edit"):
        await bot.edit_message_text("x", sari.id, photo.message_id)
    with pytest.raises(BadRequest, match="There is no caption in the message to edit"):
        await bot.edit_message_caption(sari.id, text.message_id, caption="x")


async def test_messages_can_be_deleted_for_two_days(bot: Bot, clock: StandingClock, sari: Person) -> None:
    old = await bot.send_message(sari.id, "lama")
    clock.move(timedelta(hours=48))
    new = await bot.send_message(sari.id, "baru")

    await bot.delete_message(sari.id, new.message_id)
    with pytest.raises(BadRequest, match="Message can't be deleted for everyone"):
        await bot.delete_message(sari.id, old.message_id)
    with pytest.raises(BadRequest, match="Message to delete not found"):
        await bot.delete_message(sari.id, new.message_id)

    assert sari.heard == ["lama"]


async def test_many_can_be_deleted_at_once_and_what_is_gone_is_passed_over(bot: Bot, sari: Person) -> None:
    sent = [await bot.send_message(sari.id, str(number)) for number in range(3)]

    await bot.delete_messages(sari.id, [sent[0].message_id, 999, sent[2].message_id])

    assert sari.heard == ["1"]


async def test_in_a_group_only_an_admin_deletes_what_others_wrote(
    bot: Bot, emulator: Emulator, sari: Person
) -> None:
    group = emulator.group("Pelatih", sari)
    theirs = sari.types("salah kirim", chat=group)["message_id"]

    with pytest.raises(BadRequest, match="Message can't be deleted for everyone"):
        await bot.delete_message(group.id, theirs)
    group.makes_bot_admin()

    assert await bot.delete_message(group.id, theirs)
