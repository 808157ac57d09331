"""What do people answer to an announcement?"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Table, func, text, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, col, select

from storage.sentences import ANNOUNCED
from storage.tables import Broadcast, BroadcastAnswer, Delivery, Outgoing
from storage.vocabulary import DeliveryStatus

ANSWER: Table = BroadcastAnswer.__table__  # type: ignore[attr-defined]  # SQLModel adds it to every table
# Written out, because a partial index serves only a condition that it can recognise.
_TAKES_ANSWERS = text("broadcast.closes_at IS NOT NULL AND broadcast.closed_at IS NULL")


def give(session: Session, broadcast_id: int, person_id: int, option: str, now: datetime) -> bool:
    """Keeps one answer a person, the newest; False where it says what was said already."""
    dialect = session.get_bind().dialect.name
    into: Any = postgresql.insert(ANSWER) if dialect == "postgresql" else sqlite.insert(ANSWER)
    into = into.values(broadcast_id=broadcast_id, person_id=person_id, option=option, answered_at=now)
    given = session.connection().execute(
        into.on_conflict_do_update(
            index_elements=["broadcast_id", "person_id"],
            set_={"option": into.excluded.option, "answered_at": into.excluded.answered_at},
            where=ANSWER.c.option != into.excluded.option,
        )
    )
    return bool(given.rowcount == 1)


def newest_open(session: Session, person_id: int, now: datetime) -> Broadcast | None:
    """Of those that have reached this person and can still be answered, the one that came last."""
    return session.exec(
        select(Broadcast)
        .join(Delivery, col(Delivery.broadcast_id) == col(Broadcast.id))
        .where(
            _TAKES_ANSWERS,
            col(Broadcast.closes_at) > now,
            col(Delivery.person_id) == person_id,
            col(Delivery.status) == DeliveryStatus.SENT,
        )
        .order_by(col(Delivery.sent_at).desc(), col(Delivery.id).desc())
        .limit(1)
    ).first()


def copy_with_buttons(session: Session, broadcast_id: int, person_id: int) -> int | None:
    """The row of the outbox that brought somebody the buttons: under an album, those of the line after it."""
    key = f"{ANNOUNCED}{broadcast_id}:{person_id}"
    return session.exec(
        select(Outgoing.id).where(col(Outgoing.key).in_((key, f"{key}:1"))).order_by(col(Outgoing.id).desc())
    ).first()


def counts(session: Session, broadcast_id: int) -> dict[str, int]:
    """How many people gave each answer."""
    return dict(
        session.exec(
            select(BroadcastAnswer.option, func.count())
            .where(col(BroadcastAnswer.broadcast_id) == broadcast_id)
            .group_by(col(BroadcastAnswer.option))
        ).all()
    )


def reached(session: Session, broadcast_id: int) -> int:
    """How many people could have answered."""
    return session.exec(
        select(func.count())
        .select_from(Delivery)
        .where(col(Delivery.broadcast_id) == broadcast_id, col(Delivery.status) == DeliveryStatus.SENT)
    ).one()


def was_for(session: Session, broadcast_id: int, person_id: int) -> bool:
    return (
        session.exec(
            select(Delivery.id).where(
                col(Delivery.broadcast_id) == broadcast_id, col(Delivery.person_id) == person_id
            )
        ).first()
        is not None
    )


def close(session: Session, broadcast_id: int, now: datetime) -> bool:
    """True for exactly one who closes it."""
    closed = session.exec(
        update(Broadcast)
        .where(
            col(Broadcast.id) == broadcast_id,
            col(Broadcast.closes_at).is_not(None),
            col(Broadcast.closed_at).is_(None),
        )
        .values(closed_at=now)
    )
    return closed.rowcount == 1


def to_close(session: Session, now: datetime, limit: int, skip: Sequence[int]) -> Sequence[int]:
    """Ids of those whose time to answer is over."""
    return session.exec(
        select(Broadcast.id)
        .where(_TAKES_ANSWERS, col(Broadcast.closes_at) <= now, col(Broadcast.id).not_in(skip))
        .order_by(col(Broadcast.closes_at))
        .limit(limit)
    ).all()
