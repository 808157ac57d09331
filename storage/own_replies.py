"""Which sentences of their own does a trainer keep ready?"""

from datetime import datetime

from sqlalchemy import delete
from sqlmodel import Session, col, select

from storage.tables import OwnReply

MOST = 12  # as many as a thumb can look through


def of(session: Session, person_id: int) -> list[OwnReply]:
    """The newest first, as many as are shown."""
    return list(
        session.exec(
            select(OwnReply)
            .where(col(OwnReply.person_id) == person_id)
            .order_by(col(OwnReply.id).desc())
            .limit(MOST)
        )
    )


def keep(session: Session, person_id: int, words: str, now: datetime) -> None:
    """The same words stand ready once."""
    same = select(OwnReply.id).where(col(OwnReply.person_id) == person_id, col(OwnReply.words) == words)
    if session.exec(same.limit(1)).first() is None:
        session.add(OwnReply(person_id=person_id, words=words, kept_at=now))
        session.flush()


def drop(session: Session, person_id: int, reply_id: int) -> bool:
    """False where it is not theirs, or gone already."""
    dropped = session.execute(
        delete(OwnReply).where(col(OwnReply.id) == reply_id, col(OwnReply.person_id) == person_id)
    )
    return bool(dropped.rowcount == 1)  # type: ignore[attr-defined]
