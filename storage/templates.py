"""Which announcements did the office keep, to send them again?"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlmodel import Session, col, func, literal, select

from storage.tables import BroadcastTemplate


def get(session: Session, template_id: int) -> BroadcastTemplate | None:
    return session.get(BroadcastTemplate, template_id)


def newest(session: Session, limit: int | None = None) -> Sequence[BroadcastTemplate]:
    return session.exec(
        select(BroadcastTemplate).order_by(col(BroadcastTemplate.saved_at).desc()).limit(limit)
    ).all()


def named(session: Session, name: str) -> BroadcastTemplate | None:
    """The template of this name; capitals make no difference."""
    return session.exec(
        select(BroadcastTemplate).where(func.lower(col(BroadcastTemplate.name)) == func.lower(literal(name)))
    ).one_or_none()


def keep(session: Session, name: str, content: dict[str, Any], by: int, now: datetime) -> None:
    """Keeps it in the place of whatever had this name before."""
    kept = named(session, name) or BroadcastTemplate(name=name, content=content, saved_at=now)
    kept.content, kept.saved_by, kept.saved_at = content, by, now
    session.add(kept)
    session.flush()
