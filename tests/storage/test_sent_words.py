"""Do the words of what was sent go in time, and nothing else of it?"""

from datetime import datetime, timedelta
from typing import Any

from sqlmodel import Session, col, select

from storage import outbox, queued, sent_words
from storage.database import Database
from storage.tables import Outgoing
from storage.vocabulary import Lane, OutboxState
from tests.storage.rows import NOW

DAY = timedelta(days=1)


def _queued(session: Session, key: str, days_ago: int, *, is_sent: bool = True) -> None:
    body: dict[str, Any] = {"text": f"Halo, {key}"}
    at = NOW - days_ago * DAY
    outbox.enqueue(session, chat_id=7, method="sendMessage", body=body, lane=Lane.ANSWER, now=at, key=key)
    session.flush()
    if is_sent:
        _leaves(session, key, at)


def _leaves(session: Session, key: str, at: datetime) -> None:
    sent = session.exec(select(Outgoing).where(Outgoing.key == key)).one()
    sent.state, sent.ended_at, sent.message_id = OutboxState.SENT, at, sent.id


def _words(session: Session) -> dict[str | None, str]:
    return dict(session.exec(select(col(Outgoing.key), col(Outgoing.body))).all())


def test_words_of_long_ago_go_and_what_was_sent_stays(database: Database) -> None:
    with database.writing() as session:
        for key, days_ago in (("a", 100), ("b", 95), ("c", 91), ("d", 89)):
            _queued(session, key, days_ago)
    with database.writing() as session:
        passed = [sent_words.forget(session, NOW - 90 * DAY, 2) for _ in range(3)]

    assert passed == [2, 1, 0]
    with database.writing() as session:
        words = _words(session)
        assert {key: body == "{}" for key, body in words.items()} == {
            "a": True,
            "b": True,
            "c": True,
            "d": False,
        }
        first = queued.under(session, ["a"])["a"]
        assert first.can_change
        _queued(session, "a", 0)  # the same thing still does not leave twice
        assert len(_words(session)) == 4
        assert sent_words.forget(session, NOW, 10) == 1
        assert _words(session)["d"] == "{}"


def test_what_is_still_to_go_keeps_its_words_until_it_has_left(database: Database) -> None:
    before = NOW - 90 * DAY
    with database.writing() as session:
        for key, days_ago, is_sent in (("a", 100, True), ("b", 95, False), ("c", 91, True)):
            _queued(session, key, days_ago, is_sent=is_sent)
    with database.writing() as session:
        assert [sent_words.forget(session, before, 10) for _ in range(2)] == [1, 0]
        assert [key for key, body in _words(session).items() if body == "{}"] == ["a"]
        _leaves(session, "b", NOW)
    with database.writing() as session:
        assert sent_words.forget(session, before, 10) == 2
        assert set(_words(session).values()) == {"{}"}
