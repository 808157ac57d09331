"""What became of a call that was queued, by its key or by the message that it made?"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlmodel import Session

from storage.gathered import OUTBOX, pour_out
from storage.outbox import PENDING
from storage.vocabulary import OutboxState

LOST = (OutboxState.UNREACHABLE, OutboxState.FAILED, OutboxState.EXPIRED, OutboxState.HELD_BACK)


@dataclass(frozen=True)
class Queued:
    """A call that was queued under a key; `can_change` while what it sends can still be changed in place."""

    id: int
    can_change: bool
    is_lost: bool
    ended_at: datetime | None = None


def under(session: Session, keys: Collection[str]) -> dict[str, Queued]:
    """The calls with these keys, as far as there are any."""
    pour_out(session)
    columns = (OUTBOX.c.id, OUTBOX.c.key, OUTBOX.c.state, OUTBOX.c.message_id, OUTBOX.c.ended_at)
    return {
        row.key: Queued(
            row.id,
            can_change=row.state in PENDING or row.message_id is not None,
            is_lost=row.state in LOST,
            ended_at=row.ended_at,
        )
        for row in session.execute(select(*columns).where(OUTBOX.c.key.in_(keys)))
    }


def key_of_message(session: Session, chat_id: int, telegram_message_id: int) -> str | None:
    """What kept this message of ours from being queued twice."""
    pour_out(session)
    found = session.execute(
        select(OUTBOX.c.key)
        .where(OUTBOX.c.chat_id == chat_id, OUTBOX.c.message_id == telegram_message_id)
        .order_by(OUTBOX.c.id)
    )
    return found.scalars().first()


def key_of_newest_with_buttons(session: Session, chat_id: int) -> str | None:
    """What kept the last message of ours that reached this chat with buttons from being queued twice."""
    pour_out(session)
    found = session.execute(
        select(OUTBOX.c.key)
        .where(
            OUTBOX.c.chat_id == chat_id,
            OUTBOX.c.message_id.is_not(None),
            OUTBOX.c.edits.is_(None),
            OUTBOX.c.method.not_like("edit%"),
            OUTBOX.c.body.contains('"inline_keyboard":'),
        )
        .order_by(OUTBOX.c.message_id.desc())
        .limit(1)
    )
    return found.scalars().first()


def about_message(session: Session, chat_id: int, telegram_message_id: int) -> str | None:
    """For whom or what this message of ours mattered."""
    pour_out(session)
    found = session.execute(
        select(OUTBOX.c.about)
        .where(OUTBOX.c.chat_id == chat_id, OUTBOX.c.message_id == telegram_message_id)
        .order_by(OUTBOX.c.id)  # what changed it later comes after what brought it
    )
    return found.scalars().first()
