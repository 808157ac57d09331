"""Which rows about partners does an export read?"""

from sqlalchemy import ColumnElement, select, true
from sqlalchemy.orm import Mapped
from sqlmodel import col

from storage.export_scope import people_of
from storage.exports import Query
from storage.tables import Organisation, OrganisationMember, OrganisationRequest, PartnerLetter


def organisations(cohort_id: int | None) -> Query:
    """Who speaks for which."""
    query = (
        select(
            col(Organisation.id),
            col(Organisation.kind),
            col(Organisation.name),
            col(OrganisationMember.person_id),
            col(OrganisationMember.since),
            col(OrganisationMember.confirmed_at),
        )
        .join(OrganisationMember, col(OrganisationMember.organisation_id) == col(Organisation.id))
        .order_by(col(Organisation.id), col(OrganisationMember.person_id))
    )
    return (
        query
        if cohort_id is None
        else query.where(col(OrganisationMember.person_id).in_(people_of(cohort_id)))
    )


def requests(cohort_id: int | None) -> Query:
    """Who asked to speak for which."""
    query = select(
        col(OrganisationRequest.id),
        col(OrganisationRequest.person_id),
        col(OrganisationRequest.kind),
        col(OrganisationRequest.name),
        col(OrganisationRequest.asked_at),
        col(OrganisationRequest.is_open),
    ).order_by(col(OrganisationRequest.id))
    return query.where(_with(col(OrganisationRequest.person_id), cohort_id))


def letters(cohort_id: int | None) -> Query:
    query = select(
        col(PartnerLetter.id),
        col(PartnerLetter.person_id),
        col(PartnerLetter.month),
        col(PartnerLetter.content),
        col(PartnerLetter.written_at),
    ).order_by(col(PartnerLetter.id))
    return query.where(_with(col(PartnerLetter.person_id), cohort_id))


def _with(person: Mapped[int], cohort_id: int | None) -> ColumnElement[bool]:
    return true() if cohort_id is None else person.in_(people_of(cohort_id))
