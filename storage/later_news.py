"""Who stands on their own and is to be asked how it goes?"""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, text, update
from sqlmodel import Session, col, select

from storage.ladder_vocabulary import LaterAnswer
from storage.tables import LaterNews, Participant
from storage.vocabulary import ParticipantStatus

# Written out, because a partial index serves only a condition that it can recognise.
_IS_NOT_ASKED = text("later_news.asked_at IS NULL")


def get(session: Session, news_id: int) -> LaterNews | None:
    return session.get(LaterNews, news_id)


def plan(session: Session, news: Sequence[LaterNews]) -> None:
    session.add_all(news)
    session.flush()


def due(session: Session, now: datetime, limit: int, skip: Sequence[int]) -> Sequence[int]:
    return session.exec(
        select(LaterNews.id)
        .join(Participant, col(Participant.id) == col(LaterNews.participant_id))
        .where(
            _IS_NOT_ASKED,
            col(LaterNews.due_at) <= now,
            col(Participant.status) == ParticipantStatus.INDEPENDENT,
            col(LaterNews.id).not_in(skip),
        )
        .order_by(col(LaterNews.due_at), col(LaterNews.id))
        .limit(limit)
    ).all()


def open_since(session: Session, participant_id: int, moment: datetime) -> LaterNews | None:
    """The newest that they were asked about since then, and have not answered."""
    return session.exec(
        select(LaterNews)
        .where(
            col(LaterNews.participant_id) == participant_id,
            col(LaterNews.asked_at) >= moment,
            col(LaterNews.answered_at).is_(None),
        )
        .order_by(col(LaterNews.asked_at).desc())
        .limit(1)
    ).first()


def give_up(session: Session, participant_id: int) -> None:
    """What was not asked yet is not asked any more."""
    session.exec(
        delete(LaterNews).where(
            col(LaterNews.participant_id) == participant_id, col(LaterNews.asked_at).is_(None)
        )
    )


def answer(
    session: Session, news_id: int, how: LaterAnswer, now: datetime, entered_by: int | None = None
) -> bool:
    """True once."""
    answered = session.exec(
        update(LaterNews)
        .where(col(LaterNews.id) == news_id, col(LaterNews.answered_at).is_(None))
        .values(answer=how, answered_at=now, entered_by=entered_by)
    )
    return answered.rowcount == 1
