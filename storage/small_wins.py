"""Who wishes that their cohort reads of what they reached?"""

from datetime import datetime

from sqlalchemy import update
from sqlmodel import Session, col, select

from storage.tables import Consent, Person

PURPOSE = "small_wins"


def wishes(session: Session, person_id: int) -> bool:
    agreed = _said(session, person_id)
    return agreed is not None and agreed.withdrawn_at is None


def has_decided(session: Session, person_id: int) -> bool:
    """Whether they ever said yes: whoever took that back is not asked again."""
    return _said(session, person_id) is not None


def decide(session: Session, person: Person, text_hash: str, now: datetime, *, yes: bool) -> None:
    if not yes:
        session.exec(
            update(Consent)
            .where(
                col(Consent.person_id) == person.id,
                col(Consent.purpose) == PURPOSE,
                col(Consent.withdrawn_at).is_(None),
            )
            .values(withdrawn_at=now)
        )
    elif not wishes(session, person.id):
        session.add(
            Consent(
                person_id=person.id,
                purpose=PURPOSE,
                language=person.language,
                text_hash=text_hash,
                agreed_at=now,
            )
        )
    session.flush()


def _said(session: Session, person_id: int) -> Consent | None:
    """The newest."""
    return session.exec(
        select(Consent)
        .where(col(Consent.person_id) == person_id, col(Consent.purpose) == PURPOSE)
        .order_by(col(Consent.id).desc())
        .limit(1)
    ).first()
