"""Can somebody who watches see all that happens, and read it up later?"""

import pytest
from telegram import Bot, ReplyKeyboardMarkup

from bot.sandbox import samples
from bot.sandbox.chats import is_outgoing
from bot.sandbox.emulator import Emulator
from bot.sandbox.events import (
    ChatActionShown,
    Event,
    GroupChanged,
    MenuChanged,
    MessageAdded,
    MessageDeleted,
    MessageEdited,
    PersonChanged,
    ReplyKeyboardChanged,
    TapAnswered,
)
from bot.sandbox.people import Person

from .conftest import Api


async def test_every_change_is_told_at_once_and_in_order(bot: Bot, emulator: Emulator, sari: Person) -> None:
    seen: list[Event] = []
    stop = emulator.listen(seen.append)

    sari.types("halo")
    await bot.send_chat_action(sari.id, "typing")
    sent = await bot.send_message(sari.id, "Pilih", reply_markup=ReplyKeyboardMarkup([["Kabar"]]))
    other = await bot.send_message(sari.id, "satu")
    await bot.edit_message_text("dua", sari.id, other.message_id)
    await bot.delete_message(sari.id, sent.message_id)
    query = sari.presses_data("x")
    await bot.answer_callback_query(query["id"], "Baik")
    await bot.set_my_commands([("x", "y")])
    sari.blocks()
    emulator.group("Pelatih", sari)
    stop()
    emulator.person("Budi")

    assert [type(event) for event in seen] == [
        MessageAdded,
        ChatActionShown,
        MessageAdded,
        ReplyKeyboardChanged,
        MessageAdded,
        MessageEdited,
        MessageDeleted,
        TapAnswered,
        MenuChanged,
        PersonChanged,
        GroupChanged,
        MessageAdded,
    ]
    assert [event.outgoing for event in seen if isinstance(event, MessageAdded)] == [False, True, True, False]
    assert TapAnswered(sari.id, sari.id, query["id"], "Baik", alert=False) in seen


async def test_a_chat_can_be_looked_at_from_both_sides(bot: Bot, emulator: Emulator, sari: Person) -> None:
    sari.types("halo")
    await bot.send_message(sari.id, "Halo Sari")

    said = [(message["text"], is_outgoing(message)) for message in emulator.chat(sari.id).messages]

    assert said == [("/start", False), ("halo", False), ("Halo Sari", True)]
    assert [chat.id for chat in emulator.chats] == [sari.id]


async def test_accepted_calls_are_kept_in_order_with_what_they_brought(
    bot: Bot, api: Api, emulator: Emulator, sari: Person
) -> None:
    sent = await bot.send_message(sari.id, "satu")
    await bot.edit_message_text("dua", sari.id, sent.message_id)
    await api.result("copyMessage", chat_id=sari.id, from_chat_id=sari.id, message_id=sent.message_id)
    await bot.send_photo(sari.id, samples.png())

    calls = emulator.calls[-4:]

    assert [call.method for call in calls] == ["sendMessage", "editMessageText", "copyMessage", "sendPhoto"]
    assert [call.message and call.message.get("text") for call in calls] == ["satu", "dua", "dua", None]
    assert {call.chat_id for call in calls} == {sari.id}
    assert calls[0].params["text"] == "satu"


async def test_refused_calls_are_kept_apart(api: Api, emulator: Emulator, sari: Person) -> None:
    await api("sendMessage", chat_id=sari.id, text="")

    [refused] = emulator.refused

    assert (refused.method, refused.code, refused.description) == (
        "sendMessage",
        400,
        "Bad Request: message text is empty",
    )
    assert emulator.calls == []


async def test_an_unknown_method_is_never_simply_true(api: Api) -> None:
    async with api.session.post(f"{api.root}/bot{api.token}/sendTelepathy") as response:
        answer = await response.json()

    assert response.status == 404
    assert answer == {"ok": False, "error_code": 404, "description": "Not Found"}


