"""Whom does somebody of the staff look after, and how do they stand?"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, func
from sqlmodel import Session, col, select

from storage.tables import Case, Chat, Participant, Person
from storage.vocabulary import ParticipantStatus

STILL_THERE = (
    ParticipantStatus.INVITED,
    ParticipantStatus.ACTIVE,
    ParticipantStatus.STALLED,
    ParticipantStatus.PAUSED,
)
# So many names are compared where none is spelt as it was typed.
MOST_COMPARED = 20_000


@dataclass(frozen=True)
class Whose:
    """Participants in these cohorts, or in all; only those beside this trainer, where one is named.

    Never somebody's own place.
    """

    viewer_id: int
    cohort_ids: Collection[int] | None
    trainer_id: int | None = None

    def conditions(self) -> list[ColumnElement[bool]]:
        """What has to be true of each of them."""
        true: list[ColumnElement[bool]] = [col(Participant.person_id) != self.viewer_id]
        if self.cohort_ids is not None:
            true.append(col(Participant.cohort_id).in_(self.cohort_ids))
        if self.trainer_id is not None:
            true.append(col(Participant.trainer_id) == self.trainer_id)
        return true


def count(session: Session, whose: Whose) -> int:
    return session.exec(
        select(func.count())
        .select_from(Participant)
        .where(col(Participant.status).in_(STILL_THERE), *whose.conditions())
    ).one()


def page(session: Session, whose: Whose, skip: int, limit: int) -> Sequence[tuple[Participant, Person]]:
    """Those who are still there, by their names."""
    return session.exec(
        select(Participant, Person)
        .join(Person, col(Person.id) == col(Participant.person_id))
        .where(col(Participant.status).in_(STILL_THERE), *whose.conditions())
        .order_by(func.lower(col(Person.name)), col(Participant.id))
        .offset(skip)
        .limit(limit)
    ).all()


def names(session: Session, whose: Whose) -> Sequence[tuple[int, str]]:
    """The newest of them, each place with its person's name."""
    return session.exec(
        select(Participant.id, Person.name)
        .join(Person, col(Person.id) == col(Participant.person_id))
        .where(*whose.conditions())
        .order_by(col(Participant.id).desc())
        .limit(MOST_COMPARED)
    ).all()


def these(session: Session, participant_ids: Collection[int]) -> Sequence[tuple[Participant, Person]]:
    return session.exec(
        select(Participant, Person)
        .join(Person, col(Person.id) == col(Participant.person_id))
        .where(col(Participant.id).in_(participant_ids))
    ).all()


def in_need(session: Session, participant_ids: Collection[int]) -> frozenset[int]:
    """Those of them for whom a case is open."""
    return frozenset(
        session.exec(
            select(Case.participant_id).where(
                col(Case.participant_id).in_(participant_ids), col(Case.resolved_at).is_(None)
            )
        )
    )


def gone(session: Session, participant_ids: Collection[int]) -> frozenset[int]:
    """Those of them whose chat cannot be written to any more."""
    return frozenset(
        session.exec(
            select(Participant.id)
            .join(Person, col(Person.id) == col(Participant.person_id))
            .join(Chat, col(Chat.telegram_id) == col(Person.chat_id))
            .where(col(Participant.id).in_(participant_ids), col(Chat.gone).is_not(None))
        )
    )
