"""Which messages are one album, and where does each of them stand at whoever it is passed on to?"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import orjson
from sqlalchemy import func, update
from sqlmodel import Session, col, select

from storage.gathered import OUTBOX, pour_out, written
from storage.outbox import PENDING_ROWS
from storage.replies import REPLY
from storage.tables import AlbumPart, Message
from storage.vocabulary import OutboxState

TOPIC = "message_thread_id"


def together(session: Session, message: Message) -> Sequence[Message]:
    """All that came in one album with this message, in its order; a message without an album is alone."""
    if message.album is None:
        return [message]
    return session.exec(
        select(Message)
        .where(col(Message.chat_id) == message.chat_id, col(Message.album) == message.album)
        .order_by(col(Message.telegram_message_id))
    ).all()


def carrier(session: Session, message: Message, chat_id: int) -> int | None:
    """The newest call that carries parts of this message's album to a chat."""
    return session.exec(
        select(func.max(AlbumPart.outbox_id))
        .join(Message, col(Message.id) == col(AlbumPart.thread_message_id))
        .where(
            col(Message.chat_id) == message.chat_id,
            col(Message.album) == message.album,
            col(AlbumPart.chat_id) == chat_id,
        )
    ).one()


def join(session: Session, outbox_id: int, message: Message, chat_id: int) -> None:
    session.add(AlbumPart(outbox_id=outbox_id, thread_message_id=message.id, chat_id=chat_id))
    session.flush()


def carried(session: Session, outbox_id: int) -> list[tuple[AlbumPart, Message]]:
    """What one call carries, in the order in which it was sent."""
    return list(
        session.exec(
            select(AlbumPart, Message)
            .join(Message, col(Message.id) == col(AlbumPart.thread_message_id))
            .where(col(AlbumPart.outbox_id) == outbox_id)
            .order_by(col(Message.telegram_message_id))
        )
    )


def can_join(session: Session, outbox_id: int) -> bool:
    """Whether the call surely has not left."""
    pour_out(session)
    return session.execute(select(OUTBOX.c.id).where(*_not_left(outbox_id))).first() is not None


def carry(
    session: Session, outbox_id: int, method: str, body: dict[str, Any], not_before: datetime | None = None
) -> bool:
    """Lets a call that has not left carry something else to the same place; False where it has left."""
    row = session.execute(OUTBOX.select().where(*_not_left(outbox_id))).mappings().one_or_none()
    if row is None:
        return False
    before = orjson.loads(row["body"])
    kept = {name: before[name] for name in (REPLY, TOPIC) if name in before}
    changed = written({**row, "method": method, "body": body | kept})
    changed["not_before"] = not_before or row["not_before"]
    moved = session.execute(update(OUTBOX).where(*_not_left(outbox_id)).values(changed))
    return bool(moved.rowcount == 1)  # type: ignore[attr-defined]


def hasten(session: Session, from_chat_id: int, album: str | None, chat_id: int, now: datetime) -> None:
    """Lets go what waited for the rest of its album: whoever sent it has gone on to something else."""
    waiting = (
        select(AlbumPart.outbox_id)
        .join(Message, col(Message.id) == col(AlbumPart.thread_message_id))
        .where(
            col(AlbumPart.chat_id) == chat_id,
            col(AlbumPart.message_id).is_(None),
            col(Message.chat_id) == from_chat_id,
            col(Message.album).is_distinct_from(album),
        )
    )
    session.execute(
        update(OUTBOX)
        .where(
            PENDING_ROWS,
            OUTBOX.c.state == OutboxState.QUEUED,
            OUTBOX.c.chat_id == chat_id,
            OUTBOX.c.not_before > now,
            OUTBOX.c.attempts == 0,
            OUTBOX.c.id.in_(waiting),
        )
        .values(not_before=now)
    )


def give_name(session: Session, parts: Sequence[tuple[AlbumPart, Message]], bearer: AlbumPart | None) -> None:
    """Keeps whose caption begins with the name of whoever sent it."""
    for part, _ in parts:
        part.has_name = part is bearer
        session.add(part)
    session.flush()


def landed(session: Session, outbox_id: int, message_ids: Sequence[int]) -> None:
    """The parts stand in their reader's chat under these numbers."""
    for (part, _), message_id in zip(carried(session, outbox_id), message_ids, strict=False):
        part.message_id = message_id
        session.add(part)
    session.flush()


def part_for(session: Session, message_id: int, chat_id: int) -> AlbumPart | None:
    """How a message stands in an album in this chat, if it was passed on there in one."""
    return session.exec(
        select(AlbumPart)
        .where(col(AlbumPart.thread_message_id) == message_id, col(AlbumPart.chat_id) == chat_id)
        .order_by(col(AlbumPart.id).desc())
        .limit(1)
    ).first()


def place_of(session: Session, part: AlbumPart) -> int | None:
    """Under what number a part stands in its reader's chat; one that went alone as any message does."""
    if part.message_id is not None:
        return part.message_id
    pour_out(session)
    return session.execute(
        select(OUTBOX.c.message_id).where(OUTBOX.c.id == part.outbox_id)
    ).scalar_one_or_none()


def part_at(session: Session, chat_id: int, message_id: int) -> Message | None:
    """The message whose part of an album stands here."""
    return session.exec(
        select(Message)
        .join(AlbumPart, col(AlbumPart.thread_message_id) == col(Message.id))
        .where(col(AlbumPart.chat_id) == chat_id, col(AlbumPart.message_id) == message_id)
    ).first()


def _not_left(outbox_id: int) -> tuple[Any, ...]:
    return (OUTBOX.c.id == outbox_id, OUTBOX.c.state == OutboxState.QUEUED, OUTBOX.c.attempts == 0)
