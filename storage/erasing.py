"""How does everything that is somebody's leave the tables?

What is whose stands in storage/whose.py; here it is carried out, whatever the table.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Column, ColumnElement, Table, delete, false, not_, or_, select, update
from sqlmodel import Session, SQLModel, col
from sqlmodel import select as select_models

from storage.tables import Person
from storage.whose import ONLY_PLAIN, PLAIN_FACTS, WHOSE, Theirs

TABLES = SQLModel.metadata


@dataclass(frozen=True)
class Whom:
    """`chat_id` is empty where others speak in their chat too: what is there is not theirs alone."""

    person_id: int
    chat_id: int | None


def due(session: Session, now: datetime, limit: int, skip: Sequence[int]) -> Sequence[int]:
    """Ids of the people whose data are to go by now."""
    return session.exec(
        select_models(Person.id)
        .where(
            col(Person.erase_at).is_not(None),
            col(Person.erased_at).is_(None),
            col(Person.erase_at) <= now,
            col(Person.id).not_in(skip),
        )
        .order_by(col(Person.erase_at), col(Person.id))
        .limit(limit)
    ).all()


def whom(session: Session, person: Person) -> Whom:
    others = select_models(Person.id).where(
        col(Person.chat_id) == person.chat_id, col(Person.id) != person.id
    )
    is_alone = person.chat_id is not None and session.exec(others.limit(1)).first() is None
    return Whom(person.id, person.chat_id if is_alone else None)


def erase(session: Session, them: Whom) -> dict[str, int]:
    """Empties and removes what is theirs; how many rows went, by table. Children go before their parents."""
    went: dict[str, int] = {}
    for table in reversed(TABLES.sorted_tables):
        for one in WHOSE[table.name].theirs:
            is_theirs = _is_theirs(table, one, them)
            if one.blanked is None:
                _let_go(session, table, is_theirs)
                count = _changed(session, delete(table).where(is_theirs))
                went[table.name] = went.get(table.name, 0) + count
            elif one.blanked:
                _blank(session, table, one, is_theirs)
    session.expire_all()
    return {name: count for name, count in went.items() if count}


def rows_of(table: Table, them: Whom) -> ColumnElement[bool]:
    return or_(false(), *(_is_theirs(table, one, them) for one in WHOSE[table.name].theirs))


def _is_theirs(table: Table, one: Theirs, them: Whom) -> ColumnElement[bool]:
    if one.alone_in is None:
        return _leads_to(table.c[one.by], them)
    column, others = table.c[one.by], TABLES.tables[one.alone_in]
    pointing = next(key.parent for key in others.foreign_keys if key.column is column)
    theirs = rows_of(others, them)
    return column.in_(select(pointing).where(theirs)) & column.not_in(select(pointing).where(not_(theirs)))


def _leads_to(column: Column[Any], them: Whom) -> ColumnElement[bool]:
    """Follows a reference to the person, or to their chat, which is kept as a mere number in places."""
    target = next(iter(column.foreign_keys)).column if column.foreign_keys else column
    if target.table.name == "person":
        return column == them.person_id
    if target.table.name == "chat" or not column.foreign_keys:
        return false() if them.chat_id is None else column == them.chat_id
    return column.in_(select(target).where(rows_of(target.table, them)))


def _let_go(session: Session, table: Table, is_theirs: ColumnElement[bool]) -> None:
    """Rows that stay no longer point to those that go."""
    for pointing in _pointing_to(table):
        target = next(iter(pointing.foreign_keys)).column
        session.connection().execute(
            update(pointing.table)
            .where(pointing.in_(select(target).where(is_theirs)))
            .values({pointing.name: None})
        )


def _pointing_to(table: Table) -> Iterator[Column[Any]]:
    for other in TABLES.sorted_tables:
        for key in other.foreign_keys:
            if key.column.table is table and key.parent.nullable:
                yield key.parent


def _blank(session: Session, table: Table, one: Theirs, is_theirs: ColumnElement[bool]) -> None:
    blanked = one.blanked or {}
    plainly = {name: value for name, value in blanked.items() if value is not ONLY_PLAIN}
    if plainly:
        _changed(session, update(table).where(is_theirs).values(plainly))
    for name in blanked.keys() - plainly.keys():
        keys = list(table.primary_key.columns)
        for *key, facts in session.connection().execute(select(*keys, table.c[name]).where(is_theirs)).all():
            few = {fact: value for fact, value in (facts or {}).items() if fact in PLAIN_FACTS}
            if few != facts:
                same = (column == value for column, value in zip(keys, key, strict=True))
                _changed(session, update(table).where(*same).values({name: few}))


def _changed(session: Session, statement: Any) -> int:
    return int(session.connection().execute(statement).rowcount)
