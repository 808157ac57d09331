"""Which rows does an export read, and in which order?

Every query is read in chunks. With a cohort it finds what belongs to that cohort's participants, and the
people who appear in it.
"""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import ColumnElement, Select, String, cast, func, null, select, text
from sqlmodel import Session, col

from storage.broadcasts import STANDS_FOR_ITSELF
from storage.export_scope import in_cohort, people_of, to_cohort
from storage.messages import is_lost
from storage.tables import (
    Answer,
    BankFile,
    Broadcast,
    BroadcastAnswer,
    Case,
    CaseEvent,
    CheckIn,
    Cohort,
    Consent,
    Contribution,
    Delivery,
    EvidenceItem,
    LabelCorrection,
    Message,
    Participant,
    Person,
    RoleGrant,
)
from storage.vocabulary import DeliveryStatus

CHUNK_ROWS = 1000

Query = Select[*tuple[Any, ...]]


def hold_still(session: Session) -> None:
    """Lets this transaction see one moment, however long it reads; to be called before it reads."""
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY"))


def rows(session: Session, query: Query) -> Iterator[dict[str, Any]]:
    """Each row by the names of its columns, in their order."""
    found = session.execute(query.execution_options(yield_per=CHUNK_ROWS)).mappings()
    return (dict(row) for row in found)


def cohorts(cohort_id: int | None) -> Query:
    query = select(
        col(Cohort.id),
        col(Cohort.code),
        col(Cohort.name),
        col(Cohort.started),
        col(Cohort.timezone),
        col(Cohort.created_at),
        col(Cohort.closed_at),
    ).order_by(col(Cohort.id))
    return query if cohort_id is None else query.where(col(Cohort.id) == cohort_id)


def people(cohort_id: int | None) -> Query:
    """`roles` are the person's roles, parted by commas; `role` is left open for the highest of them."""
    roles = (
        select(func.aggregate_strings(cast(col(RoleGrant.role), String), ","))
        .where(col(RoleGrant.person_id) == col(Person.id))
        .scalar_subquery()
    )
    query = select(
        col(Person.id),
        col(Person.chat_id).label("telegram_id"),
        null().label("role"),
        roles.label("roles"),
        col(Person.name),
        col(Person.language),
        col(Person.phone),
        col(Person.timezone),
        col(Person.created_at),
        col(Person.erased_at),
    ).order_by(col(Person.id))
    return query if cohort_id is None else query.where(col(Person.id).in_(people_of(cohort_id)))


def participants(cohort_id: int | None) -> Query:
    return (
        select(
            col(Participant.id),
            col(Participant.person_id),
            col(Cohort.code).label("cohort"),
            col(Person.name),
            col(Participant.status),
            col(Participant.trainer_id),
            col(Participant.rung),
            col(Participant.village),
            col(Participant.business),
            col(Participant.group),
            col(Participant.sex),
            col(Participant.birth_year),
            col(Participant.distance_km),
            col(Participant.created_at),
            col(Participant.enrolled_at),
            col(Participant.next_check_in_at),
            col(Participant.own_hour),
            col(Participant.missed_in_a_row),
            col(Participant.first_contact_at),
            col(Participant.last_contact_at),
            col(Participant.left_because),
            col(Participant.left_words),
            col(Participant.left_at),
            col(Participant.left_by),
            col(Participant.paused_until),
            col(Participant.paused_because),
        )
        .select_from(Participant)
        .join(Person, col(Person.id) == col(Participant.person_id))
        .join(Cohort, col(Cohort.id) == col(Participant.cohort_id))
        .where(in_cohort(col(Participant.id), cohort_id))
        .order_by(col(Participant.id))
    )


def check_ins(cohort_id: int | None) -> Query:
    return (
        select(
            col(CheckIn.id),
            col(CheckIn.participant_id),
            col(CheckIn.question_set),
            col(CheckIn.local_date),
            col(CheckIn.status),
            col(CheckIn.planned_at),
            col(CheckIn.sent_at),
            col(CheckIn.reminded_at),
            col(CheckIn.due_at),
            col(CheckIn.completed_at),
            col(CheckIn.skipped_because),
            col(CheckIn.programme),
        )
        .where(in_cohort(col(CheckIn.participant_id), cohort_id))
        .order_by(col(CheckIn.id))
    )


