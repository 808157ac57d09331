"""Who gets a broadcast, and how far has it come?"""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, update
from sqlmodel import Session, col, select

from storage.tables import Broadcast, Delivery, Person
from storage.vocabulary import BroadcastStatus, DeliveryStatus, ParticipantStatus

ABOUT = "delivery:"
NOT_YET_OR_NO_MORE = (ParticipantStatus.INVITED, ParticipantStatus.WITHDRAWN)


def get(session: Session, broadcast_id: int) -> Broadcast | None:
    return session.get(Broadcast, broadcast_id)


def newest_of(session: Session, author_id: int) -> Broadcast | None:
    return session.exec(
        select(Broadcast)
        .where(col(Broadcast.author_id) == author_id)
        .order_by(col(Broadcast.id).desc())
        .limit(1)
    ).first()


def sent_by(session: Session, author_id: int, limit: int) -> Sequence[Broadcast]:
    """The newest ones that went out."""
    return session.exec(
        select(Broadcast)
        .where(col(Broadcast.author_id) == author_id, col(Broadcast.started_at).is_not(None))
        .order_by(col(Broadcast.id).desc())
        .limit(limit)
    ).all()


def start(session: Session, broadcast_id: int, now: datetime) -> bool:
    """True for exactly one who starts it, however often it is pressed."""
    return _move(
        session,
        broadcast_id,
        (BroadcastStatus.DRAFT, BroadcastStatus.SCHEDULED),
        status=BroadcastStatus.SENDING,
        started_at=now,
    )


def schedule(session: Session, broadcast_id: int, at: datetime) -> bool:
    return _move(
        session,
        broadcast_id,
        (BroadcastStatus.DRAFT, BroadcastStatus.SCHEDULED),
        status=BroadcastStatus.SCHEDULED,
        scheduled_at=at,
    )


def cancel(session: Session, broadcast_id: int) -> bool:
    return _move(
        session,
        broadcast_id,
        (BroadcastStatus.DRAFT, BroadcastStatus.SCHEDULED),
        status=BroadcastStatus.CANCELLED,
    )


def finish(session: Session, broadcast_id: int, now: datetime) -> bool:
    return _move(
        session,
        broadcast_id,
        (BroadcastStatus.SENDING,),
        status=BroadcastStatus.DONE,
        finished_at=now,
    )


def scheduled(session: Session, now: datetime, limit: int, skip: Sequence[int]) -> Sequence[int]:
    """Ids of those whose hour has come."""
    return session.exec(
        select(Broadcast.id)
        .where(
            col(Broadcast.status) == BroadcastStatus.SCHEDULED,
            col(Broadcast.scheduled_at) <= now,
            col(Broadcast.id).not_in(skip),
        )
        .order_by(col(Broadcast.scheduled_at))
        .limit(limit)
    ).all()


def counts(session: Session, broadcast_id: int) -> dict[DeliveryStatus, int]:
    found = session.exec(
        select(Delivery.status, func.count())
        .where(col(Delivery.broadcast_id) == broadcast_id)
        .group_by(col(Delivery.status))
    ).all()
    return dict.fromkeys(DeliveryStatus, 0) | {DeliveryStatus(status): number for status, number in found}


def names(session: Session, broadcast_id: int, status: DeliveryStatus, limit: int) -> Sequence[str]:
    return session.exec(
        select(Person.name)
        .join(Delivery, col(Delivery.person_id) == col(Person.id))
        .where(col(Delivery.broadcast_id) == broadcast_id, col(Delivery.status) == status)
        .order_by(col(Person.name))
        .limit(limit)
    ).all()


def end_delivery(
    session: Session, delivery_id: int, status: DeliveryStatus, now: datetime, error: str | None
) -> int | None:
    """Records how one copy ended; returns its broadcast."""
    delivery = session.get(Delivery, delivery_id)
    if delivery is None:
        return None
    delivery.status = status
    delivery.error = error
    delivery.sent_at = now if status is DeliveryStatus.SENT else None
    session.add(delivery)
    return delivery.broadcast_id


def _move(session: Session, broadcast_id: int, before: Sequence[BroadcastStatus], **values: object) -> bool:
    moved = session.exec(
        update(Broadcast)
        .where(col(Broadcast.id) == broadcast_id, col(Broadcast.status).in_(before))
        .values(**values)
    )
    broadcast = session.get(Broadcast, broadcast_id)
    if broadcast is not None:
        session.refresh(broadcast)
    return moved.rowcount == 1
