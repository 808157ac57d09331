"""What does a press on a button tell the bot, and how may the bot answer it?"""

from datetime import timedelta

import pytest
from telegram import Bot, CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import BadRequest

from bot.sandbox.emulator import Emulator
from bot.sandbox.people import Person

from .conftest import Api, StandingClock

TOO_OLD = "query is too old and response timeout expired or query id is invalid"


def buttons(*labels: str) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(label, callback_data=f"d:{label}")] for label in labels]
    )


async def tapped(bot: Bot) -> CallbackQuery:
    query = (await bot.get_updates())[-1].callback_query
    assert query is not None
    return query


async def test_a_press_tells_who_pressed_what_on_which_message(bot: Bot, sari: Person) -> None:
    sent = await bot.send_message(sari.id, "Bagaimana?", reply_markup=buttons("Baik", "Sulit"))

    sari.presses("Sulit")
    query = await tapped(bot)

    assert (query.data, query.from_user.id) == ("d:Sulit", sari.id)
    assert query.message == sent
    assert query.chat_instance


async def test_the_message_of_a_press_is_the_current_one(bot: Bot, sari: Person) -> None:
    sent = await bot.send_message(sari.id, "lama", reply_markup=buttons("Ya"))
    await bot.edit_message_text("baru", sari.id, sent.message_id, reply_markup=buttons("Ya"))

    sari.presses(0)

    assert (await tapped(bot)).message.text == "baru"  # type: ignore[union-attr]


async def test_an_answer_appears_as_a_toast_and_only_once(bot: Bot, sari: Person) -> None:
    await bot.send_message(sari.id, "?", reply_markup=buttons("Ya"))
    sari.presses("Ya")
    query = await tapped(bot)

    await query.answer("Tersimpan", show_alert=True)
    with pytest.raises(BadRequest, match=f"(?i){TOO_OLD}"):
        await query.answer("Sekali lagi")

    assert sari.toasts == [("Tersimpan", True)]


async def test_an_answer_without_words_only_ends_the_waiting(bot: Bot, sari: Person) -> None:
    sari.presses_data("x")

    await (await tapped(bot)).answer()

    assert sari.toasts == []
    assert [tap.answer for tap in sari.taps] == [("", False)]


@pytest.mark.parametrize(("seconds", "accepted"), [(60, True), (61, False)])
async def test_an_answer_comes_in_time_or_not_at_all(
    api: Api, clock: StandingClock, sari: Person, seconds: int, accepted: bool
) -> None:
    query = sari.presses_data("x")

    clock.move(timedelta(seconds=seconds))
    answer = await api("answerCallbackQuery", callback_query_id=query["id"])

    assert answer["ok"] is accepted


async def test_a_query_nobody_made_cannot_be_answered(api: Api, sari: Person) -> None:
    refusal = await api.refusal("answerCallbackQuery", callback_query_id="123")

    assert refusal == ("Bad Request: query is too old and response timeout expired or query ID is invalid")


async def test_an_answer_holds_at_most_200_characters(api: Api, sari: Person) -> None:
    query = sari.presses_data("x")

    refusal = await api.refusal("answerCallbackQuery", callback_query_id=query["id"], text="x" * 201)
    await api.result("answerCallbackQuery", callback_query_id=query["id"], text="x" * 200)

    assert refusal == "Bad Request: MESSAGE_TOO_LONG"


async def test_a_label_is_found_whole_before_in_part_and_newest_first(bot: Bot, sari: Person) -> None:
    first = await bot.send_message(sari.id, "satu", reply_markup=buttons("Ya"))
    second = await bot.send_message(sari.id, "dua", reply_markup=buttons("Ya, nanti", "Tidak"))

    whole = sari.presses("Ya")
    partly = sari.presses("nanti")
    chosen = sari.presses("Ya", on=second.message_id)

    assert whole["message"]["message_id"] == first.message_id
    assert partly["data"] == chosen["data"] == "d:Ya, nanti"
    with pytest.raises(ValueError, match="no button 'Mungkin' among"):
        sari.presses("Mungkin")
    with pytest.raises(ValueError, match="no button number 5"):
        sari.presses(5)


async def test_a_stale_button_can_be_pressed_even_on_a_deleted_message(bot: Bot, sari: Person) -> None:
    sent = await bot.send_message(sari.id, "?", reply_markup=buttons("Ya"))
    await bot.delete_message(sari.id, sent.message_id)

    sari.presses_data("d:Ya", on=sent.message_id)
    query = await tapped(bot)

    assert query.data == "d:Ya"
    assert query.message is not None
    assert not query.message.is_accessible


async def test_a_button_with_a_deep_link_opens_it(bot: Bot, sari: Person) -> None:
    link = InlineKeyboardButton("Ikut", url="https://t.me/PendampingDemoBot?start=ajak_9")
    away = InlineKeyboardButton("Situs", url="https://desa.example")
    await bot.send_message(sari.id, "?", reply_markup=InlineKeyboardMarkup([[link, away]]))

    sari.presses("Ikut")

    assert sari.messages[-1]["text"] == "/start ajak_9"
    with pytest.raises(ValueError, match="does not lead to the bot"):
        sari.presses("Situs")


async def test_a_button_in_a_group_tells_the_group(bot: Bot, emulator: Emulator, sari: Person) -> None:
    group = emulator.group("Pelatih", sari)
    await bot.send_message(group.id, "Siapa?", reply_markup=buttons("Saya"))

    sari.presses("Saya", chat=group)
    query = await tapped(bot)

    assert query.message is not None
    assert query.message.chat.id == group.id
    assert query.from_user.id == sari.id
