"""Which promises stand, and who heard them?"""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, func, or_, text
from sqlmodel import Session, col, select

from storage.ledger_vocabulary import LATE, UNKEPT, PromiseStatus, PromiseStep
from storage.participants import TAKING_PART
from storage.tables import Participant, Person, Promise, PromiseEvent, PromiseWord
from storage.turns import take_turn
from storage.vocabulary import ParticipantStatus

# Written out, because a partial index serves only a condition that it can recognise.
_PLANNED = text("promise.next_step_at IS NOT NULL")


def get(session: Session, promise_id: int) -> Promise | None:
    return session.get(Promise, promise_id)


def add(session: Session, promise: Promise) -> None:
    session.add(promise)
    session.flush()
    _note(session, promise, PromiseStep.MADE, promise.made_by, promise.made_at, {})


def take(
    session: Session,
    promise: Promise,
    step: PromiseStep,
    actor_id: int | None,
    now: datetime,
    facts: dict[str, Any],
    **changed: Any,
) -> bool:
    """Takes a step from the promise as it was seen; False where somebody else was quicker."""
    if not take_turn(session, promise, **changed):
        return False
    _note(session, promise, step, actor_id, now, facts)
    return True


def due_for_a_step(session: Session, now: datetime, limit: int, skip: Sequence[int]) -> Sequence[int]:
    """Ids of those that the bot looks after next, the longest due first."""
    return session.exec(
        select(Promise.id)
        .where(_PLANNED, col(Promise.next_step_at) <= now, col(Promise.id).not_in(skip))
        .order_by(col(Promise.next_step_at), col(Promise.id))
        .limit(limit)
    ).all()


def hearers(session: Session, promise: Promise) -> Sequence[Person]:
    """Those to whom it was made and who take part now, with Telegram or without, or have come to stand on
    their own since.
    """
    stands_alone = (col(Participant.status) == ParticipantStatus.INDEPENDENT) & (
        col(Participant.left_at) >= promise.made_at
    )
    has_no_chat = (col(Participant.status) == ParticipantStatus.INVITED) & col(Person.chat_id).is_(None)
    query = (
        select(Person)
        .join(Participant, col(Participant.person_id) == col(Person.id))
        .where(
            col(Participant.cohort_id) == promise.cohort_id,
            or_(col(Participant.status).in_(TAKING_PART), has_no_chat, stands_alone),
        )
        .order_by(col(Participant.id))
    )
    if promise.participant_id is not None:
        query = query.where(col(Participant.id) == promise.participant_id)
    return session.exec(query).all()


def made_to(session: Session, participant: Participant, limit: int) -> Sequence[Promise]:
    """To them or to all of their cohort; what is still to come first, then the newest."""
    return session.exec(
        select(Promise)
        .where(_to(participant))
        .order_by(col(Promise.status).not_in(UNKEPT), col(Promise.due_on).desc(), col(Promise.id))
        .limit(limit)
    ).all()


def count_to(session: Session, participant: Participant) -> int:
    return session.exec(select(func.count()).where(_to(participant))).one()


def made_by(session: Session, person_id: int, limit: int) -> Sequence[Promise]:
    """What somebody has still to keep, the next first."""
    return session.exec(
        select(Promise)
        .where(col(Promise.made_by) == person_id, col(Promise.status).in_(UNKEPT))
        .order_by(col(Promise.due_on), col(Promise.id))
        .limit(limit)
    ).all()


def late_in(session: Session, cohort_ids: Collection[int] | None, limit: int) -> Sequence[Promise]:
    """Those past their day in these cohorts or in all, the oldest first."""
    query = select(Promise).where(col(Promise.status).in_(LATE))
    if cohort_ids is not None:
        query = query.where(col(Promise.cohort_id).in_(cohort_ids))
    return session.exec(query.order_by(col(Promise.due_on), col(Promise.id)).limit(limit)).all()


def still_late_to(session: Session, participant_id: int) -> Sequence[Promise]:
    """Made to them alone, late, and not come by their own word; the oldest first."""
    return session.exec(
        select(Promise)
        .where(
            col(Promise.participant_id) == participant_id,
            col(Promise.late_since).is_not(None),
            col(Promise.status).in_(LATE | {PromiseStatus.SAID_KEPT}),
        )
        .order_by(col(Promise.due_on), col(Promise.id))
    ).all()


def given_up_to(session: Session, participant_id: int, since: datetime) -> Sequence[Promise]:
    """Made to them alone, late after that, and given up; the oldest first."""
    return session.exec(
        select(Promise)
        .where(
            col(Promise.participant_id) == participant_id,
            col(Promise.late_since) >= since,
            col(Promise.status) == PromiseStatus.GIVEN_UP,
        )
        .order_by(col(Promise.due_on), col(Promise.id))
    ).all()


def all_in(session: Session, cohort_ids: Collection[int] | None) -> Sequence[tuple[Promise, str]]:
    """Every promise in these cohorts or in all, with its maker's name."""
    query = select(Promise, Person.name).join(Person, col(Person.id) == col(Promise.made_by))
    if cohort_ids is not None:
        query = query.where(col(Promise.cohort_id).in_(cohort_ids))
    return session.exec(query.order_by(col(Person.name), col(Promise.id))).all()


def keep_word(session: Session, promise_id: int, participant_id: int, now: datetime, *, came: bool) -> None:
    """What they say now stands in the place of what they said before."""
    said = session.exec(
        select(PromiseWord).where(
            col(PromiseWord.promise_id) == promise_id, col(PromiseWord.participant_id) == participant_id
        )
    ).first() or PromiseWord(promise_id=promise_id, participant_id=participant_id, came=came, said_at=now)
    said.came, said.said_at = came, now
    session.add(said)
    session.flush()


def words_about(session: Session, promise_id: int) -> Sequence[bool]:
    return session.exec(select(PromiseWord.came).where(col(PromiseWord.promise_id) == promise_id)).all()


def forget_words(session: Session, promise_id: int) -> None:
    """A new day is promised, or it is said to be kept anew: what was said of the old one is over."""
    for said in session.exec(select(PromiseWord).where(col(PromiseWord.promise_id) == promise_id)).all():
        session.delete(said)
    session.flush()


def _to(participant: Participant) -> ColumnElement[bool]:
    """To them, or to all of their cohort."""
    return or_(
        col(Promise.participant_id) == participant.id,
        col(Promise.participant_id).is_(None) & (col(Promise.cohort_id) == participant.cohort_id),
    )


def _note(
    session: Session,
    promise: Promise,
    step: PromiseStep,
    actor_id: int | None,
    at: datetime,
    facts: dict[str, Any],
) -> None:
    session.add(PromiseEvent(promise_id=promise.id, step=step, actor_id=actor_id, at=at, facts=facts))
    session.flush()
