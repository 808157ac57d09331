"""What did a process that died leave in its hands?"""

from datetime import datetime, timedelta

from sqlmodel import Session, col, update

from storage.tables import Outgoing
from storage.vocabulary import OutboxState

A_MOMENT = timedelta(seconds=1)


def take_over(session: Session, now: datetime) -> int:
    """Frees the calls that somebody had under way, for the one process that now works alone; how many.

    Without this a person who waits for an answer would wait for the end of a dead process's lease too.
    """
    freed = session.connection().execute(
        update(Outgoing)
        .where(col(Outgoing.state) == OutboxState.SENDING, col(Outgoing.leased_until) >= now)
        .values(leased_until=now - A_MOMENT)
    )
    return freed.rowcount
