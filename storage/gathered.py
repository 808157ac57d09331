"""Which calls of this batch are still in hand, to be written into the outbox all at once?

A batch of updates queues hundreds of calls; a statement each costs more than all the rest of handling them.
While a batch is gathered its calls keep to their final numbers but stay in memory, and `pour_out` writes them
in one go before the commit.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import Any

import orjson
from sqlalchemy import Table, event, func, insert, select, text
from sqlmodel import Session

from storage.sentences import sentence_of
from storage.tables import Outgoing
from storage.vocabulary import OutboxState

OUTBOX: Table = Outgoing.__table__  # type: ignore[attr-defined]  # SQLModel adds it to every table
RESERVED_AT_ONCE = 200

_KEY = "gathered_calls"


@dataclass
class Gathered:
    """`queued` are the bodies of calls that waited in these chats when the batch began, by row; `tried` are
    those that could not leave when they should have.

    `fresh` are the rows that are not written yet, each with its body as it is.
    """

    session: Session
    chats: frozenset[int]
    queued: dict[int, str]
    tried: frozenset[int] = frozenset()
    fresh: dict[int, dict[str, Any]] = field(default_factory=dict)
    _numbers: Iterator[int] | None = None

    def keep(self, row: dict[str, Any]) -> int:
        number = next(self._numbers, None) if self._numbers else None
        if number is None:
            self._numbers = _reserve(self.session)
            number = next(self._numbers)
        self.fresh[number] = {"id": number, **row}
        return number

    def pour_out(self) -> None:
        if self.fresh:
            rows = [written(row) for row in self.fresh.values()]
            self.session.connection().execute(insert(OUTBOX), rows)
            self.queued |= {row["id"]: row["body"] for row in rows}
            self.fresh.clear()
        # What others write from here on takes later numbers than those that are reserved.
        self._numbers = None


def written(row: dict[str, Any]) -> dict[str, Any]:
    """A call as it stands in the table."""
    said = sentence_of(row["chat_id"], row["method"], row["body"], row["about"], row["key"])
    return {**row, "sentence": said, "body": orjson.dumps(row["body"]).decode()}


def gather(session: Session, chat_ids: Collection[int]) -> None:
    """Holds this session's calls in hand from now on; `chat_ids` are the chats that most of them are for."""
    waiting = (
        session.connection()
        .execute(
            select(OUTBOX.c.id, OUTBOX.c.body, OUTBOX.c.attempts).where(
                OUTBOX.c.chat_id.in_(chat_ids),
                text("outbox.state IN ('queued', 'sending')"),
                OUTBOX.c.state == OutboxState.QUEUED,
            )
        )
        .all()
    )
    session.info[_KEY] = Gathered(
        session,
        frozenset(chat_ids),
        queued={row.id: row.body for row in waiting if not row.attempts},
        tried=frozenset(row.id for row in waiting if row.attempts),
    )
    # What is said inside a savepoint must go with it if it goes.
    event.listen(session, "after_transaction_create", lambda *_: pour_out(session))


def gathered_in(session: Session) -> Gathered | None:
    """What this session gathers; None where each call is written at once, as inside a savepoint."""
    return None if session.in_nested_transaction() else session.info.get(_KEY)


def pour_out(session: Session) -> None:
    """Writes what is in hand; must come before the commit, and before anybody looks into the table."""
    gathered: Gathered | None = session.info.get(_KEY)
    if gathered is not None:
        gathered.pour_out()


def _reserve(session: Session) -> Iterator[int]:
    """Numbers for rows that are not written yet, above all that are there and in their order."""
    if session.get_bind().dialect.name == "postgresql":
        drawn = session.connection().execute(
            text("SELECT nextval(pg_get_serial_sequence('outbox', 'id')) FROM generate_series(1, :most)"),
            {"most": RESERVED_AT_ONCE},
        )
        return iter(list(drawn.scalars()))
    # SQLite has one writer at a time, and this transaction is it.
    newest = session.connection().execute(select(func.max(OUTBOX.c.id))).scalar_one_or_none() or 0
    return count(newest + 1)
