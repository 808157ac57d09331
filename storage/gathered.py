"""Which calls and answers of this batch are still in hand, to be written all at once?

A batch of updates brings hundreds of them; a statement each costs more than all the rest of handling them.
While a batch is gathered they have their final numbers already but stay in memory, and `pour_out` writes them
in one go before the commit. Answers are written before anything else is asked of the database, too.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import Any

import orjson
from sqlalchemy import Connection, Table, event, func, insert, select, text
from sqlmodel import Session

from storage.sentences import sentence_of
from storage.tables import Answer, Outgoing
from storage.vocabulary import OutboxState

OUTBOX: Table = Outgoing.__table__  # type: ignore[attr-defined]  # SQLModel adds it to every table
ANSWER: Table = Answer.__table__  # type: ignore[attr-defined]
RESERVED_AT_ONCE = 200

_KEY = "gathered_calls"


@dataclass
class Gathered:
    """`queued` are the bodies of calls that waited in these chats when the batch began, by row; `tried` are
    those that could not leave when they should have.

    `fresh` are the rows that are not written yet, each with its body as it is.
    """

    connection: Connection
    chats: frozenset[int]
    queued: dict[int, str]
    tried: frozenset[int] = frozenset()
    fresh: dict[int, dict[str, Any]] = field(default_factory=dict)
    answers: list[dict[str, Any]] = field(default_factory=list)
    _numbers: dict[Table, Iterator[int]] = field(default_factory=dict)

    def keep(self, row: dict[str, Any]) -> int:
        """A call's number in the outbox."""
        number = self._next_number(OUTBOX)
        self.fresh[number] = {"id": number, **row}
        return number

    def keep_answer(self, row: dict[str, Any]) -> int:
        """An answer's number."""
        number = self._next_number(ANSWER)
        self.answers.append({"id": number, **row})
        return number

    def write_answers(self) -> None:
        if self.answers:
            rows, self.answers = self.answers, []
            self.connection.execute(insert(ANSWER), rows)
            self._numbers.pop(ANSWER, None)

    def pour_out(self) -> None:
        self.write_answers()
        if self.fresh:
            rows = [written(row) for row in self.fresh.values()]
            self.connection.execute(insert(OUTBOX), rows)
            self.queued |= {row["id"]: row["body"] for row in rows}
            self.fresh.clear()
        # What others write from here on takes later numbers than those that are reserved.
        self._numbers.clear()

    def _next_number(self, table: Table) -> int:
        number = next(self._numbers.get(table, iter(())), None)
        if number is None:
            self._numbers[table] = _reserve(self.connection, table)
            number = next(self._numbers[table])
        return number


def written(row: dict[str, Any]) -> dict[str, Any]:
    """A call as it stands in the table."""
    said = sentence_of(row["chat_id"], row["method"], row["body"], row["about"], row["key"])
    return {**row, "sentence": said, "body": orjson.dumps(row["body"]).decode()}


def gather(session: Session, chat_ids: Collection[int]) -> None:
    """Holds this session's calls and answers in hand from now on; `chat_ids` are those that most are for."""
    connection = session.connection()
    waiting = connection.execute(
        select(OUTBOX.c.id, OUTBOX.c.body, OUTBOX.c.attempts).where(
            OUTBOX.c.chat_id.in_(chat_ids),
            text("outbox.state IN ('queued', 'sending')"),
            OUTBOX.c.state == OutboxState.QUEUED,
        )
    ).all()
    gathered = session.info[_KEY] = Gathered(
        connection,
        frozenset(chat_ids),
        queued={row.id: row.body for row in waiting if not row.attempts},
        tried=frozenset(row.id for row in waiting if row.attempts),
    )
    # What is said inside a savepoint must go with it if it goes, and what was said before must not: here the
    # savepoint is known to the session, but not set yet on the connection.
    event.listen(session, "after_transaction_create", lambda *_: gathered.pour_out())
    # Many places look into the answers, and each must find all that were given.
    event.listen(connection, "before_execute", lambda *_: gathered.write_answers())


def gathered_in(session: Session) -> Gathered | None:
    """What this session gathers; None where each call is written at once, as inside a savepoint."""
    return None if session.in_nested_transaction() else session.info.get(_KEY)


def pour_out(session: Session) -> None:
    """Writes what is in hand; must come before the commit, and before anybody looks into the table."""
    gathered: Gathered | None = session.info.get(_KEY)
    if gathered is not None:
        gathered.pour_out()


def _reserve(connection: Connection, table: Table) -> Iterator[int]:
    """Numbers for rows that are not written yet, above all that are there and in their order."""
    if connection.dialect.name == "postgresql":
        drawn = connection.execute(
            text("SELECT nextval(pg_get_serial_sequence(:name, 'id')) FROM generate_series(1, :most)"),
            {"name": table.name, "most": RESERVED_AT_ONCE},
        )
        return iter(list(drawn.scalars()))
    # SQLite has one writer at a time, and this transaction is it.
    newest = connection.execute(select(func.max(table.c.id))).scalar_one_or_none() or 0
    return count(newest + 1)
