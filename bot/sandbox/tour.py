"""Which steps of the guided tour have really been walked since the visitor came?"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, exists
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select

from storage.database import Database
from storage.tables import (
    Broadcast,
    Case,
    CaseCard,
    CaseEvent,
    CheckIn,
    Message,
    Outgoing,
    Participant,
    Person,
)
from storage.vocabulary import (
    BroadcastStatus,
    CaseReason,
    CaseStep,
    CheckInStatus,
    Direction,
    OutboxState,
)


@dataclass(frozen=True)
class Walked:
    """The steps that are done, and in whose chats the case of silence goes on."""

    steps: tuple[str, ...] = ()
    trainee: int | None = None
    trainer: int | None = None


def walked(database: Database, since: datetime) -> Walked:
    with database.reading() as session:
        case = _newest_alert_of_silence(session, since)
        done = {
            "answered": _is(
                session,
                col(CheckIn.status) == CheckInStatus.COMPLETED,
                col(CheckIn.completed_at) >= since,
            ),
            "alerted": case is not None,
            "claimed": _is(session, *_stepped(CaseStep.CLAIMED, since)),
            "talked": _is(session, *_talked(since)),
            "resolved": _is(session, *_stepped(CaseStep.RESOLVED, since)),
            "announced": _is(
                session,
                col(Broadcast.status) == BroadcastStatus.DONE,
                col(Broadcast.finished_at) >= since,
            ),
        }
    steps = tuple(step for step, is_done in done.items() if is_done)
    return Walked(steps, *(case or (None, None)))


def _is(session: Session, *so: ColumnElement[bool]) -> bool:
    return bool(session.exec(select(exists().where(*so))).one())


def _stepped(step: CaseStep, since: datetime) -> tuple[ColumnElement[bool], ...]:
    return (col(CaseEvent.step) == step, col(CaseEvent.at) >= since)


def _talked(since: datetime) -> tuple[ColumnElement[bool], ...]:
    """The trainer wrote, and the participant wrote back."""
    answer: Any = aliased(Message)
    return (
        col(Message.direction) == Direction.OUT,
        col(Message.created_at) >= since,
        answer.case_id == col(Message.case_id),
        answer.direction == Direction.IN,
        answer.id > col(Message.id),
    )


def _newest_alert_of_silence(session: Session, since: datetime) -> tuple[int | None, int | None] | None:
    """The chats of the participant and of whoever has been told of their silence."""
    silent, told = aliased(Person), aliased(Person)
    found = session.exec(
        select(col(silent.chat_id), col(told.chat_id))
        .select_from(CaseCard)
        .join(Case, col(Case.id) == col(CaseCard.case_id))
        .join(Participant, col(Participant.id) == col(Case.participant_id))
        .join(silent, col(silent.id) == col(Participant.person_id))
        .join(told, col(told.id) == col(CaseCard.person_id))
        .join(Outgoing, col(Outgoing.id) == col(CaseCard.outbox_id))
        .where(
            col(Case.reason) == CaseReason.MISSED_CHECK_INS,
            col(Case.opened_at) >= since,
            col(Outgoing.state) == OutboxState.SENT,
        )
        .order_by(col(CaseCard.id).desc())
    ).first()
    return None if found is None else (found[0], found[1])
