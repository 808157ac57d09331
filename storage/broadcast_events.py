"""Which steps did an announcement take, and who took them?"""

from datetime import datetime
from typing import Any

from sqlmodel import Session, col, select

from storage.tables import BroadcastEvent
from storage.vocabulary import BroadcastStep


def record(
    session: Session, broadcast_id: int, step: BroadcastStep, by_id: int | None, now: datetime, **facts: Any
) -> None:
    session.add(BroadcastEvent(broadcast_id=broadcast_id, step=step, by_id=by_id, at=now, facts=facts))
    session.flush()


def last(session: Session, broadcast_id: int) -> BroadcastEvent | None:
    return session.exec(
        select(BroadcastEvent)
        .where(col(BroadcastEvent.broadcast_id) == broadcast_id)
        .order_by(col(BroadcastEvent.id).desc())
        .limit(1)
    ).first()
