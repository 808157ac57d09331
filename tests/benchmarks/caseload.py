"""What does it cost to look through a caseload, to look somebody up, and to ask whether it helped?

Ten thousand participants with three thousand cases of half a year, of which three hundred are open and fifty
in the hands of one trainer. The figures are the processor's time, the queries, and the tables that are read
from end to end.
"""

import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from functools import partial
from itertools import cycle
from pathlib import Path
from statistics import median
from typing import Any

from sqlalchemy import event
from sqlmodel import Session, SQLModel

from bot.programme.load import read_programme
from bot.rules.what_next import Shown
from bot.services import case_list, looking_up, participant_card, results_told
from bot.services.results_told import Side
from bot.services.work import House, Work
from bot.words import Words
from storage import people
from storage.database import Database
from storage.tables import Answer, Case, CaseEvent, Chat, CheckIn, Message, Participant, Person
from storage.vocabulary import (
    AnswerKind,
    CaseOutcome,
    CaseReason,
    CaseStatus,
    CaseStep,
    CheckInStatus,
    Direction,
    ParticipantStatus,
    Role,
)
from tests.storage import rows

PARTICIPANTS, CASES, OPEN, OF_ONE, TRAINERS, COHORTS = 10_000, 3_000, 300, 50, 300, 10
WEEKS, WEEKS_OF_CASES = 12, 26
MOST_MILLISECONDS = 100
NOW = rows.NOW + timedelta(weeks=WEEKS)
DAY = timedelta(days=1)


def main(rounds: int) -> int:
    with tempfile.TemporaryDirectory() as folder:
        database = Database(f"sqlite:///{Path(folder) / 'village.db'}")
        database.migrate()
        with database.writing() as session:
            trainer, coordinator = _seed(session)
        house = House(read_programme(None), Words.load(), bytes(32), "id", "Asia/Makassar")
        worst = max(
            _measured(database, house, what, act, rounds) for what, act in _looks(trainer, coordinator)
        )
        database.close()
    return 0 if worst < MOST_MILLISECONDS else 1


def _looks(trainer: int, coordinator: int) -> Iterator[tuple[str, Callable[[Work], Any]]]:
    def by(person_id: int, act: Callable[[Work, Person], Any]) -> Callable[[Work], Any]:
        return lambda work: act(work, people.get(work.session, person_id))

    yield "/kasus, a trainer", by(trainer, case_list.show)
    yield "/kasus, page 2", by(trainer, lambda work, who: case_list.show(work, who, 1))
    yield "/kasus, only one's own", by(trainer, lambda work, who: case_list.show(work, who, 0, Shown.MINE))
    yield "/kasus, the office", by(coordinator, case_list.show)
    yield (
        "/kasus, the office, last page, new",
        by(coordinator, lambda work, who: case_list.show(work, who, 30, Shown.NEW)),
    )
    yield (
        "/kasus, the office, one cohort",
        by(coordinator, lambda work, who: case_list.show(work, who, 0, Shown.ALL, 1)),
    )
    yield "/peserta, a trainer", by(trainer, lambda work, who: looking_up.look_up(work, who, ""))
    yield "/peserta, the office", by(coordinator, lambda work, who: looking_up.look_up(work, who, ""))
    yield (
        "/peserta, the office, page 900",
        by(coordinator, lambda work, who: looking_up.show_list(work, who, 900)),
    )
    yield "/peserta NAME", by(trainer, lambda work, who: looking_up.look_up(work, who, "Sari 7001"))
    yield (
        "/peserta NAME, misspelt",
        by(coordinator, lambda work, who: looking_up.look_up(work, who, "Sarii 7001")),
    )
    yield "/peserta, the card", by(trainer, lambda work, who: participant_card.show(work, who, 1))
    yield "/hasil", by(coordinator, results_told.show)
    for side in Side:
        yield (
            f"/hasil, by {side}",
            by(coordinator, partial(results_told.show, side=side)),
        )
    yield "the weekly direction", lambda work: results_told.tell(work, coordinator)
    yield "who hears the direction", results_told.to_tell


def _measured(database: Database, house: House, what: str, act: Callable[[Work], Any], rounds: int) -> float:
    spent = []
    with _queries(database) as asked:
        for _ in range(max(rounds, 3)):
            asked.clear()
            with database.engine.connect() as connection, Session(connection) as session:
                began = time.process_time()
                act(Work(session, NOW, house))
                spent.append(1e3 * (time.process_time() - began))
                session.rollback()
    print(f"{what:36} {median(spent):7.1f} ms {len(asked):4} queries  {', '.join(_scans(database, asked))}")
    return median(spent)


@contextmanager
def _queries(database: Database) -> Iterator[list[tuple[str, Any]]]:
    asked: list[tuple[str, Any]] = []

    def note(_connection: Any, _cursor: Any, statement: str, facts: Any, *_: Any) -> None:
        asked.append((statement, facts))

    event.listen(database.engine, "before_cursor_execute", note)
    yield asked
    event.remove(database.engine, "before_cursor_execute", note)


def _scans(database: Database, asked: list[tuple[str, Any]]) -> list[str]:
    """The tables that were read from end to end."""
    tables = {f"SCAN {table}" for table in SQLModel.metadata.tables}
    read = [(statement, facts) for statement, facts in asked if statement.startswith(("SELECT", "WITH"))]
    with database.engine.connect() as connection:
        steps = {
            step[3]
            for statement, facts in read
            for step in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", facts)
        }
    return sorted(steps & tables)


