"""Which rows of meetings does an export read, and which belong to one person?"""

from sqlalchemy import select
from sqlmodel import col

from storage.exports import Query
from storage.tables import Cohort, Meeting, MeetingGuest, Participant


def meetings(cohort_id: int | None) -> Query:
    query: Query = (
        select(
            col(Meeting.id),
            col(Cohort.code).label("cohort"),
            col(Meeting.called_by),
            col(Meeting.kind),
            col(Meeting.status),
            col(Meeting.starts_at),
            col(Meeting.place),
            col(Meeting.note),
            col(Meeting.called_at),
        )
        .join(Cohort, col(Cohort.id) == col(Meeting.cohort_id))
        .order_by(col(Meeting.id))
    )
    return query if cohort_id is None else query.where(col(Meeting.cohort_id) == cohort_id)


def guests(cohort_id: int | None) -> Query:
    query: Query = (
        select(
            col(MeetingGuest.id),
            col(MeetingGuest.meeting_id),
            col(MeetingGuest.participant_id),
            col(MeetingGuest.coming),
            col(MeetingGuest.question),
            col(MeetingGuest.answered_at),
            col(MeetingGuest.attended),
            col(MeetingGuest.marked_by),
            col(MeetingGuest.marked_at),
        )
        .join(Meeting, col(Meeting.id) == col(MeetingGuest.meeting_id))
        .order_by(col(MeetingGuest.id))
    )
    return query if cohort_id is None else query.where(col(Meeting.cohort_id) == cohort_id)


def own(person_id: int) -> Query:
    """To what they were invited, what they said, and whether they were there."""
    return (
        select(
            col(Meeting.kind),
            col(Meeting.status),
            col(Meeting.starts_at),
            col(Meeting.place),
            col(MeetingGuest.coming),
            col(MeetingGuest.question),
            col(MeetingGuest.attended),
        )
        .join(Meeting, col(Meeting.id) == col(MeetingGuest.meeting_id))
        .join(Participant, col(Participant.id) == col(MeetingGuest.participant_id))
        .where(col(Participant.person_id) == person_id)
        .order_by(col(MeetingGuest.id))
    )
