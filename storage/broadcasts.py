"""Who gets a broadcast, and how far has it come?"""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, func, update
from sqlmodel import Session, col, select

from storage.tables import Broadcast, Chat, Delivery, Participant, Person, RoleGrant
from storage.vocabulary import BroadcastStatus, DeliveryStatus, ParticipantStatus, Role

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


def audience(session: Session, roles: Sequence[Role], cohort_ids: Sequence[int] | None) -> list[Person]:
    """Everybody with these roles in these cohorts (or in all) who has a chat; one person a chat.

    A trainee is whoever takes part there now.
    """
    takes_part = select(Participant.person_id).where(col(Participant.status).not_in(NOT_YET_OR_NO_MORE))
    staff = [role for role in roles if role is not Role.TRAINEE]
    serves = select(RoleGrant.person_id).where(col(RoleGrant.role).in_(staff))
    if cohort_ids is not None:
        takes_part = takes_part.where(col(Participant.cohort_id).in_(cohort_ids))
        serves = serves.where(col(RoleGrant.cohort_id).in_(cohort_ids) | col(RoleGrant.cohort_id).is_(None))
    meant: ColumnElement[bool] = col(Person.id).in_(serves)
    if Role.TRAINEE in roles:
        meant = meant | col(Person.id).in_(takes_part)
    found = session.exec(
        select(Person).where(meant, col(Person.chat_id).is_not(None)).order_by(col(Person.id))
    )
    by_chat: dict[int, Person] = {}
    for person in found:
        if person.chat_id is not None:
            by_chat.setdefault(person.chat_id, person)
    return list(by_chat.values())


def gone_chats(session: Session) -> frozenset[int]:
    return frozenset(session.exec(select(Chat.telegram_id).where(col(Chat.gone).is_not(None))))


def without_chat(session: Session, cohort_ids: Sequence[int] | None) -> int:
    """How many participants were entered by the office and never came to the chat."""
    query = (
        select(func.count())
        .select_from(Participant)
        .join(Person, col(Person.id) == col(Participant.person_id))
        .where(col(Person.chat_id).is_(None), col(Participant.status) != ParticipantStatus.WITHDRAWN)
    )
    if cohort_ids is not None:
        query = query.where(col(Participant.cohort_id).in_(cohort_ids))
    return session.exec(query).one()


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
