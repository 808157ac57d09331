"""What is in a participant's thread?"""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, String, and_, cast, func, literal, update
from sqlmodel import Session, col, select

from storage import albums, queued
from storage.sentences import OF_A_HUMAN
from storage.tables import CaseEvent, FormerWords, LabelCorrection, Message, Outgoing, Participant
from storage.vocabulary import CaseStep, Direction

ABOUT = OF_A_HUMAN
WHOLE = ":whole:"  # between whose words and whose copy, in the key of a copy
CHANGE = "message_change:"  # a copy becomes what its author has made of it


def thread(session: Session, participant_id: int, limit: int) -> Sequence[Message]:
    """The newest messages, the oldest of them first."""
    newest = session.exec(
        select(Message)
        .where(col(Message.participant_id) == participant_id)
        .order_by(col(Message.created_at).desc(), col(Message.id).desc())
        .limit(limit)
    ).all()
    return newest[::-1]


def written_by(session: Session, person_id: int, skip: int, limit: int) -> Sequence[Message]:
    """What somebody wrote, the newest first."""
    return session.exec(
        select(Message)
        .where(col(Message.author_id) == person_id)
        .order_by(col(Message.created_at).desc(), col(Message.id).desc())
        .offset(skip)
        .limit(limit)
    ).all()


def last_heard(session: Session, participant_id: int) -> Message | None:
    return session.exec(
        select(Message)
        .where(col(Message.participant_id) == participant_id, col(Message.direction) == Direction.IN)
        .order_by(col(Message.created_at).desc(), col(Message.id).desc())
        .limit(1)
    ).first()


def waiting_for_staff(session: Session, case_ids: Collection[int]) -> frozenset[int]:
    """Those of the cases in which the participant spoke last, and nobody was in touch since."""
    last = (
        select(func.max(Message.id)).where(col(Message.case_id).in_(case_ids)).group_by(col(Message.case_id))
    )
    touched = (
        select(CaseEvent.id)
        .where(
            col(CaseEvent.case_id) == col(Message.case_id),
            col(CaseEvent.step) == CaseStep.TOUCHED,
            col(CaseEvent.at) >= col(Message.created_at),
        )
        .correlate(Message)
    )
    found = session.exec(
        select(Message.case_id).where(
            col(Message.id).in_(last), col(Message.direction) == Direction.IN, ~touched.exists()
        )
    )
    return frozenset(case_id for case_id in found if case_id is not None)


def sent_as(session: Session, chat_id: int, telegram_message_id: int) -> Message | None:
    """What was kept of a message, by the name that it has in its author's chat."""
    return session.exec(
        select(Message)
        .where(col(Message.chat_id) == chat_id, col(Message.telegram_message_id) == telegram_message_id)
        .order_by(col(Message.id).desc())
        .limit(1)
    ).first()


def newest_saying(session: Session, participant_id: int, words: str) -> Message | None:
    """The newest message in the thread with just these words."""
    return session.exec(
        select(Message)
        .where(col(Message.participant_id) == participant_id, col(Message.text) == words)
        .order_by(col(Message.created_at).desc(), col(Message.id).desc())
        .limit(1)
    ).first()


def newest_words_to(session: Session, participant_id: int, author_id: int) -> Message | None:
    """What somebody of the staff wrote last to a participant, in words alone."""
    return session.exec(
        select(Message)
        .where(
            col(Message.participant_id) == participant_id,
            col(Message.author_id) == author_id,
            col(Message.direction) == Direction.OUT,
            col(Message.kind) == "text",
        )
        .order_by(col(Message.created_at).desc(), col(Message.id).desc())
        .limit(1)
    ).first()


def is_lost() -> ColumnElement[bool]:
    """Whether it was written to a participant whom it did not reach."""
    reader = select(Participant.person_id).where(col(Participant.id) == col(Message.participant_id))
    travels_under = (
        literal(ABOUT)
        + cast(col(Message.id), String)
        + literal(WHOLE)
        + cast(reader.correlate(Message).scalar_subquery(), String)
    )
    copy = select(Outgoing.id).where(col(Outgoing.key) == travels_under, col(Outgoing.state).in_(queued.LOST))
    return and_(col(Message.direction) == Direction.OUT, copy.correlate(Message).exists())


def reword(session: Session, message: Message, words: str | None, now: datetime) -> None:
    """The words as their author has changed them; the former ones stay beside them."""
    former = FormerWords(
        thread_message_id=message.id,
        text=message.text,
        label=message.label,
        topic=message.topic,
        replaced_at=now,
    )
    message.text = words
    session.add_all([former, message])
    session.flush()


def was_relabelled(session: Session, message_id: int) -> bool:
    """Whether somebody said themselves what it means."""
    said = select(LabelCorrection.id).where(col(LabelCorrection.thread_message_id) == message_id).limit(1)
    return session.exec(said).first() is not None


def carried_by(session: Session, chat_id: int, telegram_message_id: int) -> Message | None:
    """The message whose words stand in this message of ours."""
    in_album = albums.part_at(session, chat_id, telegram_message_id)
    if in_album is not None:
        return in_album
    about = queued.about_message(session, chat_id, telegram_message_id)
    if about is None or not about.startswith(ABOUT):
        return None
    return session.get(Message, int(about.removeprefix(ABOUT).partition(":")[0]))


def asked_about(session: Session, participant_id: int, since: datetime) -> Message | None:
    """The message of which the participant was asked what it means, and has not said so."""
    return session.exec(
        select(Message)
        .where(
            col(Message.participant_id) == participant_id,
            col(Message.created_at) >= since,
            col(Message.asked_in).is_not(None),
        )
        .order_by(col(Message.created_at).desc(), col(Message.id).desc())
        .limit(1)
    ).first()


def relabel(
    session: Session, message: Message, label: str, topic: str | None, person_id: int, now: datetime
) -> bool:
    """False where the message is read so already: two taps, or two people who agree, count once."""
    before = (message.label, message.topic)
    changed = session.exec(
        update(Message)
        .where(col(Message.id) == message.id, col(Message.label).is_distinct_from(label))
        .values(label=label, topic=topic, asked_in=None)
    )
    session.refresh(message)
    if changed.rowcount == 0:
        return False
    session.add(
        LabelCorrection(
            thread_message_id=message.id,
            person_id=person_id,
            label=label,
            topic=topic,
            label_before=before[0],
            topic_before=before[1],
            at=now,
        )
    )
    session.flush()
    return True
