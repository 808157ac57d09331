"""Who is being followed up, who is due, and who has gone quiet?"""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import func, text, union, update
from sqlmodel import Session, col, select

from storage.ahead import known_in
from storage.tables import Case, CaseEvent, Chat, Cohort, Participant, Person
from storage.vocabulary import CaseReason, ParticipantStatus

FOLLOWED = (ParticipantStatus.ACTIVE, ParticipantStatus.STALLED)
TAKING_PART = (*FOLLOWED, ParticipantStatus.PAUSED)
# Whoever stands on their own is asked nothing, and heard all the same.
AROUND = (*TAKING_PART, ParticipantStatus.INDEPENDENT)
MAY_HELP = (*FOLLOWED, ParticipantStatus.INDEPENDENT)
NOT_ENDED = (*TAKING_PART, ParticipantStatus.INVITED)
# Written out, because a partial index serves only a condition that it can recognise.
_IS_FOLLOWED = text("participant.status IN ('active', 'stalled')")
_IS_ACTIVE = text("participant.status = 'active'")
_IS_PAUSED = text("participant.status = 'paused'")


def get(session: Session, participant_id: int) -> Participant:
    return session.get_one(Participant, participant_id)


def of_person(session: Session, person_id: int) -> Participant | None:
    """The participation that goes on now, followed up or paused; else the newest one."""
    known = known_in(session)
    found: Sequence[Participant]
    if known is not None and person_id in known.participants:
        found = known.participants[person_id]
    else:
        found = session.exec(
            select(Participant)
            .where(col(Participant.person_id) == person_id)
            .order_by(col(Participant.id).desc())
        ).all()
    return next((one for one in found if one.status in TAKING_PART), found[0] if found else None)


def in_chat(session: Session, chat_id: int) -> tuple[Participant, str] | None:
    """Whoever takes part through this chat, and their time zone; of several, the one who came first."""
    return session.exec(
        select(Participant, col(Person.timezone))
        .join(Person, col(Person.id) == col(Participant.person_id))
        .where(col(Person.chat_id) == chat_id, col(Participant.status).in_(TAKING_PART))
        .order_by(col(Participant.id))
        .limit(1)
    ).first()


def places_of(session: Session, person_id: int) -> Sequence[Participant]:
    """Every place in which a person takes part now, be it in a pause."""
    return session.exec(
        select(Participant).where(
            col(Participant.person_id) == person_id, col(Participant.status).in_(TAKING_PART)
        )
    ).all()


def ids_in(session: Session, cohort_id: int | None) -> Sequence[int]:
    """Of everybody in this cohort, or in all."""
    query = select(Participant.id)
    return session.exec(
        query if cohort_id is None else query.where(col(Participant.cohort_id) == cohort_id)
    ).all()


def all_of(session: Session, person_id: int) -> Sequence[Participant]:
    """Every place that a person has or had."""
    return session.exec(
        select(Participant).where(col(Participant.person_id) == person_id).order_by(col(Participant.id))
    ).all()


def in_cohort(session: Session, person_id: int, cohort_id: int) -> Participant | None:
    return session.exec(
        select(Participant).where(
            col(Participant.person_id) == person_id, col(Participant.cohort_id) == cohort_id
        )
    ).first()


def not_linked(session: Session, cohort_id: int) -> Sequence[tuple[Participant, Person]]:
    """Those whom the office entered and who have not come to the chat yet."""
    return session.exec(
        select(Participant, Person)
        .join(Person, col(Person.id) == col(Participant.person_id))
        .where(col(Participant.cohort_id) == cohort_id, col(Person.chat_id).is_(None))
    ).all()


