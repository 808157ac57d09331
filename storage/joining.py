"""How do two rows of one person become one?"""

from typing import Any

from sqlalchemy import Column, Table, and_, delete, update
from sqlalchemy import select as select_rows
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, SQLModel, col, select

from storage.tables import Participant, Person, RoleGrant
from storage.vocabulary import Role


def take_place(session: Session, participant: Participant, person: Person) -> None:
    """The place that the office entered is this person's from now on, with all that hangs on it."""
    entered = session.get_one(Person, participant.person_id)
    participant.person_id = person.id
    person.phone = person.phone or entered.phone
    session.add_all([participant, person])
    session.flush()
    session.connection().execute(
        delete(RoleGrant).where(
            col(RoleGrant.person_id) == entered.id,
            col(RoleGrant.role) == Role.TRAINEE,
            col(RoleGrant.cohort_id) == participant.cohort_id,
        )
    )
    others = select(Participant.id).where(col(Participant.person_id) == entered.id).limit(1)
    if session.exec(others).first() is None:
        _become(session, entered, person)


def _become(session: Session, former: Person, person: Person) -> None:
    """Whatever else points to a row that nobody answers for any more points to the person; then it goes."""
    for table in SQLModel.metadata.sorted_tables:
        for key in table.foreign_keys:
            if key.column.table.name == "person":
                _point_to(session, table, table.c[key.parent.name], former.id, person.id)
    session.delete(former)
    session.flush()


def _point_to(session: Session, table: Table, column: Column[Any], former: int, person: int) -> None:
    """Row by row: where the person has the same already, as an announcement meant for both, one is enough."""
    own = list(table.primary_key.columns)
    for numbers in session.execute(select_rows(*own).where(column == former)).all():
        this = and_(*(one == number for one, number in zip(own, numbers, strict=True)))
        try:
            with session.begin_nested():
                session.execute(update(table).where(this).values({column.name: person}))
        except IntegrityError:
            session.execute(delete(table).where(this))
