"""Who gets a broadcast, and how far has it come?"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import orjson
from sqlalchemy import (
    JSON,
    Integer,
    Select,
    String,
    Table,
    case,
    cast,
    delete,
    func,
    literal,
    or_,
    text,
    update,
)
from sqlalchemy import select as sqlalchemy_select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select

from storage.audiences.people import Meant
from storage.gathered import OUTBOX
from storage.sentences import ANNOUNCED
from storage.tables import Broadcast, Chat, Cohort, Delivery, Outgoing, Participant, Person, RoleGrant
from storage.vocabulary import BroadcastStatus, DeliveryStatus, OutboxState, ParticipantStatus

DELIVERY: Table = Delivery.__table__  # type: ignore[attr-defined]  # SQLModel adds it to every table
# Written out, because a partial index serves only a condition that it can recognise.
_KEY = literal(ANNOUNCED) + cast(DELIVERY.c.broadcast_id, String) + ":" + cast(DELIVERY.c.person_id, String)
WAITING = text("delivery.status = 'queued' AND delivery.outbox_id IS NULL")

ABOUT = "delivery:"
AT_ONCE = 500
AMONG = 50
NEXT_EDITION = col(Broadcast.edition) + 1
# Not a draft of what shall take the place of another's words, or of those of a series.
STANDS_FOR_ITSELF = (
    col(Broadcast.replaces_id).is_(None),
    or_(col(Broadcast.series_id).is_(None), col(Broadcast.occurrence).is_not(None)),
)
NOT_YET_OR_NO_MORE = (ParticipantStatus.INVITED, ParticipantStatus.WITHDRAWN)


@dataclass(frozen=True)
class Waiting:
    """A copy whose turn has come; `has_left` where the person left the programme meanwhile."""

    delivery_id: int
    whom: Meant
    is_gone: bool
    has_left: bool


def get(session: Session, broadcast_id: int) -> Broadcast | None:
    return session.get(Broadcast, broadcast_id)


def last_of(session: Session, cohorts: Sequence[int] | None, limit: int) -> Sequence[Broadcast]:
    """The last ones that were planned or sent to these cohorts alone (None: to any), the newest first."""
    newest = session.exec(
        select(Broadcast)
        .where(col(Broadcast.status).not_in((BroadcastStatus.DRAFT, BroadcastStatus.CANCELLED)))
        .order_by(col(Broadcast.id).desc())
        .limit(AMONG)
    ).all()
    return [one for one in newest if is_within(one, cohorts)][:limit]


def all_but_drafts(session: Session, limit: int) -> Sequence[Broadcast]:
    """Whatever somebody let go, or planned to, the newest first."""
    return session.exec(
        select(Broadcast)
        .where(col(Broadcast.status) != BroadcastStatus.DRAFT, *STANDS_FOR_ITSELF)
        .order_by(col(Broadcast.id).desc())
        .limit(limit)
    ).all()


def rewords_series(broadcast: Broadcast) -> bool:
    """A draft of what a series says from its next turn on; each turn belongs to a series, too."""
    return broadcast.series_id is not None and broadcast.occurrence is None


def stands_for_itself(broadcast: Broadcast) -> bool:
    return broadcast.replaces_id is None and not rewords_series(broadcast)


def is_within(broadcast: Broadcast, cohorts: Sequence[int] | None) -> bool:
    return is_for(broadcast.audience, cohorts)


def is_for(audience: Mapping[str, Any], cohorts: Sequence[int] | None) -> bool:
    """Does it concern nobody outside these cohorts?"""
    meant = audience.get("cohorts")
    return cohorts is None or (meant is not None and set(meant) <= set(cohorts))


def newest_of(session: Session, author_id: int) -> Broadcast | None:
    return session.exec(
        select(Broadcast)
        .where(col(Broadcast.author_id) == author_id)
        .order_by(col(Broadcast.id).desc())
        .limit(1)
    ).first()


def made_from(session: Session, author_id: int, message_id: int, album: str | None) -> Broadcast | None:
    """The newest that their message, or the album that it belongs to, was made into."""
    content = col(Broadcast.content)
    is_it = content["source"].as_integer() == message_id
    if album is not None:
        is_it = content["album"].as_string() == album
    return session.exec(
        select(Broadcast)
        .where(col(Broadcast.author_id) == author_id, is_it)
        .order_by(col(Broadcast.id).desc())
        .limit(1)
    ).first()


def sent_by(session: Session, author_id: int, limit: int) -> Sequence[Broadcast]:
    """The newest ones that went out."""
    return session.exec(
        select(Broadcast)
        .where(col(Broadcast.author_id) == author_id, col(Broadcast.started_at).is_not(None))
        .order_by(col(Broadcast.id).desc())
        .limit(limit)
    ).all()


def take(
    session: Session,
    broadcast_id: int,
    begins: Collection[BroadcastStatus],
    leads_to: BroadcastStatus | None,
    seen: datetime | None = None,
    of_edition: int | None = None,
    **values: object,
) -> bool:
    """True for exactly one who takes a step from where it begins, and from the hour and the edition they saw.

    A step that leads nowhere changes other values alone.
    """
    step = update(Broadcast).where(col(Broadcast.id) == broadcast_id, col(Broadcast.status).in_(begins))
    if seen is not None:
        step = step.where(col(Broadcast.scheduled_at) == seen)
    if of_edition is not None:
        step = step.where(col(Broadcast.edition) == of_edition)
    if leads_to is not None:
        values["status"] = leads_to
    taken = session.exec(step.values(values))
    broadcast = session.get(Broadcast, broadcast_id)
    if broadcast is not None:
        session.refresh(broadcast)
    return taken.rowcount == 1


def give_up_the_waiting(session: Session, broadcast_id: int) -> None:
    """Whoever has not got it gets it no more."""
    session.connection().execute(
        update(DELIVERY)
        .where(DELIVERY.c.broadcast_id == broadcast_id, WAITING)
        .values(status=DeliveryStatus.CANCELLED)
    )


def take_back_places(session: Session, broadcast_id: int) -> None:
    """Copies that have not left lose their place in the outbox and wait again, with all that goes along."""
    # What was tried and surely did not leave has not left either; what perhaps arrived has repeats.
    not_left = (OUTBOX.c.state == OutboxState.QUEUED, OUTBOX.c.repeats == 0)
    places = select(col(Delivery.outbox_id)).where(
        col(Delivery.broadcast_id) == broadcast_id,
        col(Delivery.status) == DeliveryStatus.QUEUED,
        col(Delivery.outbox_id) > 0,
    )
    taken = session.connection().execute(
        delete(OUTBOX).where(OUTBOX.c.id.in_(places), *not_left).returning(OUTBOX.c.id, OUTBOX.c.key)
    )
    rows: dict[int, str] = {row.id: row.key for row in taken}
    for start in range(0, len(rows), AT_ONCE):
        part = list(rows)[start : start + AT_ONCE]
        session.connection().execute(
            update(DELIVERY).where(DELIVERY.c.outbox_id.in_(part)).values(outbox_id=None)
        )
        along = [f"{rows[number]}:1" for number in part]
        session.connection().execute(delete(OUTBOX).where(OUTBOX.c.key.in_(along), *not_left))


def scheduled(session: Session, now: datetime, limit: int, skip: Sequence[int]) -> Sequence[int]:
    """Ids of those whose hour has come."""
    return session.exec(
        select(Broadcast.id)
        .where(
            col(Broadcast.status) == BroadcastStatus.SCHEDULED,
            col(Broadcast.scheduled_at) <= now,
            col(Broadcast.id).not_in(skip),
        )
        .order_by(col(Broadcast.scheduled_at))
        .limit(limit)
    ).all()


def add_deliveries(session: Session, broadcast_id: int, due: Mapping[int, datetime]) -> None:
    """A copy for each of these people, to leave at their moment; one that is there already stays as it is."""
    by_moment: dict[datetime, list[int]] = {}
    for person_id, at in due.items():
        by_moment.setdefault(at, []).append(person_id)
    for at, person_ids in by_moment.items():
        _add(session, broadcast_id, DeliveryStatus.QUEUED, person_ids, at, None)


def add_out_of_reach(
    session: Session, broadcast_id: int, person_ids: Iterable[int], now: datetime, why: str
) -> None:
    """So that the report can name also those who were known not to be reached."""
    _add(session, broadcast_id, DeliveryStatus.UNREACHABLE, list(person_ids), now, why)


def _add(
    session: Session,
    broadcast_id: int,
    status: DeliveryStatus,
    person_ids: Sequence[int],
    at: datetime,
    error: str | None,
) -> None:
    """All in one statement: to write them one by one holds everybody up for seconds."""
    session.flush()
    is_sqlite = session.get_bind().dialect.name == "sqlite"
    numbers = literal(orjson.dumps(person_ids).decode(), String)
    listed = func.json_each(numbers) if is_sqlite else func.json_array_elements_text(cast(numbers, JSON))
    person = cast(listed.table_valued("value").c.value, Integer)
    values = {
        "broadcast_id": literal(broadcast_id),
        "person_id": person,
        "status": literal(status, DELIVERY.c.status.type),
        "due_at": literal(at, DELIVERY.c.due_at.type),
        "error": literal(error, String),
        "edition": literal(0),
    }
    # SQLite takes ON CONFLICT for part of a join where no condition stands before it.
    rows = sqlalchemy_select(*values.values()).where(literal(1) == 1)
    into: Any = sqlite.insert(DELIVERY) if is_sqlite else postgresql.insert(DELIVERY)
    written = into.from_select(list(values), rows)
    session.connection().execute(written.on_conflict_do_nothing(index_elements=["broadcast_id", "person_id"]))


def in_hand(session: Session, broadcast_id: int) -> int:
    """How many copies have their place in the outbox and have not ended."""
    return session.exec(
        select(func.count())
        .select_from(Delivery)
        .where(
            col(Delivery.broadcast_id) == broadcast_id,
            col(Delivery.status) == DeliveryStatus.QUEUED,
            col(Delivery.outbox_id) > 0,
        )
    ).one()


def waiting(session: Session, broadcast_id: int, now: datetime, limit: int) -> list[Waiting]:
    """The next copies that may leave by now, with whom they are for as things stand now."""
    found = session.connection().execute(
        with_whom(col(Delivery.id))
        .where(col(Delivery.broadcast_id) == broadcast_id, WAITING, col(Delivery.due_at) <= now)
        .order_by(col(Delivery.due_at), col(Delivery.id))
        .limit(limit)
    )
    return [
        Waiting(delivery, Meant(*whom), bool(is_gone), bool(has_left))
        for delivery, *whom, is_gone, has_left in found
    ]


def with_whom(*wanted: Any) -> "Select[*tuple[Any, ...]]":
    """Of copies what is wanted, then whom each is for, whether they closed the chat, whether they left."""
    places, trainers = aliased(Participant), aliased(Person)
    withdrawn = col(places.status) == ParticipantStatus.WITHDRAWN
    # Somebody with two places stands as well as in the better one.
    best = (
        select(places.id)
        .where(col(places.person_id) == col(Person.id))
        .order_by(case((withdrawn, 1), else_=0), col(places.id))
        .limit(1)
        .scalar_subquery()
    )
    serves = (
        select(Cohort.name)
        .join(RoleGrant, col(RoleGrant.cohort_id) == col(Cohort.id))
        .where(col(RoleGrant.person_id) == col(Person.id))
        .order_by(col(Cohort.id))
        .limit(1)
        .scalar_subquery()
    )
    columns: tuple[Any, ...] = (
        *wanted,
        col(Person.id),
        col(Person.name),
        col(Person.chat_id),
        col(Person.language),
        col(Person.timezone),
        col(Person.shares_chat),
        func.coalesce(col(Cohort.name), serves),
        col(Participant.village),
        col(trainers.name),
        col(Chat.gone).is_not(None),
        col(Participant.status) == ParticipantStatus.WITHDRAWN,
    )
    query: Select[*tuple[Any, ...]] = (
        sqlalchemy_select(*columns)
        .select_from(Delivery)
        .join(Person, col(Person.id) == col(Delivery.person_id))
        .outerjoin(Chat, col(Chat.telegram_id) == col(Person.chat_id))
        .outerjoin(Participant, col(Participant.id) == best)
        .outerjoin(Cohort, col(Cohort.id) == col(Participant.cohort_id))
        .outerjoin(trainers, col(trainers.id) == col(Participant.trainer_id))
    )
    return query


def place(session: Session, delivery_ids: Sequence[int], edition: int) -> None:
    """Remembers the place in the outbox that each of these copies was given, and whose words it carries."""
    its_place = select(Outgoing.id).where(col(Outgoing.key) == _KEY).scalar_subquery()
    session.connection().execute(
        update(DELIVERY).where(DELIVERY.c.id.in_(delivery_ids)).values(outbox_id=its_place, edition=edition)
    )


def to_hand_over(session: Session, now: datetime, limit: int, skip: Sequence[int]) -> Sequence[int]:
    """Ids of those under way of which somebody's copy may leave by now."""
    due = select(Delivery.id).where(
        col(Delivery.broadcast_id) == col(Broadcast.id), WAITING, col(Delivery.due_at) <= now
    )
    return session.exec(
        select(Broadcast.id)
        .where(
            col(Broadcast.status) == BroadcastStatus.SENDING,
            col(Broadcast.id).not_in(skip),
            due.exists(),
        )
        .order_by(col(Broadcast.id))
        .limit(limit)
    ).all()


