"""Which group do the staff of a cohort work in, and how does the topic about each participant stand?"""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, delete, func, update
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, select

from storage.tables import (
    AlbumPart,
    Case,
    CaseEvent,
    Message,
    Participant,
    StaffRoom,
    StaffRoomMember,
    StaffTopic,
)
from storage.vocabulary import CaseStatus, CaseStep

# What the end of a call is about: a topic that is being opened.
ABOUT_TOPIC = "staff_topic:"
# Beside the message that it carries, a copy says in which topic it goes.
IN_TOPIC = "topic"


def in_chat(session: Session, chat_id: int) -> StaffRoom | None:
    """The staff's own group, if this chat is one."""
    return session.exec(
        select(StaffRoom).where(col(StaffRoom.chat_id) == chat_id, col(StaffRoom.cohort_id).is_not(None))
    ).first()


def of_cohort(session: Session, cohort_id: int) -> StaffRoom | None:
    return session.exec(select(StaffRoom).where(col(StaffRoom.cohort_id) == cohort_id)).first()


def give(session: Session, chat_id: int, title: str, cohort_id: int, now: datetime) -> StaffRoom | None:
    """The group as the cohort's own; None where either belongs together with another."""
    room = session.exec(select(StaffRoom).where(col(StaffRoom.chat_id) == chat_id)).first()
    if room is None:
        room = StaffRoom(chat_id=chat_id, title=title, linked_at=now)
    elif room.cohort_id is not None:
        return None
    room.cohort_id, room.title, room.linked_at, room.away_since = cohort_id, title, now, None
    try:
        with session.begin_nested():
            session.add(room)
    except IntegrityError:
        return None
    return room


def take_from(session: Session, room: StaffRoom) -> None:
    """The group is nobody's; what stood in its topics stays there, and is ours no more."""
    session.execute(delete(StaffTopic).where(col(StaffTopic.room_id) == room.id))
    session.execute(delete(StaffRoomMember).where(col(StaffRoomMember.room_id) == room.id))
    room.cohort_id = None
    session.add(room)
    session.flush()


def set_away(session: Session, room: StaffRoom, now: datetime) -> bool:
    """True for whoever noticed it first."""
    went = session.exec(
        update(StaffRoom)
        .where(col(StaffRoom.id) == room.id, col(StaffRoom.away_since).is_(None))
        .values(away_since=now)
    )
    session.refresh(room)
    return went.rowcount == 1


def set_back(session: Session, room: StaffRoom) -> None:
    """Where a topic could not be opened, it is tried again."""
    if room.away_since is not None:
        room.away_since = None
        session.add(room)
        session.flush()


def move(session: Session, old_chat_id: int, new_chat_id: int) -> None:
    """The group has a new number, and under it no topic of before."""
    room = session.exec(select(StaffRoom).where(col(StaffRoom.chat_id) == old_chat_id)).first()
    if room is not None:
        session.execute(delete(StaffTopic).where(col(StaffTopic.room_id) == room.id))
        room.chat_id = new_chat_id
        session.add(room)
        session.flush()


def is_seen(session: Session, room_id: int, person_id: int, now: datetime) -> None:
    if session.get(StaffRoomMember, (room_id, person_id)) is None:
        session.add(StaffRoomMember(room_id=room_id, person_id=person_id, seen_at=now))
        session.flush()


def is_seen_no_more(session: Session, room_id: int, person_id: int) -> None:
    session.execute(
        delete(StaffRoomMember).where(
            col(StaffRoomMember.room_id) == room_id, col(StaffRoomMember.person_id) == person_id
        )
    )


def members(session: Session, room_id: int) -> frozenset[int]:
    return frozenset(
        session.exec(select(StaffRoomMember.person_id).where(col(StaffRoomMember.room_id) == room_id))
    )


def topic(session: Session, topic_id: int) -> StaffTopic | None:
    return session.get(StaffTopic, topic_id)


def topic_in(session: Session, room_id: int, thread_id: int) -> StaffTopic | None:
    return session.exec(
        select(StaffTopic).where(col(StaffTopic.room_id) == room_id, col(StaffTopic.thread_id) == thread_id)
    ).first()


def topic_of(session: Session, room_id: int, participant_id: int) -> StaffTopic:
    """The topic about somebody; noted as not opened yet where there is none."""
    query = select(StaffTopic).where(
        col(StaffTopic.room_id) == room_id, col(StaffTopic.participant_id) == participant_id
    )
    known = session.exec(query).first()
    if known is None:
        known = StaffTopic(room_id=room_id, participant_id=participant_id)
        session.add(known)
        session.flush()
    return known


