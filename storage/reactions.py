"""Who is to be asked how they found the training, and what did they say?"""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, select, text, update
from sqlmodel import Session, col

from storage.export_scope import in_cohort
from storage.reaction_vocabulary import Useful
from storage.tables import Reaction
from storage.vocabulary import Source

# Written out, because a partial index serves only a condition that it can recognise.
_IS_PLANNED = text("reaction.due_at IS NOT NULL")


def of(session: Session, participant_id: int) -> Reaction | None:
    found: Reaction | None = session.execute(
        select(Reaction).where(col(Reaction.participant_id) == participant_id)
    ).scalar_one_or_none()
    return found


def get(session: Session, reaction_id: int) -> Reaction | None:
    return session.get(Reaction, reaction_id)


def keep(session: Session, reaction: Reaction) -> Reaction:
    session.add(reaction)
    session.flush()
    return reaction


def due(session: Session, now: datetime, limit: int, skip: Sequence[int]) -> Sequence[int]:
    return (
        session.execute(
            select(col(Reaction.id))
            .where(_IS_PLANNED, col(Reaction.due_at) <= now, col(Reaction.id).not_in(skip))
            .order_by(col(Reaction.due_at), col(Reaction.id))
            .limit(limit)
        )
        .scalars()
        .all()
    )


def answer(session: Session, reaction_id: int, useful: Useful, now: datetime) -> bool:
    """True once: their own word takes the place of what others entered, and stands."""
    answered = session.execute(
        update(Reaction)
        .where(
            col(Reaction.id) == reaction_id,
            col(Reaction.source).is_distinct_from(Source.SELF),
        )
        .values(useful=useful, words=None, answered_at=now, due_at=None, source=Source.SELF, entered_by=None)
    )
    return bool(answered.rowcount == 1)  # type: ignore[attr-defined]


def add_words(session: Session, reaction_id: int, words: str) -> None:
    session.execute(update(Reaction).where(col(Reaction.id) == reaction_id).values(words=words))


def counted(session: Session, cohort_id: int) -> tuple[int, dict[Useful, int]]:
    """How many were asked by the bot, and how many said what, whoever entered it."""
    here = in_cohort(col(Reaction.participant_id), cohort_id)
    asked = session.execute(
        select(func.count()).select_from(Reaction).where(here, col(Reaction.asked_at).is_not(None))
    ).scalar_one()
    said = session.execute(
        select(col(Reaction.useful), func.count())
        .where(here, col(Reaction.useful).is_not(None))
        .group_by(col(Reaction.useful))
    )
    return asked, {Useful(useful): count for useful, count in said}
