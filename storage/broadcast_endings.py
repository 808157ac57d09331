"""How did a broadcast end for each person that it was for?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, func, or_
from sqlalchemy import select as sqlalchemy_select
from sqlmodel import Session, col, select

from storage.tables import Broadcast, BroadcastAnswer, Delivery, Participant, Person
from storage.vocabulary import DeliveryStatus, Ending


@dataclass(frozen=True)
class Ended:
    """One person, and why it ended so where there is a reason."""

    person_id: int
    name: str
    error: str | None


@dataclass(frozen=True)
class Fate:
    """What became of one person's copy, and what they answered."""

    name: str
    status: DeliveryStatus
    sent_at: datetime | None
    answer: str | None
    error: str | None


def everybody(session: Session, broadcast_id: int) -> list[Fate]:
    """Everybody whom it was for, by name."""
    answered = and_(
        col(BroadcastAnswer.broadcast_id) == col(Delivery.broadcast_id),
        col(BroadcastAnswer.person_id) == col(Delivery.person_id),
    )
    columns: tuple[Any, ...] = (
        col(Person.name),
        col(Delivery.status),
        col(Delivery.sent_at),
        col(BroadcastAnswer.option),
        col(Delivery.error),
    )
    found = session.connection().execute(
        sqlalchemy_select(*columns)
        .select_from(Person)
        .join(Delivery, col(Delivery.person_id) == col(Person.id))
        .outerjoin(BroadcastAnswer, answered)
        .where(col(Delivery.broadcast_id) == broadcast_id)
        .order_by(col(Person.name), col(Person.id))
    )
    return [Fate(*row) for row in found]


def how_many(session: Session, broadcast_id: int, ending: Ending) -> int:
    return session.exec(
        select(func.count())
        .select_from(Delivery)
        .where(col(Delivery.broadcast_id) == broadcast_id, _so(ending))
    ).one()


def those(session: Session, broadcast_id: int, ending: Ending, skip: int, limit: int) -> list[Ended]:
    """A page of them, by name."""
    found = session.exec(
        select(Person.id, Person.name, Delivery.error)
        .join(Delivery, col(Delivery.person_id) == col(Person.id))
        .where(col(Delivery.broadcast_id) == broadcast_id, _so(ending))
        .order_by(col(Person.name), col(Person.id))
        .offset(skip)
        .limit(limit)
    )
    return [Ended(*row) for row in found]


def person_ids(session: Session, broadcast_id: int, ending: Ending) -> Sequence[int]:
    return session.exec(
        select(Delivery.person_id).where(col(Delivery.broadcast_id) == broadcast_id, _so(ending))
    ).all()


def lock_family(session: Session, broadcast: Broadcast) -> Sequence[Broadcast]:
    """What it began with and all that repeats it, the newest first; nobody else repeats it meanwhile."""
    number = first_of(broadcast)
    session.refresh(session.get_one(Broadcast, number), with_for_update=True)
    first = col(Broadcast.content)["again"]["first"].as_integer()
    return session.exec(
        select(Broadcast)
        .where(or_(col(Broadcast.id) == number, first == number))
        .order_by(col(Broadcast.id).desc())
    ).all()


def first_of(broadcast: Broadcast) -> int:
    """What it repeats, at the root of any chain; itself where it repeats nothing."""
    return int(broadcast.content.get("again", {}).get("first", broadcast.id))


def settled_by(session: Session, broadcast_ids: Sequence[int], ending: Ending) -> set[int]:
    """Whoever needs it no more: one of these has reached them or is on its way, or they have answered."""
    sent = col(Delivery.status) == DeliveryStatus.SENT
    on_its_way = col(Delivery.status) == DeliveryStatus.QUEUED
    wanted = _so(Ending.ANSWERED) if ending is Ending.UNANSWERED else sent
    return set(
        session.exec(
            select(Delivery.person_id).where(
                col(Delivery.broadcast_id).in_(broadcast_ids), or_(wanted, on_its_way)
            )
        )
    )


def by_trainer(session: Session, broadcast_id: int, ending: Ending) -> dict[int | None, list[str]]:
    """The names of those who take part, by their trainer; None where they have none."""
    found = session.exec(
        select(Participant.trainer_id, Person.name)
        .join(Person, col(Person.id) == col(Participant.person_id))
        .join(Delivery, col(Delivery.person_id) == col(Person.id))
        .where(col(Delivery.broadcast_id) == broadcast_id, _so(ending))
        .order_by(col(Person.name), col(Person.id))
    )
    names: dict[int | None, list[str]] = {}
    for trainer_id, name in found:
        names.setdefault(trainer_id, []).append(name)
    return names


def _so(ending: Ending) -> ColumnElement[bool]:
    has_answered = (
        select(BroadcastAnswer.id)
        .where(
            col(BroadcastAnswer.broadcast_id) == col(Delivery.broadcast_id),
            col(BroadcastAnswer.person_id) == col(Delivery.person_id),
        )
        .exists()
    )
    match ending:
        case Ending.ANSWERED:
            return has_answered
        case Ending.UNANSWERED:
            return and_(col(Delivery.status) == DeliveryStatus.SENT, ~has_answered)
        case Ending.UNREACHABLE:
            return col(Delivery.status) == DeliveryStatus.UNREACHABLE
        case Ending.FAILED:
            return col(Delivery.status) == DeliveryStatus.FAILED
