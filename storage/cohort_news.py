"""Which cohort is to hear what was shared, who of it, and what?"""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import update
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, select

from storage.contribution_kinds import ContributionState, ShownAs
from storage.participants import FOLLOWED
from storage.tables import (
    Chat,
    CohortNews,
    CohortPost,
    CommonRoom,
    Contribution,
    Newsletter,
    NewsRefusal,
    Participant,
    Person,
    RoomMember,
    Showing,
)


def expect(session: Session, cohort_id: int, now: datetime, next_at: datetime) -> None:
    """From now on the cohort is told every week; nothing changes where it is already."""
    if session.get(CohortNews, cohort_id) is None:
        try:
            with session.begin_nested():
                session.add(CohortNews(cohort_id=cohort_id, since=now, next_at=next_at))
        except IntegrityError:
            return


def due(session: Session, now: datetime) -> Sequence[CohortNews]:
    return session.exec(
        select(CohortNews).where(col(CohortNews.next_at) <= now).order_by(col(CohortNews.cohort_id))
    ).all()


def told(session: Session, cohort_id: int, was_due: datetime, next_at: datetime) -> bool:
    """The week is over for this cohort; True once."""
    moved = session.exec(
        update(CohortNews)
        .where(col(CohortNews.cohort_id) == cohort_id, col(CohortNews.next_at) == was_due)
        .values(since=was_due, next_at=next_at)
    )
    return moved.rowcount == 1


def has_news(session: Session, cohort_id: int, since: datetime, until: datetime) -> bool:
    return (
        session.exec(
            select(Contribution.id)
            .join(CohortPost, col(CohortPost.id) == col(Contribution.post_id))
            .where(
                col(CohortPost.cohort_id) == cohort_id,
                col(CohortPost.posted_at) >= since,
                col(CohortPost.posted_at) < until,
            )
            .limit(1)
        ).first()
        is not None
    )


def not_told(session: Session, cohort_id: int, week: date, limit: int, skip: Sequence[int]) -> Sequence[int]:
    """Ids of those of the cohort who are followed up, can be reached, would like to hear it, and are not in
    the group, where it stands already."""
    has_heard = (
        select(Newsletter.id)
        .where(col(Newsletter.participant_id) == col(Participant.id), col(Newsletter.week) == week)
        .correlate(Participant)
    )
    is_in_the_group = (
        select(RoomMember.participant_id)
        .join(CommonRoom, col(CommonRoom.id) == col(RoomMember.room_id))
        .where(
            col(RoomMember.participant_id) == col(Participant.id),
            col(CommonRoom.cohort_id) == cohort_id,
            col(CommonRoom.away_since).is_(None),
            col(RoomMember.joined_at).is_not(None),
            col(RoomMember.declined_at).is_(None),
        )
        .correlate(Participant)
    )
    refused = select(NewsRefusal.participant_id)
    return session.exec(
        select(Participant.id)
        .join(Person, col(Person.id) == col(Participant.person_id))
        .join(Chat, col(Chat.telegram_id) == col(Person.chat_id))
        .where(
            col(Participant.cohort_id) == cohort_id,
            col(Participant.status).in_(FOLLOWED),
            col(Chat.gone).is_(None),
            col(Participant.id).not_in(refused),
            col(Participant.id).not_in(skip),
            ~has_heard.exists(),
            ~is_in_the_group.exists(),
        )
        .order_by(col(Participant.id))
        .limit(limit)
    ).all()


def keep(session: Session, letter: Newsletter) -> bool:
    """False where this page of this week was told already."""
    try:
        with session.begin_nested():
            session.add(letter)
    except IntegrityError:
        return False
    return True


def letter(session: Session, letter_id: int) -> Newsletter | None:
    return session.get(Newsletter, letter_id)


def not_seen(session: Session, letter: Newsletter, reader: Participant, limit: int) -> Sequence[Contribution]:
    """What the others of the reader's cohort shared in this time and no page has told them, the oldest first.

    Until this transaction ends, nobody takes any of it back.
    """
    seen = (
        select(Showing.contribution_id)
        .join(Newsletter, col(Newsletter.id) == col(Showing.newsletter_id))
        .where(col(Newsletter.participant_id) == reader.id)
    )
    own = select(Participant.id).where(col(Participant.person_id) == reader.person_id)
    return session.exec(
        select(Contribution)
        .join(CohortPost, col(CohortPost.id) == col(Contribution.post_id))
        .where(
            col(CohortPost.cohort_id) == reader.cohort_id,
            col(CohortPost.removed_at).is_(None),
            col(CohortPost.posted_at) >= letter.since,
            col(CohortPost.posted_at) < letter.until,
            col(Contribution.state) == ContributionState.PUBLISHED,
            col(Contribution.participant_id).not_in(own),
            col(Contribution.id).not_in(seen),
        )
        .order_by(col(CohortPost.posted_at), col(Contribution.id))
        .limit(limit)
        .with_for_update(read=True, of=CohortPost)
    ).all()


def told_in(session: Session, letter: Newsletter) -> Sequence[tuple[Contribution, bool]]:
    """What a page tells of, in its order, and whether that still stands."""
    rows = session.exec(
        select(Contribution, CohortPost.removed_at)
        .join(Showing, col(Showing.contribution_id) == col(Contribution.id))
        .join(CohortPost, col(CohortPost.id) == col(Contribution.post_id))
        .where(col(Showing.newsletter_id) == letter.id, col(Showing.shown_as) == ShownAs.NEWS)
        .order_by(col(Showing.id))
    )
    return [(contribution, removed_at is None) for contribution, removed_at in rows]


def refuses(session: Session, participant_id: int) -> bool:
    return session.get(NewsRefusal, participant_id) is not None


def refuse(session: Session, participant_id: int, now: datetime) -> None:
    if not refuses(session, participant_id):
        session.add(NewsRefusal(participant_id=participant_id, refused_at=now))
        session.flush()


def wish_again(session: Session, participant_id: int) -> None:
    refusal = session.get(NewsRefusal, participant_id)
    if refusal is not None:
        session.delete(refusal)
        session.flush()
