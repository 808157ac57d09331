"""What is kept of a message whose words were a secret, once it has gone?"""

from sqlalchemy import update
from sqlmodel import Session

from storage.gathered import OUTBOX

# What such a call is about, before a number.
ABOUT = "secret:"


def forget(session: Session, outbox_id: int) -> None:
    """That it was sent, and not a word of it."""
    session.execute(update(OUTBOX).where(OUTBOX.c.id == outbox_id).values(body="{}"))
