"""Can people do what people do, and nothing a client would not let them do?"""

from datetime import timedelta

import pytest
from telegram import Bot

from bot.sandbox.emulator import Emulator
from bot.sandbox.people import Person

from .conftest import Api, StandingClock


@pytest.mark.parametrize(
    ("link", "text"),
    [
        ("https://t.me/PendampingDemoBot?start=angkatan_7", "/start angkatan_7"),
        ("t.me/PendampingDemoBot?start=a-b", "/start a-b"),
        ("https://t.me/PendampingDemoBot", "/start"),
        ("angkatan_7", "/start angkatan_7"),
        ("", "/start"),
    ],
)
async def test_a_deep_link_is_a_start_command(api: Api, emulator: Emulator, link: str, text: str) -> None:
    budi = emulator.person("Budi", language_code="en", last_name="S.")

    budi.opens(link)
    [update] = await api.result("getUpdates")

    message = update["message"]
    assert message["text"] == text
    assert message["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]
    assert message["from"] == {
        "id": budi.id,
        "is_bot": False,
        "first_name": "Budi",
        "last_name": "S.",
        "language_code": "en",
    }
    assert message["chat"] == {"id": budi.id, "type": "private", "first_name": "Budi", "last_name": "S."}


@pytest.mark.parametrize("payload", ["x" * 65, "dua kata", "é"])
def test_telegram_carries_no_other_payloads(emulator: Emulator, payload: str) -> None:
    with pytest.raises(ValueError, match="carries no such payload"):
        emulator.person("Budi").opens(payload)


async def test_a_reply_and_an_edit_tell_what_they_belong_to(
    bot: Bot, clock: StandingClock, sari: Person
) -> None:
    asked = await bot.send_message(sari.id, "Berapa?")
    answer = sari.replies(asked.message_id, "250rb")
    clock.move(timedelta(minutes=3))
    sari.edits(answer["message_id"], "350rb")

    reply, edit = await bot.get_updates()

    assert reply.message is not None
    assert reply.message.reply_to_message == asked
    assert edit.edited_message is not None
    assert (edit.edited_message.text, edit.edited_message.edit_date) == ("350rb", clock.now())
    assert edit.edited_message.message_id == answer["message_id"]


async def test_a_caption_can_be_edited(bot: Bot, sari: Person) -> None:
    photo = sari.sends_photo(caption="lama")

    sari.edits(photo["message_id"], "baru")

    edited = (await bot.get_updates())[-1].edited_message
    assert edited is not None
    assert edited.caption == "baru"


async def test_a_very_long_text_goes_out_in_pieces(api: Api, sari: Person) -> None:
    sari.types("😀" * 3000)

    told = await api.result("getUpdates")

    assert [len(update["message"]["text"]) for update in told] == [2048, 952]


def test_nobody_sends_nothing(sari: Person) -> None:
    with pytest.raises(ValueError, match="nothing to send"):
        sari.types("  ")


async def test_nobody_edits_what_the_bot_said_or_what_is_not_there(bot: Bot, sari: Person) -> None:
    sent = await bot.send_message(sari.id, "Halo")

    with pytest.raises(ValueError, match="somebody else's"):
        sari.edits(sent.message_id, "x")
    with pytest.raises(ValueError, match="there is no message 99"):
        sari.replies(99, "x")


def test_who_blocked_or_left_writes_no_more(sari: Person) -> None:
    sari.blocks()
    with pytest.raises(ValueError, match="has blocked the bot"):
        sari.types("halo")

    sari.unblocks()
    sari.deactivates()
    with pytest.raises(ValueError, match="has left Telegram"):
        sari.presses_data("x")


async def test_nobody_forwards_what_is_protected_or_no_message(
    bot: Bot, emulator: Emulator, sari: Person
) -> None:
    await bot.send_message(sari.id, "rahasia", protect_content=True)
    group = emulator.group("Pelatih", sari)

    with pytest.raises(ValueError, match="may not be forwarded"):
        sari.forwards(sari.last_message)
    with pytest.raises(ValueError, match="only what somebody said"):
        sari.forwards(group.chat.messages[0])


def test_who_is_not_in_a_group_does_not_write_there(emulator: Emulator, sari: Person) -> None:
    group = emulator.group("Pelatih", emulator.person("Budi"))

    with pytest.raises(ValueError, match="Sari is not in Pelatih"):
        sari.types("halo", chat=group)
    group.adds(sari.user)
    sari.types("halo", chat=group)

    assert group.chat.messages[-1]["text"] == "halo"


def test_before_the_bot_speaks_nothing_was_heard(sari: Person) -> None:
    assert sari.heard == []
    assert sari.buttons == []
    with pytest.raises(ValueError, match="has said nothing to Sari"):
        _ = sari.last_heard


async def test_a_new_name_is_told_with_the_next_message(bot: Bot, sari: Person) -> None:
    sari.renames("Sari", last_name="Dewi", username="sari_dewi")
    sari.types("halo")

    user = (await bot.get_updates())[-1].effective_user

    assert user is not None
    assert (user.full_name, user.username) == ("Sari Dewi", "sari_dewi")


async def test_what_a_person_deletes_is_gone_without_a_word_to_the_bot(
    bot: Bot, emulator: Emulator, sari: Person
) -> None:
    await bot.send_message(sari.id, "Halo")

    sari.deletes(sari.last_message["message_id"])

    assert sari.heard == []
    assert emulator.idle


def test_ids_are_as_large_as_today_s(sari: Person) -> None:
    assert sari.id > 2**32
    assert repr(sari) == f"<Sari {sari.id}>"
