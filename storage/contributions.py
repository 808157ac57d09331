"""What have participants offered to their cohort, and where was it shown?"""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import func, update
from sqlmodel import Session, col, select

from storage.contribution_kinds import ContributionState, ShownAs
from storage.tables import CohortPost, Consent, Contribution, Participant, Showing

PURPOSE = "share"
TO_BE_LISTED = (
    ContributionState.WAITING,
    ContributionState.CHANGES,
    ContributionState.PUBLISHED,
    ContributionState.DECLINED,
    ContributionState.TAKEN_BACK,
)


def get(session: Session, contribution_id: int) -> Contribution | None:
    return session.get(Contribution, contribution_id)


def move(
    session: Session,
    contribution: Contribution,
    states: Collection[ContributionState],
    to: ContributionState,
    **values: Any,
) -> bool:
    """True for exactly one, however many decide at once: only as it was seen does it move on."""
    moved = session.exec(
        update(Contribution)
        .where(
            col(Contribution.id) == contribution.id,
            col(Contribution.version) == contribution.version,
            col(Contribution.state).in_(states),
        )
        .values(state=to, **values)
    )
    session.refresh(contribution)
    return moved.rowcount == 1


def all_of(session: Session, participant_id: int) -> Sequence[Contribution]:
    return session.exec(
        select(Contribution)
        .where(col(Contribution.participant_id) == participant_id)
        .order_by(col(Contribution.id))
    ).all()


def of_person(session: Session, person_id: int, skip: int, limit: int) -> Sequence[Contribution]:
    """What this person ever offered in any cohort, the newest first."""
    return session.exec(
        select(Contribution)
        .join(Participant, col(Participant.id) == col(Contribution.participant_id))
        .where(col(Participant.person_id) == person_id, col(Contribution.state).in_(TO_BE_LISTED))
        .order_by(col(Contribution.id).desc())
        .offset(skip)
        .limit(limit)
    ).all()


def shared_by(session: Session, person_id: int) -> int:
    """How much of what this person offered stands before all now."""
    return session.exec(
        select(func.count())
        .select_from(Contribution)
        .join(Participant, col(Participant.id) == col(Contribution.participant_id))
        .where(
            col(Participant.person_id) == person_id,
            col(Contribution.state) == ContributionState.PUBLISHED,
        )
    ).one()


def waiting_of(session: Session, participant_id: int) -> int:
    return session.exec(
        select(func.count()).where(
            col(Contribution.participant_id) == participant_id,
            col(Contribution.state) == ContributionState.WAITING,
        )
    ).one()


def of_post(session: Session, post_id: int) -> Contribution | None:
    return session.exec(select(Contribution).where(col(Contribution.post_id) == post_id)).first()


def standing(session: Session, contribution_id: int) -> CohortPost | None:
    """The post while it is to be seen; until this transaction ends, nobody takes it back."""
    return session.exec(
        select(CohortPost)
        .join(Contribution, col(Contribution.post_id) == col(CohortPost.id))
        .where(
            col(Contribution.id) == contribution_id,
            col(Contribution.state) == ContributionState.PUBLISHED,
            col(CohortPost.removed_at).is_(None),
        )
        .with_for_update(read=True, of=CohortPost)
    ).first()


def withdraw_consent(session: Session, contribution: Contribution, now: datetime) -> None:
    session.exec(
        update(Consent)
        .where(col(Consent.id) == contribution.consent_id, col(Consent.withdrawn_at).is_(None))
        .values(withdrawn_at=now)
    )


def note_showing(
    session: Session,
    contribution_id: int,
    person_id: int,
    shown_as: ShownAs,
    outbox_id: int,
    *,
    newsletter_id: int | None = None,
    tidied_by: int | None = None,
) -> None:
    session.add(
        Showing(
            contribution_id=contribution_id,
            person_id=person_id,
            shown_as=shown_as,
            newsletter_id=newsletter_id,
            outbox_id=outbox_id,
            tidied_by=tidied_by,
        )
    )
    session.flush()


def showings(session: Session, contribution_id: int) -> Sequence[Showing]:
    return session.exec(
        select(Showing).where(col(Showing.contribution_id) == contribution_id).order_by(col(Showing.id))
    ).all()


def waiting_since(session: Session, before: datetime, limit: int, skip: Sequence[int]) -> Sequence[int]:
    """Ids of those that nobody has answered since they were asked, the longest waiting first."""
    return session.exec(
        select(Contribution.id)
        .where(
            col(Contribution.state) == ContributionState.WAITING,
            col(Contribution.asked_at) <= before,
            col(Contribution.id).not_in(skip),
        )
        .order_by(col(Contribution.asked_at), col(Contribution.id))
        .limit(limit)
    ).all()
