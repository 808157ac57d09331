"""Is everything that came from Telegram kept once, in its order, until it is handled?"""

from datetime import timedelta
from typing import Any

import orjson
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import Session, select

from storage import inbox
from storage.database import Database
from storage.tables import Incoming
from storage.vocabulary import InboxState
from tests.storage import rows

numbers = st.integers(-(2**63) + 1, 2**63 - 1)
json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text() | st.sampled_from(["chat", "message", "from", "id"]), inner, max_size=3)
    ),
    max_leaves=12,
)

numbered = st.fixed_dictionaries({"update_id": numbers}, optional={"message": json, "\0": json})


def _update(number: int, chat: int = 7, text: str = "halo") -> dict[str, Any]:
    return {"update_id": number, "message": {"chat": {"id": chat}, "text": text}}


def _numbers(session: Session, limit: int = 100) -> list[int]:
    return [orjson.loads(one.body)["update_id"] for one in inbox.waiting(session, limit)]


def test_what_comes_twice_is_kept_once_as_it_came_first(database: Database) -> None:
    with database.writing() as session:
        assert inbox.store(session, [_update(1, text="dulu"), _update(2)], rows.NOW) == 2

    with database.writing() as session:
        assert inbox.store(session, [_update(1, text="lagi"), _update(3)], rows.NOW) == 1
        assert inbox.store(session, [], rows.NOW) == 0

    with database.reading() as session:
        first, *_ = inbox.waiting(session, 10)
        assert orjson.loads(first.body)["message"]["text"] == "dulu"
        assert _numbers(session) == [1, 2, 3]


def test_what_stands_twice_in_one_batch_is_kept_once(database: Database) -> None:
    with database.writing() as session:
        assert inbox.store(session, [_update(1), _update(1), _update(2)], rows.NOW) == 2


def test_what_is_handled_at_once_is_only_what_was_not_kept_and_waits_for_nobody(database: Database) -> None:
    with database.writing() as session:
        inbox.store(session, [_update(1)], rows.NOW)
        assert inbox.is_any_waiting(session)
        inbox.mark_handled(session, [inbox.waiting(session, 1)[0].id], rows.NOW)
        assert not inbox.is_any_waiting(session)

        fresh = inbox.store_handled(session, [_update(3), _update(1), _update(2)], rows.NOW)

        assert [one["update_id"] for one in fresh] == [3, 2]
        assert not inbox.store_handled(session, [_update(2), _update(3)], rows.NOW)
        assert not inbox.is_any_waiting(session)
        kept = session.exec(select(Incoming).order_by("id")).all()
        assert [(row.update_id, row.body, row.state) for row in kept] == [
            (1, None, InboxState.HANDLED),
            (3, None, InboxState.HANDLED),
            (2, None, InboxState.HANDLED),
        ]


def test_updates_are_handled_in_the_order_in_which_they_came(database: Database) -> None:
    with database.writing() as session:
        inbox.store(session, [_update(900), _update(901)], rows.NOW)
        inbox.store(session, [_update(5), _update(4)], rows.NOW)  # Telegram began to count anew

    with database.reading() as session:
        assert _numbers(session) == [900, 901, 5, 4]
        assert _numbers(session, limit=3) == [900, 901, 5]
        assert inbox.waiting_count(session) == 4


def test_what_is_handled_or_set_aside_waits_no_more(database: Database) -> None:
    with database.writing() as session:
        inbox.store(session, [_update(1), _update(2), _update(3)], rows.NOW)
        first, second, _ = inbox.waiting(session, 10)
        inbox.mark_handled(session, [first.id], rows.NOW)
        inbox.mark_handled(session, [], rows.NOW)
        inbox.mark_failed(session, second.id, "Traceback", rows.NOW)

    with database.reading() as session:
        assert _numbers(session) == [3]
        handled, failed, _ = session.exec(select(Incoming).order_by("id")).all()
        assert (handled.state, handled.body) == (InboxState.HANDLED, None)
        assert (failed.state, failed.error) == (InboxState.FAILED, "Traceback")
        assert failed.body is not None


