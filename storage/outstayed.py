"""Of whom has nothing gone on for so long that they need not be kept any more?"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Exists, exists, update
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select

from storage.tables import Cohort, Participant, Person, RoleGrant
from storage.vocabulary import Role


def closed(session: Session) -> Sequence[Cohort]:
    return session.exec(
        select(Cohort).where(col(Cohort.closed_at).is_not(None)).order_by(col(Cohort.id))
    ).all()


def untold_of(session: Session, cohort: Cohort, limit: int, skip: Sequence[int]) -> Sequence[int]:
    """Ids of its people whose end is not set yet, who are in no later cohort, and serve in none."""
    place, other = aliased(Participant), aliased(Cohort)
    goes_on = exists().where(
        col(place.person_id) == col(Participant.person_id),
        col(place.cohort_id) == col(other.id),
        col(other.closed_at).is_(None) | (col(other.closed_at) > cohort.closed_at),
    )
    return session.exec(
        select(Person.id)
        .join(Participant, col(Participant.person_id) == col(Person.id))
        .where(
            col(Participant.cohort_id) == cohort.id,
            col(Person.erase_at).is_(None),
            col(Person.erased_at).is_(None),
            col(Person.id).not_in(skip),
            ~goes_on,
            ~_serves(col(Participant.person_id)),
        )
        .order_by(col(Person.id))
        .limit(limit)
    ).all()


def keep_who_came_back(session: Session, now: datetime) -> int:
    """Whoever takes part anew or serves before their day has come stays; how many."""
    goes_on = exists().where(
        col(Participant.person_id) == col(Person.id),
        col(Participant.cohort_id) == col(Cohort.id),
        col(Cohort.closed_at).is_(None),
    )
    kept = session.connection().execute(
        update(Person)
        .where(
            col(Person.erase_at) > now,
            col(Person.erased_at).is_(None),
            goes_on | _serves(col(Person.id)),
        )
        .values(erase_at=None)
    )
    return int(kept.rowcount)


def _serves(person_id: Any) -> Exists:
    return exists().where(col(RoleGrant.person_id) == person_id, col(RoleGrant.role) != Role.TRAINEE)
