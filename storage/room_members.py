"""Who would like to be in their cohort's group, and who is asked next?"""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import update
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from storage.participants import TAKING_PART
from storage.tables import CommonRoom, Consent, Participant, Person, RoomMember

PURPOSE = "group"


def get(session: Session, participant_id: int, room_id: int) -> RoomMember | None:
    return session.get(RoomMember, (participant_id, room_id))


def noted(session: Session, participant_id: int, room_id: int, now: datetime) -> RoomMember:
    """What they said about this group; that they were asked, where nothing is known yet."""
    member = get(session, participant_id, room_id)
    if member is None:
        member = RoomMember(participant_id=participant_id, room_id=room_id, offered_at=now)
        session.add(member)
        session.flush()
    return member


def somebody_is_new(session: Session, cohort_id: int) -> None:
    """At the next look, whoever was not asked yet is asked."""
    session.exec(update(CommonRoom).where(col(CommonRoom.cohort_id) == cohort_id).values(is_offering=True))


def offering(session: Session) -> Sequence[CommonRoom]:
    """Rooms for which participants are still to be asked, and into which the bot can let them."""
    return session.exec(
        select(CommonRoom).where(
            col(CommonRoom.is_offering).is_(True),
            col(CommonRoom.may_invite).is_(True),
            col(CommonRoom.away_since).is_(None),
            col(CommonRoom.cohort_id).is_not(None),
        )
    ).all()


def not_asked(session: Session, room_id: int, limit: int, skip: Sequence[int]) -> Sequence[int]:
    """Ids of participants of the room's cohort who can be asked and were not."""
    asked = select(RoomMember.participant_id).where(col(RoomMember.room_id) == room_id)
    cohort = select(CommonRoom.cohort_id).where(col(CommonRoom.id) == room_id).scalar_subquery()
    return session.exec(
        select(Participant.id)
        .join(Person, col(Person.id) == col(Participant.person_id))
        .where(
            col(Participant.cohort_id) == cohort,
            col(Participant.status).in_(TAKING_PART),
            col(Person.chat_id).is_not(None),
            col(Participant.id).not_in(asked),
            col(Participant.id).not_in(skip),
        )
        .order_by(col(Participant.id))
        .limit(limit)
    ).all()


def all_are_asked(session: Session, room_id: int) -> None:
    """Until somebody new comes, nobody needs to be looked for."""
    session.exec(update(CommonRoom).where(col(CommonRoom.id) == room_id).values(is_offering=False))


def agreed_in(session: Session, room_id: int, chat_id: int) -> Sequence[tuple[RoomMember, Person]]:
    """Those of this chat who agreed to be in the group; of a shared phone there may be several."""
    return session.exec(
        select(RoomMember, Person)
        .join(Participant, col(Participant.id) == col(RoomMember.participant_id))
        .join(Person, col(Person.id) == col(Participant.person_id))
        .where(
            col(RoomMember.room_id) == room_id,
            col(RoomMember.agreed_at).is_not(None),
            col(Participant.status).in_(TAKING_PART),
            col(Person.chat_id) == chat_id,
        )
        .order_by(col(Person.id))
    ).all()


def taking_part_in(session: Session, cohort_id: int, chat_id: int) -> Sequence[tuple[Participant, Person]]:
    """Participants of the cohort who use this Telegram."""
    return session.exec(
        select(Participant, Person)
        .join(Person, col(Person.id) == col(Participant.person_id))
        .where(
            col(Participant.cohort_id) == cohort_id,
            col(Participant.status).in_(TAKING_PART),
            col(Person.chat_id) == chat_id,
        )
        .order_by(col(Person.id))
    ).all()


def seen(session: Session, room_id: int, chat_id: int, now: datetime) -> None:
    """Whoever uses this Telegram is in the group."""
    session.exec(
        update(RoomMember)
        .where(
            col(RoomMember.room_id) == room_id,
            col(RoomMember.joined_at).is_(None),
            col(RoomMember.participant_id).in_(_who_use(chat_id)),
        )
        .values(joined_at=now)
    )


def left(session: Session, room_id: int, chat_id: int) -> None:
    """Whoever uses this Telegram is in the group no more, be their programme over or not."""
    session.exec(
        update(RoomMember)
        .where(col(RoomMember.room_id) == room_id, col(RoomMember.participant_id).in_(_who_use(chat_id)))
        .values(joined_at=None)
    )


def nobody_is_known_inside(session: Session, room_id: int) -> None:
    """Who has left meanwhile was not to be seen."""
    session.exec(update(RoomMember).where(col(RoomMember.room_id) == room_id).values(joined_at=None))


def _who_use(chat_id: int) -> SelectOfScalar[int]:
    return (
        select(Participant.id)
        .join(Person, col(Person.id) == col(Participant.person_id))
        .where(col(Person.chat_id) == chat_id)
    )


def rooms_of(session: Session, participant_id: int) -> Sequence[CommonRoom]:
    """Groups of which somebody was asked, or in which they were."""
    return session.exec(
        select(CommonRoom)
        .join(RoomMember, col(RoomMember.room_id) == col(CommonRoom.id))
        .where(col(RoomMember.participant_id) == participant_id)
    ).all()


def waiting_for_the_link(session: Session, room_id: int) -> Sequence[Person]:
    return session.exec(
        select(Person)
        .join(Participant, col(Participant.person_id) == col(Person.id))
        .join(RoomMember, col(RoomMember.participant_id) == col(Participant.id))
        .where(
            col(RoomMember.room_id) == room_id,
            col(RoomMember.agreed_at).is_not(None),
            col(RoomMember.joined_at).is_(None),
        )
        .order_by(col(Person.id))
    ).all()


def withdraw_consent(session: Session, person_id: int, now: datetime) -> None:
    session.exec(
        update(Consent)
        .where(
            col(Consent.person_id) == person_id,
            col(Consent.purpose) == PURPOSE,
            col(Consent.withdrawn_at).is_(None),
        )
        .values(withdrawn_at=now)
    )
