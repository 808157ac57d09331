"""What goes along when a group gets a new number?"""

from sqlalchemy import Table, delete, update
from sqlmodel import Session

from storage import common_rooms, staff_rooms
from storage.gathered import OUTBOX
from storage.outbox import CHAT, PENDING_ROWS
from storage.tables import Chat, Person

PERSON: Table = Person.__table__  # type: ignore[attr-defined]  # SQLModel adds it to every table


def move_chat(session: Session, old: int, new: int) -> None:
    """Everything that is known of the group and still to be sent."""
    if session.get(Chat, new) is None:
        session.add(Chat(telegram_id=new))
        session.flush()
    session.execute(update(PERSON).where(PERSON.c.chat_id == old).values(chat_id=new))
    session.execute(update(OUTBOX).where(OUTBOX.c.chat_id == old, PENDING_ROWS).values(chat_id=new))
    session.execute(delete(CHAT).where(CHAT.c.telegram_id == old))
    common_rooms.move(session, old, new)
    staff_rooms.move(session, old, new)
