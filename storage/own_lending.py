"""What is recorded about one person's way to a loan?"""

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Mapped
from sqlmodel import col

from storage.exports import Query
from storage.tables import BankFile, BankFileAccess, Licence, Participant, Referral


def bank_files(person_id: int) -> Query:
    return (
        select(
            col(BankFile.lender_name),
            col(BankFile.status),
            col(BankFile.made_at),
            col(BankFile.valid_until),
            col(BankFile.released_at),
            col(BankFile.revoked_at),
            col(BankFile.content_hash),
            col(BankFile.content),
        )
        .where(_is_theirs(col(BankFile.participant_id), person_id))
        .order_by(col(BankFile.id))
    )


def bank_file_accesses(person_id: int) -> Query:
    """Who saw their files."""
    return (
        select(col(BankFile.lender_name), col(BankFileAccess.act), col(BankFileAccess.at))
        .join(BankFileAccess, col(BankFileAccess.file_id) == col(BankFile.id))
        .where(_is_theirs(col(BankFile.participant_id), person_id))
        .order_by(col(BankFileAccess.id))
    )


def licences(person_id: int) -> Query:
    return (
        select(
            col(Licence.kind),
            col(Licence.number),
            col(Licence.evidence),
            col(Licence.shown_at),
            col(Licence.valid_until),
        )
        .where(_is_theirs(col(Licence.participant_id), person_id))
        .order_by(col(Licence.id))
    )


def referrals(person_id: int) -> Query:
    return (
        select(
            col(Referral.lender_name),
            col(Referral.status),
            col(Referral.reason),
            col(Referral.how),
            col(Referral.how_source),
            col(Referral.referred_at),
            col(Referral.changed_at),
        )
        .where(_is_theirs(col(Referral.participant_id), person_id))
        .order_by(col(Referral.id))
    )


def _is_theirs(participant_id: Mapped[int], person_id: int) -> ColumnElement[bool]:
    return participant_id.in_(select(col(Participant.id)).where(col(Participant.person_id) == person_id))
