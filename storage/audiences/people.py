"""Who is meant by an announcement, and who of them cannot or shall not get it?"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from sqlalchemy import Select, null, or_
from sqlalchemy import select as sqlalchemy_select
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select

from storage.audiences.meaning import of_places, of_staff
from storage.audiences.tree import Trait, Tree, asks_for, speaks_of
from storage.tables import Chat, Cohort, Delivery, Participant, Person, RoleGrant
from storage.vocabulary import DeliveryStatus, ParticipantStatus, Role

STAFF = (Role.TRAINER, Role.COORDINATOR, Role.PARTNER)


class LeftOut(StrEnum):
    """Why somebody who is meant gets nothing; where several hold, the first of these is told."""

    WITHDRAWN = "withdrawn"
    WITHOUT_TELEGRAM = "without_telegram"
    BLOCKED = "blocked"
    PAUSED = "paused"
    ALREADY_REACHED = "already_reached"
    SAME_PHONE = "same_phone"


@dataclass(frozen=True)
class Meant:
    """Somebody who is meant, with what is needed to write to them."""

    id: int
    name: str
    chat_id: int | None
    language: str
    timezone: str
    shares_chat: bool
    cohort: str | None
    village: str | None
    trainer: str | None


@dataclass(frozen=True)
class Found:
    """Whom an announcement would reach, one a chat, and the others by the reason why it would not."""

    recipients: list[Meant] = field(default_factory=list)
    left_out: dict[LeftOut, list[Meant]] = field(default_factory=dict)


@dataclass(frozen=True)
class _Standing:
    whom: Meant
    status: ParticipantStatus | None
    is_gone: bool


def find(
    session: Session,
    tree: Tree,
    within: Sequence[int] | None,
    rungs: Sequence[str],
    already: int | None = None,
) -> Found:
    """Everybody of these cohorts (None: of all) whom the tree means.

    Trainees, unless the tree speaks of roles. Whoever paused by their own wish is left out, unless the tree
    asks for those who pause; so is whoever got the broadcast `already`, and all but one of those who share a
    phone.
    """
    reached = _reached(session, already)
    asks_for_pauses = asks_for(tree, Trait.STATUS, ParticipantStatus.PAUSED)
    found = Found()
    seen_chats: set[int] = set()
    for standing in _best_of_each(_standings(session, tree, within, rungs)):
        why = _left_out(standing, reached, pauses_count=not asks_for_pauses)
        if why is not None:
            found.left_out.setdefault(why, []).append(standing.whom)
        elif standing.whom.chat_id in seen_chats:
            found.left_out.setdefault(LeftOut.SAME_PHONE, []).append(standing.whom)
        else:
            seen_chats.add(standing.whom.chat_id or 0)
            found.recipients.append(standing.whom)
    return found


def _standings(
    session: Session, tree: Tree, within: Sequence[int] | None, rungs: Sequence[str]
) -> Iterator[_Standing]:
    yield from _read(session, _places(tree, within, rungs))
    if speaks_of(tree, Trait.ROLE):
        yield from _read(session, _grants(tree, within))


def _best_of_each(standings: Iterator[_Standing]) -> list[_Standing]:
    """Each person once; somebody with two places stands as well as in the better one."""
    best: dict[int, _Standing] = {}
    for standing in standings:
        before = best.get(standing.whom.id)
        if before is None or _rank(standing) < _rank(before):
            best[standing.whom.id] = standing
    return [best[number] for number in sorted(best)]


def _rank(standing: _Standing) -> int:
    ranks = {ParticipantStatus.WITHDRAWN: 2, ParticipantStatus.PAUSED: 1}
    return ranks.get(standing.status, 0) if standing.status is not None else 0


def _left_out(standing: _Standing, reached: Collection[int], *, pauses_count: bool) -> LeftOut | None:
    if standing.status is ParticipantStatus.WITHDRAWN:
        return LeftOut.WITHDRAWN
    if standing.whom.chat_id is None or standing.status is ParticipantStatus.INVITED:
        return LeftOut.WITHOUT_TELEGRAM
    if standing.is_gone:
        return LeftOut.BLOCKED
    if pauses_count and standing.status is ParticipantStatus.PAUSED:
        return LeftOut.PAUSED
    return LeftOut.ALREADY_REACHED if standing.whom.id in reached else None


def _reached(session: Session, broadcast_id: int | None) -> frozenset[int]:
    if broadcast_id is None:
        return frozenset()
    return frozenset(
        session.exec(
            select(Delivery.person_id).where(
                col(Delivery.broadcast_id) == broadcast_id, col(Delivery.status) == DeliveryStatus.SENT
            )
        )
    )


def _places(tree: Tree, within: Sequence[int] | None, rungs: Sequence[str]) -> "Select[*tuple[Any, ...]]":
    trainers = aliased(Person)
    query = (
        _columns()
        .add_columns(col(Participant.village), col(trainers.name), col(Participant.status))
        .join(Participant, col(Participant.person_id) == col(Person.id))
        .join(Cohort, col(Cohort.id) == col(Participant.cohort_id))
        .outerjoin(trainers, col(trainers.id) == col(Participant.trainer_id))
        .where(of_places(tree, rungs))
    )
    return query if within is None else query.where(col(Participant.cohort_id).in_(within))


def _grants(tree: Tree, within: Sequence[int] | None) -> "Select[*tuple[Any, ...]]":
    """Whoever serves all cohorts serves those as well."""
    query = (
        _columns()
        .add_columns(null(), null(), null())
        .join(RoleGrant, col(RoleGrant.person_id) == col(Person.id))
        .outerjoin(Cohort, col(Cohort.id) == col(RoleGrant.cohort_id))
        .where(col(RoleGrant.role).in_(STAFF), of_staff(tree, col(RoleGrant.role), col(RoleGrant.cohort_id)))
    )
    if within is None:
        return query
    return query.where(or_(col(RoleGrant.cohort_id).in_(within), col(RoleGrant.cohort_id).is_(None)))


def _columns() -> "Select[*tuple[Any, ...]]":
    columns: Select[*tuple[Any, ...]] = (
        sqlalchemy_select(
            col(Person.id),
            col(Person.name),
            col(Person.chat_id),
            col(Person.language),
            col(Person.timezone),
            col(Person.shares_chat),
            col(Cohort.name),
            col(Chat.gone).is_not(None),
        )
        .select_from(Person)
        .outerjoin(Chat, col(Chat.telegram_id) == col(Person.chat_id))
    )
    return columns


def _read(session: Session, query: "Select[*tuple[Any, ...]]") -> Iterator[_Standing]:
    for row in session.connection().execute(query):
        number, name, chat_id, language, timezone, shares, cohort, is_gone, village, trainer, status = row
        whom = Meant(number, name, chat_id, language, timezone, shares, cohort, village, trainer)
        yield _Standing(whom, status, bool(is_gone))
