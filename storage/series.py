"""Which announcements repeat, and whose turn has come?"""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import update
from sqlmodel import Session, col, select

from storage.tables import Broadcast, BroadcastSeries
from storage.vocabulary import SeriesStatus


def get(session: Session, series_id: int) -> BroadcastSeries | None:
    return session.get(BroadcastSeries, series_id)


def not_ended(session: Session) -> Sequence[BroadcastSeries]:
    return session.exec(
        select(BroadcastSeries)
        .where(col(BroadcastSeries.status) != SeriesStatus.ENDED)
        .order_by(col(BroadcastSeries.id).desc())
    ).all()


def due(session: Session, now: datetime, limit: int, skip: Sequence[int]) -> Sequence[int]:
    return session.exec(
        select(BroadcastSeries.id)
        .where(
            col(BroadcastSeries.status) == SeriesStatus.RUNNING,
            col(BroadcastSeries.next_at) <= now,
            col(BroadcastSeries.id).not_in(skip),
        )
        .order_by(col(BroadcastSeries.next_at))
        .limit(limit)
    ).all()


def move(
    session: Session,
    series: BroadcastSeries,
    begins: Collection[SeriesStatus],
    leads_to: SeriesStatus,
    seen_day: date | None,
    **values: object,
) -> bool:
    """True for exactly one who moves it from where they saw it stand."""
    moved = session.exec(
        update(BroadcastSeries)
        .where(
            col(BroadcastSeries.id) == series.id,
            col(BroadcastSeries.status).in_(begins),
            col(BroadcastSeries.next_day) == seen_day,
        )
        .values(status=leads_to, **values)
    )
    session.refresh(series)
    return moved.rowcount == 1


def reword(
    session: Session, series: BroadcastSeries, content: dict[str, Any], seen: int | None, by: int
) -> bool:
    """True for exactly one who rewords it from the edition they saw, while it goes on."""
    reworded = session.exec(
        update(BroadcastSeries)
        .where(
            col(BroadcastSeries.id) == series.id,
            col(BroadcastSeries.edition) == seen,
            col(BroadcastSeries.status) != SeriesStatus.ENDED,
        )
        .values(content=content, edition=col(BroadcastSeries.edition) + 1, changed_by=by)
    )
    session.refresh(series)
    return reworded.rowcount == 1


def has_gone(session: Session, series_id: int, occurrence: date) -> bool:
    return (
        session.exec(
            select(Broadcast.id).where(
                col(Broadcast.series_id) == series_id, col(Broadcast.occurrence) == occurrence
            )
        ).first()
        is not None
    )
