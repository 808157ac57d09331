"""How likely has each one stalled, as weighed last, and what was done about it?"""

from collections.abc import Collection, Sequence
from datetime import date, datetime

from sqlmodel import Session, col, select

from storage.participants import FOLLOWED
from storage.tables import Case, Chat, GentleQuestion, ListEntry, Participant, Person, Suspicion


def of(session: Session, participant_id: int) -> Suspicion | None:
    return session.get(Suspicion, participant_id)


def keep(session: Session, suspicion: Suspicion) -> None:
    session.merge(suspicion)
    session.flush()


def asked_since(session: Session, participant_id: int, moment: datetime) -> bool:
    """Was this person asked gently after that moment?"""
    found = session.exec(
        select(GentleQuestion.id)
        .where(col(GentleQuestion.participant_id) == participant_id, col(GentleQuestion.asked_at) > moment)
        .limit(1)
    )
    return found.first() is not None


def ask(session: Session, participant_id: int, now: datetime) -> GentleQuestion:
    question = GentleQuestion(participant_id=participant_id, asked_at=now)
    session.add(question)
    session.flush()
    return question


def trainers_to_tell(
    session: Session, likely: float, listed_since: date, limit: int, skip: Sequence[int]
) -> Sequence[int]:
    """Ids of trainers beside whom somebody is so likely to have stalled, and who had no list since."""
    told = (
        select(ListEntry.id)
        .where(col(ListEntry.person_id) == col(Person.id), col(ListEntry.listed_on) > listed_since)
        .correlate(Person)
    )
    return session.exec(
        select(Person.id)
        .where(
            col(Person.id).in_(
                select(Participant.trainer_id)
                .join(Suspicion, col(Suspicion.participant_id) == col(Participant.id))
                .where(col(Suspicion.p) >= likely, col(Participant.status).in_(FOLLOWED))
            ),
            ~told.exists(),
            col(Person.id).not_in(skip),
        )
        .order_by(col(Person.id))
        .limit(limit)
    ).all()


def beside(session: Session, trainer_id: int) -> Sequence[tuple[Suspicion, Participant, Person]]:
    """Whoever this trainer walks beside that can be greeted: followed up, reachable, in nobody's hands."""
    in_hand = select(Case.participant_id).where(col(Case.resolved_at).is_(None))
    gone = select(Chat.telegram_id).where(col(Chat.gone).is_not(None))
    return session.exec(
        select(Suspicion, Participant, Person)
        .join(Participant, col(Participant.id) == col(Suspicion.participant_id))
        .join(Person, col(Person.id) == col(Participant.person_id))
        .where(
            col(Participant.trainer_id) == trainer_id,
            col(Participant.status).in_(FOLLOWED),
            col(Participant.id).not_in(in_hand),
            col(Person.chat_id).not_in(gone),
        )
        .order_by(col(Participant.id))
    ).all()


def enlist(session: Session, person_id: int, participant_id: int, on: date) -> ListEntry:
    entry = ListEntry(person_id=person_id, participant_id=participant_id, listed_on=on)
    session.add(entry)
    session.flush()
    return entry


def entry(session: Session, entry_id: int) -> ListEntry | None:
    return session.get(ListEntry, entry_id)


def followed_in(session: Session, cohort_id: int, after: int, limit: int) -> Sequence[Participant]:
    """The next so many of the cohort after this participant."""
    return session.exec(
        select(Participant)
        .where(
            col(Participant.cohort_id) == cohort_id,
            col(Participant.status).in_(FOLLOWED),
            col(Participant.id) > after,
        )
        .order_by(col(Participant.id))
        .limit(limit)
    ).all()


def resolved_cases(session: Session, participant_ids: Collection[int]) -> Sequence[Case]:
    return session.exec(
        select(Case).where(
            col(Case.participant_id).in_(participant_ids),
            col(Case.resolved_at).is_not(None),
            col(Case.assigned_to).is_not(None),
        )
    ).all()
