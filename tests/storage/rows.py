"""Who and what stands in the tables when a story about storage begins?"""

from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any, TypeVar

from sqlmodel import Session, SQLModel

from storage.tables import (
    Answer,
    Broadcast,
    Case,
    Chat,
    CheckIn,
    Cohort,
    Delivery,
    Invitation,
    Participant,
    Person,
    RoleGrant,
)
from storage.vocabulary import (
    AnswerKind,
    BroadcastStatus,
    CaseReason,
    CheckInStatus,
    DeliveryStatus,
    ParticipantStatus,
    Role,
)

Row = TypeVar("Row", bound=SQLModel)

NOW = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
WEEK = timedelta(days=7)
_codes = count(1)


def keep(session: Session, row: Row) -> Row:
    session.add(row)
    session.flush()
    return row


def cohort(session: Session) -> Cohort:
    return keep(
        session,
        Cohort(
            code=f"C-{next(_codes)}",
            name="Melati",
            started=date(2026, 2, 1),
            timezone="Asia/Makassar",
            created_at=NOW,
        ),
    )


def person(session: Session, name: str = "Sari", chat: int | None = None) -> Person:
    if chat is not None and session.get(Chat, chat) is None:
        keep(session, Chat(telegram_id=chat))
    return keep(
        session, Person(name=name, chat_id=chat, language="id", timezone="Asia/Makassar", created_at=NOW)
    )


def grant(session: Session, who: Person, role: Role, where: Cohort | None) -> None:
    keep(
        session,
        RoleGrant(person_id=who.id, role=role, cohort_id=where.id if where else None, granted_at=NOW),
    )


def participant(session: Session, who: Person, where: Cohort | None = None, **more: Any) -> Participant:
    where = where or cohort(session)
    grant(session, who, Role.TRAINEE, where)
    facts = {"status": ParticipantStatus.ACTIVE, "rung": "T0", "enrolled_at": NOW, **more}
    return keep(session, Participant(person_id=who.id, cohort_id=where.id, created_at=NOW, **facts))


def check_in(session: Session, whose: Participant, **more: Any) -> CheckIn:
    facts = {
        "question_set": "weekly",
        "local_date": date(2026, 3, 6),
        "status": CheckInStatus.SENT,
        "planned_at": NOW,
        "due_at": NOW + WEEK,
        **more,
    }
    return keep(session, CheckIn(participant_id=whose.id, programme="digest", **facts))


def answer(session: Session, to: CheckIn, question: str = "sales", **more: Any) -> Answer:
    facts = {"kind": AnswerKind.AMOUNT, "raw": "250rb", "value": 250_000, "answered_at": NOW, **more}
    return keep(session, Answer(check_in_id=to.id, question=question, **facts))


def case(session: Session, about: Participant, **more: Any) -> Case:
    facts = {"reason": CaseReason.MISSED_CHECK_INS, "opened_at": NOW, **more}
    return keep(session, Case(participant_id=about.id, **facts))


def invitation(session: Session, role: Role = Role.TRAINER) -> Invitation:
    return keep(session, Invitation(token_hash=f"hash-{next(_codes)}", role=role, created_at=NOW))


def delivery(session: Session, broadcast_id: int, person_id: int, status: DeliveryStatus) -> Delivery:
    return keep(session, Delivery(broadcast_id=broadcast_id, person_id=person_id, status=status, due_at=NOW))


def broadcast(session: Session, status: BroadcastStatus = BroadcastStatus.DRAFT) -> Broadcast:
    return keep(session, Broadcast(status=status, content={"method": "sendMessage"}, created_at=NOW))
