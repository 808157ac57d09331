"""Which rows of the office's list become participants?"""

import csv
import io
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.worksheet.datavalidation import DataValidation
from sqlmodel import col, select

from bot.programme.load import read_programme
from bot.services import imports, rosters
from bot.services.cohorts import CohortClosed
from bot.services.good_hands import COMES_WITHIN
from bot.services.imports import Intake
from bot.services.office_files import DELIMITERS, FileUnreadable
from bot.services.rosters import Row, read_roster
from bot.services.work import House, Work
from bot.words import Words
from storage.tables import Cohort, Participant, Person, RoleGrant
from storage.vocabulary import Role
from tests.engines import SqliteFiles

NOW = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)


@pytest.fixture
def work(sqlite_files: SqliteFiles) -> Iterator[Work]:
    database = sqlite_files.in_memory()
    house = House(read_programme(None), Words({}), bytes(32), "en", "Asia/Makassar")
    with database.writing() as session:
        yield Work(session, NOW, house)
    database.close()


@pytest.fixture
def cohort(work: Work) -> Cohort:
    return _cohort(work, "KUTIM-1")


def _cohort(work: Work, code: str) -> Cohort:
    cohort = Cohort(code=code, name=code, started=date(2026, 2, 2), timezone="Asia/Jayapura", created_at=NOW)
    work.session.add(cohort)
    work.session.flush()
    return cohort


def _trainer(work: Work, name: str, cohort: Cohort | None) -> int:
    person = Person(name=name, language="id", timezone="Asia/Makassar", created_at=NOW)
    work.session.add(person)
    work.session.flush()
    work.session.add(
        RoleGrant(
            person_id=person.id, role=Role.TRAINER, cohort_id=cohort.id if cohort else None, granted_at=NOW
        )
    )
    work.session.flush()
    return person.id


def _reasons(intake: Intake) -> list[str]:
    return [row.why for row in intake.refused]


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("081234567890", "+6281234567890"),
        ("0812-3456-7890", "+6281234567890"),
        ("0812 3456 7890", "+6281234567890"),
        ("0812.3456.7890", "+6281234567890"),
        ("+62 812 3456 7890", "+6281234567890"),
        ("+62 (0)812 3456 7890", "+6281234567890"),
        ("6281234567890", "+6281234567890"),
        ("'+6281234567890", "+6281234567890"),
        ("006281234567890", "+6281234567890"),
        ("81234567890", "+6281234567890"),
        ("\u202a+62 812\u00a03456\u20117890\u202c", "+6281234567890"),
        ("０８１２３４５６７８９０", "+6281234567890"),
        ("0812345678", "+62812345678"),
        ("(0549) 21234", "+6254921234"),
        ("+62 549 21234", "+6254921234"),
        ("8.1234567890E+10", "+6281234567890"),
        ("8.12346E+11", None),
        ("8.12345678901E+11", "+62812345678901"),
        ("8,12345678901E+11", "+62812345678901"),
        ("8.12E+11", None),
        ("+60 12-345 6789", "+60123456789"),
        ("12", None),
        ("0812", None),
        ("12345678", None),
        ("20260302", None),
        ("3201010101010001", None),
        ("0812345678901234", None),
        ("+0812345678", None),
        ("budi@example.org", None),
        ("0812345678O1", None),
        ("-", None),
        ("٠٨١٢٣٤٥٦٧٨٩٠", None),
    ],
)
def test_a_phone_is_read_from_the_ways_people_write_it(written: str, number: str | None) -> None:
    assert imports.phone_number(written) == number


@given(st.from_regex(r"8[0-9]{8,11}", fullmatch=True))
def test_a_phone_once_read_reads_as_itself(national: str) -> None:
    number = imports.phone_number(f"0{national}")

    assert number == f"+62{national}"
    assert imports.phone_number(number) == number


@given(st.text())
def test_whatever_stands_in_a_phone_cell_is_a_number_or_none(text: str) -> None:
    number = imports.phone_number(text)

    assert number is None or (number.startswith("+") and number[1:].isdigit() and number.isascii())


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (Row(2), "the name is missing"),
        (Row(2, name="---"), "the name '---' has no letter"),
        (Row(2, name="Sari\nWati"), "the name 'Sari\\nWati' has line breaks or other invisible characters"),
        (Row(2, name="Sari\u202e"), "the name 'Sari\\u202e' has line breaks or other invisible characters"),
        (Row(2, name="S" * 121), "the name has 121 characters; 120 are the most"),
        (Row(2, name="Sari", village="x\x00"), "the village 'x\\x00' has line breaks or other invisible"),
        (Row(2, name="Sari", phone="x"), "the phone 'x' is no phone number"),
        (Row(2, name="Sari", sex="x"), "the sex 'x' cannot be read; write L or P (male or female)"),
        (Row(2, name="Sari", birth_year="2027"), "the birth year '2027' cannot be read; write it like 1985"),
        (Row(2, name="Sari", distance_km="1.200"), "the distance '1.200' cannot be read; write kilometres"),
        (Row(2, name="Sari", group="x\x00"), "the group 'x\\x00' has line breaks or other invisible"),
        (Row(2, name="Sari", trainer="Tini"), "no trainer of this cohort is called 'Tini'"),
        (Row(2, name="Sari", faults=("the phone is a formula",)), "the phone is a formula"),
    ],
)
def test_a_row_that_cannot_be_taken_says_why(work: Work, cohort: Cohort, row: Row, why: str) -> None:
    intake = imports.take_in(work, cohort, [row], partial=True)

    assert intake.good == []
    assert intake.refused[0].line == 2
    assert intake.refused[0].why.startswith(why)


