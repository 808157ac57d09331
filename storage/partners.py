"""For whom does a partner speak, what did they give, and who still needs what?"""

from collections.abc import Collection, Iterator, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, select, update
from sqlmodel import Session, col

from storage.figures import CHUNK_ROWS, EVER_LINKED
from storage.partner_vocabulary import OrganisationKind
from storage.support import IN_FORCE, given, is_named, plain
from storage.tables import (
    Answer,
    Chat,
    CheckIn,
    Organisation,
    OrganisationMember,
    OrganisationRequest,
    Participant,
    PartnerLetter,
    Person,
    RoleGrant,
    Support,
)
from storage.vocabulary import CheckInStatus, Role

REPORTED = (CheckInStatus.COMPLETED, CheckInStatus.PARTIAL)


def of_person(session: Session, person_id: int) -> Organisation | None:
    return session.execute(
        select(Organisation)
        .join(OrganisationMember, col(OrganisationMember.organisation_id) == col(Organisation.id))
        .where(col(OrganisationMember.person_id) == person_id)
    ).scalar_one_or_none()


def called(session: Session, name: str) -> Organisation | None:
    return session.execute(
        select(Organisation).where(col(Organisation.plain) == plain(name))
    ).scalar_one_or_none()


def join(
    session: Session,
    person_id: int,
    kind: OrganisationKind,
    name: str,
    now: datetime,
    *,
    is_confirmed: bool = False,
) -> Organisation:
    """From now on they speak for this organisation, which keeps its kind where it is known already."""
    organisation = called(session, name)
    if organisation is None:
        organisation = Organisation(kind=kind, name=name, plain=plain(name), created_at=now)
        session.add(organisation)
        session.flush()
    member = session.get(OrganisationMember, person_id)
    if member is None or member.organisation_id != organisation.id:
        member = member or OrganisationMember(person_id=person_id, organisation_id=organisation.id, since=now)
        member.organisation_id, member.since, member.confirmed_at = organisation.id, now, None
    if is_confirmed:
        member.confirmed_at = member.confirmed_at or now
    session.add(member)
    session.flush()
    return organisation


def is_taken(session: Session, person_id: int, name: str) -> bool:
    """Whether others speak for this name, or gave something under it."""
    organisation = called(session, name)
    if organisation is not None:
        member = session.get(OrganisationMember, person_id)
        return member is None or member.organisation_id != organisation.id
    return is_named(session, name, except_by=person_id)


def members(session: Session, organisation_id: int) -> Sequence[int]:
    """Whoever speaks for it with the office's word, the longest first."""
    return list(
        session.execute(
            select(col(OrganisationMember.person_id))
            .where(
                col(OrganisationMember.organisation_id) == organisation_id,
                col(OrganisationMember.confirmed_at).is_not(None),
            )
            .order_by(col(OrganisationMember.since), col(OrganisationMember.person_id))
        ).scalars()
    )


def request(
    session: Session, person_id: int, kind: OrganisationKind, name: str, now: datetime
) -> OrganisationRequest:
    """They wait for the office's word; what they asked before is answered by it too."""
    close_requests(session, person_id)
    asked = OrganisationRequest(person_id=person_id, kind=kind, name=name, asked_at=now)
    session.add(asked)
    session.flush()
    return asked


def close_requests(session: Session, person_id: int) -> None:
    session.execute(
        update(OrganisationRequest)
        .where(col(OrganisationRequest.person_id) == person_id, col(OrganisationRequest.is_open))
        .values(is_open=False)
    )


def open_request(session: Session, request_id: int) -> OrganisationRequest | None:
    return session.execute(
        select(OrganisationRequest).where(
            col(OrganisationRequest.id) == request_id, col(OrganisationRequest.is_open)
        )
    ).scalar_one_or_none()


def requested(session: Session) -> dict[int, str]:
    """By partner, the name that waits for the office's word."""
    found = session.execute(
        select(col(OrganisationRequest.person_id), col(OrganisationRequest.name)).where(
            col(OrganisationRequest.is_open)
        )
    )
    return {row[0]: row[1] for row in found}


def letter(session: Session, person_id: int, month: date) -> PartnerLetter | None:
    return session.execute(
        select(PartnerLetter).where(
            col(PartnerLetter.person_id) == person_id, col(PartnerLetter.month) == month
        )
    ).scalar_one_or_none()


def letters_told(session: Session, person_ids: Collection[int] | None = None) -> Sequence[dict[str, Any]]:
    """What these people's letters told, or everybody's, the newest first."""
    query = select(col(PartnerLetter.content)).order_by(
        col(PartnerLetter.written_at).desc(), col(PartnerLetter.id).desc()
    )
    if person_ids is not None:
        query = query.where(col(PartnerLetter.person_id).in_(person_ids))
    return list(session.execute(query).scalars())


def everybody(session: Session) -> Sequence[tuple[Person, Organisation | None]]:
    """Every partner, with the organisation that they speak for."""
    partners = select(col(RoleGrant.person_id)).where(col(RoleGrant.role) == Role.PARTNER)
    found = session.execute(
        select(Person, Organisation)
        .outerjoin(OrganisationMember, col(OrganisationMember.person_id) == col(Person.id))
        .outerjoin(Organisation, col(Organisation.id) == col(OrganisationMember.organisation_id))
        .where(col(Person.id).in_(partners))
        .order_by(col(Person.id))
    )
    return [(row[0], row[1]) for row in found]


