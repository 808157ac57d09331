"""Who rests together, and who has not been reached by it yet?"""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, func, text, true, update
from sqlmodel import Session, col, select

from storage.participants import TAKING_PART
from storage.tables import Participant, SharedPause

# Written out, because a partial index serves only a condition that it can recognise.
_GOING_ROUND = text("shared_pause.reached IS NOT NULL")
_IN_FORCE = text("shared_pause.ended_at IS NULL")


def get(session: Session, pause_id: int) -> SharedPause | None:
    return session.get(SharedPause, pause_id)


def add(session: Session, pause: SharedPause) -> None:
    session.add(pause)
    session.flush()


def in_force(session: Session, cohort_ids: Collection[int] | None, now: datetime) -> Sequence[SharedPause]:
    """Those that go on now in these cohorts, or in all."""
    query = select(SharedPause).where(_IN_FORCE, col(SharedPause.ends_at) > now)
    if cohort_ids is not None:
        query = query.where(col(SharedPause.cohort_id).in_(cohort_ids))
    return session.exec(query.order_by(col(SharedPause.id))).all()


def going_round(session: Session) -> SharedPause | None:
    """The pause that has still to reach somebody, at its beginning or at its early end."""
    return session.exec(
        select(SharedPause).where(_GOING_ROUND).order_by(col(SharedPause.id)).limit(1)
    ).first()


def not_reached(session: Session, pause: SharedPause, limit: int, skip: Sequence[int]) -> Sequence[int]:
    """The next of those whom it concerns."""
    return session.exec(
        select(Participant.id)
        .where(
            col(Participant.cohort_id) == pause.cohort_id,
            col(Participant.id) > (pause.reached or 0),
            col(Participant.status).in_(TAKING_PART),
            lives_in(pause.village),
            col(Participant.id).not_in(skip),
        )
        .order_by(col(Participant.id))
        .limit(limit)
    ).all()


def concerned(session: Session, cohort_id: int, village: str | None) -> int:
    """How many take part there now."""
    return session.exec(
        select(func.count()).where(
            col(Participant.cohort_id) == cohort_id,
            col(Participant.status).in_(TAKING_PART),
            lives_in(village),
        )
    ).one()


def villages(session: Session, cohort_id: int) -> list[str]:
    """Where the people of a cohort live, each village once, however it is capitalised."""
    found = session.exec(
        select(Participant.village)
        .where(
            col(Participant.cohort_id) == cohort_id,
            col(Participant.status).in_(TAKING_PART),
            col(Participant.village).is_not(None),
        )
        .distinct()
    )
    named = {village.strip().lower(): village.strip() for village in found if village and village.strip()}
    return [named[one] for one in sorted(named)]


def end(session: Session, pause_id: int, now: datetime) -> bool:
    """True for exactly one of those who end it early."""
    ended = session.exec(
        update(SharedPause)
        .where(
            col(SharedPause.id) == pause_id,
            col(SharedPause.ended_at).is_(None),
            col(SharedPause.ends_at) > now,
        )
        .values(ended_at=now, reached=0)
    )
    return ended.rowcount == 1


def lives_in(village: str | None) -> ColumnElement[bool]:
    """Everybody where no village is named."""
    if village is None:
        return true()
    return func.lower(func.trim(col(Participant.village))) == village.strip().lower()
