"""Whose check-ins are to be weighed now, and what do they say?"""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlmodel import Session, col, select

from storage.participants import FOLLOWED
from storage.tables import Answer, CheckIn, Cohort, Participant, Weighed, Weighing
from storage.vocabulary import CheckInStatus

# What was left out for whatever reason, and what may still be answered, says nothing.
COUNTS = (CheckInStatus.PARTIAL, CheckInStatus.COMPLETED, CheckInStatus.MISSED)


def due_cohorts(session: Session, now: datetime) -> Sequence[tuple[Cohort, datetime]]:
    """Each with the moment since which it is due."""
    found: Sequence[tuple[Cohort, datetime | None]] = session.exec(
        select(Cohort, Weighing.due_at)
        .join(Weighing, col(Weighing.cohort_id) == col(Cohort.id), isouter=True)
        .where(col(Weighing.due_at).is_(None) | (col(Weighing.due_at) <= now))
        .order_by(col(Cohort.id))
    ).all()
    return [(cohort, now if due_at is None else due_at) for cohort, due_at in found]


def put_off(session: Session, cohort_id: int, until: datetime) -> None:
    session.merge(Weighing(cohort_id=cohort_id, due_at=until))
    session.flush()


def not_weighed_since(
    session: Session, cohort_id: int, moment: datetime, limit: int, skip: Sequence[int]
) -> Sequence[int]:
    """Ids of those followed up in the cohort whose turn it is."""
    return session.exec(
        select(Participant.id)
        .join(Weighed, col(Weighed.participant_id) == col(Participant.id), isouter=True)
        .where(
            col(Participant.cohort_id) == cohort_id,
            col(Participant.status).in_(FOLLOWED),
            col(Weighed.weighed_at).is_(None) | (col(Weighed.weighed_at) < moment),
            col(Participant.id).not_in(skip),
        )
        .order_by(col(Participant.id))
        .limit(limit)
    ).all()


def keep(session: Session, participant_id: int, now: datetime) -> None:
    session.merge(Weighed(participant_id=participant_id, weighed_at=now))
    session.flush()


def check_ins_of(session: Session, participant_ids: Collection[int], since: datetime) -> Sequence[CheckIn]:
    """Those that count, the oldest first."""
    return session.exec(
        select(CheckIn)
        .where(
            col(CheckIn.participant_id).in_(participant_ids),
            col(CheckIn.status).in_(COUNTS),
            col(CheckIn.planned_at) >= since,
        )
        .order_by(col(CheckIn.planned_at), col(CheckIn.id))
    ).all()


def answers_to(session: Session, check_in_ids: Collection[int]) -> Sequence[Answer]:
    return session.exec(
        select(Answer).where(col(Answer.check_in_id).in_(check_in_ids), col(Answer.replaced_at).is_(None))
    ).all()
