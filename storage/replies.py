"""Which message of a chat does a queued call answer, where that one was not there yet when it was queued?"""

from collections.abc import Sequence

import orjson
from sqlalchemy import select
from sqlmodel import Session

from storage.gathered import OUTBOX
from storage.outbox import Head

# Under this a call's body says what it answers: a message, or the row of one that may not have arrived yet.
REPLY = "reply_parameters"
REPLY_TO_ROW = f'"{REPLY}":{{"row":'


def with_replies(session: Session, found: Sequence[Head]) -> list[Head]:
    """The same calls, in answer to the messages that other rows have sent, as far as those arrived."""
    rows = {head.id: _reply_row(head) for head in found if REPLY_TO_ROW in head.words}
    if not rows:
        return list(found)
    asked = select(OUTBOX.c.id, OUTBOX.c.message_id).where(OUTBOX.c.id.in_(set(rows.values())))
    arrived = {row.id: row.message_id for row in session.connection().execute(asked)}
    return [_in_reply_to(head, arrived.get(rows[head.id])) if head.id in rows else head for head in found]


def _reply_row(head: Head) -> int:
    return int(orjson.loads(head.words)[REPLY]["row"])


def _in_reply_to(head: Head, message_id: int | None) -> Head:
    body = orjson.loads(head.words)
    del body[REPLY]
    if message_id is not None:
        body[REPLY] = {"message_id": message_id, "allow_sending_without_reply": True}
    return head._replace(words=orjson.dumps(body).decode())
