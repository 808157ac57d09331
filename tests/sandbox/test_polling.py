"""Does the bot hear everything, once confirmed never again, and nothing too late?"""

import asyncio
import time
from datetime import timedelta

import pytest
from telegram import Bot
from telegram.error import Conflict

from bot.sandbox.emulator import Emulator
from bot.sandbox.people import Person

from .conftest import Api, StandingClock


async def test_a_waiting_poll_wakes_when_somebody_writes(bot: Bot, emulator: Emulator, sari: Person) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=30))
    await emulator.until(lambda: emulator.updates.polled)

    sari.types("Apa kabar?")
    updates = await asyncio.wait_for(poll, 1)

    assert [update.effective_message and update.effective_message.text for update in updates] == [
        "Apa kabar?"
    ]


async def test_a_poll_with_nothing_to_tell_lasts_as_long_as_asked_in_real_seconds(api: Api) -> None:
    started = time.monotonic()

    result = await api.result("getUpdates", timeout=1)

    assert result == []
    assert 0.9 < time.monotonic() - started < 3


async def test_what_is_not_confirmed_comes_again_and_what_is_does_not(
    api: Api, emulator: Emulator, sari: Person
) -> None:
    sari.types("satu")
    sari.types("dua")

    first = await api.result("getUpdates")
    again = await api.result("getUpdates", offset=first[0]["update_id"])
    rest = await api.result("getUpdates", offset=first[0]["update_id"] + 1)

    assert again == first
    assert [update["message"]["text"] for update in rest] == ["dua"]
    assert first[1]["update_id"] == first[0]["update_id"] + 1
    assert emulator.unconfirmed == 1
    assert not emulator.idle


async def test_a_confirmed_queue_is_idle(api: Api, emulator: Emulator, sari: Person) -> None:
    sari.types("satu")
    told = await api.result("getUpdates")

    await api.result("getUpdates", offset=told[-1]["update_id"] + 1)

    assert emulator.idle


async def test_a_negative_offset_forgets_all_but_the_last(api: Api, emulator: Emulator, sari: Person) -> None:
    for number in range(5):
        sari.types(f"nomor {number}")

    told = await api.result("getUpdates", offset=-2)

    assert [update["message"]["text"] for update in told] == ["nomor 3", "nomor 4"]
    assert emulator.unconfirmed == 2


@pytest.mark.parametrize(("asked", "given"), [({}, 100), ({"limit": 3}, 3), ({"limit": 500}, 100)])
async def test_a_batch_holds_at_most_a_hundred(
    api: Api, sari: Person, asked: dict[str, int], given: int
) -> None:
    for number in range(105):
        sari.types(str(number))

    told = await api.result("getUpdates", **asked)

    assert len(told) == given


async def test_a_second_poller_ends_the_first(bot: Bot, api: Api, emulator: Emulator, sari: Person) -> None:
    first = asyncio.create_task(bot.get_updates(timeout=30))
    await emulator.until(lambda: emulator.updates.polled)

    second = asyncio.create_task(api.result("getUpdates", timeout=30))
    with pytest.raises(Conflict) as ended:
        await first
    sari.types("halo")

    assert ended.value.message == (
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    )
    assert len(await second) == 1


async def test_a_poller_that_died_is_not_in_the_way(api: Api, emulator: Emulator, sari: Person) -> None:
    dead = asyncio.create_task(api("getUpdates", timeout=30))
    await emulator.until(lambda: emulator.updates.polled)

    dead.cancel()
    await emulator.until(lambda: not emulator.updates.polled)
    sari.types("masih ada?")

    assert len(await api.result("getUpdates", timeout=30)) == 1


@pytest.mark.parametrize(
    ("age", "told"),
    [(timedelta(hours=24) - timedelta(seconds=1), 1), (timedelta(hours=24), 0)],
)
async def test_a_message_lives_for_a_day(
    api: Api, clock: StandingClock, sari: Person, age: timedelta, told: int
) -> None:
    sari.types("ini kabar saya")

    clock.move(age)

    assert len(await api.result("getUpdates")) == told


@pytest.mark.parametrize(("age_seconds", "told"), [(149, 1), (150, 0)])
async def test_a_press_on_a_button_lives_for_150_seconds(
    api: Api, clock: StandingClock, sari: Person, age_seconds: int, told: int
) -> None:
    sari.presses_data("c1:ok")

    clock.move(timedelta(seconds=age_seconds))

    assert len(await api.result("getUpdates")) == told


async def test_left_out_allowed_updates_keep_what_was_asked_for_before(api: Api, sari: Person) -> None:
    await api.result("getUpdates", allowed_updates=["callback_query"])
    sari.types("tidak terdengar")
    sari.presses_data("terdengar")

    told = await api.result("getUpdates")

    assert [set(update) - {"update_id"} for update in told] == [{"callback_query"}]


async def test_empty_allowed_updates_bring_the_usual_kinds_back(api: Api, sari: Person) -> None:
    await api.result("getUpdates", allowed_updates=["callback_query"])
    await api.result("getUpdates", allowed_updates=[])
    sari.types("terdengar")
    sari.blocks()

    told = await api.result("getUpdates")

    assert [set(update) - {"update_id"} for update in told] == [{"message"}, {"my_chat_member"}]


async def test_a_webhook_stops_polling_until_it_is_deleted(api: Api, sari: Person) -> None:
    await api.result("setWebhook", url="https://desa.example/telegram", allowed_updates=["message"])
    sari.types("halo")

    refusal = await api.refusal("getUpdates")
    told = await api.result("getWebhookInfo")
    await api.result("deleteWebhook")

    assert refusal == (
        "Conflict: can't use getUpdates method while webhook is active;"
        " use deleteWebhook to delete the webhook first"
    )
    assert (told["url"], told["pending_update_count"], told["allowed_updates"]) == (
        "https://desa.example/telegram",
        1,
        ["message"],
    )
    assert len(await api.result("getUpdates")) == 1


async def test_deleting_the_webhook_can_drop_what_waits(api: Api, bot: Bot, sari: Person) -> None:
    sari.types("halo")

    await bot.delete_webhook(drop_pending_updates=True)

    assert (await bot.get_webhook_info()).url == ""
    assert await api.result("getUpdates") == []