def answers(cohort_id: int | None) -> Query:
    """The answers that hold; what was corrected is left out."""
    return (
        select(
            col(Answer.id),
            col(Answer.check_in_id),
            col(Answer.question),
            col(Answer.value),
            col(Answer.raw),
            col(Answer.kind),
            col(Answer.source),
            col(Answer.entered_by),
            col(Answer.answered_at),
            col(EvidenceItem.sha256).label("evidence_sha256"),
            col(EvidenceItem.path).label("evidence_path"),
            col(EvidenceItem.same_as).label("evidence_same_as"),
        )
        .select_from(Answer)
        .join(CheckIn, col(CheckIn.id) == col(Answer.check_in_id))
        .outerjoin(EvidenceItem, col(EvidenceItem.answer_id) == col(Answer.id))
        .where(col(Answer.replaced_at).is_(None), in_cohort(col(CheckIn.participant_id), cohort_id))
        .order_by(col(Answer.id))
    )


def cases(cohort_id: int | None) -> Query:
    return (
        select(
            col(Case.id),
            col(Case.participant_id),
            col(Case.reason),
            col(Case.status),
            col(Case.opened_at),
            col(Case.assigned_to),
            col(Case.claimed_at),
            col(Case.snoozed_until),
            col(Case.snoozed_because),
            col(Case.written_at),
            col(Case.touched_at),
            col(Case.next_step_at),
            col(Case.resolved_at),
            col(Case.outcome),
            col(Case.escalation_level),
            col(Case.follows),
            col(Case.rung),
            col(Case.facts),
        )
        .where(in_cohort(col(Case.participant_id), cohort_id))
        .order_by(col(Case.id))
    )


def case_events(cohort_id: int | None) -> Query:
    return (
        select(
            col(CaseEvent.id),
            col(CaseEvent.case_id),
            col(CaseEvent.step),
            col(CaseEvent.actor_id),
            col(CaseEvent.at),
            col(CaseEvent.facts),
        )
        .join(Case, col(Case.id) == col(CaseEvent.case_id))
        .where(in_cohort(col(Case.participant_id), cohort_id))
        .order_by(col(CaseEvent.id))
    )


def broadcasts(cohort_id: int | None) -> Query:
    """With a cohort, what reached for its participants, and counted for them alone."""
    counted = (
        select(
            col(Delivery.broadcast_id),
            func.count().label("recipients"),
            _how_many(DeliveryStatus.SENT).label("delivered"),
            _how_many(DeliveryStatus.FAILED).label("failed"),
            _how_many(DeliveryStatus.UNREACHABLE).label("unreachable"),
        )
        .where(to_cohort(cohort_id))
        .group_by(col(Delivery.broadcast_id))
        .subquery()
    )
    return (
        select(
            col(Broadcast.id),
            col(Broadcast.author_id),
            col(Broadcast.status),
            func.coalesce(counted.c.recipients, 0).label("recipients"),
            func.coalesce(counted.c.delivered, 0).label("delivered"),
            func.coalesce(counted.c.failed, 0).label("failed"),
            func.coalesce(counted.c.unreachable, 0).label("unreachable"),
            col(Broadcast.created_at),
            col(Broadcast.scheduled_at),
            col(Broadcast.started_at),
            col(Broadcast.finished_at),
            col(Broadcast.closes_at),
            col(Broadcast.closed_at),
            col(Broadcast.content),
            col(Broadcast.audience),
        )
        .select_from(Broadcast)
        .join(counted, counted.c.broadcast_id == col(Broadcast.id), isouter=cohort_id is None)
        # What was only to take the place of another is no announcement of its own.
        .where(*STANDS_FOR_ITSELF)
        .order_by(col(Broadcast.id))
    )


def deliveries(cohort_id: int | None) -> Query:
    return (
        select(
            col(Delivery.id),
            col(Delivery.broadcast_id),
            col(Delivery.person_id),
            col(Delivery.status),
            col(Delivery.sent_at),
            col(Delivery.error),
        )
        .where(to_cohort(cohort_id))
        .order_by(col(Delivery.id))
    )


def broadcast_answers(cohort_id: int | None) -> Query:
    persons = select(col(Participant.person_id)).where(col(Participant.cohort_id) == cohort_id)
    query = select(
        col(BroadcastAnswer.id),
        col(BroadcastAnswer.broadcast_id),
        col(BroadcastAnswer.person_id),
        col(BroadcastAnswer.option),
        col(BroadcastAnswer.answered_at),
    ).order_by(col(BroadcastAnswer.id))
    return query if cohort_id is None else query.where(col(BroadcastAnswer.person_id).in_(persons))


