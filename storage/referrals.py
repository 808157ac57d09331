"""Who was recommended for a loan, what happened to it, and who is to be asked how it goes?"""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import text, update
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, select

from storage.lending_vocabulary import ReferralStatus, ReferralStep
from storage.tables import Participant, Person, Referral, ReferralEvent
from storage.turns import take_turn
from storage.vocabulary import ParticipantStatus

# Written out, because a partial index serves only a condition that it can recognise.
_NO_NEWS = text("referral.status = 'disbursed' AND referral.reminded_at IS NULL")
# The code of whoever does not want it any more, also where they leave.
OWN_WISH = "own_wish"
UNDER_WAY = (
    ReferralStatus.REFERRED,
    ReferralStatus.FILE_COMPLETE,
    ReferralStatus.SUBMITTED,
    ReferralStatus.SURVEYED,
    ReferralStatus.APPROVED,
)


def get(session: Session, referral_id: int) -> Referral | None:
    return session.get(Referral, referral_id)


def add(session: Session, referral: Referral, actor_id: int | None) -> bool:
    """False where one for the same lender is under way already, however many press together."""
    try:
        with session.begin_nested():
            session.add(referral)
            session.flush()
    except IntegrityError:
        return False
    note(session, referral, ReferralStep.REFERRED, actor_id, referral.referred_at)
    return True


def take(
    session: Session,
    referral: Referral,
    step: ReferralStep,
    actor_id: int | None,
    now: datetime,
    facts: dict[str, Any],
    **changed: Any,
) -> bool:
    """Takes a step from the row as it was seen; False where somebody else was quicker, or where another for
    the same lender is under way by now.
    """
    try:
        with session.begin_nested():
            if not take_turn(session, referral, changed_at=now, **changed):
                return False
    except IntegrityError:
        return False
    note(session, referral, step, actor_id, now, **facts)
    return True


def note(
    session: Session, referral: Referral, step: ReferralStep, actor_id: int | None, at: datetime, **facts: Any
) -> None:
    session.add(ReferralEvent(referral_id=referral.id, step=step, actor_id=actor_id, at=at, facts=facts))
    session.flush()


def under_way_for(session: Session, participant_id: int, lender: str) -> Referral | None:
    return session.exec(
        select(Referral).where(
            col(Referral.participant_id) == participant_id,
            col(Referral.lender) == lender,
            col(Referral.status).in_(UNDER_WAY),
        )
    ).first()


def for_lender(session: Session, participant_id: int, lender: str) -> Sequence[Referral]:
    """What is under way, then what was before it, the newest first."""
    return session.exec(
        select(Referral)
        .where(col(Referral.participant_id) == participant_id, col(Referral.lender) == lender)
        .order_by(col(Referral.status).in_(UNDER_WAY).desc(), col(Referral.id).desc())
    ).all()


def end_all(
    session: Session, participant_id: int, actor_id: int, now: datetime
) -> list[tuple[Referral, int | None]]:
    """With a place ends what is under way, and nothing stays in the bank's hands; each that ended, and in
    whose hands it was.
    """
    ended = []
    ending = select(Referral).where(
        col(Referral.participant_id) == participant_id, col(Referral.status).in_(UNDER_WAY)
    )
    changed = {"status": ReferralStatus.REJECTED, "reason": OWN_WISH, "handed_at": None}
    for referral in session.exec(ending).all():
        in_hands = referral.banker_id if referral.handed_at is not None else None
        if take(session, referral, ReferralStep.REJECTED, actor_id, now, {"reason": OWN_WISH}, **changed):
            ended.append((referral, in_hands))
    return ended


def of_participant(session: Session, participant_id: int, limit: int) -> Sequence[Referral]:
    """The newest first."""
    return session.exec(
        select(Referral)
        .where(col(Referral.participant_id) == participant_id)
        .order_by(col(Referral.id).desc())
        .limit(limit)
    ).all()