def called(
    session: Session,
    name: str,
    cohort_ids: Collection[int] | None,
    limit: int,
    *,
    other_than: int,
    statuses: Collection[ParticipantStatus] = FOLLOWED,
) -> Sequence[tuple[Participant, Person]]:
    """Those in these cohorts (or in all) in whose name this stands; never that one person."""
    query = (
        select(Participant, Person)
        .join(Person, col(Person.id) == col(Participant.person_id))
        .where(
            col(Participant.status).in_(statuses),
            col(Person.name).icontains(name, autoescape=True),
            col(Person.id) != other_than,
        )
        .order_by(func.lower(col(Person.name)) != name.lower(), col(Person.name), col(Participant.id))
        .limit(limit)
    )
    if cohort_ids is not None:
        query = query.where(col(Participant.cohort_id).in_(cohort_ids))
    return session.exec(query).all()


def by_name(
    session: Session, *, trainer_id: int | None = None, cohort_id: int | None = None
) -> Sequence[tuple[Participant, Person]]:
    """Whoever a trainer walks beside, or whoever is in a cohort, and neither rests nor has ended."""
    query = (
        select(Participant, Person)
        .join(Person, col(Person.id) == col(Participant.person_id))
        .where(col(Participant.status).in_((*FOLLOWED, ParticipantStatus.INVITED)))
        .order_by(func.lower(col(Person.name)), col(Participant.id))
    )
    if trainer_id is not None:
        query = query.where(col(Participant.trainer_id) == trainer_id, col(Person.id) != trainer_id)
    if cohort_id is not None:
        query = query.where(col(Participant.cohort_id) == cohort_id)
    return session.exec(query).all()


def these(session: Session, numbers: Collection[int]) -> dict[int, tuple[Participant, Person]]:
    """The participants with these numbers, and who they are."""
    found = session.exec(
        select(Participant, Person)
        .join(Person, col(Person.id) == col(Participant.person_id))
        .where(col(Participant.id).in_(numbers))
    )
    return {participant.id: (participant, person) for participant, person in found}


def with_persons(session: Session, cohort_id: int) -> list[tuple[Participant, Person]]:
    """Everybody of a cohort who was not lost on the way."""
    return [
        (place, person)
        for place, person in session.exec(
            select(Participant, Person)
            .join(Person, col(Person.id) == col(Participant.person_id))
            .where(
                col(Participant.cohort_id) == cohort_id,
                col(Participant.status) != ParticipantStatus.WITHDRAWN,
            )
            .order_by(col(Participant.id))
        )
    ]


def taking_part_in(session: Session, cohort_id: int) -> list[tuple[Participant, Person]]:
    """Whoever of a cohort takes part now."""
    return [one for one in with_persons(session, cohort_id) if one[0].status in TAKING_PART]


def hearing_in(session: Session, cohort_id: int) -> list[tuple[Participant, Person]]:
    """Whoever takes part now, with Telegram or without."""
    return [
        (place, person)
        for place, person in with_persons(session, cohort_id)
        if place.status in TAKING_PART
        or (place.status is ParticipantStatus.INVITED and person.chat_id is None)
    ]


def without_trainer(session: Session, cohort_ids: Sequence[int] | None) -> Sequence[Participant]:
    """Participants whom no trainer walks beside, in these cohorts or in all."""
    query = select(Participant).where(col(Participant.trainer_id).is_(None))
    if cohort_ids is not None:
        query = query.where(col(Participant.cohort_id).in_(cohort_ids))
    return session.exec(query).all()


def of_trainer(session: Session, trainer_id: int) -> Sequence[Participant]:
    return session.exec(
        select(Participant).where(col(Participant.trainer_id) == trainer_id).order_by(col(Participant.id))
    ).all()


def load_by_trainer(session: Session, trainer_ids: Sequence[int]) -> dict[int, int]:
    """How many people each trainer walks beside."""
    counted = session.exec(
        select(Participant.trainer_id, func.count())
        .where(col(Participant.trainer_id).in_(trainer_ids))
        .group_by(col(Participant.trainer_id))
    ).all()
    load = dict.fromkeys(trainer_ids, 0)
    load.update({trainer_id: count for trainer_id, count in counted if trainer_id is not None})
    return load


