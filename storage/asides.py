"""To which of the things that they are asked by the way has somebody agreed?"""

from datetime import datetime

from sqlalchemy import update
from sqlmodel import Session, col, select

from storage.tables import Consent, Person

SMALL_WINS = "small_wins"  # that their cohort reads of what they reached
MENTOR = "mentor"  # to be asked by others once they stand on their own


def wishes(session: Session, person_id: int, purpose: str) -> bool:
    agreed = _said(session, person_id, purpose)
    return agreed is not None and agreed.withdrawn_at is None


def has_decided(session: Session, person_id: int, purpose: str) -> bool:
    """Whether they ever said yes: whoever took that back is not asked again."""
    return _said(session, person_id, purpose) is not None


def decide(
    session: Session, person: Person, purpose: str, text_hash: str, now: datetime, *, yes: bool
) -> None:
    if not yes:
        session.exec(
            update(Consent)
            .where(
                col(Consent.person_id) == person.id,
                col(Consent.purpose) == purpose,
                col(Consent.withdrawn_at).is_(None),
            )
            .values(withdrawn_at=now)
        )
    elif not wishes(session, person.id, purpose):
        session.add(
            Consent(
                person_id=person.id,
                purpose=purpose,
                language=person.language,
                text_hash=text_hash,
                agreed_at=now,
            )
        )
    session.flush()


def _said(session: Session, person_id: int, purpose: str) -> Consent | None:
    """The newest."""
    return session.exec(
        select(Consent)
        .where(col(Consent.person_id) == person_id, col(Consent.purpose) == purpose)
        .order_by(col(Consent.id).desc())
        .limit(1)
    ).first()
