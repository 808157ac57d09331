"""Which questions wait for an answer, and which of them too long?"""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, text, update
from sqlmodel import Session, col, select

from storage.tables import WaitingWord

# Written out, because a partial index serves only a condition that it can recognise.
_CLIMBS = text("waiting_word.climbs_at IS NOT NULL")


def begin(session: Session, case_id: int, since: datetime, climbs_at: datetime) -> None:
    """From the first word on; further ones do not begin it anew."""
    if session.get(WaitingWord, case_id) is None:
        session.add(WaitingWord(case_id=case_id, since=since, climbs_at=climbs_at))
        session.flush()


def answered(session: Session, case_id: int) -> None:
    session.exec(delete(WaitingWord).where(col(WaitingWord.case_id) == case_id))


def too_long(session: Session, now: datetime, limit: int, skip: Sequence[int]) -> Sequence[int]:
    """The cases in which somebody waits too long, the longest waiting first."""
    return session.exec(
        select(WaitingWord.case_id)
        .where(_CLIMBS, col(WaitingWord.climbs_at) <= now, col(WaitingWord.case_id).not_in(skip))
        .order_by(col(WaitingWord.climbs_at), col(WaitingWord.case_id))
        .limit(limit)
    ).all()


def climb(session: Session, case_id: int, now: datetime) -> datetime | None:
    """Since when they wait, for exactly one look at the clock; None for every other."""
    taken = session.exec(
        update(WaitingWord)
        .where(col(WaitingWord.case_id) == case_id, col(WaitingWord.climbs_at) <= now)
        .values(climbs_at=None)
    )
    if taken.rowcount != 1:
        return None
    return session.exec(select(WaitingWord.since).where(col(WaitingWord.case_id) == case_id)).one()
