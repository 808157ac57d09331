"""Which plan does somebody have, and who has none?"""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, func, or_
from sqlmodel import Session, col, select

from storage.plan_vocabulary import AWAITED, GOING, PlanStatus, PlanStep, TargetState
from storage.suspicions import is_alone
from storage.tables import ActionPlan, Participant, Person, PlanDigest, PlanEvent, PlanTarget, RoleGrant
from storage.turns import take_turn
from storage.vocabulary import ParticipantStatus, Role


def get(session: Session, plan_id: int) -> ActionPlan | None:
    return session.get(ActionPlan, plan_id)


def target(session: Session, target_id: int) -> tuple[ActionPlan, PlanTarget] | None:
    """A target with its plan."""
    found = session.get(PlanTarget, target_id)
    return (session.get_one(ActionPlan, found.plan_id), found) if found is not None else None


def targets(session: Session, plan_id: int) -> Sequence[PlanTarget]:
    return session.exec(
        select(PlanTarget).where(col(PlanTarget.plan_id) == plan_id).order_by(col(PlanTarget.place))
    ).all()


def agreed(session: Session, participant_id: int) -> ActionPlan | None:
    return session.exec(
        select(ActionPlan).where(
            col(ActionPlan.participant_id) == participant_id, col(ActionPlan.status) == PlanStatus.AGREED
        )
    ).first()


def awaited(session: Session, participant_id: int) -> ActionPlan | None:
    """The newest that waits for one of the two sides."""
    return session.exec(
        select(ActionPlan)
        .where(col(ActionPlan.participant_id) == participant_id, col(ActionPlan.status).in_(AWAITED))
        .order_by(col(ActionPlan.id).desc())
    ).first()


def draft_of(session: Session, participant_id: int, drafter_id: int) -> ActionPlan | None:
    """What this person began for the participant and has not proposed yet."""
    return session.exec(
        select(ActionPlan)
        .where(
            col(ActionPlan.participant_id) == participant_id,
            col(ActionPlan.drafted_by) == drafter_id,
            col(ActionPlan.status) == PlanStatus.DRAFT,
        )
        .order_by(col(ActionPlan.id).desc())
    ).first()


def in_status(
    session: Session, participant_id: int, statuses: Collection[PlanStatus]
) -> Sequence[ActionPlan]:
    return session.exec(
        select(ActionPlan).where(
            col(ActionPlan.participant_id) == participant_id, col(ActionPlan.status).in_(statuses)
        )
    ).all()


def known_since(session: Session, participant_id: int, moment: datetime) -> Sequence[tuple[PlanTarget, bool]]:
    """The targets of every plan agreed by that moment, each with whether it is open in the one that holds."""
    found = session.exec(
        select(PlanTarget, ActionPlan.status)
        .join(ActionPlan, col(ActionPlan.id) == col(PlanTarget.plan_id))
        .where(col(ActionPlan.participant_id) == participant_id, col(ActionPlan.agreed_at) <= moment)
        .order_by(col(PlanTarget.plan_id), col(PlanTarget.place))
    ).all()
    return [(one, status is PlanStatus.AGREED and one.state in GOING) for one, status in found]


def versions(session: Session, participant_id: int) -> int:
    """How many of their plans were agreed so far."""
    return session.exec(
        select(func.coalesce(func.max(ActionPlan.version), 0)).where(
            col(ActionPlan.participant_id) == participant_id
        )
    ).one()


def add(session: Session, row: ActionPlan | PlanTarget) -> None:
    session.add(row)
    session.flush()


def discard(session: Session, plan: ActionPlan) -> None:
    """A draft that nobody else has seen goes without a trace."""
    for row in (*targets(session, plan.id), *events(session, plan.id), plan):
        session.delete(row)
        session.flush()


def events(session: Session, plan_id: int) -> Sequence[PlanEvent]:
    return session.exec(
        select(PlanEvent).where(col(PlanEvent.plan_id) == plan_id).order_by(col(PlanEvent.id).desc())
    ).all()


def take(
    session: Session,
    row: ActionPlan | PlanTarget,
    step: PlanStep,
    actor_id: int | None,
    now: datetime,
    facts: dict[str, Any],
    **changed: Any,
) -> bool:
    """Takes a step from the plan or target as it was seen; False where somebody else was quicker."""
    if not take_turn(session, row, **changed):
        return False
    note(session, row, step, actor_id, now, facts)
    return True


