"""Which rows belong to one cohort's export?"""

from typing import Any

from sqlalchemy import ColumnElement, Select, select, true, union
from sqlalchemy.orm import Mapped
from sqlmodel import col

from storage.tables import (
    ActionPlan,
    Answer,
    Broadcast,
    Case,
    CaseEvent,
    CheckIn,
    Consent,
    Delivery,
    LabelCorrection,
    LaterNews,
    Meeting,
    MeetingEvent,
    MeetingGuest,
    Message,
    Milestone,
    MilestoneEvent,
    MilestoneProof,
    Participant,
    PlanEvent,
    Promise,
    PromiseEvent,
    Reaction,
    Referral,
    ReferralEvent,
    RoleGrant,
    Support,
    SupportEvent,
)
from storage.vocabulary import Role


def _participants_of(cohort_id: int) -> Select[int]:
    return select(col(Participant.id)).where(col(Participant.cohort_id) == cohort_id)


def in_cohort(participant: Mapped[int], cohort_id: int | None) -> ColumnElement[bool]:
    return true() if cohort_id is None else participant.in_(_participants_of(cohort_id))


def to_cohort(cohort_id: int | None) -> ColumnElement[bool]:
    if cohort_id is None:
        return true()
    persons = select(col(Participant.person_id)).where(col(Participant.cohort_id) == cohort_id)
    return col(Delivery.person_id).in_(persons)


def people_of(cohort_id: int) -> Any:
    """The cohort's participants, their trainers, its staff, and whoever acted or wrote in it."""
    inside = col(Participant.cohort_id) == cohort_id
    serves = (col(RoleGrant.cohort_id) == cohort_id) | (
        col(RoleGrant.cohort_id).is_(None) & (col(RoleGrant.role) != Role.TRAINEE)
    )
    case_of = col(Case.participant_id) == col(Participant.id)
    return union(
        select(col(Participant.person_id)).where(inside),
        select(col(Participant.trainer_id)).where(inside),
        select(col(RoleGrant.person_id)).where(serves),
        select(col(Case.assigned_to)).join(Participant, case_of).where(inside),
        select(col(CaseEvent.actor_id))
        .join(Case, col(Case.id) == col(CaseEvent.case_id))
        .join(Participant, case_of)
        .where(inside),
        select(col(Message.author_id))
        .join(Participant, col(Participant.id) == col(Message.participant_id))
        .where(inside),
        select(col(LabelCorrection.person_id))
        .join(Message, col(Message.id) == col(LabelCorrection.thread_message_id))
        .join(Participant, col(Participant.id) == col(Message.participant_id))
        .where(inside),
        *(
            select(who).where(col(Support.cohort_id) == cohort_id)
            for who in (
                col(Support.partner_id),
                col(Support.decided_by),
                col(Support.recorded_by),
                col(Support.confirmed_by),
            )
        ),
        select(col(SupportEvent.actor_id))
        .join(Support, col(Support.id) == col(SupportEvent.support_id))
        .where(col(Support.cohort_id) == cohort_id),
        select(col(Promise.made_by)).where(col(Promise.cohort_id) == cohort_id),
        select(col(PromiseEvent.actor_id))
        .join(Promise, col(Promise.id) == col(PromiseEvent.promise_id))
        .where(col(Promise.cohort_id) == cohort_id),
        *_of_those_who_acted(cohort_id),
        select(col(Broadcast.author_id))
        .join(Delivery, col(Delivery.broadcast_id) == col(Broadcast.id))
        .where(to_cohort(cohort_id)),
    )


def _of_those_who_acted(cohort_id: int) -> list[Select[Any]]:
    """Whoever had a hand in plans, meetings, rungs, referrals, and in what was entered for others."""
    plan, milestone = _rows_of(ActionPlan, cohort_id), _rows_of(Milestone, cohort_id)
    referral, check_in = _rows_of(Referral, cohort_id), _rows_of(CheckIn, cohort_id)
    here = select(col(Meeting.id)).where(col(Meeting.cohort_id) == cohort_id)
    persons = select(col(Participant.person_id)).where(col(Participant.cohort_id) == cohort_id)
    return [
        select(col(ActionPlan.drafted_by)).where(col(ActionPlan.id).in_(plan)),
        select(col(PlanEvent.actor_id)).where(col(PlanEvent.plan_id).in_(plan)),
        select(col(Meeting.called_by)).where(col(Meeting.cohort_id) == cohort_id),
        select(col(MeetingGuest.marked_by)).where(col(MeetingGuest.meeting_id).in_(here)),
        select(col(MeetingEvent.actor_id)).where(col(MeetingEvent.meeting_id).in_(here)),
        select(col(Milestone.decided_by)).where(col(Milestone.id).in_(milestone)),
        select(col(MilestoneEvent.actor_id)).where(col(MilestoneEvent.milestone_id).in_(milestone)),
        select(col(MilestoneProof.added_by)).where(col(MilestoneProof.milestone_id).in_(milestone)),
        select(col(Referral.banker_id)).where(col(Referral.id).in_(referral)),
        select(col(ReferralEvent.actor_id)).where(col(ReferralEvent.referral_id).in_(referral)),
        select(col(Answer.entered_by)).where(col(Answer.check_in_id).in_(check_in)),
        select(col(LaterNews.entered_by)).where(
            col(LaterNews.participant_id).in_(_participants_of(cohort_id))
        ),
        select(col(Reaction.entered_by)).where(col(Reaction.participant_id).in_(_participants_of(cohort_id))),
        select(col(Consent.recorded_by)).where(col(Consent.person_id).in_(persons)),
    ]


def _rows_of(table: Any, cohort_id: int) -> Select[Any]:
    return select(table.id).where(table.participant_id.in_(_participants_of(cohort_id)))