def due(session: Session, now: datetime, limit: int, skip: Sequence[int]) -> Sequence[int]:
    """Ids of those to whom a check-in is due, the longest waiting first."""
    return session.exec(
        select(Participant.id)
        .where(
            _IS_FOLLOWED,
            col(Participant.next_check_in_at) <= now,
            col(Participant.id).not_in(skip),
        )
        .order_by(col(Participant.next_check_in_at), col(Participant.id))
        .limit(limit)
    ).all()


def rested(session: Session, now: datetime, limit: int, skip: Sequence[int]) -> Sequence[int]:
    """Ids of those whose pause is over."""
    return session.exec(
        select(Participant.id)
        .where(_IS_PAUSED, col(Participant.paused_until) <= now, col(Participant.id).not_in(skip))
        .order_by(col(Participant.paused_until), col(Participant.id))
        .limit(limit)
    ).all()


def end_pause(session: Session, participant_id: int, status: ParticipantStatus) -> bool:
    """True for exactly one, whether the day came or the participant was quicker."""
    ended = session.exec(
        update(Participant)
        .where(col(Participant.id) == participant_id, col(Participant.status) == ParticipantStatus.PAUSED)
        .values(status=status, paused_until=None, paused_because=None, paused_with=None)
    )
    return ended.rowcount == 1


def silent(
    session: Session,
    missed_limit: int,
    never_answered_before: datetime,
    limit: int,
    skip: Sequence[int],
    *,
    of: Collection[int] | None = None,
    other_than: Collection[int] = (),
) -> Sequence[int]:
    """Ids of active ones who missed so many in a row, or enrolled before that moment and never spoke.

    Only those of the cohorts `of`, or all but those of the others.
    """
    in_hand = (
        select(Case.id)
        .where(col(Case.participant_id) == col(Participant.id), col(Case.resolved_at).is_(None))
        .correlate(Participant)
    )
    nobody_cares_yet = select(Participant.id).where(~in_hand.exists(), col(Participant.id).not_in(skip))
    if of is not None:
        nobody_cares_yet = nobody_cares_yet.where(col(Participant.cohort_id).in_(of))
    elif other_than:
        nobody_cares_yet = nobody_cares_yet.where(col(Participant.cohort_id).not_in(other_than))
    missed = nobody_cares_yet.where(_IS_ACTIVE, col(Participant.missed_in_a_row) >= missed_limit)
    never_spoke = nobody_cares_yet.where(
        _IS_ACTIVE,
        col(Participant.first_contact_at).is_(None),
        col(Participant.enrolled_at) <= never_answered_before,
    )
    # Two questions with an index each; asked as one with "or", everybody who is active would be read.
    either = union(missed, never_spoke).subquery()
    return session.exec(select(either.c.id).order_by(either.c.id).limit(limit)).all()


def unreachable(session: Session, limit: int, skip: Sequence[int]) -> Sequence[int]:
    """Ids of those whose chat is gone and for whom no case says so since it went."""
    gone = select(Chat.telegram_id).where(col(Chat.gone).is_not(None))
    out_of_reach = select(Person.id).where(col(Person.chat_id).in_(gone))
    went = (
        select(Chat.gone_at)
        .join(Person, col(Person.chat_id) == col(Chat.telegram_id))
        .where(col(Person.id) == col(Participant.person_id))
        .correlate(Participant)
        .scalar_subquery()
    )
    told = (
        select(CaseEvent.id)
        .join(Case, col(Case.id) == col(CaseEvent.case_id))
        .where(
            col(Case.participant_id) == col(Participant.id),
            col(CaseEvent.at) >= went,
            col(CaseEvent.facts)["reason"].as_string() == CaseReason.UNREACHABLE.value,
        )
        .correlate(Participant)
    )
    return session.exec(
        select(Participant.id)
        .where(
            col(Participant.person_id).in_(out_of_reach),
            col(Participant.status).in_(FOLLOWED),
            col(Participant.id).not_in(skip),
            ~told.exists(),
        )
        .order_by(col(Participant.id))
        .limit(limit)
    ).all()


def cohort_of(session: Session, participant: Participant) -> Cohort:
    return session.get_one(Cohort, participant.cohort_id)
