"""Who looked at what about somebody?"""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import select as select_some
from sqlmodel import Session, col, select

from storage.exports import Query
from storage.people_vocabulary import Looked
from storage.tables import Look, Participant, Person


def note(
    session: Session, participant_ids: Collection[int], by_id: int | None, what: Looked, now: datetime
) -> None:
    """Once a day for each of them; whoever looks again the same day adds nothing."""
    known = set(
        session.exec(
            select(Look.participant_id).where(
                col(Look.participant_id).in_(participant_ids),
                col(Look.on_day) == now.date(),
                col(Look.what) == what,
                col(Look.by_id).is_(None) if by_id is None else col(Look.by_id) == by_id,
            )
        )
    )
    session.add_all(
        Look(participant_id=one, by_id=by_id, what=what, on_day=now.date(), at=now)
        for one in participant_ids
        if one not in known
    )
    session.flush()


def of_person(session: Session, person_id: int, limit: int) -> Sequence[tuple[Look, str | None]]:
    """The newest first, each with the name of whoever looked."""
    return session.exec(
        select(Look, Person.name)
        .join(Participant, col(Participant.id) == col(Look.participant_id))
        .outerjoin(Person, col(Person.id) == col(Look.by_id))
        .where(col(Participant.person_id) == person_id)
        .order_by(col(Look.at).desc(), col(Look.id).desc())
        .limit(limit)
    ).all()


def own(person_id: int) -> Query:
    return (
        select_some(col(Look.at), col(Person.name), col(Look.what))
        .join(Participant, col(Participant.id) == col(Look.participant_id))
        .outerjoin(Person, col(Person.id) == col(Look.by_id))
        .where(col(Participant.person_id) == person_id)
        .order_by(col(Look.id))
    )
