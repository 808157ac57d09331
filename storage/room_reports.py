"""What was reported, and who may not speak to the whole cohort now?"""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, func, or_, update
from sqlmodel import Session, col, select

from storage.tables import CohortPost, Mute, Outgoing, PostReport


def post_in_group(session: Session, chat_id: int, message_id: int) -> CohortPost | None:
    """The post that this message of a group shows, if it is one."""
    return session.exec(
        select(CohortPost)
        .join(Outgoing, col(Outgoing.id) == col(CohortPost.outbox_id))
        .where(col(Outgoing.chat_id) == chat_id, col(Outgoing.message_id) == message_id)
    ).first()


def has_reported(session: Session, report: PostReport) -> bool:
    """Did this person say so of the same words before?"""
    query = select(PostReport.id).where(
        col(PostReport.reported_by) == report.reported_by, _of_the_same(report)
    )
    return session.exec(query).first() is not None


def undecided(session: Session, report: PostReport) -> Sequence[int]:
    """Ids of all that was said of the same words while nobody has decided about them."""
    return session.exec(
        select(PostReport.id).where(_of_the_same(report), col(PostReport.decided_at).is_(None))
    ).all()


def waiting(session: Session, served: Collection[int | None]) -> Sequence[PostReport]:
    """What nobody has decided about in these cohorts, the oldest first; None among them stands for all."""
    query = select(PostReport).where(col(PostReport.decided_at).is_(None))
    if None not in served:
        query = query.where(col(PostReport.cohort_id).in_(served))
    return session.exec(query.order_by(col(PostReport.id))).all()


def decide(session: Session, report: PostReport, by: int, now: datetime) -> bool:
    """For all who reported the same words; True for whoever decided first."""
    decided = session.exec(
        update(PostReport)
        .where(_of_the_same(report), col(PostReport.decided_at).is_(None))
        .values(decided_at=now, decided_by=by)
    )
    session.refresh(report)
    return decided.rowcount > 0


def _of_the_same(report: PostReport) -> ColumnElement[bool]:
    if report.post_id is not None:
        return col(PostReport.post_id) == report.post_id
    return (col(PostReport.chat_id) == report.chat_id) & (col(PostReport.message_id) == report.message_id)


def mute_of(
    session: Session, cohort_id: int, now: datetime, *, person_id: int | None, user_id: int | None
) -> Mute | None:
    """The longest mute that holds now for this person, or for whoever uses this Telegram."""
    whom = or_(
        col(Mute.person_id).is_not(None) & (col(Mute.person_id) == person_id),
        col(Mute.user_id).is_not(None) & (col(Mute.user_id) == user_id),
    )
    return session.exec(
        select(Mute)
        .where(
            col(Mute.cohort_id) == cohort_id,
            whom,
            col(Mute.lifted_at).is_(None),
            or_(col(Mute.until).is_(None), col(Mute.until) > now),
        )
        .order_by(col(Mute.until).is_not(None), col(Mute.until).desc())
    ).first()


def lift(session: Session, mute: Mute, now: datetime) -> bool:
    """With every other that holds for the same person in this cohort; True for whoever lifted it."""
    whom = or_(
        col(Mute.id) == mute.id,
        col(Mute.person_id).is_not(None) & (col(Mute.person_id) == mute.person_id),
        col(Mute.user_id).is_not(None) & (col(Mute.user_id) == mute.user_id),
    )
    lifted = session.exec(
        update(Mute)
        .where(col(Mute.cohort_id) == mute.cohort_id, whom, col(Mute.lifted_at).is_(None))
        .values(lifted_at=now)
    )
    session.refresh(mute)
    return lifted.rowcount > 0


def posts_since(session: Session, author_id: int, since: datetime) -> int:
    """What one participant posted to all, be it taken back by now."""
    return session.exec(
        select(func.count()).where(col(CohortPost.author_id) == author_id, col(CohortPost.posted_at) >= since)
    ).one()
