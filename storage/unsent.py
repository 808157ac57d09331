"""How is a message changed or taken back that has not left yet?"""

from datetime import datetime
from typing import Any

import orjson
from sqlalchemy import select, update
from sqlmodel import Session

from storage.gathered import OUTBOX, gathered_in, pour_out, written
from storage.vocabulary import Lane, OutboxState

EDIT_BUTTONS = "editMessageReplyMarkup"
WITHDRAWN = "no longer meant"


def amend(session: Session, row: int, chat_id: int, method: str, body: dict[str, Any]) -> bool:
    """Changes the words of a message to `chat_id` that has not left yet; False where it has, or may have."""
    gathered = gathered_in(session)
    if gathered is not None and row in gathered.fresh:
        gathered.fresh[row]["body"] = _amended(gathered.fresh[row]["body"], method, body)
        return True
    if gathered is not None and chat_id in gathered.chats and row not in gathered.queued:
        return False
    pour_out(session)
    not_left = (OUTBOX.c.id == row, OUTBOX.c.state == OutboxState.QUEUED, OUTBOX.c.attempts == 0)
    columns = (OUTBOX.c.chat_id, OUTBOX.c.method, OUTBOX.c.body, OUTBOX.c.about, OUTBOX.c.key)
    waiting = session.execute(select(*columns).where(*not_left)).mappings().one_or_none()
    if waiting is None:
        return False
    amended = written({**waiting, "body": _amended(orjson.loads(waiting["body"]), method, body)})
    return _changed_one(session.execute(update(OUTBOX).where(*not_left).values(amended)))


def withdraw(session: Session, row: int, chat_id: int, now: datetime) -> bool:
    """Takes back what `chat_id` did not wait for and what surely has not left; False for anything else."""
    gathered = gathered_in(session)
    if (
        gathered is not None
        and chat_id in gathered.chats
        and row not in gathered.queued
        and row not in gathered.tried
    ):
        return False
    pour_out(session)
    not_left = (OUTBOX.c.id == row, OUTBOX.c.state == OutboxState.QUEUED, OUTBOX.c.repeats == 0)
    withdrawn = session.execute(
        update(OUTBOX)
        .where(*not_left, OUTBOX.c.lane != Lane.ANSWER)
        .values(state=OutboxState.EXPIRED, error=WITHDRAWN, ended_at=now)
    )
    return _changed_one(withdrawn)


def _amended(words: dict[str, Any], method: str, change: dict[str, Any]) -> dict[str, Any]:
    kept = {name: value for name, value in words.items() if name != "reply_markup"}
    if method != EDIT_BUTTONS:
        return kept | change
    return kept | ({"reply_markup": change["reply_markup"]} if "reply_markup" in change else {})


def _changed_one(result: Any) -> bool:
    return bool(result.rowcount == 1)
