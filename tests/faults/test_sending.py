"""Does every message come to a known end, whatever befalls it on the way?"""

from dataclasses import dataclass
from datetime import timedelta

import pytest

from bot.delivery import transport
from bot.delivery.pacing import Pace
from bot.sandbox.faults import (
    AnsweredLate,
    CutAfterDelivery,
    CutBeforeDelivery,
    Mishap,
    Refused,
    ServerError,
    TooManyRequests,
)
from bot.services.speech import Post, call
from storage import outbox, outcomes
from storage.outbox import Copy
from storage.tables import Chat, Outgoing, Person
from storage.vocabulary import Gone, Lane, OutboxState
from tests.engines import SqliteFiles
from tests.people import UNPACED, MuaraPantun, muara_pantun

NOTED = "Terima kasih, sudah saya catat. 📝"


async def later(village: MuaraPantun, seconds: float) -> None:
    """So much time passes, and the sender looks again."""
    village.clock.move(timedelta(seconds=seconds))
    village.app.outbox.wake()
    await village.settle()


def lets_wait_at_most_a_second(monkeypatch: pytest.MonkeyPatch, mishap: Mishap) -> None:
    """For an answer that will not come; a busy machine needs its time for those that will."""
    if isinstance(mishap, AnsweredLate):
        monkeypatch.setattr(transport, "READ_SECONDS", 1.0)


def newest(village: MuaraPantun) -> Outgoing:
    return max(village.rows(Outgoing), key=lambda row: row.id)


def repeated_count(village: MuaraPantun) -> int:
    with village.app.database.reading() as session:
        return outcomes.repeated_count(session)


@pytest.mark.parametrize(
    "mishap",
    [
        ServerError(500),
        ServerError(502),
        ServerError(503, html=True),
        Refused(404, "Not Found"),
        Refused(401, "Unauthorized"),
    ],
    ids=str,
)
async def test_what_surely_was_not_sent_is_tried_again_each_time_after_a_longer_pause(
    village: MuaraPantun, mishap: Mishap
) -> None:
    sari = await village.participant("Sari")
    fault = village.emulator.faults.schedule(mishap, "sendMessage", times=3)

    await village.types(sari, "250rb")
    struck = [fault.struck]
    for seconds in (1.9, 0.2, 3.8, 0.3, 7.7):
        await later(village, seconds)
        struck.append(fault.struck)
    before = sari.heard.count(NOTED)
    await later(village, 0.4)

    assert struck == [1, 1, 2, 2, 3, 3]
    assert (before, sari.heard.count(NOTED)) == (0, 1)
    assert (newest(village).state, newest(village).attempts) == (OutboxState.SENT, 4)
    assert repeated_count(village) == 0


async def test_a_connection_that_never_came_about_is_no_attempt_that_may_have_arrived(
    village: MuaraPantun, monkeypatch: pytest.MonkeyPatch
) -> None:
    sari = await village.participant("Sari")
    request = village.app._request

    with monkeypatch.context() as closed:
        closed.setattr(request, "_local_session", None)
        await village.types(sari, "250rb")
        before = sari.heard.count(NOTED)
    await later(village, 2)

    assert (before, sari.heard.count(NOTED), repeated_count(village)) == (0, 1, 0)


@pytest.mark.parametrize(
    ("mishap", "arrived_before", "heard"),
    [(CutBeforeDelivery(), 0, 1), (CutAfterDelivery(), 1, 2), (AnsweredLate(seconds=30), 1, 2)],
    ids=str,
)
async def test_what_may_have_arrived_is_repeated_once_and_counted(
    village: MuaraPantun,
    monkeypatch: pytest.MonkeyPatch,
    mishap: Mishap,
    arrived_before: int,
    heard: int,
) -> None:
    sari = await village.participant("Sari")
    lets_wait_at_most_a_second(monkeypatch, mishap)
    village.emulator.faults.schedule(mishap, "sendMessage")

    await village.types(sari, "250rb")
    at_first = sari.heard.count(NOTED)
    await later(village, 5)
    await later(village, 3600)

    assert (at_first, sari.heard.count(NOTED)) == (arrived_before, heard)
    assert newest(village).state is OutboxState.SENT
    assert repeated_count(village) == 1


