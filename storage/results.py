"""What was done about each case, and when was the person heard from again?"""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import Select, String, cast, literal
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from storage.tables import (
    Answer,
    Case,
    CaseEvent,
    CheckIn,
    GentleQuestion,
    Message,
    Outgoing,
    Participant,
    Person,
)
from storage.vocabulary import CaseOutcome, CaseStep, Direction, OutboxState

# What needed nobody says nothing of help.
NO_NEED = (CaseOutcome.FALSE_ALARM, CaseOutcome.PAUSED)
ARRIVED = (OutboxState.SENT, OutboxState.UNKNOWN)
ASKED_GENTLY = "gentle:"  # how the key of such a question begins
STEPS = (CaseStep.ALERTED, CaseStep.REPLIED, CaseStep.TOUCHED, CaseStep.RESOLVED)

Asked = TypeVar("Asked")


def cases(
    session: Session, since: datetime, cohort_ids: Collection[int] | None
) -> Sequence[tuple[Case, Person]]:
    """Every case opened since then that was a need, in these cohorts or in all, each with whose it is."""
    return session.exec(
        select(Case, Person)
        .join(Participant, col(Participant.id) == col(Case.participant_id))
        .join(Person, col(Person.id) == col(Participant.person_id))
        .where(col(Case.id).in_(_ids(since, cohort_ids)))
        .order_by(col(Case.id))
    ).all()


def has_any(session: Session, since: datetime, cohort_ids: Collection[int] | None) -> bool:
    return session.exec(_ids(since, cohort_ids).limit(1)).first() is not None


def events(session: Session, since: datetime, cohort_ids: Collection[int] | None) -> Sequence[CaseEvent]:
    """Whom those cases were shown to, and who was in touch."""
    return session.exec(
        select(CaseEvent)
        .where(col(CaseEvent.case_id).in_(_ids(since, cohort_ids)), col(CaseEvent.step).in_(STEPS))
        .order_by(col(CaseEvent.id))
    ).all()


def words_of_staff(
    session: Session, since: datetime, cohort_ids: Collection[int] | None
) -> Sequence[tuple[int | None, int, datetime]]:
    """In which case who of the staff wrote to the participant, and when."""
    return session.exec(
        select(Message.case_id, Message.author_id, Message.created_at).where(
            col(Message.case_id).in_(_ids(since, cohort_ids)), col(Message.direction) == Direction.OUT
        )
    ).all()


def contacts(
    session: Session, since: datetime, cohort_ids: Collection[int] | None
) -> list[tuple[int, datetime]]:
    """Answers and words of whoever those cases are about: whose, and when."""
    return _contacts(session, since, _ids(since, cohort_ids).with_only_columns(col(Case.participant_id)))


def asked_gently(
    session: Session, since: datetime, cohort_ids: Collection[int] | None
) -> Sequence[GentleQuestion]:
    """Every gentle question of that time that arrived, the oldest first."""
    return session.exec(
        _asked(select(GentleQuestion), since, cohort_ids).order_by(col(GentleQuestion.id))
    ).all()


def contacts_of_asked(
    session: Session, since: datetime, cohort_ids: Collection[int] | None
) -> list[tuple[int, datetime]]:
    """Answers and words of whoever was asked gently: whose, and when."""
    return _contacts(session, since, _asked(select(col(GentleQuestion.participant_id)), since, cohort_ids))


def _contacts(session: Session, since: datetime, theirs: Select[Any]) -> list[tuple[int, datetime]]:
    answered = session.exec(
        select(CheckIn.participant_id, Answer.answered_at)
        .join(CheckIn, col(CheckIn.id) == col(Answer.check_in_id))
        .where(col(CheckIn.participant_id).in_(theirs), col(Answer.answered_at) >= since)
    ).all()
    wrote = session.exec(
        select(Message.participant_id, Message.created_at).where(
            col(Message.participant_id).in_(theirs),
            col(Message.direction) == Direction.IN,
            col(Message.created_at) >= since,
        )
    ).all()
    return [*answered, *wrote]


def was_told(session: Session, key: str) -> bool:
    return session.exec(select(Outgoing.id).where(col(Outgoing.key) == key)).first() is not None


def _asked(
    query: SelectOfScalar[Asked], since: datetime, cohort_ids: Collection[int] | None
) -> SelectOfScalar[Asked]:
    key = literal(ASKED_GENTLY) + cast(col(GentleQuestion.id), String)
    arrived = query.join(Outgoing, col(Outgoing.key) == key).where(
        col(GentleQuestion.asked_at) >= since, col(Outgoing.state).in_(ARRIVED)
    )
    return (
        arrived
        if cohort_ids is None
        else arrived.where(col(GentleQuestion.participant_id).in_(_among(cohort_ids)))
    )


def _among(cohort_ids: Collection[int]) -> SelectOfScalar[int]:
    return select(Participant.id).where(col(Participant.cohort_id).in_(cohort_ids))


def _ids(since: datetime, cohort_ids: Collection[int] | None) -> SelectOfScalar[int]:
    query = select(Case.id).where(
        col(Case.opened_at) >= since, col(Case.outcome).is_(None) | col(Case.outcome).not_in(NO_NEED)
    )
    if cohort_ids is not None:
        query = query.where(col(Case.participant_id).in_(_among(cohort_ids)))
    return query
