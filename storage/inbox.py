"""What has come from Telegram and is not handled yet?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import orjson
from sqlalchemy import Table, bindparam, delete, func, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session

from storage.tables import Incoming
from storage.vocabulary import InboxState

INBOX: Table = Incoming.__table__  # type: ignore[attr-defined]  # SQLModel adds it to every table
LARGEST_NUMBER = 2**63 - 1  # what a column holds

# Built once: to compile a statement costs more than to run it.
_STORE = {
    "postgresql": postgresql.insert(INBOX).on_conflict_do_nothing(index_elements=["update_id"]),
    "sqlite": sqlite.insert(INBOX).on_conflict_do_nothing(index_elements=["update_id"]),
}
_WAITING = (
    select(INBOX.c.id, INBOX.c.body)
    .where(INBOX.c.state == InboxState.WAITING)
    .order_by(INBOX.c.id)
    .limit(bindparam("most"))
)
_ANY_WAITING = select(INBOX.c.id).where(INBOX.c.state == InboxState.WAITING).limit(1)
_KEPT = select(INBOX.c.update_id).where(INBOX.c.update_id.in_(bindparam("numbers", expanding=True)))
_HANDLED = (
    update(INBOX)
    .where(INBOX.c.id.in_(bindparam("rows", expanding=True)))
    .values(state=InboxState.HANDLED, body=None, handled_at=bindparam("moment"))
)


@dataclass(frozen=True)
class Waiting:
    """A stored update; `body` is the JSON that Telegram gave."""

    id: int
    body: str


def store(session: Session, updates: Sequence[Mapping[str, Any]], now: datetime) -> int:
    """Keeps updates that are not kept yet, in the order given; how many were new.

    Each must have a number (see `number_of`); nothing else about it need be as Telegram promises.
    """
    if not updates:
        return 0
    stored = session.connection().execute(
        _STORE[session.get_bind().dialect.name],
        [
            {
                "update_id": number_of(one),
                "chat_id": chat_of(one),
                "body": orjson.dumps(one).decode(),
                "state": InboxState.WAITING,
                "received_at": now,
            }
            for one in updates
        ],
        execution_options={"preserve_rowcount": True},
    )
    return stored.rowcount


def store_handled(
    session: Session, updates: Sequence[dict[str, Any]], now: datetime
) -> Sequence[dict[str, Any]]:
    """Those that were not kept yet; they are kept as handled, for the commit that handles them.

    Each must have a number of its own.
    """
    numbers = [number_of(one) for one in updates]
    kept = set(session.connection().execute(_KEPT, {"numbers": numbers}).scalars())
    fresh = [(number, one) for number, one in zip(numbers, updates, strict=True) if number not in kept]
    if fresh:
        session.connection().execute(
            insert(INBOX),
            [
                {
                    "update_id": number,
                    "chat_id": chat_of(one),
                    "state": InboxState.HANDLED,
                    "received_at": now,
                    "handled_at": now,
                }
                for number, one in fresh
            ],
        )
    return [one for _, one in fresh]


def is_any_waiting(session: Session) -> bool:
    return session.connection().execute(_ANY_WAITING).first() is not None


def waiting(session: Session, limit: int) -> list[Waiting]:
    """In the order in which they came; Telegram's own numbers may begin anew after a quiet week."""
    found = session.connection().execute(_WAITING, {"most": limit}).all()
    return [Waiting(row.id, row.body) for row in found]


def mark_handled(session: Session, ids: Sequence[int], now: datetime) -> None:
    """Its words are dropped: what of them matters has been kept by whoever handled it."""
    if ids:
        session.connection().execute(_HANDLED, {"rows": list(ids), "moment": now})


def mark_failed(session: Session, row: int, error: str, now: datetime) -> None:
    """Set aside with its words and the traceback, for somebody to look at."""
    # PostgreSQL refuses a text with a NUL in it, and what people write can be quoted in a traceback.
    legible = error.encode("utf-8", "backslashreplace").decode().replace("\0", "\\0")
    session.execute(
        update(INBOX).where(INBOX.c.id == row).values(state=InboxState.FAILED, error=legible, handled_at=now)
    )


def waiting_count(session: Session) -> int:
    number: int = session.execute(
        select(func.count()).select_from(INBOX).where(INBOX.c.state == InboxState.WAITING)
    ).scalar_one()
    return number


def prune(session: Session, before: datetime, most: int, state: InboxState = InboxState.HANDLED) -> int:
    """Forgets up to `most` of what stands so and came before that moment; how many rows."""
    some = (
        select(INBOX.c.id)
        .where(INBOX.c.received_at < before, INBOX.c.state == state)
        .order_by(INBOX.c.received_at)
        .limit(most)
    )
    gone = session.connection().execute(delete(INBOX).where(INBOX.c.id.in_(some)))
    return gone.rowcount


def number_of(update: object) -> int | None:
    """The number Telegram gave to an update; None for what cannot be one."""
    return _number(update.get("update_id")) if isinstance(update, Mapping) else None


def chat_of(update: Mapping[str, Any]) -> int | None:
    """The chat that an update belongs to, read with care: it may be one that nobody can parse."""
    for part in update.values():
        if isinstance(part, Mapping):
            message = part.get("message")
            places = (
                part.get("chat"),
                message.get("chat") if isinstance(message, Mapping) else None,
                part.get("from"),
            )
            for place in places:
                if isinstance(place, Mapping) and (chat_id := _number(place.get("id"))) is not None:
                    return chat_id
    return None


def _number(value: object) -> int | None:
    # True is an int to Python, but no number to PostgreSQL.
    if not isinstance(value, int) or isinstance(value, bool):
        return None
    return value if abs(value) <= LARGEST_NUMBER else None
