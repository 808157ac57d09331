"""What has been made of somebody: by the bot, and by those who looked after them?"""

from sqlalchemy import select
from sqlmodel import col

from storage.exports import Query
from storage.tables import Participant, StaffNote, Suspicion, Verdict


def suspicions(person_id: int) -> Query:
    """How likely the bot holds it that they have stalled; shown to nobody but staff and themselves."""
    return (
        select(col(Suspicion.weighed_at), col(Suspicion.p), col(Suspicion.low), col(Suspicion.high))
        .join(Participant, col(Participant.id) == col(Suspicion.participant_id))
        .where(col(Participant.person_id) == person_id)
        .order_by(col(Suspicion.participant_id))
    )


def verdicts(person_id: int) -> Query:
    return (
        select(col(Verdict.given_at), col(Verdict.ruling))
        .join(Participant, col(Participant.id) == col(Verdict.participant_id))
        .where(col(Participant.person_id) == person_id)
        .order_by(col(Verdict.id))
    )


def staff_notes(person_id: int) -> Query:
    """When staff noted something down. What they wrote was written for each other, may speak of others, and
    would come to a phone that others may hold: the office reads it to whoever asks."""
    return (
        select(col(StaffNote.at))
        .join(Participant, col(Participant.id) == col(StaffNote.participant_id))
        .where(col(Participant.person_id) == person_id)
        .order_by(col(StaffNote.id))
    )
