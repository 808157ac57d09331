"""Does every sweep find exactly its people, and by an index?"""

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Table, event
from sqlmodel import Session, SQLModel

from storage import (
    approvals,
    bank_files,
    broadcasts,
    cases,
    cases_due,
    check_ins,
    erasing,
    later_news,
    meetings,
    messages,
    milestones,
    outbox,
    outcomes,
    outstayed,
    participants,
    plans,
    promises,
    reactions,
    results,
    series,
    shared_pauses,
    standing,
    strangers,
    suspicions,
    waiting_words,
    weighing,
)
from storage.database import Database
from storage.gathered import OUTBOX
from storage.tables import Chat, CheckIn, Participant, Person, SharedPause
from storage.vocabulary import (
    CaseReason,
    CaseStatus,
    CaseStep,
    CheckInStatus,
    Gone,
    Lane,
    OutboxState,
    ParticipantStatus,
)
from tests.engines import SqliteFiles
from tests.storage import rows
from tests.storage.rows import NOW, WEEK

MOMENT = timedelta(microseconds=1)
FOLLOWED = {ParticipantStatus.ACTIVE, ParticipantStatus.STALLED}
MANY = 3_000
COPIES_IN_HAND = "ix_delivery_status (broadcast_id=? AND status=? AND outbox_id>?)"


def _one(session: Session, chat: int | None = None, **facts: Any) -> int:
    return rows.participant(session, rows.person(session, chat=chat), **facts).id


def _due(session: Session, now: datetime = NOW, limit: int = 10, skip: tuple[int, ...] = ()) -> list[int]:
    return list(participants.due(session, now, limit, skip))


def _silent(session: Session, limit: int = 10, skip: tuple[int, ...] = ()) -> list[int]:
    return list(participants.silent(session, 3, NOW - WEEK, limit, skip))


def _unreachable(session: Session, skip: tuple[int, ...] = ()) -> list[int]:
    return list(participants.unreachable(session, 10, skip))


@pytest.mark.parametrize(
    ("at", "is_due"),
    [
        pytest.param(NOW + MOMENT, False, id="the moment before"),
        pytest.param(NOW, True, id="the moment itself"),
        pytest.param(NOW - MOMENT, True, id="the moment after"),
        pytest.param(None, False, id="never"),
    ],
)
def test_whoever_is_due_is_found_from_the_moment_on(
    database: Database,
    at: datetime | None,
    is_due: bool,
) -> None:
    with database.writing() as session:
        sari = _one(session, next_check_in_at=at)

        assert _due(session) == ([sari] if is_due else [])


@pytest.mark.parametrize("status", ParticipantStatus)
def test_only_those_who_are_followed_are_asked(database: Database, status: ParticipantStatus) -> None:
    with database.writing() as session:
        sari = _one(session, next_check_in_at=NOW, status=status)

        assert _due(session) == ([sari] if status in FOLLOWED else [])


def test_the_longest_waiting_are_asked_first_and_a_bad_row_is_passed_over(database: Database) -> None:
    with database.writing() as session:
        late, later, latest = (_one(session, next_check_in_at=NOW - WEEK * weeks) for weeks in (1, 2, 3))

        assert _due(session) == [latest, later, late]
        assert _due(session, limit=1) == [latest]
        assert _due(session, skip=(latest,)) == [later, late]


@pytest.mark.parametrize(
    ("facts", "is_silent"),
    [
        pytest.param({"missed_in_a_row": 2, "first_contact_at": NOW}, False, id="two missed"),
        pytest.param({"missed_in_a_row": 3, "first_contact_at": NOW}, True, id="three missed"),
        pytest.param({"missed_in_a_row": 4, "first_contact_at": NOW}, True, id="four missed"),
        pytest.param({"enrolled_at": NOW - WEEK + MOMENT}, False, id="the moment before a week"),
        pytest.param({"enrolled_at": NOW - WEEK}, True, id="a week without a word"),
        pytest.param({"enrolled_at": NOW - WEEK - MOMENT}, True, id="the moment after"),
        pytest.param({"enrolled_at": NOW - WEEK, "missed_in_a_row": 3}, True, id="both"),
        pytest.param({"enrolled_at": NOW - WEEK, "first_contact_at": NOW}, False, id="spoke once"),
        pytest.param({"enrolled_at": None}, False, id="never enrolled"),
        pytest.param({"missed_in_a_row": 3, "status": ParticipantStatus.STALLED}, False, id="known"),
        pytest.param({"missed_in_a_row": 3, "status": ParticipantStatus.PAUSED}, False, id="paused"),
        pytest.param({"missed_in_a_row": 3, "status": ParticipantStatus.WITHDRAWN}, False, id="left"),
    ],
)
def test_whoever_is_silent_is_found(
    database: Database,
    facts: dict[str, Any],
    is_silent: bool,
) -> None:
    with database.writing() as session:
        sari = _one(session, **facts)

        assert _silent(session) == ([sari] if is_silent else [])
        assert _silent(session, skip=(sari,)) == []


