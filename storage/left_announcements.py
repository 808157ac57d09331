"""What has somebody planned to announce who is no coordinator any more?"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, and_, update
from sqlmodel import Session, col, select

from storage.tables import Broadcast, BroadcastSeries, RoleGrant
from storage.vocabulary import BroadcastStatus, Role, SeriesStatus


def planned(session: Session, limit: int, skip: Sequence[int]) -> Sequence[int]:
    return session.exec(
        select(Broadcast.id)
        .where(
            col(Broadcast.status) == BroadcastStatus.SCHEDULED,
            col(Broadcast.id).not_in(skip),
            _wrote_as_coordinator_no_more(col(Broadcast.author_id)),
        )
        .order_by(col(Broadcast.id))
        .limit(limit)
    ).all()


def repeating(session: Session, limit: int, skip: Sequence[int]) -> Sequence[int]:
    return session.exec(
        select(BroadcastSeries.id)
        .where(
            col(BroadcastSeries.status) != SeriesStatus.ENDED,
            col(BroadcastSeries.id).not_in(skip),
            _wrote_as_coordinator_no_more(col(BroadcastSeries.author_id)),
        )
        .order_by(col(BroadcastSeries.id))
        .limit(limit)
    ).all()


def give_series(session: Session, series: BroadcastSeries, to: int) -> bool:
    """True for exactly one who gives it into other hands."""
    given = session.exec(
        update(BroadcastSeries)
        .where(
            col(BroadcastSeries.id) == series.id,
            col(BroadcastSeries.author_id) == series.author_id,
            col(BroadcastSeries.status) != SeriesStatus.ENDED,
        )
        .values(author_id=to)
    )
    session.refresh(series)
    return given.rowcount == 1


def _wrote_as_coordinator_no_more(author: Any) -> ColumnElement[bool]:
    still = select(RoleGrant.id).where(
        col(RoleGrant.person_id) == author, col(RoleGrant.role) == Role.COORDINATOR
    )
    return and_(author.is_not(None), ~still.exists())
