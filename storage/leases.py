"""Which process may do what only one may do at a time?"""

from datetime import datetime, timedelta

from sqlalchemy import Table, delete, or_, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session

from storage.tables import Lease

LEASE: Table = Lease.__table__  # type: ignore[attr-defined]  # SQLModel adds it to every table


def hold(session: Session, duty: str, holder: str, now: datetime, seconds: int) -> bool:
    """Takes or renews a duty; True for exactly one holder at a time."""
    until = now + timedelta(seconds=seconds)
    held = session.connection().execute(
        update(LEASE)
        .where(LEASE.c.duty == duty, or_(LEASE.c.holder == holder, LEASE.c.until <= now))
        .values(holder=holder, until=until)
    )
    return held.rowcount == 1 or _first_ever(session, duty, holder, until)


def release(session: Session, duty: str, holder: str) -> None:
    """Gives a duty up; what another holds stays theirs."""
    session.connection().execute(delete(LEASE).where(LEASE.c.duty == duty, LEASE.c.holder == holder))


def _first_ever(session: Session, duty: str, holder: str, until: datetime) -> bool:
    is_postgresql = session.get_bind().dialect.name == "postgresql"
    into = postgresql.insert(LEASE) if is_postgresql else sqlite.insert(LEASE)
    taken = session.connection().execute(
        into.values(duty=duty, holder=holder, until=until)
        .on_conflict_do_nothing(index_elements=["duty"])
        .returning(LEASE.c.duty)
    )
    return taken.one_or_none() is not None
