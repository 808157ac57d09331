"""How likely has each one stalled, as weighed last, and what was done about it?"""

from collections.abc import Collection, Sequence
from datetime import date, datetime

from sqlalchemy import ColumnElement, func
from sqlmodel import Session, col, select

from storage.participants import FOLLOWED
from storage.tables import Case, Chat, GentleQuestion, ListEntry, Participant, Person, RoleGrant, Suspicion
from storage.vocabulary import Role


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


def ask(session: Session, participant_id: int, wording: str, now: datetime) -> GentleQuestion:
    question = GentleQuestion(participant_id=participant_id, asked_at=now, wording=wording)
    session.add(question)
    session.flush()
    return question


def staff_to_tell(
    session: Session, likely: float, listed_since: date, limit: int, skip: Sequence[int]
) -> Sequence[int]:
    """Ids of those who look after somebody so likely to have stalled, and who had no list since.

    A trainer looks after whom they walk beside, a coordinator after those of their cohorts whom no trainer
    within reach walks beside.
    """
    told = (
        select(ListEntry.id)
        .where(col(ListEntry.person_id) == col(Person.id), col(ListEntry.listed_on) > listed_since)
        .correlate(Person)
    )
    stalled = (
        select(Participant.trainer_id)
        .join(Suspicion, col(Suspicion.participant_id) == col(Participant.id))
        .where(col(Suspicion.p) >= likely, col(Participant.status).in_(FOLLOWED))
    )
    alone = stalled.where(is_alone())
    coordinators = select(RoleGrant.person_id).where(
        col(RoleGrant.role) == Role.COORDINATOR,
        col(RoleGrant.cohort_id).in_(alone.with_only_columns(col(Participant.cohort_id)))
        | (col(RoleGrant.cohort_id).is_(None) & alone.exists()),
    )
    return session.exec(
        select(Person.id)
        .where(
            col(Person.id).in_(stalled) | col(Person.id).in_(coordinators),
            ~told.exists(),
            col(Person.id).not_in(skip),
        )
        .order_by(col(Person.id))
        .limit(limit)
    ).all()


def looked_after_by(
    session: Session, person_id: int, coordinates: Collection[int] | None
) -> Sequence[tuple[Suspicion, Participant, Person]]:
    """Whom this person walks beside, and whoever is alone in the cohorts (or in all) that they coordinate.

    Only those who can be greeted: followed up, reachable, in nobody's hands, and never themselves.
    """
    theirs = is_alone()
    if coordinates is not None:
        theirs &= col(Participant.cohort_id).in_(coordinates)
    in_hand = select(Case.participant_id).where(col(Case.resolved_at).is_(None))
    gone = select(Chat.telegram_id).where(col(Chat.gone).is_not(None))
    return session.exec(
        select(Suspicion, Participant, Person)
        .join(Participant, col(Participant.id) == col(Suspicion.participant_id))
        .join(Person, col(Person.id) == col(Participant.person_id))
        .where(
            (col(Participant.trainer_id) == person_id) | theirs,
            col(Participant.person_id) != person_id,
            col(Participant.status).in_(FOLLOWED),
            col(Participant.id).not_in(in_hand),
            col(Person.chat_id).not_in(gone),
        )
        .order_by(col(Participant.id))
    ).all()


def is_alone() -> ColumnElement[bool]:
    """No trainer who can be reached walks beside them."""
    within_reach = (
        select(Person.id)
        .join(Chat, col(Chat.telegram_id) == col(Person.chat_id))
        .where(col(Chat.gone).is_(None))
    )
    return col(Participant.trainer_id).is_(None) | col(Participant.trainer_id).not_in(within_reach)


def newest_list(session: Session, person_id: int) -> Sequence[ListEntry]:
    """The names on the last list that this person got."""
    last = select(func.max(ListEntry.listed_on)).where(col(ListEntry.person_id) == person_id)
    return session.exec(
        select(ListEntry)
        .where(col(ListEntry.person_id) == person_id, col(ListEntry.listed_on) == last.scalar_subquery())
        .order_by(col(ListEntry.id))
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
