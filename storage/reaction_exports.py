"""How did everybody find the training, and how one person?"""

from sqlalchemy import select
from sqlmodel import col

from storage.export_scope import in_cohort
from storage.exports import Query
from storage.tables import Participant, Reaction


def reactions(cohort_id: int | None) -> Query:
    return (
        select(
            col(Reaction.id),
            col(Reaction.participant_id),
            col(Reaction.asked_at),
            col(Reaction.useful),
            col(Reaction.words),
            col(Reaction.answered_at),
            col(Reaction.source),
            col(Reaction.entered_by),
        )
        .where(
            in_cohort(col(Reaction.participant_id), cohort_id),
            col(Reaction.asked_at).is_not(None) | col(Reaction.answered_at).is_not(None),
        )
        .order_by(col(Reaction.id))
    )


def own(person_id: int) -> Query:
    return (
        select(
            col(Reaction.asked_at),
            col(Reaction.useful),
            col(Reaction.words),
            col(Reaction.answered_at),
            col(Reaction.source),
        )
        .join(Participant, col(Participant.id) == col(Reaction.participant_id))
        .where(
            col(Participant.person_id) == person_id,
            col(Reaction.asked_at).is_not(None) | col(Reaction.answered_at).is_not(None),
        )
    )
