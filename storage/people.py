"""Who is this, what may they do, and who serves a cohort?"""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, or_
from sqlmodel import Session, col, select

from storage.ahead import IS_SPEAKER, known_in
from storage.tables import Chat, Participant, Person, RoleGrant
from storage.vocabulary import Gone, Role


def in_chat(session: Session, chat_id: int) -> Person | None:
    """The person who speaks in this chat; of several who share it, whoever speaks now."""
    return session.exec(
        select(Person)
        .join(Chat, col(Chat.telegram_id) == col(Person.chat_id))
        .where(col(Person.chat_id) == chat_id)
        .order_by(IS_SPEAKER.desc(), col(Person.id).desc())
        .limit(1)
    ).first()


def heard_in(session: Session, chat_id: int) -> Person | None:
    """The person who has just spoken in this chat, which shows that it can be reached again."""
    known = known_in(session)
    if known is not None and chat_id in known.people:
        found = known.people[chat_id]
    else:
        found = session.exec(
            select(Person, col(Chat.gone).is_not(None))
            .join(Chat, col(Chat.telegram_id) == col(Person.chat_id))
            .where(col(Person.chat_id) == chat_id)
            .order_by(IS_SPEAKER.desc(), col(Person.id).desc())
            .limit(1)
        ).first()
    if found is None:
        return None
    person, was_gone = found
    if was_gone:
        mark_back(session, chat_id)
    return person


def get(session: Session, person_id: int) -> Person:
    return session.get_one(Person, person_id)


def roles_of(session: Session, person_id: int) -> frozenset[Role]:
    known = known_in(session)
    if known is not None and person_id in known.roles:
        return known.roles[person_id]
    grants = session.exec(select(RoleGrant).where(col(RoleGrant.person_id) == person_id))
    return frozenset(grant.role for grant in grants)


def cohorts_served(session: Session, person_id: int, role: Role) -> frozenset[int | None]:
    """The cohorts in which a person holds a role; None among them stands for every cohort."""
    return frozenset(
        session.exec(
            select(RoleGrant.cohort_id).where(
                col(RoleGrant.person_id) == person_id, col(RoleGrant.role) == role
            )
        )
    )


def serves(session: Session, person_id: int, role: Role, cohort_id: int) -> bool:
    served = cohorts_served(session, person_id, role)
    return cohort_id in served or None in served


def staff_of(session: Session, role: Role, cohort_id: int) -> Sequence[Person]:
    """Everybody who holds a staff role for a cohort, the longest-serving first."""
    return session.exec(
        select(Person)
        .join(RoleGrant, col(RoleGrant.person_id) == col(Person.id))
        .where(col(RoleGrant.role) == role, _for_cohort(cohort_id))
        .order_by(col(Person.id))
        .distinct()
    ).all()


def everybody_who_is(
    session: Session, role: Role, cohort_ids: Collection[int] | None = None
) -> Sequence[Person]:
    """Everybody who holds a role for any cohort, or for one of these; the longest-serving first."""
    holders = select(RoleGrant.person_id).where(col(RoleGrant.role) == role)
    if cohort_ids is not None:
        holders = holders.where(col(RoleGrant.cohort_id).is_(None) | col(RoleGrant.cohort_id).in_(cohort_ids))
    return session.exec(select(Person).where(col(Person.id).in_(holders)).order_by(col(Person.id))).all()


def names_beside(session: Session, person_id: int) -> Sequence[str]:
    """What everybody else is called who takes part in a cohort of theirs."""
    theirs = select(Participant.cohort_id).where(col(Participant.person_id) == person_id)
    return session.exec(
        select(Person.name)
        .join(Participant, col(Participant.person_id) == col(Person.id))
        .where(col(Participant.cohort_id).in_(theirs), col(Person.id) != person_id)
    ).all()


def out_of_reach(session: Session, person_ids: Collection[int]) -> frozenset[int]:
    """Those of them who have no chat, or closed it to us."""
    within_reach = session.exec(
        select(Person.id)
        .join(Chat, col(Chat.telegram_id) == col(Person.chat_id))
        .where(col(Person.id).in_(person_ids), col(Chat.gone).is_(None))
    )
    return frozenset(person_ids) - frozenset(within_reach)


def reachable_staff_of(session: Session, role: Role, cohort_id: int) -> Sequence[Person]:
    return [person for person in staff_of(session, role, cohort_id) if is_reachable(session, person)]


def is_reachable(session: Session, person: Person) -> bool:
    if person.chat_id is None:
        return False
    chat = session.get(Chat, person.chat_id)
    return chat is not None and chat.gone is None


def grant(session: Session, person_id: int, role: Role, cohort_id: int | None, now: datetime) -> None:
    """Gives a role; holding it already changes nothing."""
    if cohort_id not in cohorts_served(session, person_id, role):
        session.add(RoleGrant(person_id=person_id, role=role, cohort_id=cohort_id, granted_at=now))
        session.flush()


def revoke(session: Session, person_id: int, role: Role) -> None:
    """Takes a role back, for every cohort."""
    for held in session.exec(
        select(RoleGrant).where(col(RoleGrant.person_id) == person_id, col(RoleGrant.role) == role)
    ).all():
        session.delete(held)
    session.flush()
    known = known_in(session)
    if known is not None:
        known.roles.pop(person_id, None)


def open_chat(session: Session, chat_id: int) -> Chat:
    chat = session.get(Chat, chat_id)
    if chat is None:
        chat = Chat(telegram_id=chat_id)
        session.add(chat)
        session.flush()
    return chat


def sharing(session: Session, chat_id: int) -> Sequence[Person]:
    """Everybody who uses this chat, the longest-known first."""
    return session.exec(select(Person).where(col(Person.chat_id) == chat_id).order_by(col(Person.id))).all()


def share(session: Session, chat: Chat, host: Person) -> None:
    """From now on this chat is used by several, and says so of each of them."""
    chat.host_id = chat.host_id or host.id
    for person in sharing(session, chat.telegram_id):
        person.shares_chat = True
    session.flush()


def speaks(session: Session, chat: Chat, person: Person, now: datetime, *, has_said_so: bool) -> None:
    """This is who speaks in a shared chat from now on."""
    chat.speaker_id, chat.spoke_at, chat.has_said_so = person.id, now, has_said_so
    session.flush()
    known = known_in(session)
    if known is not None:
        known.people.pop(chat.telegram_id, None)


def mark_gone(session: Session, chat_id: int, gone: Gone, now: datetime) -> None:
    chat = session.get(Chat, chat_id)
    if chat is not None and chat.gone is None:
        chat.gone, chat.gone_at = gone, now
        session.flush()


def mark_back(session: Session, chat_id: int) -> None:
    chat = session.get(Chat, chat_id)
    if chat is not None and chat.gone is not None:
        chat.gone, chat.gone_at = None, None
        session.flush()


def _for_cohort(cohort_id: int) -> ColumnElement[bool]:
    return or_(col(RoleGrant.cohort_id) == cohort_id, col(RoleGrant.cohort_id).is_(None))
