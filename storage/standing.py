"""Of whom would nobody be reminded, and who has not come yet?"""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, and_, func, or_, text, union
from sqlmodel import Session, col, select

from storage.participants import FOLLOWED, NOT_ENDED
from storage.tables import Case, Participant, Person, RoleGrant
from storage.vocabulary import ParticipantStatus, Role

# Written out, because a partial index serves only a condition that it can recognise.
_IS_UNPLANNED = text(
    "participant.status IN ('invited', 'active', 'stalled') AND participant.next_check_in_at IS NULL"
)
_IS_STALLED = text("participant.status = 'stalled'")
_IS_INVITED = text("participant.status = 'invited'")
_IS_FOLLOWED = text("participant.status IN ('active', 'stalled')")
_RESTS_FOR_EVER = text("participant.status = 'paused' AND participant.paused_until IS NULL")


def to_mend(session: Session, limit: int, skip: Sequence[int]) -> Sequence[int]:
    """Ids of those without a date, without the case that they stalled for, or with a trainer who left."""
    case = (
        select(Case.id)
        .where(col(Case.participant_id) == col(Participant.id), col(Case.resolved_at).is_(None))
        .correlate(Participant)
    )
    still_serves = (
        select(RoleGrant.id)
        .where(
            col(RoleGrant.person_id) == col(Participant.trainer_id),
            col(RoleGrant.role) == Role.TRAINER,
            or_(col(RoleGrant.cohort_id) == col(Participant.cohort_id), col(RoleGrant.cohort_id).is_(None)),
        )
        .correlate(Participant)
    )
    each = select(Participant.id).where(col(Participant.id).not_in(skip))
    any_of_them = union(
        each.where(_IS_UNPLANNED),
        each.where(_RESTS_FOR_EVER),
        each.where(_IS_STALLED, ~case.exists()),
        each.where(
            col(Participant.trainer_id).is_not(None),
            col(Participant.status).in_(NOT_ENDED),
            ~still_serves.exists(),
        ),
    ).subquery()
    return session.exec(select(any_of_them.c.id).order_by(any_of_them.c.id).limit(limit)).all()


def awaited(session: Session, now: datetime, limit: int, skip: Sequence[int]) -> Sequence[int]:
    """Ids of those who cannot be asked in a chat, and of whom it is time to remind their owner."""
    due = (
        select(col(Participant.id), col(Participant.next_check_in_at))
        .join(Person, col(Person.id) == col(Participant.person_id))
        .where(col(Participant.next_check_in_at) <= now, col(Participant.id).not_in(skip))
    )
    # Two questions with an index each, as for those who are silent.
    either = union(due.where(_IS_INVITED), due.where(_IS_FOLLOWED, _has_no_chat())).subquery()
    return session.exec(
        select(either.c.id).order_by(either.c.next_check_in_at, either.c.id).limit(limit)
    ).all()


def _has_no_chat() -> ColumnElement[bool]:
    """Asked so that no index leads to everybody without a chat: those who are due are fewer."""
    return func.coalesce(col(Person.chat_id), 0) == 0


def awaited_with(
    session: Session, participant: Participant, now: datetime
) -> Sequence[tuple[Participant, Person]]:
    """Those for whom the same person answers as for this one, and who cannot be asked either."""
    return session.exec(
        select(Participant, Person)
        .join(Person, col(Person.id) == col(Participant.person_id))
        .where(
            or_(
                col(Participant.status) == ParticipantStatus.INVITED,
                and_(col(Participant.status).in_(FOLLOWED), col(Person.chat_id).is_(None)),
            ),
            col(Participant.next_check_in_at) <= now,
            col(Participant.cohort_id) == participant.cohort_id,
            col(Participant.trainer_id).is_(None)
            if participant.trainer_id is None
            else col(Participant.trainer_id) == participant.trainer_id,
        )
        .order_by(col(Person.name), col(Participant.id))
    ).all()


def without_exit(session: Session, cohort_id: int) -> Sequence[tuple[Participant, Person]]:
    """Everybody of a cohort whose follow-up has not ended, by name."""
    return session.exec(
        select(Participant, Person)
        .join(Person, col(Person.id) == col(Participant.person_id))
        .where(col(Participant.cohort_id) == cohort_id, col(Participant.status).in_(NOT_ENDED))
        .order_by(col(Person.name), col(Participant.id))
    ).all()
