"""Which versions of the programme were in force, and which cohort has its own?"""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session, col, select

from storage.tables import Cohort, ProgrammeVersion


def keep(session: Session, digest: str, source: str, now: datetime) -> None:
    """Keeps the wording that answers are given under; a version that is kept already stays as it is."""
    if session.get(ProgrammeVersion, digest) is None:
        session.add(ProgrammeVersion(digest=digest, source=source, first_used_at=now))
        session.flush()


def source_of(session: Session, digest: str) -> str | None:
    kept = session.get(ProgrammeVersion, digest)
    return kept.source if kept else None


def of_their_own(session: Session) -> Sequence[tuple[int, str]]:
    """Each cohort that has a programme of its own, and the digest of it."""
    found = session.exec(
        select(Cohort.id, Cohort.programme).where(col(Cohort.programme).is_not(None)).order_by(col(Cohort.id))
    )
    return [(cohort_id, digest) for cohort_id, digest in found if digest is not None]
