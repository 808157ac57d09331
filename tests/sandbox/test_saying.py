"""What may a message of the bot hold, and what comes back for it?"""

import aiohttp
import pytest
from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    ReplyParameters,
)
from telegram.error import BadRequest

from bot.sandbox.emulator import Emulator
from bot.sandbox.people import Person

from .conftest import Api, StandingClock


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("", "Message text is empty"),
        (" \n ", "Message text is empty"),
        ("<b></b>", "Message text is empty"),
        ("x" * 4097, "Message is too long"),
        ("😀" * 2049, "Message is too long"),
    ],
)
async def test_an_empty_or_too_long_text_is_refused(bot: Bot, sari: Person, text: str, refusal: str) -> None:
    with pytest.raises(BadRequest, match=rf"^{refusal}$"):
        await bot.send_message(sari.id, text, parse_mode="HTML")


async def test_markup_does_not_count_for_the_length(bot: Bot, sari: Person) -> None:
    await bot.send_message(sari.id, f"<b>{'x' * 4096}</b>", parse_mode="HTML")

    assert len(sari.last_heard) == 4096


async def test_a_message_has_the_clock_s_date_in_seconds_and_a_number_of_its_chat(
    api: Api, clock: StandingClock, sari: Person
) -> None:
    first = await api.result("sendMessage", chat_id=sari.id, text="satu")
    second = await api.result("sendMessage", chat_id=str(sari.id), text="dua")

    assert first["date"] == int(clock.now().timestamp())
    assert second["message_id"] == first["message_id"] + 1
    assert first["from"]["is_bot"]


@pytest.mark.parametrize(("data", "bytes_long"), [("x" * 65, 65), ("é" * 33, 66), ("", 0)])
async def test_callback_data_outside_1_to_64_bytes_is_refused(
    api: Api, sari: Person, data: str, bytes_long: int
) -> None:
    keyboard = {"inline_keyboard": [[{"text": "Ya", "callback_data": data}]]}

    refusal = await api.refusal("sendMessage", chat_id=sari.id, text="?", reply_markup=keyboard)

    assert len(data.encode()) == bytes_long
    assert refusal == "Bad Request: BUTTON_DATA_INVALID"


async def test_callback_data_of_64_bytes_is_fine(bot: Bot, sari: Person) -> None:
    button = InlineKeyboardButton("Ya", callback_data="é" * 32)

    sent = await bot.send_message(sari.id, "?", reply_markup=InlineKeyboardMarkup([[button]]))

    assert sent.reply_markup == InlineKeyboardMarkup([[button]])
    assert sari.buttons == ["Ya"]


@pytest.mark.parametrize(
    ("button", "refusal"),
    [
        ({"text": "Ya"}, "Text buttons are unallowed in the inline keyboard"),
        ({"callback_data": "x"}, 'Field "text" must be non-empty'),
        ({"text": "Buka", "url": "di mana"}, "is invalid: Wrong HTTP URL"),
    ],
)
async def test_a_button_without_words_or_effect_is_refused(
    api: Api, sari: Person, button: dict[str, str], refusal: str
) -> None:
    keyboard = {"inline_keyboard": [[button]]}

    assert refusal in await api.refusal("sendMessage", chat_id=sari.id, text="?", reply_markup=keyboard)


async def test_a_reply_keyboard_is_kept_for_the_client_and_not_echoed(bot: Bot, sari: Person) -> None:
    keyboard = ReplyKeyboardMarkup([["Kabar", "Bantuan"]])

    sent = await bot.send_message(sari.id, "Pilih", reply_markup=keyboard)

    assert sent.reply_markup is None
    assert sari.keyboard == ["Kabar", "Bantuan"]


async def test_pressing_a_key_of_the_reply_keyboard_is_a_plain_message(bot: Bot, sari: Person) -> None:
    await bot.send_message(sari.id, "Pilih", reply_markup=ReplyKeyboardMarkup([["Kabar", "Bantuan"]]))

    sari.presses("Bantuan")
    [update] = await bot.get_updates()

    assert update.message is not None
    assert update.message.text == "Bantuan"