def messages(cohort_id: int | None) -> Query:
    return (
        select(
            col(Message.id),
            col(Message.participant_id),
            col(Message.case_id),
            col(Message.author_id),
            col(Message.direction),
            col(Message.kind),
            col(Message.text),
            col(Message.file_id),
            col(EvidenceItem.state).label("evidence_state"),
            col(EvidenceItem.sha256).label("evidence_sha256"),
            col(EvidenceItem.path).label("evidence_path"),
            col(Message.label),
            col(Message.topic),
            col(Message.confidence),
            is_lost().label("is_lost"),
            col(Message.created_at),
        )
        .select_from(Message)
        .outerjoin(EvidenceItem, col(EvidenceItem.thread_message_id) == col(Message.id))
        .where(in_cohort(col(Message.participant_id), cohort_id))
        .order_by(col(Message.id))
    )


def contributions(cohort_id: int | None) -> Query:
    """What was offered to a cohort, be it shared or not."""
    query = select(
        col(Contribution.id),
        col(Contribution.participant_id),
        col(Contribution.kind),
        col(Contribution.text),
        col(Contribution.medium),
        col(Contribution.shows_name),
        col(Contribution.state),
        col(Contribution.consent_id),
        col(Contribution.decided_by),
        col(Contribution.decided_because),
        col(Contribution.created_at),
    ).order_by(col(Contribution.id))
    return query if cohort_id is None else query.where(col(Contribution.cohort_id) == cohort_id)


def label_corrections(cohort_id: int | None) -> Query:
    return (
        select(
            col(LabelCorrection.id),
            col(LabelCorrection.thread_message_id),
            col(LabelCorrection.person_id),
            col(LabelCorrection.label),
            col(LabelCorrection.topic),
            col(LabelCorrection.label_before),
            col(LabelCorrection.topic_before),
            col(LabelCorrection.at),
        )
        .join(Message, col(Message.id) == col(LabelCorrection.thread_message_id))
        .where(in_cohort(col(Message.participant_id), cohort_id))
        .order_by(col(LabelCorrection.id))
    )


def consents(cohort_id: int | None) -> Query:
    end = select(func.max(col(BankFile.valid_until))).where(col(BankFile.consent_id) == col(Consent.id))
    query = select(
        col(Consent.id),
        col(Consent.person_id),
        col(Consent.purpose),
        col(Consent.agreed_at),
        col(Consent.withdrawn_at),
        end.scalar_subquery().label("valid_until"),
        col(Consent.language),
        col(Consent.text_hash),
        col(Consent.source),
        col(Consent.recorded_by),
        col(Consent.recorded_at),
    ).order_by(col(Consent.id))
    return query if cohort_id is None else query.where(col(Consent.person_id).in_(people_of(cohort_id)))


def answers_in_full(cohort_id: int | None) -> Query:
    """Each answer that holds beside the names of who gave it, where and when."""
    trainers = select(col(Person.id), col(Person.name)).subquery()
    return (
        select(
            col(Cohort.code).label("cohort"),
            col(Cohort.name).label("cohort_name"),
            col(Participant.id).label("participant_id"),
            col(Person.name).label("participant"),
            col(Participant.village),
            col(Participant.business),
            trainers.c.name.label("trainer"),
            col(CheckIn.id).label("check_in_id"),
            col(CheckIn.question_set),
            col(CheckIn.local_date),
            col(CheckIn.status).label("check_in_status"),
            col(Answer.question),
            col(Answer.kind),
            col(Answer.value),
            col(Answer.raw),
            col(Answer.source),
            col(Answer.entered_by),
            col(Answer.answered_at),
        )
        .select_from(Answer)
        .join(CheckIn, col(CheckIn.id) == col(Answer.check_in_id))
        .join(Participant, col(Participant.id) == col(CheckIn.participant_id))
        .join(Person, col(Person.id) == col(Participant.person_id))
        .join(Cohort, col(Cohort.id) == col(Participant.cohort_id))
        .join(trainers, trainers.c.id == col(Participant.trainer_id), isouter=True)
        .where(col(Answer.replaced_at).is_(None), in_cohort(col(Participant.id), cohort_id))
        .order_by(col(CheckIn.planned_at), col(CheckIn.id), col(Answer.id))
    )


def _how_many(status: DeliveryStatus) -> ColumnElement[int]:
    return func.count().filter(col(Delivery.status) == status)
