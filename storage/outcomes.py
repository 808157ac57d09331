"""How did what was to be sent end, in numbers?"""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import func, select, text
from sqlmodel import Session

from storage.gathered import OUTBOX
from storage.vocabulary import OutboxState

# Written out, because a partial index serves only a condition that it can recognise.
_HEARD = text("outbox.state IN ('sent', 'unknown')")
_HELD_BACK = text("outbox.state = 'held_back'")


def counts(session: Session) -> dict[OutboxState, int]:
    found = session.execute(select(OUTBOX.c.state, func.count()).group_by(OUTBOX.c.state))
    return dict.fromkeys(OutboxState, 0) | {OutboxState(state): number for state, number in found}


def repeated_count(session: Session) -> int:
    """How many calls were sent again although the first may have arrived."""
    number: int = session.execute(
        select(func.count()).select_from(OUTBOX).where(OUTBOX.c.repeats > 0)
    ).scalar_one()
    return number


def times_heard(session: Session, sentences: Collection[int], since: datetime) -> dict[int, int]:
    """How often each of these was, or may have been, heard since then."""
    counted = session.connection().execute(
        select(OUTBOX.c.sentence, func.sum(OUTBOX.c.repeats + 1))
        .where(_HEARD, OUTBOX.c.sentence.in_(sentences), OUTBOX.c.ended_at > since)
        .group_by(OUTBOX.c.sentence)
    )
    return {sentence: int(times) for sentence, times in counted}


def held_back(session: Session, since: datetime) -> tuple[int, int]:
    """How many messages were held back since then, and from how many chats."""
    messages, chats = session.execute(
        select(func.count(), func.count(OUTBOX.c.chat_id.distinct())).where(
            _HELD_BACK, OUTBOX.c.ended_at > since
        )
    ).one()
    return int(messages), int(chats)