async def test_a_key_may_ask_for_the_contact_and_vanish_after_one_use(bot: Bot, sari: Person) -> None:
    keyboard = ReplyKeyboardMarkup(
        [[KeyboardButton("Kirim nomor", request_contact=True)]], one_time_keyboard=True
    )
    await bot.send_message(sari.id, "Nomor Anda?", reply_markup=keyboard)

    sari.presses("Kirim nomor")
    [update] = await bot.get_updates()

    assert update.message is not None
    assert update.message.contact is not None
    assert update.message.contact.user_id == sari.id
    assert sari.keyboard == []


async def test_a_reply_keyboard_can_be_removed(bot: Bot, sari: Person) -> None:
    await bot.send_message(sari.id, "Pilih", reply_markup=ReplyKeyboardMarkup([["Kabar"]]))

    await bot.send_message(sari.id, "Selesai", reply_markup=ReplyKeyboardRemove())

    assert sari.keyboard == []


async def test_an_answer_shows_what_it_answers(bot: Bot, sari: Person) -> None:
    asked = sari.types("Berapa modalnya?")

    answer = await bot.send_message(
        sari.id, "Lima juta", reply_parameters=ReplyParameters(asked["message_id"])
    )

    assert answer.reply_to_message is not None
    assert answer.reply_to_message.text == "Berapa modalnya?"


async def test_an_answer_to_a_message_that_is_gone_is_refused_unless_that_is_allowed(
    bot: Bot, sari: Person
) -> None:
    with pytest.raises(BadRequest, match="Message to be replied not found"):
        await bot.send_message(sari.id, "?", reply_parameters=ReplyParameters(999))

    alone = await bot.send_message(
        sari.id, "!", reply_parameters=ReplyParameters(999, allow_sending_without_reply=True)
    )
    assert alone.reply_to_message is None


async def test_protected_content_is_marked_and_cannot_be_passed_on(bot: Bot, sari: Person) -> None:
    sent = await bot.send_message(sari.id, "rahasia", protect_content=True)

    assert sent.has_protected_content
    with pytest.raises(BadRequest, match="Message can't be forwarded"):
        await bot.forward_message(sari.id, sari.id, sent.message_id)
    with pytest.raises(BadRequest, match="Message can't be copied"):
        await bot.copy_message(sari.id, sari.id, sent.message_id)


async def test_places_and_cards_arrive(bot: Bot, sari: Person) -> None:
    await bot.send_location(sari.id, -8.5, 116.1)
    await bot.send_venue(sari.id, -8.5, 116.1, "Balai desa", "Jl. Raya 1")
    await bot.send_contact(sari.id, "+62811", "Budi")

    assert sari.heard == ["[location]", "[venue]", "[contact]"]
    assert sari.last_message["contact"] == {"phone_number": "+62811", "first_name": "Budi"}


async def test_a_chat_action_says_that_the_bot_is_at_work(bot: Bot, api: Api, sari: Person) -> None:
    assert await bot.send_chat_action(sari.id, "typing")
    assert await api.refusal("sendChatAction", chat_id=sari.id, action="thinking") == (
        "Bad Request: wrong parameter action in request"
    )


async def test_parameters_may_come_in_the_url_urlencoded_or_as_multipart(
    api: Api, emulator: Emulator, sari: Person
) -> None:
    url = f"{api.root}/bot{api.token}/sendMessage"
    fields = {
        "chat_id": str(sari.id),
        "reply_markup": '{"inline_keyboard": [[{"text": "a", "callback_data": "b"}]]}',
    }

    await api.session.get(url, params={**fields, "text": "alamat"})
    await api.session.post(url, data={**fields, "text": "formulir"})
    multipart = aiohttp.FormData(default_to_multipart=True)
    multipart.add_fields(*fields.items(), ("text", "bagian"))
    await api.session.post(url, data=multipart)

    assert sari.heard == ["alamat", "formulir", "bagian"]
    assert all("reply_markup" in message for message in sari.messages[1:])