def test_only_what_was_handled_long_ago_is_forgotten(database: Database) -> None:
    with database.writing() as session:
        inbox.store(session, [_update(1), _update(2), _update(3)], rows.NOW)
        inbox.store(session, [_update(4)], rows.NOW + timedelta(days=1))
        first, second, _, fourth = inbox.waiting(session, 10)
        inbox.mark_handled(session, [first.id, fourth.id], rows.NOW)
        inbox.mark_failed(session, second.id, "Traceback", rows.NOW)

        assert inbox.prune(session, rows.NOW, 10) == 0
        assert [inbox.prune(session, rows.NOW + timedelta(hours=1), 1) for _ in range(2)] == [1, 0]

    with database.reading() as session:
        assert session.exec(select(Incoming.update_id).order_by("id")).all() == [2, 3, 4]
    with database.writing() as session:
        assert inbox.prune(session, rows.NOW + timedelta(days=90), 10, InboxState.FAILED) == 1


@pytest.mark.parametrize(
    ("update", "chat"),
    [
        ({"message": {"chat": {"id": 7}}}, 7),
        ({"edited_message": {"chat": {"id": -100_123}}}, -100_123),
        ({"callback_query": {"from": {"id": 8}, "message": {"chat": {"id": 7}}}}, 7),
        ({"callback_query": {"from": {"id": 8}}}, 8),
        ({"my_chat_member": {"chat": {"id": 7}, "from": {"id": 8}}}, 7),
        ({"message": {"chat": {"id": 2**52 - 1}}}, 2**52 - 1),
        ({"message": {"chat": {"id": 2**63}}}, None),
        ({"message": {"chat": {"id": "7"}}}, None),
        ({"message": {"chat": {"id": True}}}, None),
        ({"message": {"chat": [7]}}, None),
        ({"message": None}, None),
        ({}, None),
    ],
)
def test_the_chat_of_an_update_is_found(update: dict[str, Any], chat: int | None) -> None:
    assert inbox.chat_of(update) == chat


@pytest.mark.parametrize(
    ("update", "number"),
    [
        ({"update_id": 1}, 1),
        ({"update_id": 2**63 - 1}, 2**63 - 1),
        ({"update_id": 2**63}, None),
        ({"update_id": "1"}, None),
        ({"update_id": 1.0}, None),
        ({"update_id": True}, None),
        ({"update_id": None}, None),
        ({}, None),
        ([], None),
        (None, None),
    ],
)
def test_the_number_of_an_update_is_a_number_or_nothing(update: object, number: int | None) -> None:
    assert inbox.number_of(update) is number or inbox.number_of(update) == number


@given(json)
def test_whatever_telegram_sends_has_a_number_or_none(garbage: object) -> None:
    number = inbox.number_of(garbage)

    assert number is None or -(2**63) < number < 2**63


@given(st.dictionaries(st.text() | st.sampled_from(["message", "callback_query"]), json, max_size=3))
def test_whatever_an_update_holds_it_has_a_chat_or_none(garbage: dict[str, Any]) -> None:
    chat = inbox.chat_of(garbage)

    assert chat is None or -(2**63) < chat < 2**63


@given(
    st.lists(
        st.fixed_dictionaries({"update_id": numbers}, optional={"message": json, "\0": json}), max_size=3
    )
)
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_has_a_number_can_be_kept(database: Database, garbage: list[dict[str, Any]]) -> None:
    sent = [orjson.loads(orjson.dumps(one)) for one in garbage if _is_telegrams(one)]

    with database.writing() as session:
        inbox.store(session, sent, rows.NOW)

        kept = [orjson.loads(one.body) for one in inbox.waiting(session, 100)]
        session.rollback()

    first: dict[int, dict[str, Any]] = {}
    for one in sent:
        first.setdefault(one["update_id"], one)
    assert kept == list(first.values())


def _is_telegrams(update: dict[str, Any]) -> bool:
    """What JSON itself cannot say never comes."""
    try:
        orjson.dumps(update)
    except TypeError:
        return False
    return True
