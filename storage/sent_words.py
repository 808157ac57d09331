"""Of which messages does nobody need the words any more?

What was sent, when and about what stays: answers, edits and "nothing twice" go by that. Rows are passed once,
in the order in which they were queued, so that no further index is written with each message; one that is
still to go keeps its words, and all after it wait with it, since nobody would come back for it.
"""

from datetime import datetime
from itertools import takewhile

from sqlalchemy import select, update
from sqlmodel import Session

from storage import keepsakes
from storage.gathered import OUTBOX

PASSED = "sent_words_passed"
NOTHING = "{}"


def forget(session: Session, before: datetime, most: int) -> int:
    """Drops the words of up to `most` rows queued before that moment; how many rows were passed."""
    last = int(keepsakes.recall(session, PASSED) or 0)
    columns = OUTBOX.c.id, OUTBOX.c.created_at, OUTBOX.c.ended_at
    following = session.execute(select(*columns).where(OUTBOX.c.id > last).order_by(OUTBOX.c.id).limit(most))
    old = list(takewhile(lambda row: row.created_at < before and row.ended_at is not None, following))
    if not old:
        return 0
    session.execute(update(OUTBOX).where(OUTBOX.c.id > last, OUTBOX.c.id <= old[-1].id).values(body=NOTHING))
    keepsakes.replace(session, PASSED, str(old[-1].id))
    return len(old)
