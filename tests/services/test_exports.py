"""Does an export say everything recorded, the way its readers were promised?"""

import csv
import io
import json
import zipfile
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any, TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from sqlmodel import Session, SQLModel

from bot.services import exports, sheets
from bot.services.exports import Format
from bot.services.sheets import Cell, Sheet, TooManyRows
from storage.tables import (
    Answer,
    Broadcast,
    Case,
    CaseEvent,
    Chat,
    CheckIn,
    Cohort,
    Consent,
    Delivery,
    Message,
    Participant,
    Person,
    RoleGrant,
)
from storage.vocabulary import (
    AnswerKind,
    BroadcastStatus,
    CaseReason,
    CaseStatus,
    CaseStep,
    CheckInStatus,
    DeliveryStatus,
    Direction,
    ParticipantStatus,
    Role,
)
from tests.engines import SqliteFiles

Row = TypeVar("Row", bound=SQLModel)
NOW = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
TABLES = [
    "cohorts",
    "people",
    "participants",
    "check_ins",
    "answers",
    "cases",
    "case_events",
    "broadcasts",
    "deliveries",
    "broadcast_answers",
    "messages",
    "label_corrections",
    "contributions",
    "milestones",
    "plans",
    "plan_targets",
    "plan_events",
    "milestone_events",
    "milestone_proofs",
    "income_targets",
    "later_news",
    "reactions",
    "meetings",
    "meeting_guests",
    "commitments",
    "commitment_events",
    "support",
    "support_events",
    "organisations",
    "organisation_requests",
    "partner_letters",
    "licences",
    "bank_files",
    "bank_file_accesses",
    "referrals",
    "referral_events",
    "consents",
]


@pytest.fixture
def session(sqlite_files: SqliteFiles) -> Iterator[Session]:
    database = sqlite_files.in_memory()
    with database.writing() as session:
        yield session
    database.close()


def _keep(session: Session, row: Row) -> Row:
    session.add(row)
    session.flush()
    return row


