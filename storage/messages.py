"""What is in a participant's thread?"""

from collections.abc import Sequence

from sqlmodel import Session, col, select

from storage import gathered
from storage.tables import Message, Outgoing
from storage.vocabulary import Direction

ABOUT = "message:"


def thread(session: Session, participant_id: int, limit: int) -> Sequence[Message]:
    """The newest messages, the oldest of them first."""
    newest = session.exec(
        select(Message)
        .where(col(Message.participant_id) == participant_id)
        .order_by(col(Message.created_at).desc(), col(Message.id).desc())
        .limit(limit)
    ).all()
    return newest[::-1]


def last_heard(session: Session, participant_id: int) -> Message | None:
    return session.exec(
        select(Message)
        .where(col(Message.participant_id) == participant_id, col(Message.direction) == Direction.IN)
        .order_by(col(Message.created_at).desc(), col(Message.id).desc())
        .limit(1)
    ).first()


def carried_by(session: Session, chat_id: int, telegram_message_id: int) -> Message | None:
    """The message whose words stand in this message of ours."""
    gathered.pour_out(session)
    about = session.exec(
        select(Outgoing.about).where(
            col(Outgoing.chat_id) == chat_id, col(Outgoing.message_id) == telegram_message_id
        )
    ).first()
    if about is None or not about.startswith(ABOUT):
        return None
    return session.get(Message, int(about.removeprefix(ABOUT)))
