"""Do the migrations make exactly the tables that the program speaks to?"""

from collections.abc import Iterator
from datetime import date
from functools import cache

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect
from sqlmodel import SQLModel, select

from storage.database import MIGRATIONS, Database
from storage.tables import Participant, Person
from storage.tables.question_book import is_of_a_model
from tests.engines import Postgres, SqliteFiles
from tests.storage import rows


@pytest.fixture(autouse=True)
def _read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """All the steps are read anew for each that is gone, which takes far longer than to go it."""
    monkeypatch.setattr(ScriptDirectory, "from_config", cache(ScriptDirectory.from_config))


@pytest.fixture
def empty(engine: str, request: pytest.FixtureRequest) -> Iterator[Database]:
    """A database in which nothing is, not even a table."""
    if engine == "sqlite":
        files: SqliteFiles = request.getfixturevalue("sqlite_files")
        database = Database(files.empty())
        yield database
        database.close()
        return
    server: Postgres = request.getfixturevalue("postgres")
    with server.empty() as url:
        database = Database(url)
        yield database
        database.close()


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    return config


def _differences(database: Database) -> list[object]:
    with database.engine.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "include_name": is_of_a_model}
        )
        return list(compare_metadata(context, SQLModel.metadata))


def _conditions(database: Database) -> dict[str, str]:
    """The conditions of partial indexes, which Alembic does not compare."""
    with database.engine.connect() as connection:
        found = inspect(connection)
        kind = database.engine.dialect.name
        return {
            str(index["name"]): _plain(str(index["dialect_options"][f"{kind}_where"]))
            for table in SQLModel.metadata.tables
            for index in found.get_indexes(table)
            if index.get("dialect_options", {}).get(f"{kind}_where") is not None
        }


def _plain(condition: str) -> str:
    return "".join(sign for sign in condition.lower() if sign.isalpha() or sign == "_")


def test_from_nothing_the_migrations_lead_to_the_tables_of_the_models(empty: Database) -> None:
    empty.migrate()

    assert _differences(empty) == []


def test_a_partial_index_has_the_condition_that_its_model_says(sqlite_files: SqliteFiles) -> None:
    migrated, made_by_the_models = Database(sqlite_files.migrated()), Database(sqlite_files.empty())
    SQLModel.metadata.create_all(made_by_the_models.engine)

    assert _conditions(migrated) == _conditions(made_by_the_models)
    assert "ix_outbox_next" in _conditions(migrated)
    migrated.close()
    made_by_the_models.close()


def test_to_migrate_again_changes_nothing(database: Database) -> None:
    with database.writing() as session:
        rows.person(session, "Sari")

    database.migrate()

    with database.reading() as session:
        assert session.exec(select(Person.name)).all() == ["Sari"]


def test_the_way_back_leads_to_nothing_and_the_way_forth_again_to_the_same(empty: Database) -> None:
    empty.migrate()

    with empty.engine.connect() as connection:
        command.downgrade(_config(connection), "base")
        connection.commit()
    with empty.engine.connect() as connection:
        left = set(inspect(connection).get_table_names())
    empty.migrate()

    assert left == {"alembic_version"}
    assert _differences(empty) == []


def test_every_step_can_be_gone_back_and_forth_by_itself(empty: Database) -> None:
    with empty.engine.connect() as connection:
        config = _config(connection)
        steps = [step.revision for step in ScriptDirectory.from_config(config).walk_revisions()][::-1]
        for step in steps:
            command.upgrade(config, step)
            command.downgrade(config, "-1")
            command.upgrade(config, step)
        connection.commit()

    assert _differences(empty) == []


def test_there_is_one_newest_version() -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))

    assert len(ScriptDirectory.from_config(config).get_heads()) == 1


TAKES_PART = (
    """INSERT INTO cohort (id, code, name, started, timezone, created_at)
    VALUES (1, 'C', 'C', '2026-02-01', 'Asia/Makassar', '2026-02-01 00:00:00')""",
    """INSERT INTO person (id, name, language, timezone, created_at)
    VALUES (1, 'Sari', 'id', 'Asia/Makassar', '2026-02-01 00:00:00')""",
    """INSERT INTO participant (id, person_id, cohort_id, status, rung, missed_in_a_row, created_at)
    VALUES (1, 1, 1, 'active', 'T0', 0, '2026-02-01 00:00:00')""",
    """INSERT INTO check_in
    (id, participant_id, question_set, local_date, status, programme, planned_at, due_at) VALUES
    (1, 1, 'weekly', '2026-11-13', 'completed', 'digest', '2026-11-13 08:00:00', '2026-11-16 08:00:00'),
    (2, 1, 'weekly', '2026-11-20', 'completed', 'digest', '2026-11-20 08:00:00', '2026-11-23 08:00:00')""",
)


def test_whoever_takes_part_already_goes_on_counting_their_weeks(empty: Database) -> None:
    with empty.engine.connect() as connection:
        command.upgrade(_config(connection), "0003")
        for statement in TAKES_PART:
            connection.exec_driver_sql(statement)
        connection.commit()

    empty.migrate()

    with empty.reading() as session:
        assert session.get_one(Participant, 1).first_check_in_on == date(2026, 11, 13)