@pytest.mark.parametrize("mishap", [CutAfterDelivery(), AnsweredLate(seconds=30)], ids=str)
async def test_what_gets_no_answer_twice_ends_as_unknown_and_is_sent_no_more(
    village: MuaraPantun, monkeypatch: pytest.MonkeyPatch, mishap: Mishap
) -> None:
    sari = await village.participant("Sari")
    lets_wait_at_most_a_second(monkeypatch, mishap)
    village.emulator.faults.schedule(mishap, "sendMessage", times=None)

    await village.types(sari, "250rb")
    for seconds in (5, 60, 3600):
        await later(village, seconds)

    assert sari.heard.count(NOTED) == 2
    assert (newest(village).state, newest(village).repeats) == (OutboxState.UNKNOWN, 1)


async def test_what_comes_after_a_message_in_doubt_waits_for_it_so_that_order_is_kept(
    village: MuaraPantun,
) -> None:
    sari = await village.participant("Sari")
    village.emulator.faults.schedule(ServerError(), "sendMessage")

    await village.types(sari, "250rb")
    await village.types(sari, "/menu")
    between = sari.heard[-1]
    await later(village, 2)

    assert NOTED not in between
    assert "Yang bisa dilakukan" not in between
    assert sari.heard[-2] == NOTED


@pytest.mark.parametrize(("leaves", "why"), [("blocks", Gone.BLOCKED), ("deactivates", Gone.DEACTIVATED)])
async def test_nobody_writes_to_somebody_who_has_gone(village: MuaraPantun, leaves: str, why: Gone) -> None:
    sari = await village.participant("Sari")

    sari.types("250rb")
    getattr(sari, leaves)()
    await village.settle()

    [chat] = village.rows(Chat, telegram_id=sari.id)
    assert chat.gone is why
    assert (newest(village).state, newest(village).error) == (OutboxState.UNREACHABLE, why)


