"""Does a database open from any spelling, and keep a change whole or not at all?"""

import threading

import pytest
from sqlalchemy.exc import IntegrityError
from sqlmodel import col, select

from storage.database import Database, driver_url
from storage.tables import Keepsake, Participant, Person
from tests.engines import SqliteFiles
from tests.storage import rows

WRITERS, TURNS = 6, 25


@pytest.mark.parametrize(
    ("given", "opened"),
    [
        ("sqlite:///pendamping.db", "sqlite+pysqlite:///pendamping.db"),
        ("sqlite:////var/lib/pendamping.db", "sqlite+pysqlite:////var/lib/pendamping.db"),
        ("sqlite+aiosqlite:///x.db", "sqlite+pysqlite:///x.db"),
        ("sqlite+pysqlite:///x.db", "sqlite+pysqlite:///x.db"),
        ("sqlite://", "sqlite+pysqlite://"),
        ("postgres://u:p@host:5432/name", "postgresql+psycopg://u:p@host:5432/name"),
        ("postgresql://u:p@host/name", "postgresql+psycopg://u:p@host/name"),
        ("postgresql+psycopg://u:p@host/name", "postgresql+psycopg://u:p@host/name"),
        ("postgresql+psycopg2://u:p@host/name", "postgresql+psycopg://u:p@host/name"),
        ("postgresql+asyncpg://u:p@host/name", "postgresql+psycopg://u:p@host/name"),
        ("postgres+asyncpg://u:p@host/name", "postgresql+psycopg://u:p@host/name"),
        (
            "postgresql://u:p%40ss@host/name?sslmode=require",
            "postgresql+psycopg://u:p%40ss@host/name?sslmode=require",
        ),
        ("postgresql:///name?host=/run/postgresql", "postgresql+psycopg:///name?host=%2Frun%2Fpostgresql"),
    ],
)
def test_every_spelling_of_a_database_opens_it(given: str, opened: str) -> None:
    assert driver_url(given).render_as_string(hide_password=False) == opened


def test_a_change_that_is_interrupted_leaves_nothing(database: Database) -> None:
    def begin_and_fall() -> None:
        with database.writing() as session:
            rows.person(session, "Sari")
            session.add(Keepsake(name="seal", value="half"))
            raise RuntimeError("the power is gone")

    with pytest.raises(RuntimeError):
        begin_and_fall()

    with database.reading() as session:
        assert session.exec(select(Person)).all() == []
        assert session.get(Keepsake, "seal") is None


def test_a_change_that_ends_well_is_kept(database: Database) -> None:
    with database.writing() as session:
        sari = rows.person(session, "Sari")

    with database.reading() as session:
        assert session.get_one(Person, sari.id).name == "Sari"


def test_what_goes_wrong_in_a_savepoint_leaves_the_rest(database: Database) -> None:
    with database.writing() as session:
        rows.person(session, "Sari")
        with pytest.raises(IntegrityError), session.begin_nested():
            rows.keep(
                session, Person(name="Budi", chat_id=99, language="id", timezone="x", created_at=rows.NOW)
            )
        rows.person(session, "Tini")

    with database.reading() as session:
        assert session.exec(select(Person.name).order_by(col(Person.id))).all() == ["Sari", "Tini"]


def test_nobody_can_belong_to_a_cohort_that_is_not_there(database: Database) -> None:
    with database.writing() as session:
        sari = rows.person(session)

    with pytest.raises(IntegrityError), database.writing() as session:
        rows.keep(
            session,
            Participant(person_id=sari.id, cohort_id=404, status="active", rung="T0", created_at=rows.NOW),  # type: ignore[arg-type]  # as it stands in the table
        )


def test_whoever_only_reads_waits_for_no_writer(database: Database) -> None:
    with database.writing() as session:
        rows.person(session, "Sari")

    with database.writing() as writer, database.reading() as reader:
        rows.person(writer, "Budi")
        seen = reader.exec(select(Person.name)).all()

    assert seen == ["Sari"]


def test_counting_up_together_loses_no_count_on_sqlite(sqlite_files: SqliteFiles) -> None:
    database = Database(sqlite_files.migrated())
    with database.writing() as session:
        counted = rows.participant(session, rows.person(session)).id

    def count_up() -> None:
        for _ in range(TURNS):
            with database.writing() as session:
                participant = session.get_one(Participant, counted)
                participant.missed_in_a_row += 1

    writers = [threading.Thread(target=count_up) for _ in range(WRITERS)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()

    with database.reading() as session:
        assert session.get_one(Participant, counted).missed_in_a_row == WRITERS * TURNS
    database.close()


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("busy_timeout", 10_000)],
)
def test_sqlite_keeps_what_a_power_cut_would_take(
    sqlite_files: SqliteFiles, pragma: str, value: object
) -> None:
    database = Database(sqlite_files.migrated())

    with database.reading() as session:
        found = session.connection().exec_driver_sql(f"PRAGMA {pragma}").scalar_one()

    assert found == value
    database.close()