def test_whoever_has_a_case_already_is_not_found_again_until_it_is_resolved(database: Database) -> None:
    with database.writing() as session:
        sari, budi = (_one(session, missed_in_a_row=3, enrolled_at=NOW - WEEK) for _ in "12")
        rows.case(session, session.get_one(Participant, sari))
        rows.case(session, session.get_one(Participant, budi), resolved_at=NOW, status=CaseStatus.RESOLVED)

        assert _silent(session) == [budi]


def test_the_silent_are_found_in_parts(database: Database) -> None:
    with database.writing() as session:
        silent = [_one(session, missed_in_a_row=3, enrolled_at=NOW - WEEK * (n % 2)) for n in range(5)]

        assert _silent(session, limit=3) == silent[:3]
        assert _silent(session, skip=tuple(silent[:3])) == silent[3:]


def test_whose_chat_is_gone_is_found_until_a_case_says_so(database: Database) -> None:
    with database.writing() as session:
        sari, _, left = (
            _one(session, 1),
            _one(session, 2),
            _one(session, 3, status=ParticipantStatus.WITHDRAWN),
        )
        for chat in (1, 3):
            outbox.mark_chat_gone(session, chat, Gone.BLOCKED, NOW)
        assert _unreachable(session) == [sari]
        assert _unreachable(session, skip=(sari,)) == []

        told = rows.case(session, session.get_one(Participant, sari), reason=CaseReason.MISSED_CHECK_INS)
        assert _unreachable(session) == [sari]

        cases.record(session, told, CaseStep.REASON_ADDED, None, NOW, reason=CaseReason.UNREACHABLE)
        assert _unreachable(session) == []

        told.resolved_at, told.status = NOW, CaseStatus.RESOLVED
        session.flush()
        assert _unreachable(session) == []
        assert left not in _unreachable(session)


def test_whose_chat_went_again_after_a_case_is_found_again(database: Database) -> None:
    with database.writing() as session:
        sari = _one(session, 1)
        rows.case(
            session,
            session.get_one(Participant, sari),
            reason=CaseReason.UNREACHABLE,
            opened_at=NOW - WEEK,
            resolved_at=NOW - WEEK,
            status=CaseStatus.RESOLVED,
        )
        outbox.mark_chat_gone(session, 1, Gone.BLOCKED, NOW)

        assert _unreachable(session) == [sari]


def test_two_who_share_a_chat_that_is_gone_are_both_found(database: Database) -> None:
    with database.writing() as session:
        sari, budi = _one(session, 1), _one(session, 1)
        outbox.mark_chat_gone(session, 1, Gone.BLOCKED, NOW)

        assert _unreachable(session) == [sari, budi]