async def test_a_chat_that_telegram_does_not_know_counts_as_gone(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    village.emulator.faults.schedule(Refused(400, "Bad Request: chat not found"), "sendMessage")

    await village.types(sari, "250rb")

    [chat] = village.rows(Chat, telegram_id=sari.id)
    assert chat.gone is Gone.NOT_FOUND


async def test_what_can_never_be_sent_ends_at_once_with_its_reason(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    fault = village.emulator.faults.schedule(
        Refused(400, "Bad Request: message is too long"), "sendMessage", times=None
    )

    await village.types(sari, "250rb")
    await later(village, 3600)

    assert fault.struck == 1
    assert (newest(village).state, newest(village).error) == (OutboxState.FAILED, "Message is too long")


async def test_an_edit_that_changes_nothing_is_done(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    message_id = sari.last_message["message_id"]
    with village.app.begin() as work:
        for _ in range(2):
            call(work, sari.id, "editMessageText", {"message_id": message_id, "text": "Baru"})

    village.app.outbox.wake()
    await village.settle()

    assert newest(village).state is OutboxState.SENT
    assert [refused.description for refused in village.emulator.refused][-1].endswith("of the message")


async def test_a_group_that_became_a_supergroup_gets_its_messages_once_under_the_new_number(
    village: MuaraPantun,
) -> None:
    sari = await village.participant("Sari")
    group = village.emulator.group("Pelatih", sari)
    old = group.id
    with village.app.begin() as work:
        work.session.add(Chat(telegram_id=old))
        work.session.flush()
        work.session.add(
            Person(name="Pelatih", chat_id=old, language="id", timezone="Asia/Makassar", created_at=work.now)
        )
        for text in ("satu", "dua"):
            call(work, old, "sendMessage", {"text": text})
    new = group.migrates()

    village.app.outbox.wake()
    await village.settle()

    assert group.heard == ["satu", "dua"]
    assert {row.chat_id for row in village.rows(Outgoing) if row.chat_id < 0} == {new}
    assert [person.chat_id for person in village.rows(Person, name="Pelatih")] == [new]
    assert village.rows(Chat, telegram_id=old) == []


async def test_a_message_whose_time_has_passed_is_not_sent_any_more(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    fault = village.emulator.faults.schedule(ServerError(), "sendMessage", times=None)
    with village.app.begin() as work:
        by = work.now + timedelta(minutes=5)
        call(work, sari.id, "sendMessage", {"text": "Sekarang!"}, post=Post(send_by=by))

    village.app.outbox.wake()
    await village.settle()
    await later(village, 301)
    fault.cancel()
    await later(village, 3600)

    assert (newest(village).state, newest(village).error) == (OutboxState.EXPIRED, "too late to send")
    assert "Sekarang!" not in sari.heard


@pytest.mark.parametrize("mishap", [ServerError(), CutBeforeDelivery(), TooManyRequests(1)], ids=str)
async def test_the_answer_to_a_press_is_never_tried_twice(village: MuaraPantun, mishap: Mishap) -> None:
    sari = await village.participant("Sari")
    fault = village.emulator.faults.schedule(mishap, "answerCallbackQuery", times=None)

    sari.presses_data("stale")
    await village.settle()
    await later(village, 10)
    await later(village, 60)

    assert fault.struck == 1
    [toast] = [row for row in village.rows(Outgoing, method="answerCallbackQuery") if row.error]
    assert (toast.state, toast.error) == (OutboxState.FAILED, "not in time")


async def test_an_answer_to_a_press_that_comes_too_late_stops_nothing(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    sari.presses_data("stale")
    village.emulator.taps.clear()

    await village.types(sari, "250rb")

    assert sari.last_heard == NOTED
    [toast] = [row for row in village.rows(Outgoing, method="answerCallbackQuery") if row.error]
    assert (toast.error or "").startswith("Query is too old")


@dataclass
class Stopwatch:
    """The clock by which Telegram's pauses are measured, in a test's hands; each look takes a moment."""

    seconds: float = 1000.0

    def __call__(self) -> float:
        self.seconds += 0.001
        return self.seconds


async def test_a_pause_that_telegram_asks_for_holds_for_that_chat_alone(sqlite_files: SqliteFiles) -> None:
    watch = Stopwatch()
    pace = Pace(UNPACED, chat_interval=0, monotonic=watch)
    async with muara_pantun(sqlite_files.migrated(), pace=pace) as village:
        sari, rina = await village.participant("Sari"), await village.participant("Rina")
        fault = village.emulator.faults.schedule(TooManyRequests(30), "sendMessage", chat_id=sari.id)

        sari.types("250rb")
        await village.emulator.until(lambda: fault.spent)
        await village.types(rina, "100rb")
        await later(village, 29.9)
        early = sari.heard.count(NOTED)
        watch.seconds += 30
        await later(village, 0.2)

        assert rina.heard.count(NOTED) == 1
        assert (early, sari.heard.count(NOTED)) == (0, 1)
        assert repeated_count(village) == 0


async def test_people_who_wait_are_served_before_a_running_broadcast(sqlite_files: SqliteFiles) -> None:
    pace = Pace(per_second=40, chat_interval=0)
    async with muara_pantun(sqlite_files.migrated(), pace=pace) as village:
        sari = await village.participant("Sari")
        crowd = [village.emulator.person(f"Peserta {number}") for number in range(60)]
        for person in crowd:
            person.chat.known = True
        with village.app.begin() as work:
            copies = [Copy(person.id, "sendMessage", {"text": "Pengumuman"}) for person in crowd]
            send_by = work.now + timedelta(days=1)
            outbox.enqueue_many(work.session, copies, lane=Lane.BROADCAST, now=work.now, send_by=send_by)
        village.app.outbox.wake()

        await village.emulator.until(lambda: "Pengumuman" in crowd[0].heard)
        await village.types(sari, "250rb")

        words = [call.params.get("text") for call in village.emulator.calls if call.method == "sendMessage"]
        after = words[words.index(NOTED) :]
        assert after.count("Pengumuman") >= 20
        assert words.count("Pengumuman") == 60
