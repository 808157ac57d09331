"""Which group is whose common room, and what was posted there?"""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import func, or_, update
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, select

from storage.gathered import pour_out
from storage.participants import FOLLOWED
from storage.sentences import IN_A_GROUP
from storage.tables import (
    CheckIn,
    CohortPost,
    CommonRoom,
    Outgoing,
    Participant,
    Person,
    RoomEvent,
    RoomThread,
)
from storage.vocabulary import OutboxState, RoomAct, Topic

# What the end of a call is about: a post on its way into a group, a topic that is being opened, the way in.
ABOUT_POST = IN_A_GROUP
ABOUT_THREAD = "room_thread:"
ABOUT_LINK = "room_link:"
# A post that is being deleted from its group, and one in whose place a line is being put.
ABOUT_REMOVAL = "room_removal:"
ABOUT_EFFACING = "room_effacing:"
ABOUT_ROOMS = (ABOUT_POST, ABOUT_THREAD, ABOUT_LINK, ABOUT_REMOVAL, ABOUT_EFFACING)


def in_chat(session: Session, chat_id: int) -> CommonRoom | None:
    """What is known of a group, be it linked to a cohort or not."""
    return session.exec(select(CommonRoom).where(col(CommonRoom.chat_id) == chat_id)).first()


def of_cohort(session: Session, cohort_id: int) -> CommonRoom | None:
    return session.exec(select(CommonRoom).where(col(CommonRoom.cohort_id) == cohort_id)).first()


def give(session: Session, room: CommonRoom, cohort_id: int, now: datetime) -> bool:
    """True for exactly one, however many link at once; False where either belongs together with another."""
    try:
        with session.begin_nested():
            given = session.exec(
                update(CommonRoom)
                .where(col(CommonRoom.id) == room.id, col(CommonRoom.cohort_id).is_(None))
                .values(cohort_id=cohort_id, linked_at=now, is_offering=True)
            )
    except IntegrityError:
        return False
    session.refresh(room)
    return given.rowcount == 1


def take_from(session: Session, room: CommonRoom) -> bool:
    """True for whoever ended the link; False where it was ended already."""
    taken = session.exec(
        update(CommonRoom)
        .where(col(CommonRoom.id) == room.id, col(CommonRoom.cohort_id).is_not(None))
        .values(cohort_id=None, linked_at=None, next_digest_at=None, is_offering=False, invite_link=None)
    )
    session.refresh(room)
    return taken.rowcount == 1


def set_away(session: Session, room: CommonRoom, now: datetime) -> bool:
    """True for whoever noticed it first."""
    went = session.exec(
        update(CommonRoom)
        .where(col(CommonRoom.id) == room.id, col(CommonRoom.away_since).is_(None))
        .values(away_since=now)
    )
    session.refresh(room)
    return went.rowcount == 1


def move(session: Session, old_chat_id: int, new_chat_id: int) -> None:
    """The group became a supergroup; what was noted of the new one before goes, the link stays."""
    room = in_chat(session, old_chat_id)
    if room is None:
        return
    double = in_chat(session, new_chat_id)
    if double is not None:
        session.delete(double)
        session.flush()
    room.chat_id = new_chat_id
    room.invite_link = None
    session.add(room)
    session.flush()


def record(
    session: Session,
    act: RoomAct,
    cohort_id: int,
    now: datetime,
    *,
    room_id: int | None = None,
    by: int | None = None,
    about: dict[str, int | str | None] | None = None,
) -> None:
    session.add(RoomEvent(cohort_id=cohort_id, room_id=room_id, act=act, by_id=by, at=now, about=about or {}))
    session.flush()


def languages(session: Session, cohort_id: int) -> dict[str, int]:
    """How many of a cohort's people speak which language."""
    spoken = session.exec(
        select(col(Person.language), func.count())
        .join(Participant, col(Participant.person_id) == col(Person.id))
        .where(col(Participant.cohort_id) == cohort_id)
        .group_by(col(Person.language))
        .order_by(col(Person.language).desc())
    )
    return dict(spoken.all())


def taking_announcements(session: Session, cohort_ids: Sequence[int] | None) -> Sequence[CommonRoom]:
    """The groups of these cohorts, or of all, that also show what is announced."""
    query = select(CommonRoom).where(
        col(CommonRoom.cohort_id).is_not(None),
        col(CommonRoom.posts_announcements).is_(True),
        col(CommonRoom.away_since).is_(None),
    )
    if cohort_ids is not None:
        query = query.where(col(CommonRoom.cohort_id).in_(cohort_ids))
    return session.exec(query).all()


def digests_due(session: Session, now: datetime, limit: int, skip: Sequence[int]) -> Sequence[int]:
    return session.exec(
        select(CommonRoom.id)
        .where(col(CommonRoom.next_digest_at) <= now, col(CommonRoom.id).not_in(skip))
        .order_by(col(CommonRoom.next_digest_at), col(CommonRoom.id))
        .limit(limit)
    ).all()


