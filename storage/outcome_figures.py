"""What came of the plans, meetings, rungs and referrals of a cohort, counted where it lies?"""

from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, func, or_, select
from sqlmodel import Session, col

from storage.export_scope import in_cohort
from storage.ladder_vocabulary import MilestoneStatus
from storage.lending_vocabulary import ReferralStatus
from storage.meeting_vocabulary import MeetingKind, MeetingStatus
from storage.plan_vocabulary import PlanStatus, TargetState
from storage.tables import ActionPlan, Meeting, MeetingGuest, Milestone, PlanTarget, Referral

WHOLE_PLAN = 3


def plans(session: Session, cohort_id: int) -> tuple[int, int, int]:
    """How many plans were ever begun, how many are agreed, how many of these have three targets or more."""
    here = in_cohort(col(ActionPlan.participant_id), cohort_id)
    agreed = (here, col(ActionPlan.status) == PlanStatus.AGREED)
    whole = (
        select(col(PlanTarget.plan_id))
        .join(ActionPlan, col(ActionPlan.id) == col(PlanTarget.plan_id))
        .where(*agreed, col(PlanTarget.state) != TargetState.DROPPED)
        .group_by(col(PlanTarget.plan_id))
        .having(func.count() >= WHOLE_PLAN)
        .subquery()
    )
    return (
        _count(session, select(func.count()).where(here)),
        _count(session, select(func.count()).where(*agreed)),
        _count(session, select(func.count()).select_from(whole)),
    )


def targets(session: Session, cohort_id: int, today: date) -> tuple[int, int]:
    """Of agreed plans: targets reached, and those that are reached or whose day is over."""
    settled = select(func.count()).select_from(PlanTarget)
    settled = settled.join(ActionPlan, col(ActionPlan.id) == col(PlanTarget.plan_id)).where(
        col(ActionPlan.status) == PlanStatus.AGREED,
        in_cohort(col(ActionPlan.participant_id), cohort_id),
        col(PlanTarget.state) != TargetState.DROPPED,
        or_(col(PlanTarget.state) == TargetState.REACHED, col(PlanTarget.due_on) < today),
    )
    reached = settled.where(col(PlanTarget.state) == TargetState.REACHED)
    return _count(session, reached), _count(session, settled)


def meetings(session: Session, cohort_id: int, now: datetime) -> tuple[int, int]:
    """Meetings that were held, and visits."""
    held = select(func.count()).where(*_held(cohort_id, now))
    visits = held.where(col(Meeting.kind) == MeetingKind.VISIT)
    found = _count(session, visits)
    return _count(session, held) - found, found


def attendance(session: Session, cohort_id: int, now: datetime) -> tuple[int, int, int]:
    """Of the guests of what was held: who was there, of whom it is known, and who was invited."""
    invited = (
        select(func.count())
        .select_from(MeetingGuest)
        .join(Meeting, col(Meeting.id) == col(MeetingGuest.meeting_id))
        .where(*_held(cohort_id, now))
    )
    return (
        _count(session, invited.where(col(MeetingGuest.attended).is_(True))),
        _count(session, invited.where(col(MeetingGuest.attended).is_not(None))),
        _count(session, invited),
    )


def climbers(session: Session, cohort_id: int) -> tuple[int, int]:
    """Steps to a rung that were ever begun, and people of whom one was accepted."""
    begun = select(func.count()).where(in_cohort(col(Milestone.participant_id), cohort_id))
    climbed = select(func.count(col(Milestone.participant_id).distinct())).where(
        in_cohort(col(Milestone.participant_id), cohort_id), col(Milestone.status) == MilestoneStatus.ACCEPTED
    )
    return _count(session, begun), _count(session, climbed)


def referrals(session: Session, cohort_id: int) -> dict[ReferralStatus, int]:
    found = session.execute(
        select(col(Referral.status), func.count())
        .where(col(Referral.cohort_id) == cohort_id)
        .group_by(col(Referral.status))
    )
    return {row[0]: row[1] for row in found}


def _held(cohort_id: int, now: datetime) -> tuple[ColumnElement[bool], ...]:
    return (
        col(Meeting.cohort_id) == cohort_id,
        col(Meeting.status) == MeetingStatus.CALLED,
        col(Meeting.starts_at) <= now,
    )


def _count(session: Session, query: Any) -> int:
    return int(session.execute(query).scalar_one())