def under_way_in(session: Session, cohort_ids: Collection[int] | None, limit: int) -> Sequence[Referral]:
    """Those that have stood still longest first."""
    query = select(Referral).where(col(Referral.status).in_(UNDER_WAY))
    if cohort_ids is not None:
        query = query.where(col(Referral.cohort_id).in_(cohort_ids))
    return session.exec(query.order_by(col(Referral.changed_at), col(Referral.id)).limit(limit)).all()


def without_news_in(
    session: Session,
    cohort_ids: Collection[int] | None,
    statuses: Collection[ParticipantStatus],
    limit: int,
) -> Sequence[Referral]:
    """Those who stand so, of whom it was asked how it goes with the money, and nobody has said so; the
    oldest first.
    """
    query = (
        select(Referral)
        .join(Participant, col(Participant.id) == col(Referral.participant_id))
        .join(Person, col(Person.id) == col(Participant.person_id))
        .where(
            col(Referral.status) == ReferralStatus.DISBURSED,
            col(Referral.asked_at).is_not(None),
            col(Participant.status).in_(statuses),
            col(Person.erased_at).is_(None),
        )
    )
    if cohort_ids is not None:
        query = query.where(col(Referral.cohort_id).in_(cohort_ids))
    return session.exec(query.order_by(col(Referral.asked_at), col(Referral.id)).limit(limit)).all()


def of_banker(session: Session, person_id: int, limit: int) -> Sequence[Referral]:
    """What was let into this partner's hands and is under way."""
    return session.exec(
        select(Referral)
        .where(
            col(Referral.banker_id) == person_id,
            col(Referral.handed_at).is_not(None),
            col(Referral.status).in_(UNDER_WAY),
        )
        .order_by(col(Referral.changed_at), col(Referral.id))
        .limit(limit)
    ).all()


def with_file(session: Session, file_id: int) -> Sequence[Referral]:
    return session.exec(select(Referral).where(col(Referral.file_id) == file_id)).all()


def events_in(session: Session, cohort_ids: Collection[int] | None) -> Sequence[ReferralEvent]:
    query = select(ReferralEvent).join(Referral, col(Referral.id) == col(ReferralEvent.referral_id))
    if cohort_ids is not None:
        query = query.where(col(Referral.cohort_id).in_(cohort_ids))
    return session.exec(query.order_by(col(ReferralEvent.id))).all()


def events_of(session: Session, referral_id: int) -> Sequence[ReferralEvent]:
    """The oldest first."""
    query = select(ReferralEvent).where(col(ReferralEvent.referral_id) == referral_id)
    return session.exec(query.order_by(col(ReferralEvent.id))).all()


def without_news(session: Session, since: datetime, limit: int, skip: Sequence[int]) -> Sequence[int]:
    """Ids of those who were asked by then, of whom nobody has said how it goes, and no staff heard so."""
    return session.exec(
        select(Referral.id)
        .where(_NO_NEWS, col(Referral.asked_at) <= since, col(Referral.id).not_in(skip))
        .order_by(col(Referral.asked_at), col(Referral.id))
        .limit(limit)
    ).all()


def note_reminder(session: Session, referral_id: int, now: datetime) -> bool:
    """True once. It is no step: whoever has the row before them can still undo the one that they see."""
    noted = session.exec(
        update(Referral).where(col(Referral.id) == referral_id, _NO_NEWS).values(reminded_at=now)
    )
    return noted.rowcount == 1


def to_ask(session: Session, now: datetime, limit: int, skip: Sequence[int]) -> Sequence[int]:
    """Ids of those whose money came three months ago and who were not asked yet."""
    return session.exec(
        select(Referral.id)
        .where(
            col(Referral.asked_at).is_(None),
            col(Referral.ask_at).is_not(None),
            col(Referral.ask_at) <= now,
            col(Referral.id).not_in(skip),
        )
        .order_by(col(Referral.ask_at), col(Referral.id))
        .limit(limit)
    ).all()
