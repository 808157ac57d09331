"""What does an export say of the ladder?"""

from sqlalchemy import select
from sqlmodel import col

from storage.export_scope import in_cohort
from storage.exports import Query
from storage.tables import IncomeTarget, LaterNews, Milestone, MilestoneEvent, MilestoneProof, Participant


def milestones(cohort_id: int | None) -> Query:
    """Every step to a rung, whatever became of it."""
    return (
        select(
            col(Milestone.id),
            col(Milestone.participant_id),
            col(Milestone.rung),
            col(Milestone.status),
            col(Milestone.begun_at),
            col(Milestone.claimed_at),
            col(Milestone.submitted_at),
            col(Milestone.confirmed_at),
            col(Milestone.decided_at),
            col(Milestone.decided_by),
            col(Milestone.reason),
        )
        .where(in_cohort(col(Milestone.participant_id), cohort_id))
        .order_by(col(Milestone.id))
    )


def milestone_events(cohort_id: int | None) -> Query:
    return (
        select(
            col(MilestoneEvent.id),
            col(MilestoneEvent.milestone_id),
            col(MilestoneEvent.step),
            col(MilestoneEvent.actor_id),
            col(MilestoneEvent.at),
            col(MilestoneEvent.facts),
        )
        .join(Milestone, col(Milestone.id) == col(MilestoneEvent.milestone_id))
        .where(in_cohort(col(Milestone.participant_id), cohort_id))
        .order_by(col(MilestoneEvent.id))
    )


def milestone_proofs(cohort_id: int | None) -> Query:
    """`message_id` is the message that was sent as a proof; one that `counts` no more was not accepted."""
    return (
        select(
            col(MilestoneProof.id),
            col(MilestoneProof.milestone_id),
            col(MilestoneProof.evidence),
            col(MilestoneProof.document),
            col(MilestoneProof.words),
            col(MilestoneProof.thread_message_id).label("message_id"),
            col(MilestoneProof.vouched_by),
            col(MilestoneProof.vouched_on),
            col(MilestoneProof.added_by),
            col(MilestoneProof.at),
            col(MilestoneProof.counts),
        )
        .join(Milestone, col(Milestone.id) == col(MilestoneProof.milestone_id))
        .where(in_cohort(col(Milestone.participant_id), cohort_id))
        .order_by(col(MilestoneProof.id))
    )


def income_targets(cohort_id: int | None) -> Query:
    """What participants themselves want to have left of a month, in whole rupiah; the latest holds."""
    return (
        select(
            col(IncomeTarget.id),
            col(IncomeTarget.participant_id),
            col(IncomeTarget.rupiah),
            col(IncomeTarget.said_by),
            col(IncomeTarget.at),
        )
        .where(in_cohort(col(IncomeTarget.participant_id), cohort_id))
        .order_by(col(IncomeTarget.id))
    )


def own_income_targets(person_id: int) -> Query:
    return (
        select(col(IncomeTarget.rupiah), col(IncomeTarget.at))
        .join(Participant, col(Participant.id) == col(IncomeTarget.participant_id))
        .where(col(Participant.person_id) == person_id)
        .order_by(col(IncomeTarget.id))
    )


def later_news(cohort_id: int | None) -> Query:
    """How it went with those who stand on their own."""
    return (
        select(
            col(LaterNews.id),
            col(LaterNews.participant_id),
            col(LaterNews.months),
            col(LaterNews.due_at),
            col(LaterNews.asked_at),
            col(LaterNews.answer),
            col(LaterNews.answered_at),
            col(LaterNews.entered_by),
        )
        .where(in_cohort(col(LaterNews.participant_id), cohort_id))
        .order_by(col(LaterNews.id))
    )


def own_later_news(person_id: int) -> Query:
    return (
        select(
            col(LaterNews.months), col(LaterNews.asked_at), col(LaterNews.answer), col(LaterNews.answered_at)
        )
        .join(Participant, col(Participant.id) == col(LaterNews.participant_id))
        .where(col(Participant.person_id) == person_id)
        .order_by(col(LaterNews.id))
    )


def own(person_id: int) -> Query:
    """What they read about themselves."""
    return (
        select(
            col(Milestone.rung),
            col(Milestone.status),
            col(Milestone.reason),
            col(MilestoneProof.evidence),
            col(MilestoneProof.document),
            col(MilestoneProof.words),
            col(MilestoneProof.vouched_by),
            col(MilestoneProof.vouched_on),
            col(Milestone.claimed_at),
            col(Milestone.decided_at),
        )
        .join(Participant, col(Participant.id) == col(Milestone.participant_id))
        .outerjoin(MilestoneProof, col(MilestoneProof.milestone_id) == col(Milestone.id))
        .where(col(Participant.person_id) == person_id)
        .order_by(col(Milestone.id), col(MilestoneProof.id))
    )
