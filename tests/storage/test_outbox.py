"""Does what is queued leave once, in its order, and come to a known end?"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

import orjson
import pytest
from sqlmodel import Session, col, select

from storage import moving, outbox, outcomes, unsent
from storage.database import Database
from storage.outbox import Again, Copy, Ended, Head
from storage.tables import Chat, Outgoing, Person
from storage.vocabulary import Gone, Lane, OutboxState
from tests.engines import Postgres
from tests.storage import rows
from tests.storage.rows import NOW
from tests.storage.together import together

LEASE = timedelta(seconds=30)
SARI, BUDI, TINI = 7, 8, 9
FIRST_OF_MANY = 7_100_000_000
SECOND = timedelta(seconds=1)


def _say(session: Session, chat: int, text: str, lane: Lane = Lane.ANSWER, **more: Any) -> int:
    facts = {"now": NOW, "method": "sendMessage", "body": {"text": text}, **more}
    return outbox.enqueue(session, chat_id=chat, lane=lane, **facts)


def _edit(session: Session, chat: int, target: int, lane: Lane = Lane.ANSWER, **more: Any) -> int:
    return _say(session, chat, "edited", lane, method="editMessageText", edits=target, **more)


def _look(
    session: Session,
    now: datetime = NOW,
    limit: int = 100,
    busy: Sequence[int] = (),
    mine: Sequence[int] = (),
) -> tuple[list[Head], list[Ended]]:
    return outbox.heads(session, now, limit, busy, mine)


def _texts(heads: Sequence[Head]) -> list[str]:
    return [orjson.loads(head.body).get("text", "") for head in heads]


def _next(session: Session, now: datetime = NOW) -> list[str]:
    return _texts(_look(session, now)[0])


def _take(session: Session, now: datetime = NOW) -> list[Head]:
    heads, ended = _look(session, now)
    outbox.end(session, ended, now)
    outbox.claim(session, heads, now, LEASE)
    return heads


def _sent(session: Session, head: Head, message: int | None = 500, now: datetime = NOW) -> None:
    outbox.end(session, [Ended(head.id, head.about, head.chat_id, OutboxState.SENT, message)], now)


def _row(session: Session, row: int) -> Outgoing:
    return session.exec(
        select(Outgoing).where(col(Outgoing.id) == row).execution_options(populate_existing=True)
    ).one()


def test_the_same_thing_is_queued_once(database: Database) -> None:
    with database.writing() as session:
        first = _say(session, SARI, "halo", key="check_in:1:nudge")
        again = _say(session, SARI, "halo lagi", key="check_in:1:nudge")
        other = _say(session, SARI, "halo", key="check_in:2:nudge")

        assert again == first != other
        assert orjson.loads(_row(session, first).body) == {"text": "halo"}


def test_what_many_queue_at_once_under_one_key_is_queued_once(database: Database) -> None:
    queued = together(database, lambda session, one: _say(session, SARI, f"{one}", key="report:1"))

    assert len(set(queued)) == 1


def test_copies_that_are_queued_again_are_left_out(database: Database) -> None:
    copies = [Copy(chat, "sendMessage", {"text": "x"}, key=f"broadcast:1:{chat}") for chat in range(1, 1200)]

    with database.writing() as session:
        for part in (copies[:700], copies):
            outbox.enqueue_many(session, part, lane=Lane.BROADCAST, now=NOW, send_by=NOW + LEASE)

    with database.reading() as session:
        assert outcomes.counts(session)[OutboxState.QUEUED] == len(copies)


def test_those_whom_somebody_waits_for_come_first(database: Database) -> None:
    with database.writing() as session:
        for chat, lane in enumerate(reversed(Lane)):
            _say(session, chat, lane.name, lane)

        assert _next(session) == [lane.name for lane in Lane]


def test_one_chat_hears_one_thing_at_a_time_by_lane_and_then_in_order(database: Database) -> None:
    with database.writing() as session:
        _say(session, SARI, "broadcast", Lane.BROADCAST)
        _say(session, SARI, "first answer")
        _say(session, SARI, "second answer")
        _say(session, BUDI, "to Budi")
        heard: list[str] = []
        while heads := _take(session):
            heard += [text for head, text in zip(heads, _texts(heads), strict=True) if head.chat_id == SARI]
            for head in heads:
                _sent(session, head)

    assert heard == ["first answer", "second answer", "broadcast"]


def test_nothing_more_goes_to_a_chat_while_something_is_under_way(database: Database) -> None:
    with database.writing() as session:
        _say(session, SARI, "one")
        _say(session, SARI, "two")
        (head,) = _take(session)

        assert _next(session) == []
        _sent(session, head)
        assert _next(session) == ["two"]


def test_a_busy_chat_is_passed_over_and_the_others_are_not(database: Database) -> None:
    with database.writing() as session:
        _say(session, SARI, "to Sari")
        _say(session, BUDI, "to Budi")

        assert _texts(_look(session, busy=[SARI])[0]) == ["to Budi"]


def test_what_waits_for_its_hour_lets_the_others_pass(database: Database) -> None:
    with database.writing() as session:
        _say(session, SARI, "in the morning", Lane.ALERT, not_before=NOW + SECOND)
        _say(session, SARI, "now", Lane.BROADCAST)

        assert _next(session) == ["now"]
        assert _next(session, NOW + SECOND) == ["in the morning"]


def test_what_is_tried_again_keeps_its_place(database: Database) -> None:
    with database.writing() as session:
        _say(session, SARI, "one")
        _say(session, SARI, "two")
        (head,) = _take(session)
        outbox.put_back(session, [Again(head.id, NOW + SECOND, head.repeats, "not sent")])

        assert _next(session) == []
        assert _next(session, NOW + SECOND) == ["one"]


def test_what_a_dead_process_had_in_hand_comes_again_once_and_then_is_unknown(
    database: Database,
) -> None:
    with database.writing() as session:
        row = _say(session, SARI, "halo", about="delivery:1")
        (first,) = _take(session)
        assert not first.is_repeat
        assert _take(session, NOW + LEASE) == []

        after = NOW + LEASE + SECOND
        (again,) = _take(session, after)
        assert again.is_repeat

        heads, ended = _look(session, after + LEASE + SECOND)
        assert heads == []
        assert [(one.outbox_id, one.about, one.state) for one in ended] == [
            (row, "delivery:1", OutboxState.UNKNOWN)
        ]
        outbox.end(session, ended, after)
        assert _look(session, after + LEASE * 10) == ([], [])
        assert outcomes.repeated_count(session) == 1


def test_ones_own_calls_are_nobodys_to_take_however_the_clock_jumps(database: Database) -> None:
    with database.writing() as session:
        _say(session, SARI, "halo")
        (head,) = _take(session)

        assert _look(session, NOW + LEASE * 100, mine=[head.id]) == ([], [])


@pytest.mark.parametrize(
    ("later", "leaves"),
    [
        (timedelta(seconds=9), True),
        (timedelta(seconds=10), True),
        (timedelta(seconds=10, microseconds=1), False),
    ],
)
def test_what_comes_too_late_is_not_sent(database: Database, later: timedelta, leaves: bool) -> None:
    with database.writing() as session:
        row = _say(session, SARI, "halo", send_by=NOW + timedelta(seconds=10))

        heads, ended = _look(session, NOW + later)

        assert [head.id for head in heads] == ([row] if leaves else [])
        assert [one.state for one in ended] == ([] if leaves else [OutboxState.EXPIRED])


def test_a_change_waits_for_the_message_that_it_changes(database: Database) -> None:
    with database.writing() as session:
        target = _say(session, SARI, "case", Lane.ALERT)
        (head,) = _take(session)
        _edit(session, SARI, target, Lane.ALERT)
        assert _look(session) == ([], [])

        _sent(session, head, message=501)

        (edit,) = _take(session)
        assert orjson.loads(edit.body) == {"text": "edited", "chat_id": SARI, "message_id": 501}


def test_a_change_to_what_never_arrived_fails_by_itself(database: Database) -> None:
    with database.writing() as session:
        target = _say(session, SARI, "case")
        (head,) = _take(session)
        edit = _edit(session, SARI, target)
        outbox.end(session, [Ended(target, None, SARI, OutboxState.FAILED, error="blocked")], NOW)

        heads, ended = _look(session)

        assert heads == []
        assert [(one.outbox_id, one.state) for one in ended] == [(edit, OutboxState.FAILED)]
        assert head.id == target


@pytest.mark.parametrize("lane", [Lane.ALERT, Lane.CHECK_IN, Lane.BROADCAST])
def test_a_change_never_stands_in_the_way_of_what_it_changes(database: Database, lane: Lane) -> None:
    with database.writing() as session:
        target = _say(session, SARI, "case", lane)
        (head,) = _take(session)
        outbox.put_back(session, [Again(head.id, NOW + SECOND, 0, "not sent")])
        _edit(session, SARI, target, Lane.ANSWER)

        heads, _ = _look(session, NOW + SECOND)

        assert [head.id for head in heads] == [target]


def test_a_change_that_waits_lets_the_others_pass(database: Database) -> None:
    with database.writing() as session:
        target = _say(session, SARI, "question", Lane.CHECK_IN)
        (head,) = _take(session)
        outbox.put_back(session, [Again(head.id, NOW + SECOND, 0, "not sent")])
        _edit(session, SARI, target, Lane.TIDYING)
        _say(session, SARI, "answer", Lane.TIDYING)

        assert _next(session) == ["answer"]


def test_words_that_have_not_left_can_still_be_changed(database: Database) -> None:
    buttons = {"inline_keyboard": [[{"text": "Ya", "callback_data": "x"}]]}
    with database.writing() as session:
        row = _say(session, SARI, "lama", body={"text": "lama", "reply_markup": buttons})

        assert unsent.amend(session, row, SARI, "editMessageReplyMarkup", {})
        assert orjson.loads(_row(session, row).body) == {"text": "lama"}
        assert unsent.amend(session, row, SARI, "editMessageReplyMarkup", {"reply_markup": buttons})
        assert unsent.amend(session, row, SARI, "editMessageText", {"text": "baru"})
        assert orjson.loads(_row(session, row).body) == {"text": "baru"}


@pytest.mark.parametrize("came_back", [False, True])
def test_words_that_may_have_left_cannot_be_changed_any_more(database: Database, came_back: bool) -> None:
    with database.writing() as session:
        row = _say(session, SARI, "lama")
        (head,) = _take(session)
        if came_back:
            outbox.put_back(session, [Again(head.id, NOW, 1, "time-out")])

        assert not unsent.amend(session, row, SARI, "editMessageText", {"text": "baru"})
        assert orjson.loads(_row(session, row).body) == {"text": "lama"}


def test_two_senders_never_take_the_same_call(postgres: Postgres) -> None:
    with postgres.migrated() as url:
        database = Database(url)
        with database.writing() as session:
            for chat in (SARI, BUDI, TINI):
                _say(session, chat, f"first to {chat}")
                _say(session, chat, f"second to {chat}")

        with database.writing() as one, database.writing() as other:
            first, _ = _look(one, limit=2)
            outbox.claim(one, first, NOW, LEASE)
            second, _ = _look(other, limit=100)
            outbox.claim(other, second, NOW, LEASE)

        assert _texts(first) == [f"first to {SARI}", f"first to {BUDI}"]
        assert _texts(second) == [f"first to {TINI}"]
        database.close()


def test_what_many_senders_take_together_is_taken_once(database: Database) -> None:
    with database.writing() as session:
        for chat in range(1, 61):
            _say(session, chat, "halo")

    def take(session: Session, _: int) -> list[int]:
        taken, _ended = _look(session, limit=20)
        outbox.claim(session, taken, NOW, LEASE)
        return [head.id for head in taken]

    taken = [row for part in together(database, take) for row in part]

    assert len(taken) == len(set(taken))
    with database.reading() as session:
        assert outcomes.counts(session)[OutboxState.SENDING] == len(taken) > 0


def test_a_call_without_a_chat_names_none(database: Database) -> None:
    with database.writing() as session:
        _say(session, SARI, "", method="answerCallbackQuery", body={"callback_query_id": "1"})

        (head,) = _take(session)

        assert orjson.loads(head.body) == {"callback_query_id": "1"}


def test_a_group_that_moves_takes_along_what_is_still_to_be_sent(database: Database) -> None:
    with database.writing() as session:
        sari = rows.person(session, "Sari", chat=-1)
        sent, waiting = _say(session, -1, "lama"), _say(session, -1, "baru")
        (head,) = _take(session)
        _sent(session, head)
        moving.move_chat(session, -1, -1_001)

    with database.reading() as session:
        assert session.get_one(Person, sari.id).chat_id == -1_001
        assert _row(session, waiting).chat_id == -1_001
        assert _row(session, sent).chat_id == -1
        assert session.get(Chat, -1) is None


def test_a_chat_is_gone_since_the_first_time_it_was_noticed(database: Database) -> None:
    with database.writing() as session:
        rows.person(session, chat=SARI)
        outbox.mark_chat_gone(session, SARI, Gone.BLOCKED, NOW)
        outbox.mark_chat_gone(session, SARI, Gone.DEACTIVATED, NOW + SECOND)

    with database.reading() as session:
        chat = session.get_one(Chat, SARI)
        assert (chat.gone, chat.gone_at) == (Gone.BLOCKED, NOW)


def test_changes_that_wait_for_their_messages_do_not_hide_them(database: Database) -> None:
    with database.writing() as session:
        targets = []
        for chat_id in range(FIRST_OF_MANY, FIRST_OF_MANY + 5):
            targets.append(_say(session, chat_id, "question", Lane.CHECK_IN))
            _edit(session, chat_id, targets[-1], Lane.TIDYING)

        heads, _ = outbox.heads(session, NOW, 3, [], [])

        assert [head.id for head in heads] == targets[:3]