def is_over(session: Session, broadcast_id: int) -> bool:
    """No copy is still to come."""
    queued = col(Delivery.status) == DeliveryStatus.QUEUED
    return (
        session.exec(
            select(Delivery.id).where(col(Delivery.broadcast_id) == broadcast_id, queued).limit(1)
        ).first()
        is None
    )


def counts(session: Session, broadcast_id: int) -> dict[DeliveryStatus, int]:
    found = session.exec(
        select(Delivery.status, func.count())
        .where(col(Delivery.broadcast_id) == broadcast_id)
        .group_by(col(Delivery.status))
    ).all()
    return dict.fromkeys(DeliveryStatus, 0) | {DeliveryStatus(status): number for status, number in found}


def names(session: Session, broadcast_id: int, status: DeliveryStatus, limit: int) -> Sequence[str]:
    return session.exec(
        select(Person.name)
        .join(Delivery, col(Delivery.person_id) == col(Person.id))
        .where(col(Delivery.broadcast_id) == broadcast_id, col(Delivery.status) == status)
        .order_by(col(Person.name))
        .limit(limit)
    ).all()


def end_delivery(
    session: Session, delivery_id: int, status: DeliveryStatus, now: datetime, error: str | None
) -> int | None:
    """Records how one copy ended; returns its broadcast."""
    delivery = session.get(Delivery, delivery_id)
    if delivery is None:
        return None
    delivery.status = status
    delivery.error = error
    delivery.sent_at = now if status is DeliveryStatus.SENT else None
    session.add(delivery)
    return delivery.broadcast_id
