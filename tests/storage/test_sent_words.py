"""Do the words of what was sent go in time, and nothing else of it?"""

from datetime import timedelta
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
    row = outbox.enqueue(
        session, chat_id=7, method="sendMessage", body=body, lane=Lane.ANSWER, now=at, key=key
    )
    session.flush()
    if is_sent:
        sent = session.get_one(Outgoing, row)
        sent.state, sent.ended_at, sent.message_id = OutboxState.SENT, at, row


def _words(session: Session) -> dict[str | None, str]:
    return dict(session.exec(select(col(Outgoing.key), col(Outgoing.body))).all())


def test_words_of_long_ago_go_and_what_was_sent_stays(database: Database) -> None:
    with database.writing() as session:
        for key, days_ago, is_sent in (("a", 100, True), ("b", 95, False), ("c", 91, True), ("d", 89, True)):
            _queued(session, key, days_ago, is_sent=is_sent)
    with database.writing() as session:
        passed = [sent_words.forget(session, NOW - 90 * DAY, 2) for _ in range(3)]

    assert passed == [2, 1, 0]
    with database.writing() as session:
        words = _words(session)
        assert {key: body == "{}" for key, body in words.items()} == {
            "a": True,
            "b": False,
            "c": True,
            "d": False,
        }
        first = queued.under(session, ["a"])["a"]
        assert first.can_change
        _queued(session, "a", 0)  # the same thing still does not leave twice
        assert len(_words(session)) == 4
        assert sent_words.forget(session, NOW, 10) == 1
        assert _words(session)["d"] == "{}"
