"""Who of a cohort has what a file for a bank needs?"""

from collections.abc import Sequence

from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from storage import bank_records
from storage.tables import FollowUpLetter, Licence, Participant


def months_told(session: Session, cohort_id: int) -> dict[int, int]:
    """In how many months each participant reported."""
    return bank_records.months_told(session, _places(cohort_id))


def licences(session: Session, cohort_id: int) -> Sequence[Licence]:
    """From the oldest."""
    return session.exec(
        select(Licence)
        .where(col(Licence.participant_id).in_(_places(cohort_id)))
        .order_by(col(Licence.shown_at), col(Licence.id))
    ).all()


def with_letter(session: Session, cohort_id: int) -> frozenset[int]:
    """Those for whom there is a letter."""
    whose = col(FollowUpLetter.participant_id)
    return frozenset(session.exec(select(whose).where(whose.in_(_places(cohort_id)))))


def _places(cohort_id: int) -> SelectOfScalar[int]:
    return select(Participant.id).where(col(Participant.cohort_id) == cohort_id)
