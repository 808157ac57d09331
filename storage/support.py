"""What support is there, for whom, and what does it come to?"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, func, or_, true
from sqlalchemy import select as select_some
from sqlmodel import Session, col, select

from storage.ledger_vocabulary import SupportKind, SupportStatus, SupportStep
from storage.tables import Support, SupportEvent
from storage.turns import take_turn

RECEIVED = (SupportStatus.DELIVERED, SupportStatus.CONFIRMED)
IN_FORCE = (
    SupportStatus.PLEDGED,
    SupportStatus.DELIVERED,
    SupportStatus.CONFIRMED,
    SupportStatus.CONTESTED,
)


@dataclass(frozen=True)
class Sum:
    """What one partner gave or one participant got, as far as it stands like this."""

    whose: str | int | None
    status: SupportStatus
    rows: int
    people: int
    amount: int


def get(session: Session, support_id: int) -> Support | None:
    return session.get(Support, support_id)


def add(session: Session, support: Support, actor_id: int | None) -> None:
    session.add(support)
    session.flush()
    note(session, support, SupportStep.PLEDGED, actor_id, support.pledged_at)


def take(
    session: Session,
    support: Support,
    step: SupportStep,
    actor_id: int | None,
    now: datetime,
    facts: dict[str, Any],
    **changed: Any,
) -> bool:
    """Takes a step from the row as it was seen; False where somebody else was quicker."""
    if not take_turn(session, support, **changed):
        return False
    note(session, support, step, actor_id, now, **facts)
    return True


def note(
    session: Session, support: Support, step: SupportStep, actor_id: int | None, at: datetime, **facts: Any
) -> None:
    session.add(SupportEvent(support_id=support.id, step=step, actor_id=actor_id, at=at, facts=facts))
    session.flush()


def delivered_by(session: Session, support_id: int) -> frozenset[int | None]:
    """Who has said that it was handed over."""
    return frozenset(
        session.exec(
            select(SupportEvent.actor_id).where(
                col(SupportEvent.support_id) == support_id, col(SupportEvent.step) == SupportStep.DELIVERED
            )
        )
    )


def of_participant(session: Session, participant_id: int, limit: int) -> Sequence[Support]:
    """The newest first."""
    return session.exec(
        select(Support)
        .where(col(Support.participant_id) == participant_id)
        .order_by(col(Support.id).desc())
        .limit(limit)
    ).all()


def count_of(session: Session, participant_id: int) -> int:
    return session.exec(select(func.count()).where(col(Support.participant_id) == participant_id)).one()


def recipients(session: Session, cohort_id: int, statuses: Collection[SupportStatus]) -> frozenset[int]:
    """The participants with support that stands like this."""
    found = session.exec(
        select(Support.participant_id)
        .where(
            col(Support.cohort_id) == cohort_id,
            col(Support.participant_id).is_not(None),
            col(Support.status).in_(statuses),
        )
        .distinct()
    )
    return frozenset(one for one in found if one is not None)


def times_received(session: Session, cohort_id: int) -> dict[int, int]:
    """How often each participant received something; whoever never did is not in it."""
    received = session.exec(
        select(col(Support.participant_id), func.count())
        .where(
            col(Support.cohort_id) == cohort_id,
            col(Support.participant_id).is_not(None),
            col(Support.status).in_(RECEIVED),
        )
        .group_by(col(Support.participant_id))
    )
    return {participant_id: times for participant_id, times in received if participant_id is not None}


def for_all_of(session: Session, cohort_id: int, limit: int) -> Sequence[Support]:
    """What was pledged to a cohort and still stands, shared out by now or not, the newest first."""
    return session.exec(
        select(Support)
        .where(
            col(Support.cohort_id) == cohort_id,
            col(Support.participant_id).is_(None),
            col(Support.status).in_([SupportStatus.PLEDGED, SupportStatus.SHARED_OUT]),
        )
        .order_by(col(Support.id).desc())
        .limit(limit)
    ).all()


def awaited(
    session: Session, cohort_id: int, participant_id: int, kind: SupportKind | None = None
) -> Sequence[Support]:
    """What this participant, or all of the cohort, still wait for; what they contest comes last."""
    theirs = (col(Support.participant_id) == participant_id) & col(Support.status).in_(
        [SupportStatus.PLEDGED, SupportStatus.CONTESTED]
    )
    for_all = col(Support.participant_id).is_(None) & (col(Support.status) == SupportStatus.PLEDGED)
    query = select(Support).where(col(Support.cohort_id) == cohort_id, or_(theirs, for_all))
    if kind is not None:
        query = query.where(col(Support.kind) == kind)
    return session.exec(query.order_by(col(Support.status) == SupportStatus.CONTESTED, col(Support.id))).all()


def part_for(session: Session, support_id: int, participant_id: int) -> Support | None:
    """What this participant got of it."""
    return session.exec(
        select(Support).where(
            col(Support.part_of) == support_id,
            col(Support.participant_id) == participant_id,
            col(Support.status).in_(IN_FORCE),
        )
    ).first()


def open_in(
    session: Session, cohort_ids: Collection[int] | None, partner_id: int | None, limit: int
) -> Sequence[Support]:
    """What waits for somebody to share out, deliver, confirm or mend it; of one partner where named."""
    query = select(Support).where(
        col(Support.status).in_([SupportStatus.PLEDGED, SupportStatus.DELIVERED, SupportStatus.CONTESTED])
    )
    if cohort_ids is not None:
        query = query.where(col(Support.cohort_id).in_(cohort_ids))
    if partner_id is not None:
        query = query.where(col(Support.partner_id) == partner_id)
    return session.exec(query.order_by(col(Support.id).desc()).limit(limit)).all()


def listed(session: Session, cohort_id: int | None) -> Sequence[Support]:
    query = select(Support).order_by(col(Support.id))
    return session.exec(
        query if cohort_id is None else query.where(col(Support.cohort_id) == cohort_id)
    ).all()


def first_pledged(session: Session, rows: Collection[Support]) -> dict[int, tuple[int | None, int | None]]:
    """What each was pledged as, in rupiah and in pieces: before a part of it came, or more than it."""
    pledged = {one.id: (one.amount, one.quantity) for one in rows}
    events = session.exec(
        select(SupportEvent).where(
            col(SupportEvent.support_id).in_(pledged),
            col(SupportEvent.step).in_([SupportStep.DELIVERED, SupportStep.SHARED_OUT]),
        )
    ).all()
    # The first delivery says what was left of the pledge; what was shared out before comes on top of it.
    for event in sorted(events, key=lambda one: (one.step is SupportStep.SHARED_OUT, -one.id)):
        amount, quantity = pledged[event.support_id]
        if event.step is SupportStep.SHARED_OUT:
            taken = event.facts.get("amount"), event.facts.get("quantity")
            pledged[event.support_id] = _together(amount, taken[0]), _together(quantity, taken[1])
        elif "pledged" in event.facts:
            before = event.facts["pledged"]
            pledged[event.support_id] = before["amount"], before["quantity"]
    return pledged


def _together(there: int | None, taken: int | None) -> int | None:
    return there if there is None or taken is None else there + taken


def plain(name: str) -> str:
    """The same for each way of writing a name: with capitals, or wide apart."""
    return " ".join(name.split()).casefold()


def given(session: Session, person_ids: Collection[int], names: Collection[str]) -> ColumnElement[bool]:
    """What these people gave, or somebody entered under one of these names, as far as it is in force."""
    return and_(
        or_(col(Support.partner_id).in_(person_ids), col(Support.partner).in_(_written(session, names))),
        col(Support.status).in_(IN_FORCE),
    )


def is_named(session: Session, name: str, *, except_by: int) -> bool:
    """Whether anything stands under this name that they did not give themselves."""
    found = session.execute(
        select_some(col(Support.id))
        .where(
            col(Support.partner).in_(_written(session, [name])),
            or_(col(Support.partner_id).is_(None), col(Support.partner_id) != except_by),
        )
        .limit(1)
    )
    return found.first() is not None


def _written(session: Session, names: Collection[str]) -> Sequence[str]:
    """Each way in which the ledger writes one of these names; SQLite knows capitals of ASCII only."""
    if not names:
        return []
    sought = {plain(name) for name in names}
    return [one for one in session.exec(select(Support.partner).distinct()) if plain(one) in sought]


def sums_by_partner(
    session: Session,
    cohort_ids: Collection[int] | None,
    whose: tuple[Collection[int], Collection[str]] | None = None,
) -> Sequence[Sum]:
    """Of all of them, or of what these people gave or stands under these names."""
    only = given(session, *whose) if whose is not None else true()
    return _sums(session, col(Support.partner), cohort_ids, only)


def sums_by_recipient(session: Session, cohort_ids: Collection[int] | None) -> Sequence[Sum]:
    """Nobody's is what is still to be shared out."""
    return _sums(session, col(Support.participant_id), cohort_ids, true())


def _sums(
    session: Session, whose: Any, cohort_ids: Collection[int] | None, only: ColumnElement[bool]
) -> Sequence[Sum]:
    query = select_some(
        whose,
        col(Support.status),
        func.count(),
        func.count(col(Support.participant_id).distinct()),
        func.coalesce(func.sum(col(Support.amount)), 0),
    ).where(col(Support.status).in_(IN_FORCE), only)
    if cohort_ids is not None:
        query = query.where(col(Support.cohort_id).in_(cohort_ids))
    found = session.execute(query.group_by(whose, col(Support.status)).order_by(whose)).all()
    return [Sum(who, status, rows, people, int(amount)) for who, status, rows, people, amount in found]
