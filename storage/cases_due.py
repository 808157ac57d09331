"""Which cases wait for the next look of the clock?"""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, case, or_, text
from sqlmodel import Session, col, select

from storage.tables import Case, CaseCard, Chat, Participant, Person
from storage.vocabulary import CaseReason, CaseRung, CaseStatus

# Written out, because a partial index serves only a condition that it can recognise.
_MAY_BE_VISITED = text("visit_due_at IS NOT NULL AND resolved_at IS NULL")


def rested(session: Session, now: datetime, limit: int, skip: Sequence[int]) -> Sequence[int]:
    """Ids of snoozed cases whose time has come."""
    return session.exec(
        select(Case.id)
        .where(
            col(Case.status) == CaseStatus.SNOOZED,
            col(Case.snoozed_until) <= now,
            col(Case.id).not_in(skip),
        )
        .order_by(col(Case.snoozed_until))
        .limit(limit)
    ).all()


def due_for_a_step(
    session: Session, now: datetime, limit: int, skip: Sequence[int], first: Sequence[CaseReason]
) -> Sequence[int]:
    """Ids of unresolved cases whose time is up: those for the first of these reasons first, then the longest
    waiting.
    """
    line = [(col(Case.reason) == reason, place) for place, reason in enumerate(first)]
    return session.exec(
        select(Case.id)
        .where(col(Case.resolved_at).is_(None), col(Case.next_step_at) <= now, col(Case.id).not_in(skip))
        .order_by(case(*line, else_=len(line)), col(Case.next_step_at), col(Case.id))
        .limit(limit)
    ).all()


def due_for_a_visit(session: Session, now: datetime, limit: int, skip: Sequence[int]) -> Sequence[int]:
    """Ids of unresolved cases that have lasted so long that somebody should go there."""
    return session.exec(
        select(Case.id)
        .where(_MAY_BE_VISITED, col(Case.visit_due_at) <= now, col(Case.id).not_in(skip))
        .order_by(col(Case.visit_due_at), col(Case.id))
        .limit(limit)
    ).all()


def unheeded(session: Session, limit: int, skip: Sequence[int]) -> Sequence[int]:
    """Ids of unresolved cases that nobody within reach holds or, where nobody holds them, has been shown.

    What was put aside rests until its day, also where whoever put it aside is out of reach.
    """
    within_reach = (
        select(Person.id)
        .join(Chat, col(Chat.telegram_id) == col(Person.chat_id))
        .where(col(Chat.gone).is_(None))
    )
    shown_to_somebody = (
        select(CaseCard.id)
        .where(col(CaseCard.case_id) == col(Case.id), col(CaseCard.person_id).in_(within_reach))
        .correlate(Case)
    )
    return session.exec(
        select(Case.id)
        .where(
            col(Case.resolved_at).is_(None),
            or_(
                col(Case.assigned_to).is_not(None)
                & col(Case.assigned_to).not_in(within_reach)
                & (col(Case.status) != CaseStatus.SNOOZED),
                col(Case.assigned_to).is_(None) & ~shown_to_somebody.exists() & ~_is_shown_to_nobody_yet(),
            ),
            col(Case.id).not_in(skip),
        )
        .order_by(col(Case.id))
        .limit(limit)
    ).all()


def reachable_again(session: Session, limit: int, skip: Sequence[int]) -> Sequence[int]:
    """Ids of unresolved cases of people whose chat was closed, and is open now."""
    return session.exec(
        select(Case.id)
        .join(Participant, col(Participant.id) == col(Case.participant_id))
        .join(Person, col(Person.id) == col(Participant.person_id))
        .join(Chat, col(Chat.telegram_id) == col(Person.chat_id))
        .where(
            col(Case.resolved_at).is_(None),
            col(Case.reason) == CaseReason.UNREACHABLE,
            col(Chat.gone).is_(None),
            col(Case.id).not_in(skip),
        )
        .order_by(col(Case.participant_id))
        .limit(limit)
    ).all()


def _is_shown_to_nobody_yet() -> ColumnElement[bool]:
    """A buddy sees no card and has their time; what nobody has room for waits for the daily list."""
    with_the_buddy = col(Case.rung) == CaseRung.BUDDY
    in_the_list = (col(Case.rung) == CaseRung.COORDINATOR) & col(Case.asked_id).is_(None)
    return col(Case.rung).is_not(None) & (with_the_buddy | in_the_list)
