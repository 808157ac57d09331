"""Which invitations were given out, and was one used?"""

from datetime import datetime

from sqlalchemy import update
from sqlmodel import Session, col, select

from storage.tables import Invitation


def by_hash(session: Session, token_hash: str) -> Invitation | None:
    return session.exec(select(Invitation).where(col(Invitation.token_hash) == token_hash)).first()


def take(session: Session, invitation: Invitation, person_id: int, now: datetime) -> bool:
    """True for exactly one person, however many open the link together."""
    taken = session.exec(
        update(Invitation)
        .where(col(Invitation.id) == invitation.id, col(Invitation.used_at).is_(None))
        .values(used_at=now, used_by=person_id)
    )
    session.refresh(invitation)
    return taken.rowcount == 1
