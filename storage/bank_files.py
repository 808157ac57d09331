"""Which files did a participant have made for a bank, and who saw them?"""

from collections.abc import Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from sqlalchemy import text, update
from sqlmodel import Session, col, func, select

from storage.lending_vocabulary import FileAct, FileStatus
from storage.tables import BankFile, BankFileAccess, Consent
from storage.turns import take_turn

# Written out, because a partial index serves only a condition that it can recognise.
_IS_NOT_TOLD = text("bank_file.status = 'released' AND bank_file.end_told_at IS NULL")


def get(session: Session, file_id: int) -> BankFile | None:
    return session.get(BankFile, file_id)


def to_show(session: Session, participant_id: int, now: datetime, most: int) -> list[BankFile]:
    """All that are still allowed, of many alike for one lender the newest; then those that are over.

    Nothing that is allowed is left out: whoever cannot see it cannot take it back.
    """
    files = _of(session, participant_id)
    alive: dict[tuple[str, FileStatus], BankFile] = {}
    for file in files:
        if is_alive(file, now):
            alive.setdefault((file.lender, file.status), file)
    over = [file for file in files if not is_alive(file, now)]
    return [*alive.values(), *over[: max(0, most - len(alive))]]


def alive_for(session: Session, participant_id: int, lender: str, now: datetime) -> list[BankFile]:
    """Every one for this lender that is still allowed."""
    files = _of(session, participant_id)
    return [file for file in files if file.lender == lender and is_alive(file, now)]


def _of(session: Session, participant_id: int) -> Sequence[BankFile]:
    """The newest first."""
    return session.exec(
        select(BankFile)
        .where(col(BankFile.participant_id) == participant_id)
        .order_by(col(BankFile.id).desc())
    ).all()


def prepared_for(session: Session, participant_id: int, now: datetime) -> Sequence[BankFile]:
    """Those that wait for the participant's word and are still allowed."""
    return session.exec(
        select(BankFile).where(
            col(BankFile.participant_id) == participant_id,
            col(BankFile.status) == FileStatus.PREPARED,
            col(BankFile.valid_until) > now,
        )
    ).all()


def withdraw(session: Session, file: BankFile, now: datetime, by_id: int | None = None) -> bool:
    """Its consent ends, and what stands in it goes; False where somebody else was quicker.

    `by_id` is who wrote it down for its owner.
    """
    changed = {"status": FileStatus.REVOKED, "revoked_at": now, "revoked_by": by_id, "content": {}}
    if not take_turn(session, file, **changed):
        return False
    consent = session.get_one(Consent, file.consent_id)
    consent.withdrawn_at = now
    session.flush()
    return True


def withdraw_all(session: Session, participant_id: int, now: datetime) -> None:
    """With a place end the consents that were given in it."""
    for file in _of(session, participant_id):
        if is_alive(file, now):
            withdraw(session, file, now)


def note_access(session: Session, file_id: int, act: FileAct, at: datetime, person_id: int | None) -> None:
    session.add(BankFileAccess(file_id=file_id, act=act, at=at, person_id=person_id))
    session.flush()


def seen(session: Session, file_id: int) -> tuple[int, datetime | None]:
    """How often it was sent or looked at, and when for the last time; its owner's own eyes do not count."""
    count, last = session.exec(
        select(func.count(), func.max(col(BankFileAccess.at))).where(
            col(BankFileAccess.file_id) == file_id,
            col(BankFileAccess.act).in_([FileAct.SENT, FileAct.FETCHED]),
        )
    ).one()
    return count, last


def out_for(session: Session, participant_id: int, lender: str, now: datetime) -> BankFile | None:
    """The newest file for this lender that was let go and is still allowed."""
    return session.exec(
        select(BankFile)
        .where(
            col(BankFile.participant_id) == participant_id,
            col(BankFile.lender) == lender,
            col(BankFile.status) == FileStatus.RELEASED,
            col(BankFile.valid_until) > now,
        )
        .order_by(col(BankFile.id).desc())
        .limit(1)
    ).first()


def ending(session: Session, until: datetime, limit: int, skip: Sequence[int]) -> Sequence[int]:
    """Ids of those let go whose time is over by then, and of which that was not told."""
    return session.exec(
        select(BankFile.id)
        .where(_IS_NOT_TOLD, col(BankFile.valid_until) <= until, col(BankFile.id).not_in(skip))
        .order_by(col(BankFile.valid_until), col(BankFile.id))
        .limit(limit)
    ).all()


def mark_end_told(session: Session, file_id: int, now: datetime) -> bool:
    """True once."""
    marked = session.exec(
        update(BankFile)
        .where(col(BankFile.id) == file_id, col(BankFile.end_told_at).is_(None))
        .values(end_told_at=now)
    )
    return marked.rowcount == 1


def behind(session: Session, token_hash: str) -> BankFile | None:
    """The file that this link leads to."""
    return session.exec(select(BankFile).where(col(BankFile.token_hash) == token_hash)).first()


def is_alive(file: BankFile, now: datetime) -> bool:
    """Its consent holds still."""
    return file.status is not FileStatus.REVOKED and file.valid_until > now


def is_out(file: BankFile, now: datetime) -> bool:
    """Its owner has let it go, and their consent holds still."""
    return file.status is FileStatus.RELEASED and is_alive(file, now)


def last_day(file: BankFile, timezone: str) -> date:
    return file.valid_until.astimezone(ZoneInfo(timezone)).date()