def zones(session: Session) -> Sequence[str]:
    """The time zones in which there is a partner."""
    partners = select(col(RoleGrant.person_id)).where(col(RoleGrant.role) == Role.PARTNER)
    return list(
        session.execute(select(col(Person.timezone)).where(col(Person.id).in_(partners)).distinct()).scalars()
    )


def without_letter(session: Session, month: date, since_before: datetime) -> Sequence[Person]:
    """Partners since before that moment who can be reached and have no letter about this month."""
    written = select(col(PartnerLetter.person_id)).where(col(PartnerLetter.month) == month)
    partners = select(col(RoleGrant.person_id)).where(
        col(RoleGrant.role) == Role.PARTNER, col(RoleGrant.granted_at) < since_before
    )
    return list(
        session.execute(
            select(Person)
            .join(Chat, col(Chat.telegram_id) == col(Person.chat_id))
            .where(col(Person.id).in_(partners), col(Person.id).not_in(written), col(Chat.gone).is_(None))
            .order_by(col(Person.id))
        ).scalars()
    )


def given_by(session: Session, person_ids: Collection[int], names: Collection[str]) -> Sequence[Support]:
    """What these people gave, or somebody entered under one of these names, as far as it is in force."""
    return list(
        session.execute(
            select(Support).where(given(session, person_ids, names)).order_by(col(Support.id))
        ).scalars()
    )


def villages(session: Session, participant_ids: Collection[int]) -> dict[int, str | None]:
    found = session.execute(
        select(col(Participant.id), col(Participant.village)).where(col(Participant.id).in_(participant_ids))
    )
    return {row[0]: row[1] for row in found}


def amounts_told(
    session: Session, participant_ids: Collection[int], questions: Collection[str]
) -> Iterator[Any]:
    """Whose, when, of which kind and what; each one's oldest first."""
    return iter(
        session.execute(
            select(col(CheckIn.participant_id), col(Answer.answered_at), col(Answer.kind), col(Answer.value))
            .join(CheckIn, col(CheckIn.id) == col(Answer.check_in_id))
            .where(
                col(CheckIn.participant_id).in_(participant_ids),
                col(Answer.question).in_(questions),
                col(Answer.replaced_at).is_(None),
            )
            .order_by(col(CheckIn.participant_id), col(CheckIn.planned_at), col(CheckIn.id))
        )
    )


def said_since(
    session: Session, cohort_ids: Collection[int] | None, question: str, since: datetime
) -> Iterator[Any]:
    """Of check-ins that were due since then: whose answer, of which cohort, and what; the newest last."""
    query = (
        select(col(CheckIn.participant_id), col(Participant.cohort_id), col(Answer.kind), col(Answer.value))
        .join(Answer, col(Answer.check_in_id) == col(CheckIn.id))
        .join(Participant, col(Participant.id) == col(CheckIn.participant_id))
        .where(
            col(CheckIn.status).in_(REPORTED),
            col(CheckIn.due_at) >= since,
            col(Answer.question) == question,
            col(Answer.replaced_at).is_(None),
        )
        .order_by(col(CheckIn.due_at), col(CheckIn.id))
    )
    if cohort_ids is not None:
        query = query.where(col(Participant.cohort_id).in_(cohort_ids))
    return iter(session.execute(query.execution_options(yield_per=CHUNK_ROWS)))


def helped(session: Session, cohort_ids: Collection[int] | None) -> set[tuple[int, str]]:
    """Who has which kind of support, be it only pledged."""
    query = select(col(Support.participant_id), col(Support.kind)).where(
        col(Support.participant_id).is_not(None), col(Support.status).in_(IN_FORCE)
    )
    if cohort_ids is not None:
        query = query.where(col(Support.cohort_id).in_(cohort_ids))
    return {(row[0], row[1]) for row in session.execute(query.distinct())}


def to_share_out(session: Session, cohort_ids: Collection[int] | None) -> list[tuple[int, str, int | None]]:
    """What was given to whole cohorts and is not shared out yet: of which kind, and how many, if counted."""
    query = select(col(Support.cohort_id), col(Support.kind), col(Support.quantity)).where(
        col(Support.participant_id).is_(None),
        col(Support.status).in_(IN_FORCE),
        func.coalesce(col(Support.quantity), col(Support.amount), 1) > 0,
    )
    if cohort_ids is not None:
        query = query.where(col(Support.cohort_id).in_(cohort_ids))
    return [(row[0], row[1], row[2]) for row in session.execute(query)]


def head_count(session: Session, cohort_ids: Collection[int] | None) -> tuple[int, int]:
    """How many participants there are in these cohorts, and how many of them ever came to the chat."""
    query = (
        select(func.count(), func.count().filter(EVER_LINKED))
        .select_from(Participant)
        .join(Person, col(Person.id) == col(Participant.person_id))
    )
    if cohort_ids is not None:
        query = query.where(col(Participant.cohort_id).in_(cohort_ids))
    everybody, linked = session.execute(query).one()
    return int(everybody), int(linked)
