"""Which audiences did the office give a name?"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlmodel import Session, col, func, literal, select

from storage.tables import SavedAudience


def get(session: Session, list_id: int) -> SavedAudience | None:
    return session.get(SavedAudience, list_id)


def named(session: Session, name: str) -> SavedAudience | None:
    """The list of this name; capitals make no difference."""
    return session.exec(
        select(SavedAudience).where(func.lower(col(SavedAudience.name)) == func.lower(literal(name)))
    ).one_or_none()


def every(session: Session) -> Sequence[SavedAudience]:
    return session.exec(select(SavedAudience).order_by(col(SavedAudience.name))).all()


def keep(session: Session, name: str, whom: dict[str, Any], by: int | None, now: datetime) -> SavedAudience:
    """Saves it under this name, in the place of whatever had that name before."""
    kept = named(session, name) or SavedAudience(name=name, saved_at=now)
    kept.whom, kept.saved_by, kept.saved_at = whom, by, now
    session.add(kept)
    session.flush()
    return kept
