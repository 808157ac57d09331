"""Which villages and trainers can an announcement be for?"""

from collections.abc import Sequence

from sqlalchemy import func
from sqlmodel import Session, col, select

from storage.tables import Participant, Person


def villages(session: Session, cohort_ids: Sequence[int]) -> Sequence[tuple[str, int]]:
    """Each village of these cohorts with one participant who lives there, by whom it can be named shortly."""
    found = session.exec(
        select(func.min(col(Participant.village)), func.min(col(Participant.id)))
        .where(col(Participant.cohort_id).in_(cohort_ids), col(Participant.village).is_not(None))
        .group_by(func.lower(col(Participant.village)))
        .order_by(func.lower(col(Participant.village)))
    )
    return [(village, lives) for village, lives in found if village]


def trainers(session: Session, cohort_ids: Sequence[int]) -> Sequence[tuple[str, int]]:
    """Whoever walks beside somebody of these cohorts."""
    return session.exec(
        select(Person.name, Person.id)
        .where(
            col(Person.id).in_(
                select(col(Participant.trainer_id)).where(col(Participant.cohort_id).in_(cohort_ids))
            )
        )
        .order_by(col(Person.name), col(Person.id))
    ).all()
