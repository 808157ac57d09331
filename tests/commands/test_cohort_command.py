"""Do cohorts begin, show and end from the command line?"""

from sqlmodel import select

from storage.tables import Cohort
from tests.commands.conftest import Office


def test_a_cohort_is_added_with_the_offices_time_zone(office: Office) -> None:
    office.sets(DEFAULT_TIMEZONE="Asia/Jakarta")

    ended = office.types("cohort", "add", "KUTIM-1", "--name", "Kutai Timur 1", "--started", "2026-02-02")

    assert ended.status == 0
    assert ended.out == "Cohort KUTIM-1 (Kutai Timur 1) added, in Asia/Jakarta.\n"
    with office.records() as records:
        cohort = records.exec(select(Cohort)).one()
        assert (cohort.code, cohort.started.isoformat(), cohort.timezone) == (
            "KUTIM-1",
            "2026-02-02",
            "Asia/Jakarta",
        )
        assert cohort.closed_at is None


def test_a_cohort_may_have_its_own_time_zone(office: Office) -> None:
    ended = office.types(
        *("cohort", "add", "PAPUA", "--name", "Papua", "--started", "2026-02-02"),
        *("--timezone", "Asia/Jayapura"),
    )

    assert "in Asia/Jayapura" in ended.out


def test_a_code_that_differs_only_in_capitals_is_taken(office: Office) -> None:
    office.has_cohort("KUTIM-1")

    ended = office.types("cohort", "add", "kutim-1", "--name", "Again", "--started", "2026-02-02")

    assert ended.status == 1
    assert ended.out == ""
    assert ended.err == "There is a cohort 'KUTIM-1' already; choose another code.\n"


def test_what_cannot_be_a_cohort_is_wrong_usage(office: Office) -> None:
    good = {"code": "A-1", "--name": "A", "--started": "2026-02-02", "--timezone": "Asia/Makassar"}
    wrong = [
        ("code", "A 1", "letters, digits"),
        ("code", "x" * 33, "letters, digits"),
        ("code", "Kutai/Timur", "letters, digits"),
        ("--name", "  ", "printable"),
        ("--name", "x" * 121, "printable"),
        ("--started", "2 March", "%Y-%m-%d"),
        ("--timezone", "WITA", "IANA name like Asia/Makassar"),
        ("--timezone", "../etc", "IANA name like Asia/Makassar"),
    ]

    for name, value, mend in wrong:
        given = {**good, name: value}
        code = given.pop("code")
        ended = office.types("cohort", "add", code, *(word for pair in given.items() for word in pair))

        assert ended.status == 2, (name, value)
        assert mend in ended.said, (name, value)
        assert ended.out == ""


def test_the_list_tells_who_is_where(office: Office) -> None:
    kutim = office.has_cohort("KUTIM-1")
    office.has_cohort("OLD", closed=True)
    office.has_participant("Sari", kutim)
    office.has_participant("Wati", kutim)

    ended = office.types("cohort", "list")

    assert ended.status == 0
    header, *lines = (line.split("\t") for line in ended.out.splitlines())
    assert header == ["code", "name", "started", "zone", "participants", "state"]
    assert ["KUTIM-1", "Kutai Timur 1", "2026-02-02", "Asia/Makassar", "2 active", "open"] in lines
    assert ["OLD", "Kutai Timur 1", "2026-02-02", "Asia/Makassar", "none", "closed 2026-03-02"] in lines


def test_the_list_is_a_table_for_the_eye(office: Office) -> None:
    office.has_cohort("KUTIM-1")
    office.sets(FORCE_COLOR="1", COLUMNS="120")

    ended = office.types("cohort", "list")

    assert "┃" in ended.out
    assert "KUTIM-1" in ended.out


def test_a_cohort_is_closed_once(office: Office) -> None:
    office.has_cohort("KUTIM-1")

    first = office.types("cohort", "close", "kutim-1")
    second = office.types("cohort", "close", "KUTIM-1")

    assert (first.status, second.status) == (0, 1)
    assert "KUTIM-1" in first.out
    assert "has been closed since" in second.err


def test_an_unknown_cohort_cannot_be_closed(office: Office) -> None:
    ended = office.types("cohort", "close", "NOWHERE")

    assert ended.status == 2
    assert ended.err == "No cohort has the code 'NOWHERE'; `pendamping cohort list` shows those there are.\n"


def test_a_cohort_is_not_closed_while_somebody_has_no_exit(office: Office) -> None:
    kutim = office.has_cohort("KUTIM-1")
    sari, wati = office.has_participant("Sari", kutim), office.has_participant("Wati", kutim)

    refused = office.types("cohort", "close", "KUTIM-1")

    assert refused.status == 1
    assert refused.out == ""
    assert refused.err.splitlines()[1:] == ["Sari", "Wati"]
    assert office.types("end", str(sari), "--as", "runs_on").status == 0
    assert office.types("end", str(wati), "--as", "left").status == 2
    ended = office.types("end", str(wati), "--as", "left", "--because", "went to sea")
    assert ended.out == "The follow-up of Wati has ended: left.\n"
    again = office.types("end", str(wati), "--as", "moved")
    assert (again.status, again.out) == (2, "")
    assert "Nobody who is followed up" in again.err
    assert office.types("cohort", "close", "KUTIM-1").status == 0