class Village:
    """Two cohorts with one participant each, one trainer for both, and what happened to them."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.kutim, self.papua = self._cohort("KUTIM-1"), self._cohort("PAPUA-1")
        self.budi = self._person("Budi", 7_000_000_001)
        for role in (Role.TRAINER, Role.COORDINATOR):
            self._grant(self.budi, role, None)
        self.sari = self._participant("Sari", 7_000_000_002, self.kutim)
        self.markus = self._participant("Markus", 7_000_000_003, self.papua)

    def _cohort(self, code: str) -> Cohort:
        return _keep(
            self.session,
            Cohort(
                code=code,
                name=f"The {code}",
                started=date(2026, 2, 2),
                timezone="Asia/Jayapura",
                created_at=NOW,
            ),
        )

    def _person(self, name: str, chat: int) -> Person:
        _keep(self.session, Chat(telegram_id=chat))
        return _keep(
            self.session,
            Person(name=name, chat_id=chat, language="id", timezone="Asia/Makassar", created_at=NOW),
        )

    def _grant(self, person: Person, role: Role, cohort: Cohort | None) -> None:
        cohort_id = cohort.id if cohort else None
        _keep(self.session, RoleGrant(person_id=person.id, role=role, cohort_id=cohort_id, granted_at=NOW))

    def _participant(self, name: str, chat: int, cohort: Cohort) -> Participant:
        person = self._person(name, chat)
        self._grant(person, Role.TRAINEE, cohort)
        _keep(
            self.session,
            Consent(person_id=person.id, purpose="programme", language="id", text_hash="ab", agreed_at=NOW),
        )
        participant = _keep(
            self.session,
            Participant(
                person_id=person.id,
                cohort_id=cohort.id,
                trainer_id=self.budi.id,
                status=ParticipantStatus.ACTIVE,
                rung="T0",
                village="Sangatta",
                created_at=NOW,
                enrolled_at=NOW,
            ),
        )
        self._happens_to(participant)
        return participant

    def _happens_to(self, participant: Participant) -> None:
        check_in = _keep(
            self.session,
            CheckIn(
                participant_id=participant.id,
                question_set="weekly",
                local_date=date(2026, 2, 27),
                status=CheckInStatus.COMPLETED,
                programme="digest",
                planned_at=NOW - timedelta(days=3),
                sent_at=NOW - timedelta(days=3),
                due_at=NOW,
                completed_at=NOW - timedelta(days=2),
            ),
        )
        self.answers(check_in, "sales", AnswerKind.AMOUNT, -450_000, "rugi 450rb")
        self.answers(check_in, "days", AnswerKind.RANGE, {"low": 3, "high": 4}, "3-4", replaced_at=NOW)
        self.answers(check_in, "days", AnswerKind.COUNT, 4, "=4")
        case = _keep(
            self.session,
            Case(
                participant_id=participant.id,
                reason=CaseReason.SAID_STUCK,
                facts={"question": "status"},
                status=CaseStatus.CLAIMED,
                opened_at=NOW,
                assigned_to=self.budi.id,
                claimed_at=NOW,
            ),
        )
        _keep(self.session, CaseEvent(case_id=case.id, step=CaseStep.CLAIMED, actor_id=self.budi.id, at=NOW))
        _keep(
            self.session,
            Message(
                participant_id=participant.id,
                author_id=participant.person_id,
                direction=Direction.IN,
                kind="text",
                text="@SUM(1) mesin macet",
                chat_id=1,
                telegram_message_id=1,
                created_at=NOW,
            ),
        )

    def answers(
        self, check_in: CheckIn, question: str, kind: AnswerKind, value: Any, raw: str, **more: Any
    ) -> None:
        _keep(
            self.session,
            Answer(
                check_in_id=check_in.id,
                question=question,
                kind=kind,
                value=value,
                raw=raw,
                answered_at=NOW,
                **more,
            ),
        )

    def is_told(self, **statuses: DeliveryStatus) -> Broadcast:
        broadcast = _keep(
            self.session,
            Broadcast(
                author_id=self.budi.id,
                status=BroadcastStatus.SENDING,
                content={"method": "sendMessage", "body": {"text": "Halo"}},
                created_at=NOW,
            ),
        )
        for name, status in statuses.items():
            participant: Participant = getattr(self, name)
            _keep(
                self.session,
                Delivery(
                    broadcast_id=broadcast.id,
                    person_id=participant.person_id,
                    status=status,
                    due_at=NOW,
                ),
            )
        return broadcast


@pytest.fixture
def village(session: Session) -> Village:
    return Village(session)


def _json(session: Session, cohort: Cohort | None = None) -> dict[str, Any]:
    out = io.BytesIO()
    exports.write(session, Format.JSON, out, cohort_id=cohort.id if cohort else None, now=NOW)
    told: dict[str, Any] = json.loads(out.getvalue())
    return told


def test_every_promised_list_is_there_even_when_nothing_is_recorded(session: Session) -> None:
    told = _json(session)

    assert told.pop("generated_at") == "2026-03-02T01:00:00Z"
    assert told == {name: [] for name in TABLES}


def test_people_come_with_their_highest_role(session: Session, village: Village) -> None:
    people = {person["name"]: person for person in _json(session)["people"]}

    assert people["Budi"]["role"] == "coordinator"
    assert people["Budi"]["roles"] == ["coordinator", "trainer"]
    assert people["Budi"]["telegram_id"] == 7_000_000_001
    assert people["Sari"]["role"] == "trainee"


def test_somebody_without_a_role_may_do_the_least(session: Session) -> None:
    _keep(session, Person(name="Wati", language="id", timezone="Asia/Makassar", created_at=NOW))

    assert _json(session)["people"][0]["role"] == "trainee"


def test_what_was_recorded_is_told_as_promised(session: Session, village: Village) -> None:
    told = _json(session)

    cohort, participant, check_in = told["cohorts"][0], told["participants"][0], told["check_ins"][0]
    assert (cohort["code"], cohort["started"], cohort["closed_at"]) == ("KUTIM-1", "2026-02-02", None)
    assert (
        participant
        | {
            "id": village.sari.id,
            "person_id": village.sari.person_id,
            "cohort": "KUTIM-1",
            "name": "Sari",
            "status": "active",
            "trainer_id": village.budi.id,
            "rung": "T0",
            "enrolled_at": "2026-03-02T01:00:00Z",
            "missed_in_a_row": 0,
        }
        == participant
    )
    assert (
        check_in
        | {
            "participant_id": village.sari.id,
            "sent_at": "2026-02-27T01:00:00Z",
            "due_at": "2026-03-02T01:00:00Z",
            "status": "completed",
            "completed_at": "2026-02-28T01:00:00Z",
            "local_date": "2026-02-27",
            "question_set": "weekly",
        }
        == check_in
    )
    case, event, message = told["cases"][0], told["case_events"][0], told["messages"][0]
    assert (
        case
        | {
            "participant_id": village.sari.id,
            "reason": "said_stuck",
            "status": "claimed",
            "opened_at": "2026-03-02T01:00:00Z",
            "assigned_to": village.budi.id,
            "claimed_at": "2026-03-02T01:00:00Z",
            "resolved_at": None,
            "outcome": None,
            "escalation_level": 0,
            "snoozed_until": None,
            "facts": {"question": "status"},
        }
        == case
    )
    assert event | {"case_id": case["id"], "step": "claimed", "actor_id": village.budi.id} == event
    assert (
        message | {"direction": "in", "kind": "text", "text": "@SUM(1) mesin macet", "label": None} == message
    )
    assert told["consents"][0] == {
        "id": 1,
        "person_id": village.sari.person_id,
        "purpose": "programme",
        "agreed_at": "2026-03-02T01:00:00Z",
        "withdrawn_at": None,
        "valid_until": None,
        "language": "id",
        "text_hash": "ab",
        "source": "self",
        "recorded_by": None,
        "recorded_at": None,
    }


def test_only_the_answers_that_hold_are_told(session: Session, village: Village) -> None:
    answers = [answer for answer in _json(session)["answers"] if answer["check_in_id"] == 1]

    assert [(answer["question"], answer["kind"], answer["value"], answer["raw"]) for answer in answers] == [
        ("sales", "amount", -450_000, "rugi 450rb"),
        ("days", "count", 4, "=4"),
    ]


def test_a_broadcast_counts_how_its_copies_ended(session: Session, village: Village) -> None:
    village.is_told(sari=DeliveryStatus.SENT, markus=DeliveryStatus.UNREACHABLE)
    village.is_told(sari=DeliveryStatus.FAILED, markus=DeliveryStatus.QUEUED)
    village.is_told()

    told = _json(session)

    counted = [
        tuple(broadcast[name] for name in ("recipients", "delivered", "failed", "unreachable"))
        for broadcast in told["broadcasts"]
    ]
    assert counted == [(2, 1, 0, 1), (2, 0, 1, 0), (0, 0, 0, 0)]
    assert [delivery["status"] for delivery in told["deliveries"]] == [
        "sent",
        "unreachable",
        "failed",
        "queued",
    ]


def test_of_one_cohort_only_what_belongs_to_it_is_told(session: Session, village: Village) -> None:
    village.is_told(sari=DeliveryStatus.SENT, markus=DeliveryStatus.SENT)
    village.is_told(markus=DeliveryStatus.SENT)

    told = _json(session, village.kutim)

    assert [cohort["code"] for cohort in told["cohorts"]] == ["KUTIM-1"]
    assert {person["name"] for person in told["people"]} == {"Budi", "Sari"}
    assert [participant["name"] for participant in told["participants"]] == ["Sari"]
    assert {len(told[name]) for name in ("check_ins", "cases", "case_events", "messages", "consents")} == {1}
    assert [(one["recipients"], one["delivered"]) for one in told["broadcasts"]] == [(1, 1)]
    assert [delivery["person_id"] for delivery in told["deliveries"]] == [village.sari.person_id]


def test_nobody_is_spoken_of_in_an_export_who_is_not_in_it(session: Session, village: Village) -> None:
    village.is_told(sari=DeliveryStatus.SENT)

    told = _json(session, village.kutim)

    known = {person["id"] for person in told["people"]}
    spoken_of = {participant["person_id"] for participant in told["participants"]}
    spoken_of |= {participant["trainer_id"] for participant in told["participants"]}
    spoken_of |= {case["assigned_to"] for case in told["cases"]}
    spoken_of |= {event["actor_id"] for event in told["case_events"]}
    spoken_of |= {message["author_id"] for message in told["messages"]}
    spoken_of |= {broadcast["author_id"] for broadcast in told["broadcasts"]}
    spoken_of |= {delivery["person_id"] for delivery in told["deliveries"]}
    assert spoken_of <= known


def test_more_rows_than_a_chunk_holds_are_all_told(session: Session) -> None:
    session.add_all(
        Person(name=f"Person {number}", language="id", timezone="Asia/Makassar", created_at=NOW)
        for number in range(2500)
    )
    session.flush()

    assert [person["id"] for person in _json(session)["people"]] == list(range(1, 2501))


def test_the_csv_is_the_table_of_answers_with_names(session: Session, village: Village) -> None:
    out = io.BytesIO()

    exports.write(session, Format.CSV, out, cohort_id=village.kutim.id, now=NOW)

    sales, days = csv.DictReader(io.StringIO(out.getvalue().decode(), newline=""))
    assert (
        sales
        | {
            "cohort": "KUTIM-1",
            "cohort_name": "The KUTIM-1",
            "participant": "Sari",
            "village": "Sangatta",
            "trainer": "Budi",
            "local_date": "2026-02-27",
            "question": "sales",
            "value": "-450000",
            "answered_at": "2026-03-02T01:00:00Z",
        }
        == sales
    )
    assert (days["value"], days["raw"]) == ("4", "'=4")


def test_a_zip_holds_a_csv_for_each_table(session: Session, village: Village) -> None:
    out = io.BytesIO()

    exports.write_zip_of_csv(session, out, cohort_id=None)

    with zipfile.ZipFile(out) as archive:
        assert archive.testzip() is None
        assert {name.removesuffix(".csv") for name in archive.namelist()} == set(exports.QUERIES)
        people = list(csv.DictReader(io.StringIO(archive.read("people.csv").decode(), newline="")))
    assert (people[0]["name"], people[0]["role"], people[0]["roles"]) == (
        "Budi",
        "coordinator",
        '["coordinator","trainer"]',
    )


def test_a_workbook_has_a_sheet_for_each_table_and_no_formula(session: Session, village: Village) -> None:
    out = io.BytesIO()

    exports.write(session, Format.XLSX, out, cohort_id=None, now=NOW)

    book = load_workbook(out)
    assert book.sheetnames == list(exports.QUERIES)
    answers = [[cell.value for cell in row] for row in book["answers"].iter_rows()]
    assert answers[0] == [
        *("id", "check_in_id", "question", "value", "raw", "kind"),
        *("source", "entered_by", "answered_at"),
        *("evidence_sha256", "evidence_path", "evidence_same_as"),
    ]
    assert answers[1][2:5] == ["sales", -450_000, "rugi 450rb"]
    assert answers[2][2:5] == ["days", 4, "'=4"]
    assert book["messages"]["G2"].value == "'@SUM(1) mesin macet"
    assert {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row} <= {"s", "n"}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("=1+1", "'=1+1"),
        ("+628123", "'+628123"),
        ("-5 %", "'-5 %"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\tSari", "'\tSari"),
        ("\rSari", "'\rSari"),
        ("   =1", "'   =1"),
        ("\u00a0=1", "'\u00a0=1"),
        ("\u200b=1", "'\u200b=1"),
        ("＝1", "'＝1"),
        ("Sari = 1", "Sari = 1"),
        ("", ""),
        (" ", " "),
        ("'quoted'", "'quoted'"),
        (-5, -5),
        (-0.5, -0.5),
        (None, None),
    ],
)
def test_what_looks_like_a_formula_is_made_harmless(text: Cell, shown: Cell) -> None:
    assert sheets.harmless(text) == shown


_TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=30)
_DANGEROUS = st.builds(
    "".join, st.tuples(st.text(" \t\r\n\u00a0", max_size=3), st.sampled_from("=+-@\t\r"), _TEXT)
)
_CELLS = st.one_of(_TEXT, _DANGEROUS, st.integers(-(10**15), 10**15), st.none())


def _csv(rows: list[list[Cell]]) -> list[list[str]]:
    out = io.BytesIO()
    sheets.write_csv(out, Sheet("x", ["a", "b"], rows))
    header, *read = csv.reader(io.StringIO(out.getvalue().decode(), newline=""))
    assert header == ["a", "b"]
    return read


@given(st.lists(st.lists(_CELLS, min_size=2, max_size=2), max_size=8))
def test_a_csv_reads_back_as_it_was_written(rows: list[list[Cell]]) -> None:
    expected = [["" if cell is None else str(sheets.harmless(cell)) for cell in row] for row in rows]

    assert _csv(rows) == expected


@given(_DANGEROUS)
def test_no_text_begins_a_formula_in_a_csv(text: str) -> None:
    assert _csv([[text, "b"]])[0][0] == f"'{text}"


@settings(max_examples=50, deadline=None)
@given(st.lists(st.lists(_CELLS, min_size=2, max_size=2), min_size=1, max_size=5))
def test_no_cell_of_a_workbook_is_a_formula_and_every_number_stays_one(rows: list[list[Cell]]) -> None:
    out = io.BytesIO()

    sheets.write_xlsx(out, [Sheet("x", ["a", "b"], rows)])

    read = list(load_workbook(out)["x"].iter_rows(min_row=2))
    for cells, row in zip(read, rows, strict=False):  # empty rows and cells at the end are not read back
        for shown, cell in zip(cells, row, strict=False):
            assert shown.data_type in {"s", "n"}
            if isinstance(cell, int):
                assert shown.value == cell
            if isinstance(cell, str) and isinstance(shown.value, str):
                assert not shown.value.lstrip().startswith(("=", "+", "-", "@"))


def test_errors_and_unprintable_signs_are_text_in_a_workbook() -> None:
    out = io.BytesIO()

    sheets.write_xlsx(out, [Sheet("x", ["a", "b"], [["#N/A", "bell \x07 and \uffff"]])])

    page = load_workbook(out)["x"]
    assert (page["A2"].value, page["A2"].data_type) == ("#N/A", "s")
    assert page["B2"].value == "bell \ufffd and \ufffd"


def test_more_rows_than_a_workbook_can_show_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "XLSX_ROWS", 3)
    rows: list[list[Cell]] = [[1], [2]]
    sheets.write_xlsx(io.BytesIO(), [Sheet("x", ["a"], rows)])

    with pytest.raises(TooManyRows, match="use json"):
        sheets.write_xlsx(io.BytesIO(), [Sheet("x", ["a"], [*rows, [3]])])