@pytest.mark.parametrize(
    ("facts", "reminded", "missed"),
    [
        pytest.param({"remind_at": NOW + MOMENT, "due_at": NOW + WEEK}, False, False, id="too early"),
        pytest.param({"remind_at": NOW, "due_at": NOW + WEEK}, True, False, id="time to remind"),
        pytest.param({"remind_at": NOW - WEEK, "due_at": NOW + MOMENT}, True, False, id="just in time"),
        pytest.param({"remind_at": NOW - WEEK, "due_at": NOW}, False, True, id="over"),
        pytest.param({"remind_at": None, "due_at": NOW - MOMENT}, False, True, id="reminded before"),
        pytest.param({"remind_at": None, "due_at": NOW + MOMENT}, False, False, id="nearly over"),
        pytest.param(
            {"remind_at": NOW, "due_at": NOW, "status": CheckInStatus.PARTIAL}, False, False, id="begun"
        ),
        pytest.param(
            {"remind_at": NOW, "due_at": NOW, "status": CheckInStatus.COMPLETED}, False, False, id="done"
        ),
    ],
)
def test_a_check_in_is_reminded_of_and_then_missed(
    database: Database,
    facts: dict[str, Any],
    reminded: bool,
    missed: bool,
) -> None:
    with database.writing() as session:
        asked = rows.check_in(session, rows.participant(session, rows.person(session)), **facts)

        assert check_ins.to_remind(session, NOW, 10, []) == ([asked] if reminded else [])
        assert check_ins.overdue(session, NOW, 10, []) == ([asked] if missed else [])


def test_the_last_answer_is_the_one_that_holds(database: Database) -> None:
    with database.writing() as session:
        sari = rows.participant(session, rows.person(session))
        asked = rows.check_in(session, sari)
        rows.answer(session, asked, raw="salah ketik", replaced_at=NOW + MOMENT)
        rows.answer(session, asked, raw="250rb", answered_at=NOW + MOMENT)

        last = check_ins.last_answer(session, sari.id)

        assert last is not None
        assert last.raw == "250rb"


@pytest.fixture(scope="module")
def crowded(sqlite_files: SqliteFiles) -> Iterator[Database]:
    """A few thousand people who are all well, and a few who are not."""
    database = Database(sqlite_files.migrated())
    with database.writing() as session:
        cohort = rows.cohort(session)
        everybody = range(1, MANY + 1)

        def fill(table: type[SQLModel], **facts: Callable[[int], object]) -> None:
            into: Table = table.__table__  # type: ignore[attr-defined]  # SQLModel adds it to every table
            session.connection().execute(
                into.insert(), [{name: fact(n) for name, fact in facts.items()} for n in everybody]
            )

        fill(
            Chat,
            telegram_id=lambda n: n,
            gone=lambda n: None if n % 500 else Gone.BLOCKED,
            gone_at=lambda n: None if n % 500 else NOW,
        )
        fill(
            Person,
            id=lambda n: n,
            chat_id=lambda n: n,
            name=lambda n: f"Sari {n}",
            language=lambda _: "id",
            timezone=lambda _: "Asia/Makassar",
            created_at=lambda _: NOW,
        )
        fill(
            Participant,
            id=lambda n: n,
            person_id=lambda n: n,
            cohort_id=lambda _: cohort.id,
            status=lambda _: ParticipantStatus.ACTIVE,
            rung=lambda _: "T0",
            created_at=lambda _: NOW,
            enrolled_at=lambda _: NOW,
            next_check_in_at=lambda n: NOW + timedelta(hours=n),
            missed_in_a_row=lambda n: 0 if n % 500 else 3,
            first_contact_at=lambda n: NOW if n % 7 else None,
        )
        fill(
            CheckIn,
            id=lambda n: n,
            participant_id=lambda n: n,
            question_set=lambda _: "weekly",
            local_date=lambda _: date(2026, 3, 6),
            status=lambda _: CheckInStatus.SENT,
            programme=lambda _: "digest",
            planned_at=lambda _: NOW,
            due_at=lambda n: NOW + timedelta(hours=n),
            remind_at=lambda n: NOW + timedelta(hours=n),
        )
        session.connection().execute(
            OUTBOX.insert(),
            [
                {
                    "id": n,
                    "chat_id": n % 100,
                    "lane": Lane.ANSWER,
                    "method": "sendMessage",
                    "body": "{}",
                    "state": OutboxState.SENT if n % 50 else OutboxState.QUEUED,
                    "not_before": NOW,
                    "attempts": 0,
                    "repeats": 0,
                    "created_at": NOW,
                    "message_id": n if n % 50 else None,
                }
                for n in everybody
            ],
        )
    yield database
    database.close()


A_PAUSE = SharedPause(
    cohort_id=1, until=NOW.date(), ends_at=NOW, because="banjir", made_at=NOW, reached=MANY // 2
)


