"""Where does a chat stand in a conversation of several steps?"""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import delete
from sqlmodel import Session, col

from storage.ahead import known_in
from storage.tables import Dialogue


def at(session: Session, chat_id: int) -> Dialogue | None:
    known = known_in(session)
    if known is not None and chat_id in known.dialogues:
        return known.dialogues[chat_id]
    return session.get(Dialogue, chat_id)


def move(session: Session, chat_id: int, flow: str, step: str, now: datetime, **facts: Any) -> None:
    """Puts the chat at this step; whatever it was in the middle of before ends."""
    dialogue = session.get(Dialogue, chat_id)
    if dialogue is None:
        dialogue = Dialogue(chat_id=chat_id, flow=flow, step=step, facts=facts, changed_at=now)
        session.add(dialogue)
    else:
        dialogue.flow, dialogue.step, dialogue.facts, dialogue.changed_at = flow, step, facts, now
    session.flush()


def leave(session: Session, chat_id: int, flows: Collection[str]) -> None:
    """Ends the conversation that the chat is in the middle of, if it is one of these."""
    dialogue = at(session, chat_id)
    if dialogue is not None and dialogue.flow in flows:
        end(session, chat_id)


def forget(session: Session, flow: str, before: datetime) -> int:
    """Drops conversations of this kind in which nothing has happened since then; how many."""
    gone = session.connection().execute(
        delete(Dialogue).where(col(Dialogue.flow) == flow, col(Dialogue.changed_at) < before)
    )
    return gone.rowcount


def end(session: Session, chat_id: int) -> None:
    dialogue = session.get(Dialogue, chat_id)
    if dialogue is not None:
        session.delete(dialogue)
        session.flush()
        known = known_in(session)
        if known is not None:
            known.dialogues[chat_id] = None
