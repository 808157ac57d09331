"""Which steps on the ladder were claimed, shown and accepted?"""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, or_, text, update
from sqlmodel import Session, col, select

from storage.ladder_vocabulary import MilestoneStatus, MilestoneStep
from storage.participants import NOT_ENDED
from storage.tables import (
    Answer,
    EvidenceItem,
    Message,
    Milestone,
    MilestoneEvent,
    MilestoneProof,
    Participant,
    Person,
)
from storage.turns import take_turn

# Written out, because a partial index serves only a condition that it can recognise.
_IS_IN_REVIEW = text("milestone.status = 'in_review'")
_REPORTED_SINCE = text(
    "participant.status IN ('active', 'stalled')"
    " AND participant.last_contact_at > coalesce(participant.ladder_looked_at, participant.created_at)"
)


def get(session: Session, milestone_id: int) -> Milestone | None:
    return session.get(Milestone, milestone_id)


def of_rung(session: Session, participant_id: int, rung: str) -> Milestone | None:
    return session.exec(
        select(Milestone).where(col(Milestone.participant_id) == participant_id, col(Milestone.rung) == rung)
    ).first()


def of_participant(session: Session, participant_id: int) -> Sequence[Milestone]:
    return session.exec(
        select(Milestone).where(col(Milestone.participant_id) == participant_id).order_by(col(Milestone.id))
    ).all()


def claimed_since(session: Session, participant_id: int, moment: datetime) -> Milestone | None:
    """The newest that they said to be on since then, and have not shown yet."""
    return session.exec(
        select(Milestone)
        .where(
            col(Milestone.participant_id) == participant_id,
            col(Milestone.status) == MilestoneStatus.CLAIMED,
            col(Milestone.claimed_at) >= moment,
        )
        .order_by(col(Milestone.claimed_at).desc(), col(Milestone.id).desc())
        .limit(1)
    ).first()


def asked_since(
    session: Session, participant_id: int, moment: datetime
) -> tuple[Milestone, MilestoneStep] | None:
    """The step that they were asked about last since then, while it waits for what they say."""
    asked = (MilestoneStep.WORD_ASKED, MilestoneStep.PROPOSED)
    found = session.exec(
        select(MilestoneEvent, Milestone)
        .join(Milestone, col(Milestone.id) == col(MilestoneEvent.milestone_id))
        .where(
            col(Milestone.participant_id) == participant_id,
            col(MilestoneEvent.step).in_(asked),
            col(MilestoneEvent.at) >= moment,
        )
        .order_by(col(MilestoneEvent.id).desc())
        .limit(1)
    ).first()
    if found is None:
        return None
    event, milestone = found
    if event.step is MilestoneStep.PROPOSED:
        is_open = milestone.status is MilestoneStatus.PROPOSED
    else:
        is_settled = milestone.status in {MilestoneStatus.ACCEPTED, MilestoneStatus.WAIVED}
        is_open = not is_settled and (milestone.confirmed_at is None or milestone.confirmed_at < event.at)
    return (milestone, event.step) if is_open else None


def accepted_rungs(session: Session, participant_id: int) -> frozenset[str]:
    return frozenset(
        session.exec(
            select(Milestone.rung).where(
                col(Milestone.participant_id) == participant_id,
                col(Milestone.status) == MilestoneStatus.ACCEPTED,
            )
        ).all()
    )


def waived(session: Session, participant_id: int) -> frozenset[str]:
    """The rungs that somebody of the staff let them pass without."""
    return frozenset(
        one.rung for one in of_participant(session, participant_id) if one.status is MilestoneStatus.WAIVED
    )


def take(
    session: Session,
    milestone: Milestone,
    step: MilestoneStep,
    actor_id: int | None,
    now: datetime,
    facts: dict[str, Any],
    **changed: Any,
) -> bool:
    """Takes a step from the row as it was seen; False where somebody else was quicker."""
    if not take_turn(session, milestone, **changed):
        return False
    note(session, milestone, step, actor_id, now, **facts)
    return True


def note(
    session: Session,
    milestone: Milestone,
    step: MilestoneStep,
    actor_id: int | None,
    at: datetime,
    **facts: Any,
) -> None:
    session.add(MilestoneEvent(milestone_id=milestone.id, step=step, actor_id=actor_id, at=at, facts=facts))
    session.flush()


