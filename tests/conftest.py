"""What every test may stand on."""

import os
from collections.abc import AsyncIterator, Iterator

import pytest
from hypothesis import settings

from storage.database import Database
from tests.engines import MUST_NOT_SKIP, Postgres, SqliteFiles, compile_once, hasten, postgresql
from tests.people import MuaraPantun, muara_pantun

# Nothing is timed: a slow machine is no fault. Where nobody looks on, the same examples come each time.
settings.register_profile("at-the-desk", deadline=None)
settings.register_profile("unattended", deadline=None, derandomize=True)
settings.load_profile("unattended" if {"CI", MUST_NOT_SKIP} & os.environ.keys() else "at-the-desk")
compile_once()


@pytest.fixture
async def village(sqlite_files: SqliteFiles) -> AsyncIterator[MuaraPantun]:
    """Muara Pantun on a Monday morning, with its bot, and nobody enrolled yet."""
    async with muara_pantun(sqlite_files.migrated()) as village:
        yield village


@pytest.fixture
async def village_on_postgresql(postgres: Postgres) -> AsyncIterator[MuaraPantun]:
    """The same village, kept by the other engine."""
    with postgres.migrated() as url:
        async with muara_pantun(url) as village:
            yield village


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    with postgresql() as server:
        yield server


@pytest.fixture(scope="session")
def sqlite_files(tmp_path_factory: pytest.TempPathFactory) -> SqliteFiles:
    return SqliteFiles(tmp_path_factory.mktemp("sqlite"))


@pytest.fixture(params=["sqlite", "postgresql"])
def engine(request: pytest.FixtureRequest) -> str:
    """Whoever asks for this runs once on each engine."""
    return str(request.param)


@pytest.fixture
def database_url(engine: str, request: pytest.FixtureRequest) -> Iterator[str]:
    """A migrated database with nothing in it, on each engine."""
    if engine == "sqlite":
        files: SqliteFiles = request.getfixturevalue("sqlite_files")
        yield files.migrated()
        return
    server: Postgres = request.getfixturevalue("postgres")
    with server.migrated() as url:
        yield url


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    database = Database(database_url)
    hasten(database)
    yield database
    database.close()