def reported_between(session: Session, cohort_id: int, since: datetime, until: datetime) -> int:
    """How many people of the cohort completed a report in this time."""
    return session.exec(
        select(func.count(func.distinct(col(CheckIn.participant_id))))
        .join(Participant, col(Participant.id) == col(CheckIn.participant_id))
        .where(
            col(Participant.cohort_id) == cohort_id,
            col(CheckIn.completed_at) > since,
            col(CheckIn.completed_at) <= until,
        )
    ).one()


def good_news_between(session: Session, cohort_id: int, since: datetime, until: datetime) -> int:
    """How many pieces of good news were shared with all, by their authors' consent, and not taken back."""
    return session.exec(
        select(func.count()).where(
            col(CohortPost.cohort_id) == cohort_id,
            col(CohortPost.topic) == Topic.GOOD_NEWS,
            col(CohortPost.author_id).is_not(None),
            col(CohortPost.removed_at).is_(None),
            col(CohortPost.posted_at) > since,
            col(CohortPost.posted_at) <= until,
        )
    ).one()


def next_asked_on(session: Session, cohort_id: int, today: date) -> date | None:
    """The next day on which people of the cohort are asked."""
    return session.exec(
        select(func.min(col(Participant.next_check_in_on))).where(
            col(Participant.cohort_id) == cohort_id,
            col(Participant.status).in_(FOLLOWED),
            col(Participant.next_check_in_on) >= today,
        )
    ).one()


def posted(session: Session, key: str) -> CohortPost | None:
    return session.exec(select(CohortPost).where(col(CohortPost.key) == key)).first()


def announced(session: Session, broadcast_id: int) -> Sequence[CohortPost]:
    """What stands in groups of one announcement."""
    its_key = col(CohortPost.key).startswith(f"broadcast:{broadcast_id}:", autoescape=True)
    return session.exec(
        select(CohortPost).where(its_key, col(CohortPost.removed_at).is_(None)).order_by(col(CohortPost.id))
    ).all()


def standing_by(session: Session, author_id: int) -> Sequence[CohortPost]:
    """What one participant said to all and has not been taken back."""
    return session.exec(
        select(CohortPost)
        .where(col(CohortPost.author_id) == author_id, col(CohortPost.removed_at).is_(None))
        .order_by(col(CohortPost.id))
    ).all()


def keep(session: Session, post: CohortPost) -> CohortPost:
    """The post, or the one that was kept under its key before."""
    try:
        with session.begin_nested():
            session.add(post)
    except IntegrityError:
        return session.exec(select(CohortPost).where(col(CohortPost.key) == post.key)).one()
    return post


def waiting(session: Session, room_id: int, topic: Topic) -> Sequence[CohortPost]:
    """Posts for a topic that is not open yet, the oldest first."""
    return session.exec(
        select(CohortPost)
        .where(
            col(CohortPost.room_id) == room_id,
            col(CohortPost.topic) == topic,
            col(CohortPost.outbox_id).is_(None),
            col(CohortPost.removed_at).is_(None),
        )
        .order_by(col(CohortPost.id))
    ).all()


def on_their_way(session: Session, author_id: int, begins: str) -> Sequence[CohortPost]:
    """Posts of this participant whose key begins so and that nobody can have read yet."""
    pour_out(session)
    return session.exec(
        select(CohortPost)
        .outerjoin(Outgoing, col(Outgoing.id) == col(CohortPost.outbox_id))
        .where(
            col(CohortPost.author_id) == author_id,
            col(CohortPost.key).startswith(begins, autoescape=True),
            col(CohortPost.removed_at).is_(None),
            or_(col(CohortPost.outbox_id).is_(None), col(Outgoing.state) == OutboxState.QUEUED),
        )
        .order_by(col(CohortPost.id))
    ).all()


def remove(session: Session, post: CohortPost, by: int | None, now: datetime) -> bool:
    """True once."""
    removed = session.exec(
        update(CohortPost)
        .where(col(CohortPost.id) == post.id, col(CohortPost.removed_at).is_(None))
        .values(removed_at=now, removed_by=by)
    )
    session.refresh(post)
    return removed.rowcount == 1


def carrier(session: Session, post: CohortPost) -> Outgoing | None:
    """The call that brought, or is to bring, the post into the group."""
    if post.outbox_id is None:
        return None
    pour_out(session)
    return session.get(Outgoing, post.outbox_id)


def is_in_a_topic(session: Session, post: CohortPost) -> bool:
    """Was it meant for one topic of a forum, and not for the one chat that all see?"""
    call = carrier(session, post)
    return call is not None and '"message_thread_id"' in call.body


def thread(session: Session, room_id: int, topic: Topic) -> RoomThread:
    """The topic in this forum; noted as not opened yet where there is none."""
    query = select(RoomThread).where(col(RoomThread.room_id) == room_id, col(RoomThread.topic) == topic)
    known = session.exec(query).first()
    if known is not None:
        return known
    try:
        with session.begin_nested():
            session.add(RoomThread(room_id=room_id, topic=topic))
    except IntegrityError:
        pass
    return session.exec(query).one()