def who_took(session: Session, milestone_id: int, steps: Collection[MilestoneStep]) -> Sequence[int]:
    """Ids of those who took one of these steps, the latest first."""
    taken = session.exec(
        select(MilestoneEvent.actor_id)
        .where(col(MilestoneEvent.milestone_id) == milestone_id, col(MilestoneEvent.step).in_(steps))
        .order_by(col(MilestoneEvent.id).desc())
    )
    return [actor for actor in taken if actor is not None]


def latest_step(session: Session, milestone_id: int, steps: Collection[MilestoneStep]) -> str | None:
    """Which of these steps was taken last."""
    return session.exec(
        select(MilestoneEvent.step)
        .where(col(MilestoneEvent.milestone_id) == milestone_id, col(MilestoneEvent.step).in_(steps))
        .order_by(col(MilestoneEvent.id).desc())
        .limit(1)
    ).first()


def add_proof(session: Session, proof: MilestoneProof) -> None:
    session.add(proof)
    session.flush()


def proofs_of(session: Session, milestone_id: int) -> Sequence[MilestoneProof]:
    """Those that count, the newest last."""
    return session.exec(
        select(MilestoneProof)
        .where(col(MilestoneProof.milestone_id) == milestone_id, _counts())
        .order_by(col(MilestoneProof.id))
    ).all()


def discount(session: Session, milestone_id: int) -> None:
    """What was shown so far counts no more."""
    session.exec(
        update(MilestoneProof).where(col(MilestoneProof.milestone_id) == milestone_id).values(counts=False)
    )


def newest_shown(session: Session, milestone_id: int) -> Message | None:
    """The newest message with a file that was sent for it and counts."""
    return session.exec(
        select(Message)
        .join(MilestoneProof, col(MilestoneProof.thread_message_id) == col(Message.id))
        .where(
            col(MilestoneProof.milestone_id) == milestone_id,
            _counts(),
            col(Message.file_id).is_not(None),
        )
        .order_by(col(MilestoneProof.id).desc())
        .limit(1)
    ).first()


def _counts() -> ColumnElement[bool]:
    """It was not turned down, and whoever gave it as an answer has put no other in its place."""
    answer = (
        select(Answer.id)
        .join(EvidenceItem, col(EvidenceItem.answer_id) == col(Answer.id))
        .where(col(EvidenceItem.thread_message_id) == col(MilestoneProof.thread_message_id))
        .correlate(MilestoneProof)
    )
    was_replaced = answer.where(col(Answer.replaced_at).is_not(None)).exists()
    holds = answer.where(col(Answer.replaced_at).is_(None)).exists()
    return and_(col(MilestoneProof.counts), or_(~was_replaced, holds))


def in_review(
    session: Session, cohort_ids: Collection[int] | None, trainer_id: int | None, limit: int
) -> Sequence[tuple[Milestone, Participant, Person]]:
    """What waits for somebody to look at it, the longest first; of one trainer where named."""
    query = (
        select(Milestone, Participant, Person)
        .join(Participant, col(Participant.id) == col(Milestone.participant_id))
        .join(Person, col(Person.id) == col(Participant.person_id))
        .where(_IS_IN_REVIEW, col(Participant.status).in_(NOT_ENDED))
        .order_by(col(Milestone.submitted_at), col(Milestone.id))
        .limit(limit)
    )
    if cohort_ids is not None:
        query = query.where(col(Participant.cohort_id).in_(cohort_ids))
    if trainer_id is not None:
        query = query.where(col(Participant.trainer_id) == trainer_id)
    return session.exec(query).all()


def unattended(session: Session, before: datetime, limit: int, skip: Sequence[int]) -> Sequence[int]:
    """Ids of those that nobody has looked at since then, and of which nobody was reminded."""
    return session.exec(
        select(Milestone.id)
        .join(Participant, col(Participant.id) == col(Milestone.participant_id))
        .where(
            _IS_IN_REVIEW,
            col(Participant.status).in_(NOT_ENDED),
            col(Milestone.submitted_at) <= before,
            col(Milestone.reminded_at).is_(None),
            col(Milestone.id).not_in(skip),
        )
        .order_by(col(Milestone.submitted_at), col(Milestone.id))
        .limit(limit)
    ).all()


def to_look_at(session: Session, quiet_since: datetime, limit: int, skip: Sequence[int]) -> Sequence[int]:
    """Ids of those who told something since their place on the ladder was looked at, and rest since then."""
    return session.exec(
        select(Participant.id)
        .where(
            _REPORTED_SINCE,
            col(Participant.last_contact_at) <= quiet_since,
            col(Participant.id).not_in(skip),
        )
        .order_by(col(Participant.last_contact_at), col(Participant.id))
        .limit(limit)
    ).all()