@pytest.mark.parametrize("length", [1, 119, 120])
def test_a_name_up_to_the_limit_is_taken(work: Work, cohort: Cohort, length: int) -> None:
    assert imports.take_in(work, cohort, [Row(2, name="S" * length)], partial=False).recorded


def test_a_trainer_is_known_by_name_in_capitals_or_not(work: Work, cohort: Cohort) -> None:
    here, everywhere = _trainer(work, "Budi  Santoso", cohort), _trainer(work, "Tini", None)
    _trainer(work, "Andi", _cohort(work, "OTHER"))
    rows = [
        Row(2, name="Sari", trainer="BUDI santoso"),
        Row(3, name="Wati", trainer="tini"),
        Row(4, name="Nur", trainer="Andi"),
    ]

    intake = imports.take_in(work, cohort, rows, partial=True)

    assert [newcomer.trainer_id for newcomer in intake.good] == [here, everywhere]
    assert _reasons(intake) == ["no trainer of this cohort is called 'Andi'; invite them first"]


def test_whoever_is_entered_without_a_trainer_is_given_the_one_with_the_fewest(
    work: Work, cohort: Cohort
) -> None:
    budi, tini = _trainer(work, "Budi", cohort), _trainer(work, "Tini", cohort)
    rows = [
        Row(line, name=name, trainer="Budi" if name == "Sari" else "")
        for line, name in enumerate(("Sari", "Wati", "Nur", "Eka"), 2)
    ]

    imports.take_in(work, cohort, rows, partial=False)

    places = work.session.exec(select(Participant).order_by(col(Participant.id))).all()
    assert [one.trainer_id for one in places] == [budi, tini, budi, tini]
    assert {one.next_check_in_at for one in places} == {work.now + COMES_WITHIN}


def test_a_trainers_name_that_two_have_decides_nothing(work: Work, cohort: Cohort) -> None:
    _trainer(work, "Budi", cohort)
    _trainer(work, "BUDI", None)

    intake = imports.take_in(work, cohort, [Row(2, name="Sari", trainer="Budi")], partial=True)

    assert _reasons(intake) == ["2 trainers of this cohort are called 'Budi'"]


def test_a_duplicate_is_the_same_phone_or_the_same_name_without_one(work: Work, cohort: Cohort) -> None:
    imports.take_in(
        work, cohort, [Row(2, name="Sari", phone="0812345678"), Row(3, name="Wati")], partial=False
    )
    rows = [
        Row(2, name="Somebody else", phone="+62 812 345 678"),
        Row(3, name="  WATI ".strip()),
        Row(4, name="Sari", phone="0812345679"),
        Row(5, name="Sari"),
        Row(6, name="Nur"),
        Row(7, name="nur"),
    ]

    intake = imports.take_in(work, cohort, rows, partial=True)

    assert [newcomer.line for newcomer in intake.good] == [4, 5, 6]
    assert _reasons(intake) == [
        "the phone +62812345678 is in the cohort already",
        "'WATI' without a phone is in the cohort already",
        "'nur' without a phone is in line 6 already",
    ]


def test_a_row_that_was_refused_keeps_nobody_else_out(work: Work, cohort: Cohort) -> None:
    rows = [
        Row(2, name="Sari", phone="0812345678", trainer="Nobody"),
        Row(3, name="Sari", phone="0812345678"),
    ]

    assert [newcomer.line for newcomer in imports.take_in(work, cohort, rows, partial=True).good] == [3]


def test_the_same_person_may_join_another_cohort(work: Work, cohort: Cohort) -> None:
    row = Row(2, name="Sari", phone="0812345678")
    imports.take_in(work, cohort, [row], partial=False)

    assert imports.take_in(work, _cohort(work, "OTHER"), [row], partial=False).recorded


def test_newcomers_speak_the_houses_language_in_the_cohorts_zone(work: Work, cohort: Cohort) -> None:
    imports.take_in(work, cohort, [Row(2, name="Sari")], partial=False)

    person = work.session.exec(select(Person)).one()
    assert (person.language, person.timezone, person.chat_id) == ("en", "Asia/Jayapura", None)
    assert work.session.exec(select(Participant)).one().rung == "T0"


