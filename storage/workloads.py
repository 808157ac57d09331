"""How much has each trainer in hand, how much would they take, and who stands in for whom?"""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import update
from sqlmodel import Session, col, select

from storage.tables import Participant, Workload


def of(session: Session, person_id: int) -> Workload | None:
    return session.get(Workload, person_id)


def set_most(session: Session, person_id: int, most: int) -> None:
    row = _row(session, person_id)
    row.most_cases = most
    session.flush()


def most_by_trainer(session: Session, person_ids: Sequence[int], usual: int) -> dict[int, int]:
    """The cap of each: their own figure, else the usual one."""
    own = session.exec(
        select(Workload.person_id, Workload.most_cases).where(col(Workload.person_id).in_(person_ids))
    ).all()
    return dict.fromkeys(person_ids, usual) | {one: most for one, most in own if most is not None}


def stand_in_of(session: Session, person_id: int, now: datetime) -> int | None:
    """Who takes their cases now; None while they are there themselves."""
    row = session.get(Workload, person_id)
    is_away = row is not None and row.away_until is not None and row.away_until > now
    return row.stand_in if row is not None and is_away else None


def there_for(session: Session, person_id: int, now: datetime) -> int | None:
    """Who takes their cases now: they, or whoever stands in, be it for a stand-in; None if all are away."""
    met: set[int] = set()
    there: int | None = person_id
    while there is not None and there not in met:
        met.add(there)
        stand_in = stand_in_of(session, there, now)
        if stand_in is None:
            return there
        there = stand_in
    return None


def ask(session: Session, person_id: int, colleague_id: int, until: datetime) -> None:
    """One colleague is asked at a time; whoever was asked before is not asked any more."""
    row = _row(session, person_id)
    row.asked, row.asked_until = colleague_id, until
    session.flush()


def answer(session: Session, person_id: int, colleague_id: int, now: datetime, *, agreed: bool) -> bool:
    """True once, for the colleague who was asked last, until the day on which it would end."""
    values: dict[str, object] = {"asked": None, "asked_until": None}
    if agreed:
        values |= {"stand_in": colleague_id, "away_since": now, "away_until": Workload.asked_until}
    answered = session.exec(
        update(Workload)
        .where(
            col(Workload.person_id) == person_id,
            col(Workload.asked) == colleague_id,
            col(Workload.asked_until) > now,
        )
        .values(**values)
    )
    session.expire_all()
    return answered.rowcount == 1


def asking_for_cover(session: Session, person_ids: Sequence[int]) -> frozenset[int]:
    """Those of them whose colleague has not answered yet."""
    return frozenset(
        session.exec(
            select(Workload.person_id).where(
                col(Workload.person_id).in_(person_ids), col(Workload.asked).is_not(None)
            )
        )
    )


def is_back(session: Session, person_id: int) -> bool:
    """True once: nobody stands in for them any more, and nobody is asked to."""
    back = session.exec(
        update(Workload)
        .where(col(Workload.person_id) == person_id, col(Workload.away_until).is_not(None))
        .values(away_since=None, away_until=None, stand_in=None, asked=None, asked_until=None)
    )
    session.expire_all()
    return back.rowcount == 1


def back_by(session: Session, now: datetime, limit: int, skip: Sequence[int]) -> Sequence[int]:
    """Those whose time away is over."""
    return session.exec(
        select(Workload.person_id)
        .where(col(Workload.away_until) <= now, col(Workload.person_id).not_in(skip))
        .order_by(col(Workload.person_id))
        .limit(limit)
    ).all()


def villages_by_trainer(session: Session, person_ids: Sequence[int]) -> dict[int, frozenset[str]]:
    """In which villages each of them walks beside somebody."""
    found = session.exec(
        select(Participant.trainer_id, Participant.village)
        .where(col(Participant.trainer_id).in_(person_ids), col(Participant.village).is_not(None))
        .distinct()
    ).all()
    villages: dict[int, set[str]] = {person_id: set() for person_id in person_ids}
    for trainer_id, village in found:
        if trainer_id is not None and village is not None:
            villages[trainer_id].add(village)
    return {person_id: frozenset(names) for person_id, names in villages.items()}


def _row(session: Session, person_id: int) -> Workload:
    row = session.get(Workload, person_id)
    if row is None:
        row = Workload(person_id=person_id)
        session.add(row)
    return row
