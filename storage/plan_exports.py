"""Which rows of plans does an export read, and which belong to one person?"""

from sqlalchemy import select
from sqlmodel import col

from storage.export_scope import in_cohort
from storage.exports import Query
from storage.plan_vocabulary import PlanStatus
from storage.tables import ActionPlan, Cohort, Participant, PlanEvent, PlanTarget

WRITTEN = col(ActionPlan.status) != PlanStatus.DRAFT  # what nobody else has seen stays its drafter's


def plans(cohort_id: int | None) -> Query:
    query: Query = (
        select(
            col(ActionPlan.id),
            col(Cohort.code).label("cohort"),
            col(ActionPlan.participant_id),
            col(ActionPlan.version),
            col(ActionPlan.status),
            col(ActionPlan.drafted_by),
            col(ActionPlan.proposed_at),
            col(ActionPlan.agreed_by),
            col(ActionPlan.agreed_at),
            col(ActionPlan.superseded_at),
        )
        .join(Participant, col(Participant.id) == col(ActionPlan.participant_id))
        .join(Cohort, col(Cohort.id) == col(Participant.cohort_id))
        .order_by(col(ActionPlan.id))
    )
    return _written(query, cohort_id)


def targets(cohort_id: int | None) -> Query:
    query: Query = (
        select(
            col(PlanTarget.id),
            col(PlanTarget.plan_id),
            col(ActionPlan.participant_id),
            col(PlanTarget.place),
            col(PlanTarget.what),
            col(PlanTarget.figure),
            col(PlanTarget.first_due_on),
            col(PlanTarget.due_on),
            col(PlanTarget.state),
            col(PlanTarget.because),
            col(PlanTarget.settled_at),
        )
        .join(ActionPlan, col(ActionPlan.id) == col(PlanTarget.plan_id))
        .order_by(col(PlanTarget.id))
    )
    return _written(query, cohort_id)


def events(cohort_id: int | None) -> Query:
    query: Query = (
        select(
            col(PlanEvent.id),
            col(PlanEvent.plan_id),
            col(PlanEvent.target_id),
            col(PlanEvent.step),
            col(PlanEvent.actor_id),
            col(PlanEvent.at),
            col(PlanEvent.facts),
        )
        .join(ActionPlan, col(ActionPlan.id) == col(PlanEvent.plan_id))
        .order_by(col(PlanEvent.id))
    )
    return _written(query, cohort_id)


def own(person_id: int) -> Query:
    """What they set out to reach, and what became of it."""
    return (
        select(
            col(PlanTarget.what),
            col(PlanTarget.figure),
            col(PlanTarget.first_due_on),
            col(PlanTarget.due_on),
            col(PlanTarget.state),
            col(PlanTarget.because),
            col(ActionPlan.status),
            col(ActionPlan.agreed_at),
        )
        .join(ActionPlan, col(ActionPlan.id) == col(PlanTarget.plan_id))
        .join(Participant, col(Participant.id) == col(ActionPlan.participant_id))
        .where(col(Participant.person_id) == person_id, WRITTEN | (col(ActionPlan.drafted_by) == person_id))
        .order_by(col(PlanTarget.id))
    )


def _written(query: Query, cohort_id: int | None) -> Query:
    return query.where(WRITTEN, in_cohort(col(ActionPlan.participant_id), cohort_id))