async def test_another_token_is_unauthorized(api: Api) -> None:
    async with api.session.post(f"{api.root}/bot1:wrong/getMe") as response:
        answer = await response.json()

    assert response.status == 401
    assert answer == {"ok": False, "error_code": 401, "description": "Unauthorized"}


async def test_any_other_address_is_not_found(api: Api) -> None:
    async with api.session.get(f"{api.root}/index.html") as response:
        assert response.status == 404


async def test_methods_are_known_in_any_case(api: Api) -> None:
    assert (await api.result("GETME"))["is_bot"] is True


@pytest.mark.parametrize(
    ("method", "params", "refusal"),
    [
        ("sendMessage", {"chat_id": "@desa", "text": "x"}, "chat not found"),
        ("sendMessage", {"text": "x"}, "chat not found"),
        ("editMessageText", {"message_id": "x", "text": "x"}, "chat not found"),
        ("getUpdates", {"offset": "besok"}, 'parameter "offset" must be an integer'),
        ("sendLocation", {"latitude": "utara"}, 'parameter "latitude" must be a number'),
        ("setMyCommands", {"commands": "{"}, "can't parse commands JSON object"),
        ("setMyCommands", {"commands": {"a": 1}}, "expected an array as commands"),
        ("sendMessage", {"text": "x", "reply_markup": [1]}, "object expected as reply markup"),
        ("sendMessage", {"text": "x", "reply_markup": {"a": 1}}, "object expected as reply markup"),
        ("sendMessage", {"text": "x", "entities": [{"type": "bold"}]}, "can't parse MessageEntity"),
        (
            "sendMessage",
            {"text": "x", "reply_markup": {"inline_keyboard": [[{"text": "a", "callback_data": "b"}]] * 101}},
            "reply markup is too long",
        ),
        (
            "sendMessage",
            {"text": "x", "reply_markup": {"inline_keyboard": "a"}},
            'can\'t parse inline keyboard button: Field "inline_keyboard" must be of type Array',
        ),
        (
            "sendMessage",
            {"text": "x", "reply_markup": {"keyboard": [[""]]}},
            'can\'t parse keyboard button: Field "text" must be non-empty',
        ),
        ("sendContact", {"first_name": "Budi"}, "phone number and first name of a contact must be non-empty"),
        (
            "editMessageMedia",
            {"media": {"type": "sticker"}},
            "can't parse InputMedia: type of the media is not supported here",
        ),
        (
            "setWebhook",
            {"url": "http://desa.example"},
            "bad webhook: An HTTPS URL must be provided for webhook",
        ),
    ],
)
async def test_nonsense_is_refused_and_not_guessed_at(
    api: Api, method: str, params: dict[str, object], refusal: str
) -> None:
    assert await api.refusal(method, **params) == f"Bad Request: {refusal}"


async def test_a_body_that_is_no_json_is_refused(api: Api) -> None:
    headers = {"Content-Type": "application/json"}

    async with api.session.post(f"{api.root}/bot{api.token}/getMe", data=b"{", headers=headers) as response:
        assert response.status == 400


async def test_the_bot_knows_itself_and_keeps_its_profile(bot: Bot, emulator: Emulator) -> None:
    me = await bot.get_me()

    await bot.set_my_description("Pendamping setelah pelatihan", language_code="id")
    await bot.set_my_short_description("Pendamping")
    await bot.set_my_name("Pendamping")

    assert (me.is_bot, me.username, me.can_join_groups) == (True, "PendampingDemoBot", True)
    assert (await bot.get_my_description("id")).description == "Pendamping setelah pelatihan"
    assert (await bot.get_my_short_description("id")).short_description == "Pendamping"
    assert (await bot.get_my_name()).name == "Pendamping"


async def test_waiting_for_what_never_comes_ends(emulator: Emulator) -> None:
    with pytest.raises(TimeoutError):
        await emulator.until(lambda: False, seconds=0.05)
