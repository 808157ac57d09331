"""Does the meter see who writes too fast, and only them?"""

from telegram import Bot

from bot.sandbox.emulator import Emulator
from bot.sandbox.meter import Meter
from bot.sandbox.people import Person

from .conftest import Api, Stopwatch


async def test_two_messages_to_one_person_within_a_second_are_reported(
    bot: Bot, emulator: Emulator, stopwatch: Stopwatch, sari: Person
) -> None:
    await bot.send_message(sari.id, "satu")
    stopwatch.seconds += 0.4
    await bot.send_message(sari.id, "dua")

    [violation] = emulator.meter.violations

    assert (violation.limit, violation.chat_id, violation.method) == (
        "1/s in a private chat",
        sari.id,
        "sendMessage",
    )
    assert round(violation.gap_seconds, 3) == 0.4


async def test_a_second_apart_is_slow_enough_even_if_it_arrives_a_little_early(
    bot: Bot, emulator: Emulator, stopwatch: Stopwatch, sari: Person
) -> None:
    for words in ("satu", "dua", "tiga"):
        await bot.send_message(sari.id, words)
        stopwatch.seconds += 0.97

    assert emulator.meter.violations == []


async def test_edits_and_answers_in_a_private_chat_are_free(
    bot: Bot, emulator: Emulator, sari: Person
) -> None:
    sent = await bot.send_message(sari.id, "0")
    query = sari.presses_data("x")

    await bot.answer_callback_query(query["id"])
    await bot.send_chat_action(sari.id, "typing")
    for number in range(1, 30):
        await bot.edit_message_text(str(number), sari.id, sent.message_id)

    assert emulator.meter.violations == []


async def test_in_a_group_edits_count_among_the_twenty_a_minute(
    bot: Bot, emulator: Emulator, stopwatch: Stopwatch, sari: Person
) -> None:
    group = emulator.group("Pelatih", sari)
    for number in range(19):
        sent = await bot.send_message(group.id, str(number))
        stopwatch.seconds += 2
    await bot.edit_message_text("lain", group.id, sent.message_id)
    within = list(emulator.meter.violations)

    await bot.edit_message_text("lagi", group.id, sent.message_id)

    assert within == []
    assert [violation.limit for violation in emulator.meter.violations] == ["20/min in a group"]


async def test_what_was_refused_does_not_count(api: Api, emulator: Emulator, sari: Person) -> None:
    await api("sendMessage", chat_id=sari.id, text="")
    await api("sendMessage", chat_id=sari.id, text="satu")

    assert emulator.meter.violations == []


def test_thirty_a_second_in_all_are_fine_and_thirty_one_are_not(stopwatch: Stopwatch) -> None:
    meter = Meter(stopwatch)

    for chat_id in range(30):
        meter.sent(chat_id, "sendMessage", private=True)
    fine = list(meter.violations)
    meter.sent(31, "copyMessage", private=True)

    assert fine == []
    assert [(one.limit, one.method) for one in meter.violations] == [("30/s overall", "copyMessage")]
    meter.clear()
    assert meter.violations == []


def test_an_album_is_one_step_for_a_person_and_many_messages_for_a_group(stopwatch: Stopwatch) -> None:
    meter = Meter(stopwatch)

    meter.sent(1, "sendMediaGroup", private=True, messages=10)
    meter.sent(-1, "sendMediaGroup", private=False, messages=10)
    stopwatch.seconds += 5
    meter.sent(-1, "sendMediaGroup", private=False, messages=10)
    fine = list(meter.violations)
    meter.sent(-1, "sendMessage", private=False)

    assert fine == []
    assert [one.limit for one in meter.violations] == ["20/min in a group"]