def _seed(session: Session) -> tuple[int, int]:
    """A trainer with fifty cases in hand, and a coordinator of all cohorts."""
    cohorts = [rows.cohort(session) for _ in range(COHORTS)]
    trainers = []
    for number in range(TRAINERS):
        trainer = rows.person(session, f"Budi {number}", chat=number + 1)
        rows.grant(session, trainer, Role.TRAINER, cohorts[number % COHORTS])
        trainers.append(trainer.id)
    ratna = rows.person(session, "Ratna", chat=TRAINERS + 1)
    rows.grant(session, ratna, Role.COORDINATOR, None)
    _many(session, Chat, ({"telegram_id": 10_000 + number} for number in range(PARTICIPANTS)))
    first = ratna.id + 1
    _many(
        session,
        Person,
        (
            {
                "id": first + number,
                "name": f"Sari {number}",
                "chat_id": 10_000 + number,
                "shares_chat": False,
                "language": "id",
                "timezone": "Asia/Makassar",
                "created_at": rows.NOW,
            }
            for number in range(PARTICIPANTS)
        ),
    )
    _many(
        session,
        Participant,
        (
            {
                "id": number + 1,
                "person_id": first + number,
                "cohort_id": cohorts[number % COHORTS].id,
                "trainer_id": trainers[number % TRAINERS],
                "status": ParticipantStatus.ACTIVE,
                "rung": "T0",
                "created_at": rows.NOW,
                "enrolled_at": rows.NOW,
                "missed_in_a_row": 0,
            }
            for number in range(PARTICIPANTS)
        ),
    )
    _seed_check_ins(session)
    _seed_cases(session, trainers, first)
    return trainers[0], ratna.id


def _seed_check_ins(session: Session) -> None:
    _many(
        session,
        CheckIn,
        (
            {
                "id": number * WEEKS + week + 1,
                "participant_id": number + 1,
                "question_set": "weekly",
                "local_date": (rows.NOW + week * 7 * DAY).date(),
                "status": CheckInStatus.COMPLETED if (number + week) % 3 else CheckInStatus.MISSED,
                "programme": "digest",
                "planned_at": rows.NOW + week * 7 * DAY,
                "due_at": rows.NOW + (week * 7 + 6) * DAY,
                "reminders": 0,
            }
            for number in range(PARTICIPANTS)
            for week in range(WEEKS)
        ),
    )
    _many(
        session,
        Answer,
        (
            {
                "check_in_id": number * WEEKS + week + 1,
                "question": question,
                "kind": AnswerKind.AMOUNT,
                "value": 250_000,
                "raw": "250rb",
                "source": "self",
                "answered_at": rows.NOW + (week * 7 + 1) * DAY,
            }
            for number in range(PARTICIPANTS)
            for week in range(WEEKS)
            if (number + week) % 3
            for question in ("sales", "open_days")
        ),
    )


def _seed_cases(session: Session, trainers: list[int], first: int) -> None:
    reasons = cycle(CaseReason)
    made: list[dict[str, Any]] = []
    for number in range(CASES):
        # The first fifty are the trainer's own, be their participants whose they may.
        is_open, opened = number < OPEN, NOW - number * WEEKS_OF_CASES * 7 * DAY / CASES
        holder = trainers[0] if number < OF_ONE else trainers[number % TRAINERS]
        claimed = not is_open or number < OF_ONE or number % 2
        made.append(
            {
                "id": number + 1,
                "participant_id": number * 3 + 1,
                "reason": next(reasons),
                "facts": {},
                "status": _status(is_open=is_open, claimed=bool(claimed)),
                "opened_at": opened,
                "assigned_to": holder if claimed else None,
                "claimed_at": opened if claimed else None,
                "resolved_at": None if is_open else opened + 3 * DAY,
                "outcome": None if is_open else CaseOutcome.BACK_ON_TRACK,
                "escalation_level": 0,
            }
        )
    _many(session, Case, made)
    _many(
        session,
        CaseEvent,
        (
            {"case_id": case["id"], "step": step, "actor_id": actor, "at": case["opened_at"], "facts": facts}
            for case in made
            for step, actor, facts in (
                (CaseStep.OPENED, None, {}),
                (CaseStep.ALERTED, None, {"to": case["assigned_to"] or trainers[0], "wording": "quiet"}),
                *([(CaseStep.CLAIMED, case["assigned_to"], {})] if case["assigned_to"] else []),
                *([(CaseStep.TOUCHED, case["assigned_to"], {})] if case["assigned_to"] else []),
            )
        ),
    )
    _many(
        session,
        Message,
        (
            {
                "participant_id": case["participant_id"],
                "case_id": case["id"],
                "author_id": first + case["participant_id"] - 1 if part % 2 else trainers[0],
                "direction": Direction.IN if part % 2 else Direction.OUT,
                "kind": "text",
                "text": "Mesinnya rusak",
                "chat_id": part,
                "telegram_message_id": case["id"] * 4 + part,
                "created_at": case["opened_at"] + part * DAY / 4,
            }
            for case in made
            for part in range(4)
        ),
    )


def _status(*, is_open: bool, claimed: bool) -> CaseStatus:
    if not is_open:
        return CaseStatus.RESOLVED
    return CaseStatus.CLAIMED if claimed else CaseStatus.OPEN


def _many(
    session: Session, table: type[SQLModel], some: Iterator[dict[str, Any]] | list[dict[str, Any]]
) -> None:
    session.execute(table.__table__.insert(), list(some))  # type: ignore[attr-defined]