def test_a_closed_cohort_takes_nobody_in(work: Work, cohort: Cohort) -> None:
    cohort.closed_at = NOW
    work.session.flush()

    with pytest.raises(CohortClosed):
        imports.take_in(work, cohort, [Row(2, name="Sari")], partial=True)


@pytest.mark.parametrize(
    ("content", "rows"),
    [
        (b"name,phone\nSari,0812\n", [Row(2, name="Sari", phone="0812")]),
        (b"\xef\xbb\xbfNAMA;No. HP\r\nSari;0812\r\n", [Row(2, name="Sari", phone="0812")]),
        (b"Desa\tNama Lengkap\nSangatta\tSari\n", [Row(2, name="Sari", village="Sangatta")]),
        (b"\n\n Nama \nSari\n\n,,\nWati\n", [Row(4, name="Sari"), Row(7, name="Wati")]),
        (
            b'name,business\n"Sari","kue\nbasah"\nWati,\n',
            [Row(2, name="Sari", business="kue\nbasah"), Row(4, name="Wati")],
        ),
        ("nama,usaha\nSari,Café\n".encode("cp1252"), [Row(2, name="Sari", business="Café")]),
        ("nama\tusaha\nSari\tCafé\n".encode("utf-16"), [Row(2, name="Sari", business="Café")]),
        (b"nama,pendamping,Telepon\nSari\n", [Row(2, name="Sari")]),
        (b"nama;usaha\nSari;kue, roti\n", [Row(2, name="Sari", business="kue, roti")]),
        (
            b"nama;Kelompok;L/P;Tahun Lahir;Jarak (km)\nSari;Melati;P;1985;12,5\n",
            [Row(2, name="Sari", group="Melati", sex="P", birth_year="1985", distance_km="12,5")],
        ),
        (b"name\r=cmd|' /C calc'!A0\r", [Row(2, name="=cmd|' /C calc'!A0")]),
    ],
)
def test_a_csv_is_read_as_offices_save_it(tmp_path: Path, content: bytes, rows: list[Row]) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(content)

    assert read_roster(path).rows == rows


def test_a_comma_too_many_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(b"name,village\nSari, S.E.,Sangatta\n")

    assert "more cells than the first row" in read_roster(path).rows[0].faults[0]


def test_columns_that_mean_nothing_to_the_program_are_named(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(b"no,name,alamat,\n1,Sari,x,\n")

    roster = read_roster(path)

    assert roster.unused_columns == ["no", "alamat"]
    assert roster.rows == [Row(2, name="Sari")]


def test_every_heading_is_known_in_capitals_and_with_dots() -> None:
    for column, headings in rosters.COLUMNS.items():
        for heading in headings:
            spelled = heading.upper().replace("NO ", "No. ")
            assert rosters._column_of(f" \ufeff{spelled} ") == column


def test_a_workbook_is_read_by_what_its_cells_hold(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.add_data_validation(DataValidation(type="list", formula1='"a,b"'))
    sheet.append(["Nama", "HP", "Usaha", "Desa"])
    sheet.append(["Sari", 81234567890, date(2026, 3, 2), 3.0])
    sheet.append(["Wati", "=1+1", 2.5, None])
    sheet["A5"], sheet["B5"] = "=not a formula", "#N/A"
    sheet["A5"].data_type = "s"
    book.save(tmp_path / "list.xlsx")

    assert read_roster(tmp_path / "list.xlsx").rows == [
        Row(2, name="Sari", phone="81234567890", business="2026-03-02", village="3"),
        Row(
            3,
            name="Wati",
            phone="=1+1",
            business="2.5",
            faults=("the phone is a formula; paste it as a value",),
        ),
        Row(5, name="=not a formula", phone="#N/A", faults=("the phone is an error of the spreadsheet",)),
    ]


_CELL = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1, max_size=40
).map(str.strip)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(
    names=st.lists(st.tuples(_CELL.filter(bool), _CELL), max_size=5),
    delimiter=st.sampled_from(DELIMITERS),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_what_a_csv_says_is_what_is_read(
    tmp_path: Path, names: list[tuple[str, str]], delimiter: str, encoding: str
) -> None:
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=delimiter, quoting=csv.QUOTE_ALL)
    writer.writerows([("nama", "usaha"), *names])
    path = tmp_path / "list.csv"
    path.write_bytes(text.getvalue().encode(encoding))

    rows = read_roster(path).rows

    assert [(row.name, row.business) for row in rows] == names


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=100)
@given(content=st.binary(max_size=200))
def test_whatever_a_file_holds_it_is_read_or_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(content)

    try:
        rows = read_roster(path).rows
    except FileUnreadable:
        return
    assert isinstance(rows, list)
