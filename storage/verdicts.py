"""What did humans find behind the flags?"""

from collections.abc import Collection, Sequence

from sqlalchemy import func
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from storage.tables import Case, CaseEvent, Participant, Verdict
from storage.vocabulary import CaseOutcome, CaseStep


def on(session: Session, about: str) -> Verdict | None:
    """The verdict that counts: the last one."""
    return session.exec(
        select(Verdict).where(col(Verdict.about) == about).order_by(col(Verdict.id).desc()).limit(1)
    ).first()


def that_count(session: Session, cohort_ids: Collection[int] | None) -> Sequence[Verdict]:
    """The last verdict about each flag, in these cohorts or in all."""
    last = select(func.max(Verdict.id)).group_by(col(Verdict.about))
    query = select(Verdict).where(col(Verdict.id).in_(last))
    if cohort_ids is not None:
        query = query.where(col(Verdict.participant_id).in_(_participants_of(cohort_ids)))
    return session.exec(query).all()


def of(session: Session, participant_ids: Collection[int]) -> Sequence[Verdict]:
    """The verdicts that count about these participants, the oldest first."""
    last = (
        select(func.max(Verdict.id))
        .where(col(Verdict.participant_id).in_(participant_ids))
        .group_by(col(Verdict.about))
    )
    return session.exec(
        select(Verdict).where(col(Verdict.id).in_(last)).order_by(col(Verdict.given_at))
    ).all()


def ended(
    session: Session, outcomes: Collection[CaseOutcome], cohort_ids: Collection[int] | None
) -> Sequence[tuple[Case, CaseEvent]]:
    """Cases that ended like this, each with every event that names a reason for it."""
    query = (
        select(Case, CaseEvent)
        .join(CaseEvent, col(CaseEvent.case_id) == col(Case.id))
        .where(
            col(Case.outcome).in_(outcomes),
            col(CaseEvent.step).in_((CaseStep.OPENED, CaseStep.REASON_ADDED)),
        )
    )
    if cohort_ids is not None:
        query = query.where(col(Case.participant_id).in_(_participants_of(cohort_ids)))
    return session.exec(query).all()


def _participants_of(cohort_ids: Collection[int]) -> SelectOfScalar[int]:
    return select(Participant.id).where(col(Participant.cohort_id).in_(cohort_ids))
