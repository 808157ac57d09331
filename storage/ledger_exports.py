"""Which rows of the office's ledger does an export read?"""

from sqlalchemy import func, select
from sqlmodel import col

from storage.exports import Query
from storage.tables import Cohort, Promise, PromiseEvent, PromiseWord, Support, SupportEvent


def commitments(cohort_id: int | None) -> Query:
    """Every promise; how many of those to whom it was made say that it came, and that it did not."""
    said = select(func.count()).where(col(PromiseWord.promise_id) == col(Promise.id))
    query: Query = (
        select(
            col(Promise.id),
            col(Cohort.code).label("cohort"),
            col(Promise.participant_id),
            col(Promise.made_by),
            col(Promise.made_as),
            col(Promise.what),
            col(Promise.status),
            col(Promise.first_due_on),
            col(Promise.due_on),
            col(Promise.kept_on),
            col(Promise.because),
            col(Promise.made_at),
            said.where(col(PromiseWord.came)).scalar_subquery().label("confirmed_by"),
            said.where(~col(PromiseWord.came)).scalar_subquery().label("denied_by"),
        )
        .join(Cohort, col(Cohort.id) == col(Promise.cohort_id))
        .order_by(col(Promise.id))
    )
    return query if cohort_id is None else query.where(col(Promise.cohort_id) == cohort_id)


def commitment_events(cohort_id: int | None) -> Query:
    query: Query = (
        select(
            col(PromiseEvent.id),
            col(PromiseEvent.promise_id).label("commitment_id"),
            col(PromiseEvent.step),
            col(PromiseEvent.actor_id),
            col(PromiseEvent.at),
            col(PromiseEvent.facts),
        )
        .join(Promise, col(Promise.id) == col(PromiseEvent.promise_id))
        .order_by(col(PromiseEvent.id))
    )
    return query if cohort_id is None else query.where(col(Promise.cohort_id) == cohort_id)


def support(cohort_id: int | None) -> Query:
    """A row for each participant who got some, and one for what is still to be shared out."""
    query: Query = (
        select(
            col(Support.id),
            col(Cohort.code).label("cohort"),
            col(Support.participant_id),
            col(Support.partner_id),
            col(Support.partner),
            col(Support.kind),
            col(Support.what),
            col(Support.amount),
            col(Support.quantity),
            col(Support.unit),
            col(Support.status),
            col(Support.criteria),
            col(Support.reason),
            col(Support.decided_by),
            col(Support.part_of),
            col(Support.complaint),
            col(Support.recorded_by),
            col(Support.pledged_at),
            col(Support.delivered_at),
            col(Support.confirmed_at),
            col(Support.confirmed_by),
        )
        .join(Cohort, col(Cohort.id) == col(Support.cohort_id))
        .order_by(col(Support.id))
    )
    return query if cohort_id is None else query.where(col(Support.cohort_id) == cohort_id)


def support_events(cohort_id: int | None) -> Query:
    query: Query = (
        select(
            col(SupportEvent.id),
            col(SupportEvent.support_id),
            col(SupportEvent.step),
            col(SupportEvent.actor_id),
            col(SupportEvent.at),
            col(SupportEvent.facts),
        )
        .join(Support, col(Support.id) == col(SupportEvent.support_id))
        .order_by(col(SupportEvent.id))
    )
    return query if cohort_id is None else query.where(col(Support.cohort_id) == cohort_id)
