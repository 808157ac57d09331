"""What went to somebody of whom nothing else is kept?"""

from datetime import datetime

from sqlalchemy import delete, text
from sqlmodel import Session

from storage.gathered import OUTBOX

# What such a call is about.
STRANGER = "stranger"
_OF_STRANGERS = text("about = 'stranger'")


def forget(session: Session, before: datetime) -> int:
    """Forgets what ended before that moment; how many calls."""
    gone = session.connection().execute(
        delete(OUTBOX).where(_OF_STRANGERS, OUTBOX.c.ended_at < before, OUTBOX.c.ended_at.is_not(None))
    )
    return gone.rowcount
