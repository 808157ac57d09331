"""What support is there, for whom, and what does it come to?"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func
from sqlalchemy import select as select_some
from sqlmodel import Session, col, select

from storage.ledger_vocabulary import SupportStatus, SupportStep
from storage.tables import Support, SupportEvent
from storage.turns import take_turn

RECEIVED = (SupportStatus.DELIVERED, SupportStatus.CONFIRMED)
IN_FORCE = (
    SupportStatus.PLEDGED,
    SupportStatus.DELIVERED,
    SupportStatus.CONFIRMED,
    SupportStatus.CONTESTED,
)


@dataclass(frozen=True)
class Sum:
    """What one partner gave or one participant got, as far as it stands like this."""

    whose: str | int | None
    status: SupportStatus
    rows: int
    people: int
    amount: int


def get(session: Session, support_id: int) -> Support | None:
    return session.get(Support, support_id)


def add(session: Session, support: Support, actor_id: int | None) -> None:
    session.add(support)
    session.flush()
    note(session, support, SupportStep.PLEDGED, actor_id, support.pledged_at)


def take(
    session: Session,
    support: Support,
    step: SupportStep,
    actor_id: int | None,
    now: datetime,
    facts: dict[str, Any],
    **changed: Any,
) -> bool:
    """Takes a step from the row as it was seen; False where somebody else was quicker."""
    if not take_turn(session, support, **changed):
        return False
    note(session, support, step, actor_id, now, **facts)
    return True


def note(
    session: Session, support: Support, step: SupportStep, actor_id: int | None, at: datetime, **facts: Any
) -> None:
    session.add(SupportEvent(support_id=support.id, step=step, actor_id=actor_id, at=at, facts=facts))
    session.flush()


def of_participant(session: Session, participant_id: int, limit: int) -> Sequence[Support]:
    """The newest first."""
    return session.exec(
        select(Support)
        .where(col(Support.participant_id) == participant_id)
        .order_by(col(Support.id).desc())
        .limit(limit)
    ).all()


def count_of(session: Session, participant_id: int) -> int:
    return session.exec(select(func.count()).where(col(Support.participant_id) == participant_id)).one()


def recipients(session: Session, cohort_id: int, statuses: Collection[SupportStatus]) -> frozenset[int]:
    """The participants with support that stands like this."""
    found = session.exec(
        select(Support.participant_id)
        .where(
            col(Support.cohort_id) == cohort_id,
            col(Support.participant_id).is_not(None),
            col(Support.status).in_(statuses),
        )
        .distinct()
    )
    return frozenset(one for one in found if one is not None)


def for_all_of(session: Session, cohort_id: int, limit: int) -> Sequence[Support]:
    """What was pledged to a cohort and still stands, shared out by now or not, the newest first."""
    return session.exec(
        select(Support)
        .where(
            col(Support.cohort_id) == cohort_id,
            col(Support.participant_id).is_(None),
            col(Support.status) == SupportStatus.PLEDGED,
        )
        .order_by(col(Support.id).desc())
        .limit(limit)
    ).all()


def part_for(session: Session, support_id: int, participant_id: int) -> Support | None:
    """What this participant got of it."""
    return session.exec(
        select(Support).where(
            col(Support.part_of) == support_id,
            col(Support.participant_id) == participant_id,
            col(Support.status).in_(IN_FORCE),
        )
    ).first()


def open_in(
    session: Session, cohort_ids: Collection[int] | None, partner_id: int | None, limit: int
) -> Sequence[Support]:
    """What waits for somebody to share out, deliver, confirm or mend it; of one partner where named."""
    query = select(Support).where(
        col(Support.status).in_([SupportStatus.PLEDGED, SupportStatus.DELIVERED, SupportStatus.CONTESTED])
    )
    if cohort_ids is not None:
        query = query.where(col(Support.cohort_id).in_(cohort_ids))
    if partner_id is not None:
        query = query.where(col(Support.partner_id) == partner_id)
    return session.exec(query.order_by(col(Support.id).desc()).limit(limit)).all()


def listed(session: Session, cohort_id: int | None) -> Sequence[Support]:
    query = select(Support).order_by(col(Support.id))
    return session.exec(
        query if cohort_id is None else query.where(col(Support.cohort_id) == cohort_id)
    ).all()


def sums_by_partner(session: Session, cohort_ids: Collection[int] | None) -> Sequence[Sum]:
    return _sums(session, col(Support.partner), cohort_ids)


def sums_by_recipient(session: Session, cohort_ids: Collection[int] | None) -> Sequence[Sum]:
    """Nobody's is what is still to be shared out."""
    return _sums(session, col(Support.participant_id), cohort_ids)


def _sums(session: Session, whose: Any, cohort_ids: Collection[int] | None) -> Sequence[Sum]:
    query = select_some(
        whose,
        col(Support.status),
        func.count(),
        func.count(col(Support.participant_id).distinct()),
        func.coalesce(func.sum(col(Support.amount)), 0),
    ).where(col(Support.status).in_(IN_FORCE))
    if cohort_ids is not None:
        query = query.where(col(Support.cohort_id).in_(cohort_ids))
    found = session.execute(query.group_by(whose, col(Support.status)).order_by(whose)).all()
    return [Sum(who, status, rows, people, int(amount)) for who, status, rows, people, amount in found]
