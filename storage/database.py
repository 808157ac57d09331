"""How does the program open its database and keep a change whole?"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util.exc import CommandError
from psycopg.abc import Buffer
from psycopg.types.string import StrDumperUnknown
from sqlalchemy import Engine, event, func, select
from sqlalchemy.engine import URL, Connection, make_url
from sqlmodel import Session, create_engine

MIGRATIONS = Path(__file__).parent / "migrations"
BUSY_MILLISECONDS = 10_000
CONNECT_SECONDS = 5
MIGRATION_LOCK = 7_265_640_143  # any number, as long as all replicas use the same
_ALEMBIC = Lock()  # it keeps what it is doing in a module of its own, one for all threads


def driver_url(url: str) -> URL:
    """The URL that SQLAlchemy's own driver needs, from any spelling a person may use."""
    given = make_url(url.replace("postgres://", "postgresql://", 1))
    if given.get_backend_name() == "sqlite":
        return given.set(drivername="sqlite+pysqlite")
    return given.set(drivername="postgresql+psycopg")


class UnknownTables(Exception):
    """The tables are of a version that this program knows nothing of, such as a newer one."""


class Database:
    """One engine. `writing` is a transaction that commits whole or not at all; `reading` never writes.

    No error of its carries the values of a statement, because they are what people wrote.
    """

    def __init__(self, url: str) -> None:
        self.url = driver_url(url)
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        self.engine = _sqlite(self.url) if self.is_sqlite else _postgresql(self.url)

    @contextmanager
    def writing(self) -> Iterator[Session]:
        with Session(self.engine, expire_on_commit=False) as session, session.begin():
            yield session

    @contextmanager
    def reading(self) -> Iterator[Session]:
        with Session(self.engine.execution_options(only_reads=True), expire_on_commit=False) as session:
            yield session

    def migrate(self) -> None:
        """Brings the tables to this version; a database that is there already changes nothing.

        Of several processes that start together one does it, and the others wait for it. Raises UnknownTables
        and changes nothing where a newer version has been at work.
        """
        config = _alembic()
        with _ALEMBIC, self.engine.connect() as connection, self._taken_for_migration(connection):
            if MigrationContext.configure(connection).get_current_revision() == _newest():
                return
            config.attributes["connection"] = connection
            try:
                command.upgrade(config, "head")
            except CommandError as unknown:
                raise UnknownTables(str(unknown)) from unknown
            connection.commit()

    @contextmanager
    def _taken_for_migration(self, connection: Connection) -> Iterator[None]:
        if not self.is_sqlite:
            connection.execute(select(func.pg_advisory_xact_lock(MIGRATION_LOCK)))
            yield
            return
        driver: Any = connection.connection.driver_connection
        # To change a table SQLite makes it anew, which must not count as deleting what others refer to.
        driver.execute("PRAGMA foreign_keys=OFF")
        try:
            yield
        finally:
            connection.rollback()
            driver.execute("PRAGMA foreign_keys=ON")

    def close(self) -> None:
        self.engine.dispose()


class _WithoutNul(StrDumperUnknown):
    """PostgreSQL refuses a text with a NUL in it; what else somebody wrote must not be lost for that."""

    def dump(self, obj: str) -> Buffer | None:
        return super().dump(obj.replace("\0", ""))


def _alembic() -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    return config


@cache
def _newest() -> str | None:
    """The revision of this version; to read all of them takes longer than anything else at the start."""
    return ScriptDirectory.from_config(_alembic()).get_current_head()


def _postgresql(url: URL) -> Engine:
    # Without prepared statements the program also works behind PgBouncer.
    connecting = {"prepare_threshold": None, "connect_timeout": CONNECT_SECONDS}
    engine = create_engine(url, pool_pre_ping=True, hide_parameters=True, connect_args=connecting)

    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, _record: Any) -> None:
        connection.adapters.register_dumper(str, _WithoutNul)

    return engine


def _sqlite(url: URL) -> Engine:
    engine = create_engine(url, hide_parameters=True, connect_args={"timeout": BUSY_MILLISECONDS / 1000})

    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, _record: Any) -> None:
        # The driver must not begin transactions by itself: _begin decides how they begin.
        connection.isolation_level = None
        for pragma in (
            "journal_mode=WAL",
            "synchronous=FULL",
            f"busy_timeout={BUSY_MILLISECONDS}",
            "foreign_keys=ON",
        ):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        # To read first and write later loses updates, unless the lock is held from the start.
        only_reads = connection.get_execution_options().get("only_reads", False)
        connection.exec_driver_sql("BEGIN" if only_reads else "BEGIN IMMEDIATE")

    return engine
