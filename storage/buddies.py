"""Who is whose buddy, who would be, and who was asked?"""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, update
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, select

from storage.participants import MAY_HELP
from storage.tables import BuddyAsk, BuddyOffer, BuddyTie, Participant, Person


def buddy_of(session: Session, participant_id: int) -> Participant | None:
    tie = session.get(BuddyTie, participant_id)
    return session.get_one(Participant, tie.buddy_id) if tie is not None else None


def is_willing(session: Session, participant_id: int) -> bool:
    return session.get(BuddyOffer, participant_id) is not None


def offer(session: Session, participant_id: int, now: datetime) -> None:
    if not is_willing(session, participant_id):
        session.add(BuddyOffer(participant_id=participant_id, offered_at=now))
        session.flush()


def willing(session: Session, participant: Participant) -> Sequence[tuple[Participant, Person]]:
    """Others of the cohort who are willing and have no buddy yet, the longest willing first."""
    return session.exec(
        select(Participant, Person)
        .join(BuddyOffer, col(BuddyOffer.participant_id) == col(Participant.id))
        .join(Person, col(Person.id) == col(Participant.person_id))
        .where(
            col(Participant.cohort_id) == participant.cohort_id,
            col(Participant.person_id) != participant.person_id,
            col(Participant.status).in_(MAY_HELP),
            col(Participant.id).not_in(select(BuddyTie.participant_id)),
        )
        .order_by(col(BuddyOffer.offered_at), col(Participant.id))
    ).all()


def ask(session: Session, asked_by: int, asked: int, now: datetime) -> BuddyAsk | None:
    """None where they wait for somebody's answer already."""
    question = BuddyAsk(asked_by=asked_by, asked=asked, asked_at=now)
    try:
        with session.begin_nested():
            session.add(question)
    except IntegrityError:
        return None
    return question


def answer(session: Session, ask_id: int, asked: int, now: datetime, *, agreed: bool) -> bool:
    """True once, for the one who was asked."""
    answered = session.exec(
        update(BuddyAsk)
        .where(col(BuddyAsk.id) == ask_id, col(BuddyAsk.asked) == asked, col(BuddyAsk.answered_at).is_(None))
        .values(answered_at=now, agreed=agreed)
    )
    return answered.rowcount == 1


def tie(session: Session, one: int, other: int, now: datetime) -> bool:
    """Makes them a pair; False where either has somebody already, however many agree at once."""
    try:
        with session.begin_nested():
            session.add(BuddyTie(participant_id=one, buddy_id=other, since=now))
            session.add(BuddyTie(participant_id=other, buddy_id=one, since=now))
    except IntegrityError:
        return False
    return True


def untie(session: Session, participant_id: int) -> None:
    """Ends the pair, from both sides."""
    session.exec(
        delete(BuddyTie).where(
            (col(BuddyTie.participant_id) == participant_id) | (col(BuddyTie.buddy_id) == participant_id)
        )
    )
    session.expire_all()


def forget_offer(session: Session, participant_id: int) -> None:
    session.exec(delete(BuddyOffer).where(col(BuddyOffer.participant_id) == participant_id))
    session.expire_all()
