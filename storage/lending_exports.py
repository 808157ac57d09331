"""Which rows on the way to a loan does an export read?

What stands in a file for a bank is not among them: that goes only where its owner lets it go.
"""

from sqlalchemy import select
from sqlmodel import col

from storage.export_scope import in_cohort
from storage.exports import Query
from storage.tables import BankFile, BankFileAccess, Cohort, Licence, Referral, ReferralEvent


def bank_files(cohort_id: int | None) -> Query:
    return (
        select(
            col(BankFile.id),
            col(BankFile.participant_id),
            col(BankFile.consent_id),
            col(BankFile.lender),
            col(BankFile.status),
            col(BankFile.content_hash),
            col(BankFile.made_at),
            col(BankFile.valid_until),
            col(BankFile.released_at),
            col(BankFile.released_by),
            col(BankFile.revoked_at),
            col(BankFile.revoked_by),
        )
        .where(in_cohort(col(BankFile.participant_id), cohort_id))
        .order_by(col(BankFile.id))
    )


def bank_file_accesses(cohort_id: int | None) -> Query:
    return (
        select(
            col(BankFileAccess.id),
            col(BankFileAccess.file_id),
            col(BankFileAccess.person_id),
            col(BankFileAccess.act),
            col(BankFileAccess.at),
        )
        .join(BankFile, col(BankFile.id) == col(BankFileAccess.file_id))
        .where(in_cohort(col(BankFile.participant_id), cohort_id))
        .order_by(col(BankFileAccess.id))
    )


def licences(cohort_id: int | None) -> Query:
    return (
        select(
            col(Licence.id),
            col(Licence.participant_id),
            col(Licence.kind),
            col(Licence.number),
            col(Licence.evidence),
            col(Licence.thread_message_id),
            col(Licence.shown_at),
            col(Licence.valid_until),
            col(Licence.source),
            col(Licence.entered_by),
        )
        .where(in_cohort(col(Licence.participant_id), cohort_id))
        .order_by(col(Licence.id))
    )


def referrals(cohort_id: int | None) -> Query:
    query: Query = (
        select(
            col(Referral.id),
            col(Cohort.code).label("cohort"),
            col(Referral.participant_id),
            col(Referral.lender),
            col(Referral.status),
            col(Referral.reason),
            col(Referral.file_id),
            col(Referral.banker_id),
            col(Referral.handed_at),
            col(Referral.how),
            col(Referral.how_source),
            col(Referral.how_entered_by),
            col(Referral.referred_at),
            col(Referral.changed_at),
        )
        .join(Cohort, col(Cohort.id) == col(Referral.cohort_id))
        .order_by(col(Referral.id))
    )
    return query if cohort_id is None else query.where(col(Referral.cohort_id) == cohort_id)


def referral_events(cohort_id: int | None) -> Query:
    query: Query = (
        select(
            col(ReferralEvent.id),
            col(ReferralEvent.referral_id),
            col(ReferralEvent.step),
            col(ReferralEvent.actor_id),
            col(ReferralEvent.at),
            col(ReferralEvent.facts),
        )
        .join(Referral, col(Referral.id) == col(ReferralEvent.referral_id))
        .order_by(col(ReferralEvent.id))
    )
    return query if cohort_id is None else query.where(col(Referral.cohort_id) == cohort_id)
