"""What did staff write down about a participant for each other?"""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session, col, select

from storage.tables import StaffNote

SHOWN = 3


def of(session: Session, participant_id: int, limit: int = SHOWN) -> Sequence[StaffNote]:
    """The newest notes, the oldest of them first."""
    newest = session.exec(
        select(StaffNote)
        .where(col(StaffNote.participant_id) == participant_id)
        .order_by(col(StaffNote.id).desc())
        .limit(limit)
    ).all()
    return newest[::-1]


def keep(session: Session, participant_id: int, author_id: int, words: str, now: datetime) -> None:
    session.add(StaffNote(participant_id=participant_id, author_id=author_id, words=words, at=now))
    session.flush()