def note(
    session: Session,
    row: ActionPlan | PlanTarget,
    step: PlanStep,
    actor_id: int | None,
    at: datetime,
    facts: dict[str, Any],
) -> None:
    plan_id, target_id = (row.plan_id, row.id) if isinstance(row, PlanTarget) else (row.id, None)
    session.add(
        PlanEvent(plan_id=plan_id, target_id=target_id, step=step, actor_id=actor_id, at=at, facts=facts)
    )
    session.flush()


def waiting_for_staff(
    session: Session, viewer_id: int, cohort_ids: Collection[int] | None, limit: int
) -> Sequence[tuple[Participant, Person]]:
    """Whose proposal waits for the staff of these cohorts, or of all; whom the viewer walks beside first."""
    query = (
        select(Participant, Person)
        .join(Person, col(Person.id) == col(Participant.person_id))
        .join(ActionPlan, col(ActionPlan.participant_id) == col(Participant.id))
        .where(
            col(ActionPlan.status) == PlanStatus.PROPOSED,
            col(ActionPlan.drafted_by) == col(Participant.person_id),
            col(Participant.person_id) != viewer_id,
        )
        .order_by(
            func.coalesce(col(Participant.trainer_id) != viewer_id, True),
            col(Person.name),
            col(ActionPlan.id),
        )
    )
    if cohort_ids is not None:
        query = query.where(col(Participant.cohort_id).in_(cohort_ids))
    return session.exec(query.limit(limit)).all()


def without(
    session: Session,
    statuses: Collection[ParticipantStatus],
    beside: int,
    alone_in: Collection[int] | None,
) -> Sequence[tuple[Participant, Person]]:
    """Those without an agreed plan whom this person walks beside, and those whom no trainer within reach
    walks beside in these cohorts, or in all; whoever waits longest comes first.
    """
    theirs = is_alone()
    if alone_in is not None:
        theirs &= col(Participant.cohort_id).in_(alone_in)
    whose = or_(theirs, col(Participant.trainer_id) == beside)
    return session.exec(
        select(Participant, Person)
        .join(Person, col(Person.id) == col(Participant.person_id))
        .where(
            whose, col(Participant.status).in_(statuses), ~_has_one(), col(Participant.person_id) != beside
        )
        .order_by(col(Participant.created_at), col(Participant.id))
    ).all()


def without_in(
    session: Session, statuses: Collection[ParticipantStatus], cohort_ids: Collection[int]
) -> Sequence[Participant]:
    """Everybody of these cohorts without an agreed plan."""
    return session.exec(
        select(Participant).where(
            col(Participant.cohort_id).in_(cohort_ids), col(Participant.status).in_(statuses), ~_has_one()
        )
    ).all()


def staff_to_tell(session: Session, before: date, limit: int, skip: Sequence[int]) -> Sequence[int]:
    """Ids of trainers and coordinators who were not told since that day."""
    told = select(PlanDigest.person_id).where(col(PlanDigest.told_on) > before)
    return session.exec(
        select(RoleGrant.person_id)
        .where(
            col(RoleGrant.role).in_((Role.TRAINER, Role.COORDINATOR)),
            col(RoleGrant.person_id).not_in(told),
            col(RoleGrant.person_id).not_in(skip),
        )
        .distinct()
        .order_by(col(RoleGrant.person_id))
        .limit(limit)
    ).all()


def told(session: Session, person_id: int, on: date) -> None:
    session.merge(PlanDigest(person_id=person_id, told_on=on))
    session.flush()


def has_one(session: Session, participant_id: int) -> bool:
    """One that both agreed on and of which something is left; all of it given up is no plan any more."""
    found = select(Participant.id).where(col(Participant.id) == participant_id, _has_one())
    return session.exec(found).first() is not None


def _has_one() -> ColumnElement[bool]:
    return (
        select(ActionPlan.id)
        .join(PlanTarget, col(PlanTarget.plan_id) == col(ActionPlan.id))
        .where(
            col(ActionPlan.participant_id) == col(Participant.id),
            col(ActionPlan.status) == PlanStatus.AGREED,
            col(PlanTarget.state) != TargetState.DROPPED,
        )
        .correlate(Participant)
        .exists()
    )
