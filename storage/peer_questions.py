"""Who may be asked, what was asked, whom does it still have to reach, and what was answered?"""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, func, update
from sqlmodel import Session, col, select

from storage.participants import FOLLOWED
from storage.tables import Askable, Participant, PeerAnswer, PeerQuestion, Person, QuestionCopy
from storage.vocabulary import ParticipantStatus

# What the end of a call is about: a question before a reader's eyes.
ABOUT = "peer_question:"


def willingness(session: Session, participant_id: int) -> Askable | None:
    return session.get(Askable, participant_id)


def offered(session: Session, participant_id: int, now: datetime) -> Askable:
    """What they said; that they were asked, where nothing is known yet."""
    known = willingness(session, participant_id)
    if known is None:
        known = Askable(participant_id=participant_id, offered_at=now)
        session.add(known)
        session.flush()
    return known


def agree(session: Session, participant_id: int, now: datetime) -> None:
    """From now on they are asked, also what waited for their yes."""
    said = offered(session, participant_id, now)
    said.agreed_at, said.declined_at = now, None
    session.flush()
    session.exec(
        update(QuestionCopy)
        .where(
            col(QuestionCopy.participant_id) == participant_id,
            col(QuestionCopy.sent_at).is_(None),
            col(QuestionCopy.question_id).in_(
                select(PeerQuestion.id).where(
                    col(PeerQuestion.closed_at).is_(None), col(PeerQuestion.closes_at) > now
                )
            ),
        )
        .values(due_at=now)
    )


def decline(session: Session, participant_id: int, now: datetime) -> None:
    """From now on nothing is asked of them, whatever was on its way."""
    said = offered(session, participant_id, now)
    said.agreed_at, said.declined_at = None, now
    session.flush()
    session.exec(
        update(QuestionCopy)
        .where(col(QuestionCopy.participant_id) == participant_id, col(QuestionCopy.due_at).is_not(None))
        .values(due_at=None)
    )


def forget_choice(session: Session, participant_id: int) -> None:
    said = willingness(session, participant_id)
    if said is not None:
        session.delete(said)
        session.flush()


def peers_of(session: Session, asker: Participant) -> Sequence[tuple[Participant, Person]]:
    """Others of the cohort who can be reached by Telegram: followed up and not refusing, or a mentor."""
    no = select(Askable.participant_id).where(col(Askable.declined_at).is_not(None))
    return session.exec(
        select(Participant, Person)
        .join(Person, col(Person.id) == col(Participant.person_id))
        .where(
            col(Participant.cohort_id) == asker.cohort_id,
            col(Participant.person_id) != asker.person_id,
            col(Participant.status).in_(FOLLOWED) | _is_mentor(),
            col(Person.chat_id).is_not(None),
            col(Participant.id).not_in(no),
        )
        .order_by(col(Participant.id))
    ).all()


def _is_mentor() -> ColumnElement[bool]:
    """They stand on their own, and agreed to be asked since."""
    yes = select(Askable.participant_id).where(col(Askable.agreed_at).is_not(None))
    return (col(Participant.status) == ParticipantStatus.INDEPENDENT) & col(Participant.id).in_(yes)


def get(session: Session, question_id: int) -> PeerQuestion | None:
    return session.get(PeerQuestion, question_id)


def all_of(session: Session, participant_id: int) -> Sequence[PeerQuestion]:
    return session.exec(
        select(PeerQuestion)
        .where(col(PeerQuestion.asked_by) == participant_id)
        .order_by(col(PeerQuestion.id))
    ).all()


def of_post(session: Session, post_id: int) -> PeerQuestion | None:
    return session.exec(select(PeerQuestion).where(col(PeerQuestion.post_id) == post_id)).first()


def close(session: Session, question: PeerQuestion, now: datetime) -> bool:
    """True once; nobody more is asked from then on."""
    closed = session.exec(
        update(PeerQuestion)
        .where(col(PeerQuestion.id) == question.id, col(PeerQuestion.closed_at).is_(None))
        .values(closed_at=now)
    )
    session.exec(
        update(QuestionCopy)
        .where(col(QuestionCopy.question_id) == question.id, col(QuestionCopy.due_at).is_not(None))
        .values(due_at=None)
    )
    session.expire_all()
    return closed.rowcount == 1


def copies_due(session: Session, now: datetime, limit: int, skip: Sequence[int]) -> Sequence[int]:
    return session.exec(
        select(QuestionCopy.id)
        .where(col(QuestionCopy.due_at) <= now, col(QuestionCopy.id).not_in(skip))
        .order_by(col(QuestionCopy.due_at), col(QuestionCopy.id))
        .limit(limit)
    ).all()


def asked_since(session: Session, person_id: int, since: datetime) -> int:
    """How many questions of others reached somebody since then."""
    return session.exec(
        select(func.count()).where(
            col(QuestionCopy.person_id) == person_id, col(QuestionCopy.sent_at) >= since
        )
    ).one()


def answered_since(session: Session, author_id: int, since: datetime) -> int:
    """How many answers to others' questions somebody gave since then."""
    return session.exec(
        select(func.count()).where(
            col(PeerAnswer.author_id) == author_id, col(PeerAnswer.answered_at) >= since
        )
    ).one()


def readers_of(session: Session, question_id: int) -> Sequence[Person]:
    """Whom the question has reached."""
    return session.exec(
        select(Person)
        .join(QuestionCopy, col(QuestionCopy.person_id) == col(Person.id))
        .where(col(QuestionCopy.question_id) == question_id, col(QuestionCopy.sent_at).is_not(None))
        .order_by(col(Person.id))
    ).all()


def thank(session: Session, answer: PeerAnswer, now: datetime) -> bool:
    """True once, however often it is pressed."""
    thanked = session.exec(
        update(PeerAnswer)
        .where(col(PeerAnswer.id) == answer.id, col(PeerAnswer.thanked_at).is_(None))
        .values(thanked_at=now)
    )
    session.refresh(answer)
    return thanked.rowcount == 1


def answer_sent_as(session: Session, chat_id: int | None, message_id: int | None) -> PeerAnswer | None:
    """The answer, by the name that its message has in its author's chat."""
    return session.exec(
        select(PeerAnswer).where(col(PeerAnswer.chat_id) == chat_id, col(PeerAnswer.message_id) == message_id)
    ).first()


def counts(session: Session, person_id: int) -> tuple[int, int]:
    """How many questions somebody asked of all, and how many answers they gave."""
    places = select(Participant.id).where(col(Participant.person_id) == person_id)
    asked = session.exec(
        select(func.count()).select_from(PeerQuestion).where(col(PeerQuestion.asked_by).in_(places))
    ).one()
    answered = session.exec(
        select(func.count()).select_from(PeerAnswer).where(col(PeerAnswer.author_id) == person_id)
    ).one()
    return asked, answered
