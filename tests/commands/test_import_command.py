"""Do participants come in from the office's list, and is it told why others do not?"""

import io

from openpyxl import Workbook
from sqlmodel import col, select

from storage.tables import Participant, Person, RoleGrant
from storage.vocabulary import ParticipantStatus, Role
from tests.commands.conftest import Office

GOOD = """name,phone,village,business,trainer,group,sex,birth_year,distance_km
Sari,0812 3456 7890,Sangatta,Keripik,Budi,Melati,P,1985,"12,5 km"
Wati,,Bengalon,,,,,,
"""
MIXED = """nama;hp;desa
Sari;081234567890;Sangatta
;081234567891;Sangatta
Wati;not a phone;Sangatta
Nur;081234567890;Bengalon
"""


def test_a_list_becomes_participants(office: Office) -> None:
    cohort_id = office.has_cohort("KUTIM-1")
    budi = office.has_trainer("Budi")
    list_ = office.has_file("list.csv", GOOD)

    ended = office.types("import", list_, "--cohort", "KUTIM-1")

    assert ended.status == 0
    assert ended.out == "line 2: taken: Sari\nline 3: taken: Wati\n2 taken, 0 refused.\n"
    with office.records() as records:
        sari, wati = records.exec(select(Participant).order_by(col(Participant.id)))
        person = records.get_one(Person, sari.person_id)
        assert (person.name, person.phone, person.chat_id) == ("Sari", "+6281234567890", None)
        assert (person.language, person.timezone) == ("id", "Asia/Makassar")
        assert (sari.village, sari.business, sari.trainer_id) == ("Sangatta", "Keripik", budi)
        assert (sari.group, sari.sex, sari.birth_year, sari.distance_km) == ("Melati", "female", 1985, 12.5)
        assert (sari.status, sari.rung, sari.enrolled_at) == (ParticipantStatus.INVITED, "T0", None)
        assert (wati.village, wati.business, wati.trainer_id) == ("Bengalon", None, budi)
        assert (wati.group, wati.sex, wati.birth_year, wati.distance_km) == (None, None, None, None)
        grant = records.exec(select(RoleGrant).where(col(RoleGrant.person_id) == sari.person_id)).one()
        assert (grant.role, grant.cohort_id) == (Role.TRAINEE, cohort_id)


def test_one_bad_row_keeps_the_whole_list_out(office: Office) -> None:
    office.has_cohort("KUTIM-1")

    ended = office.types("import", office.has_file("list.csv", MIXED), "--cohort", "KUTIM-1")

    assert ended.status == 1
    assert ended.out == (
        "line 3: refused: the name is missing\n"
        "line 4: refused: the phone 'not a phone' is no phone number; write it like 0812 3456 7890\n"
        "line 5: refused: the phone +6281234567890 is in line 2 already\n"
        "Nothing was taken: 3 of 4 rows were refused. Mend them, or take the other 1 with --partial.\n"
    )
    with office.records() as records:
        assert records.exec(select(Person)).all() == []


def test_the_good_rows_come_in_when_asked_for(office: Office) -> None:
    office.has_cohort("KUTIM-1")

    ended = office.types("import", office.has_file("list.csv", MIXED), "--cohort", "KUTIM-1", "--partial")

    assert ended.status == 0
    assert ended.out.startswith("line 2: taken: Sari\nline 3: refused: ")
    assert ended.out.endswith("1 taken, 3 refused.\n")
    with office.records() as records:
        assert [person.name for person in records.exec(select(Person))] == ["Sari"]


def test_a_list_without_a_good_row_is_not_done_even_in_part(office: Office) -> None:
    office.has_cohort("KUTIM-1")
    list_ = office.has_file("list.csv", "name,phone\nSari,12\n")

    ended = office.types("import", list_, "--cohort", "KUTIM-1", "--partial")

    assert ended.status == 1
    assert "0 taken, 1 refused." in ended.out


def test_the_same_list_a_second_time_is_refused(office: Office) -> None:
    office.has_cohort("KUTIM-1")
    office.has_trainer("Budi")
    list_ = office.has_file("list.csv", GOOD)
    office.types("import", list_, "--cohort", "KUTIM-1")

    ended = office.types("import", list_, "--cohort", "KUTIM-1")

    assert ended.status == 1
    assert "line 2: refused: the phone +6281234567890 is in the cohort already" in ended.out
    assert "line 3: refused: 'Wati' without a phone is in the cohort already" in ended.out


def test_a_workbook_is_read_like_a_csv(office: Office) -> None:
    office.has_cohort("KUTIM-1")
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["No.", "Nama Peserta", "No. HP", "Desa/Kelurahan"])
    sheet.append([1, "Sari", 8.12345678901e11, "Sangatta"])
    sheet.append([])
    sheet.append([2, "Wati", "+62 813-4567-8901", '=HYPERLINK("http://example.org")'])
    file = io.BytesIO()
    book.save(file)

    ended = office.types(
        "import", office.has_file("list.xlsx", file.getvalue()), "--cohort", "KUTIM-1", "--partial"
    )

    assert ended.status == 0
    assert ended.out == (
        "line 2: taken: Sari\n"
        "line 4: refused: the village is a formula; paste it as a value\n"
        "1 taken, 1 refused.\n"
    )
    assert ended.err == "Columns not used: No.\n"
    with office.records() as records:
        assert records.exec(select(Person)).one().phone == "+62812345678901"


def test_nobody_joins_a_closed_or_unknown_cohort(office: Office) -> None:
    office.has_cohort("OLD", closed=True)
    list_ = office.has_file("list.csv", GOOD)

    closed = office.types("import", list_, "--cohort", "OLD")
    unknown = office.types("import", list_, "--cohort", "NOWHERE")

    assert (closed.status, unknown.status) == (1, 2)
    assert "has been closed since 2026-03-02" in closed.err
    assert "No cohort has the code 'NOWHERE'" in unknown.err


def test_a_file_that_is_not_there_is_wrong_usage(office: Office) -> None:
    ended = office.types("import", "nowhere.csv", "--cohort", "KUTIM-1")

    assert ended.status == 2


def test_a_file_that_is_no_list_is_told_in_one_line(office: Office) -> None:
    office.has_cohort("KUTIM-1")
    files = [
        ("empty.csv", b"", "is empty"),
        ("other.csv", b"date,amount\n1,2\n", "has no column 'name'"),
        ("picture.csv", b"\x89PNG\x8d\x8f\x81", "is no text"),
        ("old.xls", b"\xd0\xcf\x11\xe0 and more", "old Excel file"),
        ("broken.xlsx", b"PK\x03\x04 and nothing that follows", "cannot be read as XLSX"),
        ("two.csv", b"name,hp,telepon\nSari,1,2\n", "two columns for the phone"),
    ]

    for name, content, why in files:
        ended = office.types("import", office.has_file(name, content), "--cohort", "KUTIM-1")

        assert ended.status == 1, name
        assert why in ended.err, name
        assert ended.err.count("\n") == 1, name
