"""Which cohorts are there, and who is in them?"""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, literal, update
from sqlmodel import Session, col, select

from storage.tables import Cohort, Participant, Person
from storage.vocabulary import ParticipantStatus


def by_code(session: Session, code: str) -> Cohort | None:
    """The cohort of this code, in capitals or not."""
    return session.exec(
        select(Cohort).where(func.lower(col(Cohort.code)) == func.lower(literal(code)))
    ).first()


def everyone(session: Session) -> Sequence[Cohort]:
    """Every cohort, the newest first."""
    return session.exec(select(Cohort).order_by(col(Cohort.started).desc(), col(Cohort.id).desc())).all()


def open_ones(session: Session) -> Sequence[Cohort]:
    """Those that were not closed, by code."""
    return session.exec(
        select(Cohort).where(col(Cohort.closed_at).is_(None)).order_by(col(Cohort.code))
    ).all()


def head_counts(session: Session) -> dict[int, dict[ParticipantStatus, int]]:
    """How many participants each cohort has in each status; only what is there is counted."""
    counts: dict[int, dict[ParticipantStatus, int]] = {}
    for cohort_id, status, count in session.exec(
        select(col(Participant.cohort_id), col(Participant.status), func.count()).group_by(
            col(Participant.cohort_id), col(Participant.status)
        )
    ):
        counts.setdefault(cohort_id, {})[status] = count
    return counts


def linked_counts(session: Session) -> dict[int, tuple[int, int]]:
    """Of each cohort, how many ever came to the chat, and of how many, whatever became of them."""
    counted = session.exec(
        select(col(Participant.cohort_id), func.count(col(Person.chat_id)), func.count())
        .join(Person, col(Person.id) == col(Participant.person_id))
        .group_by(col(Participant.cohort_id))
    )
    return {cohort_id: (linked, participants) for cohort_id, linked, participants in counted}


def names_and_phones(session: Session, cohort_id: int) -> Sequence[tuple[str, str | None]]:
    return session.exec(
        select(Person.name, Person.phone)
        .join(Participant, col(Participant.person_id) == col(Person.id))
        .where(col(Participant.cohort_id) == cohort_id)
    ).all()


def hold(session: Session, cohort: Cohort) -> None:
    """Brings the cohort up to date and lets nobody else change it until this transaction ends."""
    session.refresh(cohort, with_for_update=True)


def close(session: Session, cohort: Cohort, now: datetime) -> bool:
    """True for whoever closed it; False where it was closed already."""
    closed = session.exec(
        update(Cohort)
        .where(col(Cohort.id) == cohort.id, col(Cohort.closed_at).is_(None))
        .values(closed_at=now)
    )
    session.refresh(cohort)
    return closed.rowcount == 1
