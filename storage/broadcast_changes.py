"""Which copies still have to follow when an announcement is changed that is out, and what became of them?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Table, and_, func, insert, or_, update
from sqlmodel import Session, col, select

from storage.audiences.people import Meant
from storage.broadcasts import DELIVERY, with_whom
from storage.tables import Broadcast, BroadcastAnswer, BroadcastChange, CopyChange, Delivery, Outgoing
from storage.vocabulary import (
    ChangeKind,
    ChangeStatus,
    CopyStatus,
    DeliveryStatus,
    OutboxState,
)

ABOUT = "change:"
COPY_CHANGE: Table = CopyChange.__table__  # type: ignore[attr-defined]  # SQLModel adds it to every table


@dataclass(frozen=True)
class StandingCopy:
    """A copy that somebody has, in which chat and as what it was sent, and what they answered to it."""

    delivery_id: int
    sent_at: datetime
    outbox_id: int | None
    chat_id: int | None
    method: str | None
    message_id: int | None
    answer: str | None
    whom: Meant
    is_gone: bool


@dataclass(frozen=True)
class NewState:
    """What became of one copy, or is to become of it, in a change."""

    delivery_id: int
    status: CopyStatus
    error: str | None = None


def begin(
    session: Session, broadcast: Broadcast, kind: ChangeKind, before: dict[str, Any], by: int, now: datetime
) -> BroadcastChange:
    """The change that made this edition; an earlier one that still runs goes no further."""
    session.exec(
        update(BroadcastChange)
        .where(
            col(BroadcastChange.broadcast_id) == broadcast.id,
            col(BroadcastChange.status) == ChangeStatus.RUNNING,
        )
        .values(status=ChangeStatus.OVERTAKEN, finished_at=now)
    )
    begun = BroadcastChange(
        broadcast_id=broadcast.id,
        kind=kind,
        status=ChangeStatus.RUNNING,
        edition=broadcast.edition,
        before=before,
        author_id=by,
        started_at=now,
    )
    session.add(begun)
    session.flush()
    return begun


def get(session: Session, change_id: int) -> BroadcastChange | None:
    return session.get(BroadcastChange, change_id)


def said_before(session: Session, broadcast_id: int) -> Sequence[dict[str, Any]]:
    """Whatever an announcement said in its earlier editions since it is out."""
    return [
        change.before
        for change in session.exec(
            select(BroadcastChange).where(col(BroadcastChange.broadcast_id) == broadcast_id)
        )
    ]


def running(session: Session, limit: int, skip: Sequence[int]) -> Sequence[int]:
    """Ids of those that have not come to their end."""
    return session.exec(
        select(BroadcastChange.id)
        .where(
            col(BroadcastChange.status) == ChangeStatus.RUNNING,
            col(BroadcastChange.id).not_in(skip),
        )
        .order_by(col(BroadcastChange.id))
        .limit(limit)
    ).all()


def finish(session: Session, change_id: int, now: datetime) -> bool:
    """True once."""
    done = session.exec(
        update(BroadcastChange)
        .where(
            col(BroadcastChange.id) == change_id,
            col(BroadcastChange.status) == ChangeStatus.RUNNING,
        )
        .values(status=ChangeStatus.DONE, finished_at=now)
    )
    return done.rowcount == 1


def standing(session: Session, broadcast_id: int, edition: int, limit: int) -> list[StandingCopy]:
    """The next copies that people have of an earlier edition."""
    return _read(
        session,
        (col(Delivery.broadcast_id) == broadcast_id, _stands_as_before(edition)),
        limit,
    )


def one(session: Session, delivery_id: int) -> StandingCopy:
    [copy] = _read(session, (col(Delivery.id) == delivery_id,), 1)
    return copy


def anybody(session: Session, broadcast_id: int) -> Meant | None:
    """Somebody whom it is for, to show a copy by their example."""
    found = _read(session, (col(Delivery.broadcast_id) == broadcast_id,), 1)
    return found[0].whom if found else None


def _read(session: Session, conditions: Sequence[Any], limit: int) -> list[StandingCopy]:
    found = session.connection().execute(
        with_whom(
            col(Delivery.id),
            col(Delivery.sent_at),
            col(Outgoing.id),
            col(Outgoing.chat_id),
            col(Outgoing.method),
            col(Outgoing.message_id),
            col(BroadcastAnswer.option),
        )
        .outerjoin(Outgoing, col(Outgoing.id) == col(Delivery.outbox_id))
        .outerjoin(
            BroadcastAnswer,
            and_(
                col(BroadcastAnswer.broadcast_id) == col(Delivery.broadcast_id),
                col(BroadcastAnswer.person_id) == col(Delivery.person_id),
            ),
        )
        .where(*conditions)
        .order_by(col(Delivery.id))
        .limit(limit)
    )
    return [
        StandingCopy(delivery, at, row, chat, method, message, answer, Meant(*whom), bool(is_gone))
        for delivery, at, row, chat, method, message, answer, *whom, is_gone, _has_left in found
    ]


def follow(session: Session, change_id: int, edition: int, states: Sequence[NewState]) -> None:
    """From now on these copies belong to the change, each once."""
    if not states:
        return
    session.connection().execute(
        insert(COPY_CHANGE),
        [
            {
                "change_id": change_id,
                "delivery_id": state.delivery_id,
                "status": state.status,
                "error": state.error,
            }
            for state in states
        ],
    )
    session.connection().execute(
        update(DELIVERY)
        .where(DELIVERY.c.id.in_([state.delivery_id for state in states]))
        .values(edition=edition)
    )


def end_copy(session: Session, change_id: int, state: NewState) -> None:
    """How it ended first is how it ended: of several calls one that failed is enough."""
    session.connection().execute(
        update(COPY_CHANGE)
        .where(
            COPY_CHANGE.c.change_id == change_id,
            COPY_CHANGE.c.delivery_id == state.delivery_id,
            COPY_CHANGE.c.status == CopyStatus.QUEUED,
        )
        .values(status=state.status, error=state.error)
    )


def in_hand(session: Session, change_id: int) -> int:
    return session.exec(
        select(func.count())
        .select_from(CopyChange)
        .where(col(CopyChange.change_id) == change_id, col(CopyChange.status) == CopyStatus.QUEUED)
    ).one()


def how_many_stand(session: Session, broadcast_id: int, edition: int) -> int:
    """How many people have, or are just getting, a copy of an earlier edition."""
    return session.exec(
        select(func.count())
        .select_from(Delivery)
        .where(
            col(Delivery.broadcast_id) == broadcast_id,
            or_(_stands_as_before(edition), _is_on_its_way(edition)),
        )
    ).one()


def how_many_can_change(session: Session, broadcast_id: int) -> int:
    """How many copies arrived under a number by which Telegram knows them."""
    return session.exec(
        select(func.count())
        .select_from(Delivery)
        .join(Outgoing, col(Outgoing.id) == col(Delivery.outbox_id))
        .where(
            col(Delivery.broadcast_id) == broadcast_id,
            col(Delivery.status) == DeliveryStatus.SENT,
            col(Outgoing.message_id).is_not(None),
        )
    ).one()


def how_many_in_doubt(session: Session, broadcast_id: int, edition: int) -> int:
    """How many perhaps have a copy of an earlier edition, which nobody can know."""
    return session.exec(
        select(func.count())
        .select_from(Delivery)
        .join(Outgoing, col(Outgoing.id) == col(Delivery.outbox_id))
        .where(
            col(Delivery.broadcast_id) == broadcast_id,
            col(Delivery.status) == DeliveryStatus.FAILED,
            col(Delivery.edition) < edition,
            col(Outgoing.state) == OutboxState.UNKNOWN,
        )
    ).one()


def counts(session: Session, change_id: int) -> dict[tuple[CopyStatus, str | None], int]:
    """How many copies became what, and why where there is a reason."""
    found = session.exec(
        select(CopyChange.status, CopyChange.error, func.count())
        .where(col(CopyChange.change_id) == change_id)
        .group_by(col(CopyChange.status), col(CopyChange.error))
    ).all()
    return {(CopyStatus(status), error): number for status, error, number in found}


def _stands_as_before(edition: int) -> Any:
    return and_(col(Delivery.status) == DeliveryStatus.SENT, col(Delivery.edition) < edition)


def _is_on_its_way(edition: int) -> Any:
    return and_(
        col(Delivery.status) == DeliveryStatus.QUEUED,
        col(Delivery.outbox_id) > 0,
        col(Delivery.edition) < edition,
    )