@pytest.mark.parametrize(
    ("ask", "by"),
    [
        pytest.param(lambda s: participants.due(s, NOW, 50, [1]), {"ix_participant_due"}, id="due"),
        pytest.param(
            lambda s: milestones.unattended(s, NOW, 50, [1]), {"ix_milestone_in_review"}, id="unattended"
        ),
        pytest.param(lambda s: later_news.due(s, NOW, 50, [1]), {"ix_later_news_due"}, id="later news"),
        pytest.param(lambda s: reactions.due(s, NOW, 50, [1]), {"ix_reaction_due"}, id="reactions"),
        pytest.param(lambda s: bank_files.ending(s, NOW, 50, [1]), {"ix_bank_file_ending"}, id="ending"),
        pytest.param(
            lambda s: milestones.to_look_at(s, NOW, 50, [1]), {"ix_participant_ladder"}, id="to look at"
        ),
        pytest.param(
            lambda s: milestones.in_review(s, [1], 2, 10), {"ix_milestone_in_review"}, id="in review"
        ),
        pytest.param(lambda s: participants.rested(s, NOW, 50, [1]), {"ix_participant_paused"}, id="paused"),
        pytest.param(
            lambda s: participants.silent(s, 3, NOW - WEEK, 50, [1]),
            {"ix_participant_silent", "ix_participant_never", "ux_case_unresolved"},
            id="silent",
        ),
        pytest.param(
            lambda s: participants.unreachable(s, 50, [1]),
            {"ix_chat_gone", "ix_person_chat_id", "ix_participant_person_id"},
            id="unreachable",
        ),
        pytest.param(lambda s: check_ins.to_remind(s, NOW, 50, [1]), {"ix_check_in_remind"}, id="to remind"),
        pytest.param(lambda s: check_ins.overdue(s, NOW, 50, [1]), {"ix_check_in_due"}, id="overdue"),
        pytest.param(
            lambda s: cases_due.reachable_again(s, 50, [1]), {"ux_case_unresolved"}, id="reachable again"
        ),
        pytest.param(lambda s: cases_due.rested(s, NOW, 50, [1]), {"ix_case_snoozed"}, id="rested"),
        pytest.param(
            lambda s: cases_due.due_for_a_step(s, NOW, 50, [1], list(CaseReason)),
            {"ix_case_next_step"},
            id="due for a step",
        ),
        pytest.param(
            lambda s: broadcasts.scheduled(s, NOW, 50, [1]), {"ix_broadcast_scheduled"}, id="scheduled"
        ),
        pytest.param(
            lambda s: approvals.to_remind(s, NOW, 50, [1]), {"ix_broadcast_approval_remind"}, id="yes to ask"
        ),
        pytest.param(
            lambda s: approvals.to_lapse(s, NOW, 50, [1]), {"ix_broadcast_approval_lapses"}, id="yes to miss"
        ),
        pytest.param(
            lambda s: series.due(s, NOW, 50, [1]), {"ix_broadcast_series_next"}, id="series in turn"
        ),
        pytest.param(
            lambda s: broadcasts.to_hand_over(s, NOW, 50, [1]), {"ix_delivery_waiting"}, id="to hand over"
        ),
        pytest.param(
            lambda s: broadcasts.waiting(s, 1, NOW, 50), {"ix_delivery_waiting"}, id="waiting copies"
        ),
        pytest.param(
            lambda s: broadcasts.in_hand(s, 1),
            {COPIES_IN_HAND},
            id="copies in hand",
        ),
        pytest.param(lambda s: broadcasts.is_over(s, 1), {"ix_delivery_status"}, id="is over"),
        pytest.param(
            lambda s: outbox.heads(s, NOW, 50, [1], [2]), {"ix_outbox_next", "ix_outbox_chat"}, id="outbox"
        ),
        pytest.param(
            lambda s: weighing.not_weighed_since(s, 1, NOW, 50, [1]),
            {"ix_participant_cohort_id"},
            id="to weigh",
        ),
        pytest.param(
            lambda s: weighing.check_ins_of(s, [7, 8], NOW), {"sqlite_autoindex_check_in"}, id="history"
        ),
        pytest.param(
            lambda s: suspicions.staff_to_tell(s, 0.25, NOW.date(), 50, [1]),
            {"ix_suspicion_p", "list_entry"},
            id="weekly list",
        ),
        pytest.param(lambda s: outcomes.times_heard(s, [1, 2], NOW), {"ix_outbox_sentence"}, id="heard"),
        pytest.param(lambda s: outcomes.held_back(s, NOW), {"ix_outbox_held_back"}, id="held back"),
        pytest.param(
            lambda s: participants.in_chat(s, 7),
            {"ix_person_chat_id", "ix_participant_person_id"},
            id="at night",
        ),
        pytest.param(lambda s: erasing.due(s, NOW, 50, [1]), {"ix_person_to_erase"}, id="to erase"),
        pytest.param(
            lambda s: outstayed.keep_who_came_back(s, NOW), {"ix_person_to_erase"}, id="came back in time"
        ),
        pytest.param(lambda s: strangers.forget(s, NOW), {"ix_outbox_strangers"}, id="strangers"),
        pytest.param(
            lambda s: standing.awaited(s, NOW, 50, [1]),
            {"ix_participant_awaited", "ix_participant_due"},
            id="without Telegram",
        ),
        pytest.param(shared_pauses.going_round, {"ix_shared_pause_going_round"}, id="a pause goes round"),
        pytest.param(
            lambda s: shared_pauses.not_reached(s, A_PAUSE, 50, [1]),
            {"ix_participant_cohort_id"},
            id="whom a pause reaches",
        ),
        pytest.param(
            lambda s: shared_pauses.in_force(s, [1], NOW), {"ix_shared_pause_in_force"}, id="pauses in force"
        ),
        pytest.param(
            lambda s: promises.due_for_a_step(s, NOW, 50, [1]), {"ix_promise_next_step"}, id="promises"
        ),
        pytest.param(
            lambda s: plans.without(s, [ParticipantStatus.ACTIVE], 7, [7]),
            {"ix_participant_trainer_id", "ux_action_plan_agreed"},
            id="without a plan",
        ),
        pytest.param(
            lambda s: meetings.due_for_a_step(s, NOW, 50, [1]), {"ix_meeting_next_step"}, id="meetings"
        ),
        pytest.param(
            lambda s: waiting_words.too_long(s, NOW, 50, [1]), {"ix_waiting_word_climbs"}, id="unanswered"
        ),
        pytest.param(lambda s: messages.carried_by(s, 7, 7), {"ix_outbox_message"}, id="carried by"),
        pytest.param(lambda s: check_ins.last_answer(s, 7), {"ux_answer_current"}, id="last answer"),
        pytest.param(
            lambda s: results.courses(s, NOW, None),
            {"ix_follow_up_case_opened_at", "ux_answer_current", "ix_answer_corrected"},
            id="what came of cases",
        ),
        pytest.param(
            lambda s: results.waits(s, NOW, [1]), {"ix_case_event_case_id"}, id="how long they waited"
        ),
        pytest.param(
            lambda s: cases_due.due_for_a_visit(s, NOW, 50, [1]), {"ix_case_visit_due"}, id="visits"
        ),
        pytest.param(lambda s: cases.visible_to(s, 7, None), set(), id="the list of cases"),
    ],
)
def test_nobody_is_looked_at_who_is_well(
    crowded: Database, ask: Callable[[Session], object], by: set[str]
) -> None:
    plan = _plan(crowded, ask)

    assert {index for index in by if not any(index in step for step in plan)} == set()
    assert [step for step in plan if _reads_a_whole_table(step)] == []


def _plan(database: Database, ask: Callable[[Session], object]) -> list[str]:
    asked: list[tuple[str, Any]] = []

    def note(_connection: Any, _cursor: Any, statement: str, facts: Any, *_: Any) -> None:
        asked.append((statement, facts))

    with database.reading() as session:
        session.connection()
        event.listen(database.engine, "before_cursor_execute", note)
        ask(session)
        event.remove(database.engine, "before_cursor_execute", note)
        return [
            str(step[-1])
            for statement, facts in asked
            for step in session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", facts)
        ]


def _reads_a_whole_table(step: str) -> bool:
    tables = {f"SCAN {table}" for table in SQLModel.metadata.tables} | {"SCAN ahead", "SCAN target"}
    return step in tables