def open_topic(session: Session, participant_id: int) -> tuple[StaffTopic, StaffRoom] | None:
    """Where words of and to somebody are carried besides, if there is such a place now."""
    return session.exec(
        select(StaffTopic, StaffRoom)
        .join(StaffRoom, col(StaffRoom.id) == col(StaffTopic.room_id))
        .where(
            col(StaffTopic.participant_id) == participant_id,
            col(StaffTopic.thread_id).is_not(None),
            col(StaffRoom.cohort_id).is_not(None),
            col(StaffRoom.away_since).is_(None),
        )
    ).first()


def forget(session: Session, topic: StaffTopic) -> None:
    """Somebody deleted it; what is said from now on needs another."""
    room = session.get_one(StaffRoom, topic.room_id)
    of_them = select(Message.id).where(col(Message.participant_id) == topic.participant_id)
    session.execute(
        delete(AlbumPart).where(
            col(AlbumPart.chat_id) == room.chat_id, col(AlbumPart.thread_message_id).in_(of_them)
        )
    )
    topic.thread_id, topic.is_opening, topic.is_closed = None, False, False
    topic.card_outbox_id = topic.card_case_id = topic.shown_event_id = None
    topic.times_lost += 1
    session.add(topic)
    session.flush()


def said_in(session: Session, case_id: int) -> Sequence[Message]:
    """The conversation of one case, the oldest first."""
    return session.exec(
        select(Message).where(col(Message.case_id) == case_id).order_by(col(Message.id))
    ).all()


def wanting(session: Session, limit: int, skip: Collection[int]) -> Sequence[int]:
    """Cases that are not over and have no open topic where their staff work in a group."""
    return session.exec(
        select(Case.id)
        .join(Participant, col(Participant.id) == col(Case.participant_id))
        .join(StaffRoom, col(StaffRoom.cohort_id) == col(Participant.cohort_id))
        .outerjoin(
            StaffTopic,
            (col(StaffTopic.room_id) == col(StaffRoom.id))
            & (col(StaffTopic.participant_id) == col(Participant.id)),
        )
        .where(
            col(Case.status) != CaseStatus.RESOLVED,
            col(StaffRoom.away_since).is_(None),
            col(StaffTopic.id).is_(None)
            | col(StaffTopic.is_closed)
            | (col(StaffTopic.thread_id).is_(None) & ~col(StaffTopic.is_opening)),
            col(Case.id).not_in(skip),
        )
        .order_by(col(Case.id))
        .limit(limit)
    ).all()


def outdated(session: Session, limit: int, skip: Collection[int]) -> Sequence[int]:
    """Open topics in which something about their case is not shown yet."""
    newest = (
        select(func.max(CaseEvent.id))
        .join(Case, col(Case.id) == col(CaseEvent.case_id))
        .where(
            col(Case.participant_id) == col(StaffTopic.participant_id),
            col(CaseEvent.step) != CaseStep.ALERTED,
        )
        .correlate(StaffTopic)
        .scalar_subquery()
    )
    return _open_topics(session, newest > func.coalesce(col(StaffTopic.shown_event_id), 0), limit, skip)


def finished(session: Session, limit: int, skip: Collection[int]) -> Sequence[int]:
    """Open topics about somebody whose case is over."""
    unresolved = (
        select(Case.id)
        .where(
            col(Case.participant_id) == col(StaffTopic.participant_id),
            col(Case.status) != CaseStatus.RESOLVED,
        )
        .correlate(StaffTopic)
    )
    return _open_topics(session, ~unresolved.exists(), limit, skip)


def newest_case(session: Session, participant_id: int) -> Case | None:
    return session.exec(
        select(Case).where(col(Case.participant_id) == participant_id).order_by(col(Case.id).desc()).limit(1)
    ).first()


def newest_event(session: Session, case_id: int) -> int:
    """Whom it was shown to changes nothing in how it stands."""
    return (
        session.exec(
            select(func.max(CaseEvent.id)).where(
                col(CaseEvent.case_id) == case_id, col(CaseEvent.step) != CaseStep.ALERTED
            )
        ).one()
        or 0
    )


def _open_topics(
    session: Session, condition: ColumnElement[bool], limit: int, skip: Collection[int]
) -> Sequence[int]:
    """Those of which this is true, where the bot can work."""
    return session.exec(
        select(StaffTopic.id)
        .join(StaffRoom, col(StaffRoom.id) == col(StaffTopic.room_id))
        .where(
            col(StaffRoom.away_since).is_(None),
            col(StaffTopic.thread_id).is_not(None),
            ~col(StaffTopic.is_closed),
            condition,
            col(StaffTopic.id).not_in(skip),
        )
        .limit(limit)
    ).all()
