"""Which files are to be fetched from Telegram, and which are kept?"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete
from sqlmodel import Session, col, func, select, update

from storage.tables import EvidenceItem, Message, UnusedFile
from storage.vocabulary import EvidenceState


@dataclass(frozen=True)
class Wanted:
    """Something to fetch; `words` are what was said with it, or where a place is. `tries` counts this one."""

    id: int
    kind: str
    file_id: str | None
    words: str | None
    claimed_bytes: int | None
    tries: int


@dataclass(frozen=True)
class Kept:
    """It lies at `path` under the folder of all evidence."""

    sha256: str
    path: str
    bytes: int


@dataclass(frozen=True)
class NotKept:
    """It will never be kept: refused by us, or not to be had."""

    state: EvidenceState
    reason: str


@dataclass(frozen=True)
class Later:
    at: datetime
    reason: str


Fetched = Kept | NotKept | Later


def claim(session: Session, now: datetime, limit: int, lease: timedelta) -> Sequence[Wanted]:
    """What is due, for the caller alone until the lease ends."""
    due = session.exec(
        select(EvidenceItem, Message.text)
        .join(Message, col(Message.id) == col(EvidenceItem.thread_message_id))
        .where(col(EvidenceItem.state) == EvidenceState.WAITING, col(EvidenceItem.next_try_at) <= now)
        .order_by(col(EvidenceItem.next_try_at), col(EvidenceItem.id))
        .limit(limit)
        .with_for_update(of=EvidenceItem, skip_locked=True)
    ).all()
    for item, _ in due:
        item.tries += 1
        item.next_try_at = now + lease
    session.flush()
    return [
        Wanted(item.id, item.kind, item.file_id, words, item.claimed_bytes, item.tries) for item, words in due
    ]


def is_any_due(session: Session, now: datetime) -> bool:
    return (
        session.exec(
            select(EvidenceItem.id)
            .where(col(EvidenceItem.state) == EvidenceState.WAITING, col(EvidenceItem.next_try_at) <= now)
            .limit(1)
        ).first()
        is not None
    )


def end(session: Session, evidence_id: int, fetched: Fetched, now: datetime) -> EvidenceItem | None:
    """Writes down how a fetch ended; the item if that is its end, which comes once."""
    item = session.get(EvidenceItem, evidence_id, with_for_update=True)
    if item is None or item.state is not EvidenceState.WAITING:
        return None
    match fetched:
        case Later(at, reason):
            item.next_try_at, item.error = at, reason
            session.flush()
            return None
        case NotKept(state, reason):
            item.state, item.error = state, reason
        case Kept(sha256, path, size):
            item.state, item.error = EvidenceState.KEPT, None
            item.same_as = _first_with(session, sha256)
            item.sha256, item.path, item.bytes = sha256, path, size
    item.ended_at = now
    session.flush()
    return item


def belongs_to(session: Session, thread_message_id: int, answer_id: int) -> None:
    """What was sent with this message is this answer."""
    session.exec(
        update(EvidenceItem)
        .where(col(EvidenceItem.thread_message_id) == thread_message_id)
        .values(answer_id=answer_id)
    )


def own_earlier(session: Session, item: EvidenceItem) -> EvidenceItem | None:
    """The same content as the same participant sent it before with another message, the first time."""
    return session.exec(
        select(EvidenceItem)
        .where(
            col(EvidenceItem.sha256) == item.sha256,
            col(EvidenceItem.participant_id) == item.participant_id,
            col(EvidenceItem.received_at) <= item.received_at,
            col(EvidenceItem.id) != item.id,
        )
        .order_by(col(EvidenceItem.received_at), col(EvidenceItem.id))
        .limit(1)
    ).first()


def kept_count(session: Session, participant_id: int) -> int:
    """How many files and places of theirs are kept."""
    return session.exec(
        select(func.count()).where(
            col(EvidenceItem.participant_id) == participant_id, col(EvidenceItem.state) == EvidenceState.KEPT
        )
    ).one()


def newest_kept(
    session: Session, participant_id: int, offset: int, limit: int
) -> Sequence[tuple[EvidenceItem, str | None]]:
    """Their files and places that are kept, the newest first, each with the words that came with it."""
    return session.exec(
        select(EvidenceItem, Message.text)
        .join(Message, col(Message.id) == col(EvidenceItem.thread_message_id))
        .where(
            col(EvidenceItem.participant_id) == participant_id, col(EvidenceItem.state) == EvidenceState.KEPT
        )
        .order_by(col(EvidenceItem.received_at).desc(), col(EvidenceItem.id).desc())
        .offset(offset)
        .limit(limit)
    ).all()


def paths_of(session: Session, participant_ids: Sequence[int]) -> Sequence[str]:
    """Where the files of these participants lie, each place once."""
    found = session.exec(
        select(EvidenceItem.path)
        .where(col(EvidenceItem.participant_id).in_(participant_ids), col(EvidenceItem.path).is_not(None))
        .distinct()
    )
    return [path for path in found if path is not None]


def let_go(session: Session, paths: Iterable[str]) -> None:
    """What lies there is taken away soon, unless it is somebody's."""
    for path in paths:
        if not is_used(session, path) and session.get(UnusedFile, path) is None:
            session.add(UnusedFile(path=path))
    session.flush()


def let_go_of_message(session: Session, thread_message_id: int) -> None:
    """What was sent with this message is not kept any longer."""
    item = session.exec(
        select(EvidenceItem).where(col(EvidenceItem.thread_message_id) == thread_message_id)
    ).first()
    if item is None:
        return
    session.exec(update(EvidenceItem).where(col(EvidenceItem.same_as) == item.id).values(same_as=None))
    session.delete(item)
    session.flush()
    let_go(session, [item.path] if item.path is not None else [])


def let_go_of(session: Session) -> Sequence[str]:
    return session.exec(select(UnusedFile.path).order_by(col(UnusedFile.path))).all()


def was_taken_away(session: Session, path: str) -> None:
    session.exec(delete(UnusedFile).where(col(UnusedFile.path) == path))


def is_used(session: Session, path: str) -> bool:
    """Whether anybody's evidence lies there; a file that is used by nobody can go."""
    used = select(EvidenceItem.id).where(col(EvidenceItem.path) == path).limit(1)
    return session.exec(used).first() is not None


def _first_with(session: Session, sha256: str) -> int | None:
    return session.exec(
        select(EvidenceItem.id)
        .where(col(EvidenceItem.sha256) == sha256)
        .order_by(col(EvidenceItem.id))
        .limit(1)
    ).first()
