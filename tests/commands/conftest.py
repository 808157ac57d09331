"""How do the tests sit at the office's command line?"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlmodel import Session

from bot.__main__ import main
from storage.database import Database
from storage.tables import Chat, Cohort, Participant, Person, RoleGrant
from storage.vocabulary import ParticipantStatus, Role
from tests.agreeing import agreement
from tests.engines import SqliteFiles, hasten

NOW = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Ended:
    status: int
    out: str
    err: str

    @property
    def said(self) -> str:
        """What stood on stderr as running text, without the frame that typer draws."""
        return " ".join(self.err.replace("│", " ").split())


class Office:
    """A folder with a database in it, and somebody who types commands there."""

    def __init__(
        self,
        folder: Path,
        monkeypatch: pytest.MonkeyPatch,
        captured: pytest.CaptureFixture[str],
        sqlite_files: SqliteFiles,
    ) -> None:
        self.folder = folder
        self._sqlite_files = sqlite_files
        self._monkeypatch = monkeypatch
        self._captured = captured

    def sets(self, **settings: str) -> None:
        for name, value in settings.items():
            self._monkeypatch.setenv(name, value)

    def types(self, *words: str | Path) -> Ended:
        self._captured.readouterr()
        self._monkeypatch.setattr("sys.argv", ["pendamping", *map(str, words)])
        with pytest.raises(SystemExit) as left:
            main()
        shown = self._captured.readouterr()
        return Ended(int(left.value.code or 0), shown.out, shown.err)

    def has_file(self, name: str, content: str | bytes) -> Path:
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    @contextmanager
    def records(self) -> Iterator[Session]:
        """The office's database, to look into or to prepare."""
        file = self.folder / "pendamping.db"
        if not file.exists():
            self._sqlite_files.copy_to(file)
        database = Database(f"sqlite:///{file}")
        hasten(database)
        try:
            with database.writing() as session:
                yield session
        finally:
            database.close()

    def has_cohort(self, code: str = "KUTIM-1", *, closed: bool = False) -> int:
        with self.records() as session:
            cohort = Cohort(
                code=code,
                name="Kutai Timur 1",
                started=date(2026, 2, 2),
                timezone="Asia/Makassar",
                created_at=NOW,
                closed_at=NOW if closed else None,
            )
            session.add(cohort)
            session.flush()
            return cohort.id

    def has_trainer(self, name: str, cohort_id: int | None = None) -> int:
        return self._has_staff(Role.TRAINER, name, cohort_id)

    def has_coordinator(self, name: str, cohort_id: int | None = None) -> int:
        return self._has_staff(Role.COORDINATOR, name, cohort_id)

    def _has_staff(self, role: Role, name: str, cohort_id: int | None) -> int:
        with self.records() as session:
            person = Person(name=name, language="id", timezone="Asia/Makassar", created_at=NOW)
            session.add(person)
            session.flush()
            session.add(RoleGrant(person_id=person.id, role=role, cohort_id=cohort_id, granted_at=NOW))
            return person.id

    def has_participant(
        self, name: str, cohort_id: int, *, chat: int | None = None, agreed: bool = True
    ) -> int:
        """Somebody without a chat was entered by the office and never enrolled."""
        with self.records() as session:
            if chat is not None:
                session.add(Chat(telegram_id=chat))
                session.flush()
            person = Person(name=name, chat_id=chat, language="id", timezone="Asia/Makassar", created_at=NOW)
            session.add(person)
            session.flush()
            session.add(
                RoleGrant(person_id=person.id, role=Role.TRAINEE, cohort_id=cohort_id, granted_at=NOW)
            )
            participant = Participant(
                person_id=person.id,
                cohort_id=cohort_id,
                status=ParticipantStatus.ACTIVE,
                rung="T0",
                created_at=NOW,
                enrolled_at=NOW if chat is not None else None,
            )
            session.add(participant)
            if agreed:
                session.add(agreement(person, NOW))
            session.flush()
            return participant.id


@pytest.fixture
def office(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    sqlite_files: SqliteFiles,
) -> Office:
    for name in list(os.environ):
        if name in {
            "BOT_TOKEN",
            "TELEGRAM_API_URL",
            "DATABASE_URL",
            "PROGRAMME",
            "UPDATES",
        } or name.startswith(("DEFAULT_", "SWEEP_", "SENDS_", "LOG_")):
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    return Office(tmp_path, monkeypatch, capfd, sqlite_files)
