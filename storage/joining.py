"""How do two rows of one person become one?"""

from sqlalchemy import delete, update
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
                its = table.c[key.parent.name] == former.id
                try:
                    with session.begin_nested():
                        session.connection().execute(
                            update(table).where(its).values({key.parent.name: person.id})
                        )
                except IntegrityError:
                    # The person has the same already, as an announcement that was meant for both rows.
                    session.connection().execute(delete(table).where(its))
    session.delete(former)
    session.flush()
