"""What is read for the campus, before anything in it is made coarser, and who is always shown together?"""

from collections.abc import Collection, Iterator
from typing import Any

from sqlalchemy import func, select
from sqlmodel import Session, col

from storage.export_scope import in_cohort
from storage.exports import CHUNK_ROWS
from storage.tables import Answer, CampusPlace, CheckIn, Cohort, Participant, Person


def places(session: Session, cohort_id: int | None) -> Iterator[Any]:
    """Who takes or took part, without a name, a telephone or a word of theirs."""
    query = (
        select(
            col(Participant.id),
            col(Cohort.code),
            col(Participant.cohort_id),
            col(Participant.village),
            col(Participant.sex),
            col(Participant.birth_year),
            col(Participant.business),
            col(Participant.rung),
            col(Participant.status),
            col(Participant.first_check_in_on),
            col(Participant.enrolled_at),
            col(Participant.left_at),
            col(Person.erased_at),
            col(CampusPlace.number),
        )
        .join(Cohort, col(Cohort.id) == col(Participant.cohort_id))
        .join(Person, col(Person.id) == col(Participant.person_id))
        .outerjoin(CampusPlace, col(CampusPlace.participant_id) == col(Participant.id))
        .where(in_cohort(col(Participant.id), cohort_id))
        .order_by(col(Participant.id))
    )
    return _in_portions(session, query)


def one_at_a_time(session: Session) -> None:
    """Whoever else puts people together waits until this is kept."""
    session.execute(select(col(Cohort.id)).with_for_update()).all()


def put_together(session: Session, participant_ids: Collection[int]) -> None:
    """From now on, and for good, they are shown together or not at all."""
    number = (session.execute(select(func.max(CampusPlace.number))).scalar() or 0) + 1
    session.add_all(CampusPlace(participant_id=one, number=number) for one in participant_ids)
    session.flush()


def check_ins(session: Session, cohort_id: int | None) -> Iterator[Any]:
    query = select(col(CheckIn.participant_id), col(CheckIn.local_date), col(CheckIn.status)).where(
        in_cohort(col(CheckIn.participant_id), cohort_id)
    )
    return _in_portions(session, query)


def answers(session: Session, cohort_id: int | None, questions: Collection[str]) -> Iterator[Any]:
    """Only to questions whose answers are no words of one's own; each participant's oldest first."""
    query = (
        select(
            col(CheckIn.participant_id),
            col(CheckIn.local_date),
            col(Answer.question),
            col(Answer.kind),
            col(Answer.value),
        )
        .join(CheckIn, col(CheckIn.id) == col(Answer.check_in_id))
        .where(
            col(Answer.replaced_at).is_(None),
            col(Answer.question).in_(questions),
            in_cohort(col(CheckIn.participant_id), cohort_id),
        )
        .order_by(col(CheckIn.participant_id), col(CheckIn.planned_at), col(CheckIn.id))
    )
    return _in_portions(session, query)


def _in_portions(session: Session, query: Any) -> Iterator[Any]:
    return iter(session.execute(query.execution_options(yield_per=CHUNK_ROWS)))
