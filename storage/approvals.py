"""Who was asked to agree to an announcement, and what did they say?"""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import and_, func, or_, update
from sqlmodel import Session, col, select

from storage.tables import Broadcast, BroadcastApproval


def get(session: Session, approval_id: int) -> BroadcastApproval | None:
    return session.get(BroadcastApproval, approval_id)


def open_of(session: Session, broadcast_id: int) -> BroadcastApproval | None:
    return session.exec(
        select(BroadcastApproval)
        .where(
            col(BroadcastApproval.broadcast_id) == broadcast_id, col(BroadcastApproval.decided_at).is_(None)
        )
        .order_by(col(BroadcastApproval.id).desc())
        .limit(1)
    ).first()


def agreed_for(session: Session, broadcast: Broadcast, digest: str) -> int | None:
    """For how many at most somebody agreed to it as it is, or to another turn of its series."""
    same = select(Broadcast.id).where(
        or_(
            col(Broadcast.id) == broadcast.id,
            and_(col(Broadcast.series_id).is_not(None), col(Broadcast.series_id) == broadcast.series_id),
        )
    )
    return session.exec(
        select(func.max(BroadcastApproval.recipients)).where(
            col(BroadcastApproval.broadcast_id).in_(same),
            col(BroadcastApproval.digest) == digest,
            col(BroadcastApproval.agreed).is_(True),
        )
    ).one()


def decide(
    session: Session, approval_id: int, by_id: int | None, now: datetime, *, agreed: bool, reason: str | None
) -> bool:
    """True for exactly one who decides."""
    decided = session.exec(
        update(BroadcastApproval)
        .where(col(BroadcastApproval.id) == approval_id, col(BroadcastApproval.decided_at).is_(None))
        .values(decided_at=now, decided_by=by_id, agreed=agreed, reason=reason)
    )
    return decided.rowcount == 1


def remember_the_reminder(session: Session, approval_id: int, now: datetime) -> bool:
    reminded = session.exec(
        update(BroadcastApproval)
        .where(
            col(BroadcastApproval.id) == approval_id,
            col(BroadcastApproval.decided_at).is_(None),
            col(BroadcastApproval.reminded_at).is_(None),
        )
        .values(reminded_at=now)
    )
    return reminded.rowcount == 1


def to_remind(session: Session, now: datetime, limit: int, skip: Sequence[int]) -> Sequence[int]:
    return session.exec(
        select(BroadcastApproval.id)
        .where(
            col(BroadcastApproval.decided_at).is_(None),
            col(BroadcastApproval.reminded_at).is_(None),
            col(BroadcastApproval.remind_at) <= now,
            col(BroadcastApproval.id).not_in(skip),
        )
        .order_by(col(BroadcastApproval.remind_at))
        .limit(limit)
    ).all()


def to_lapse(session: Session, now: datetime, limit: int, skip: Sequence[int]) -> Sequence[int]:
    return session.exec(
        select(BroadcastApproval.id)
        .where(
            col(BroadcastApproval.decided_at).is_(None),
            col(BroadcastApproval.lapses_at) <= now,
            col(BroadcastApproval.id).not_in(skip),
        )
        .order_by(col(BroadcastApproval.lapses_at))
        .limit(limit)
    ).all()
