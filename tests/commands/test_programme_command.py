"""Can the office check, see and give out its programme?"""

from sqlalchemy import update
from sqlmodel import select

from bot.programme.load import built_in_source
from storage.tables import Cohort, ProgrammeVersion
from tests.commands.conftest import Office


def test_a_good_file_is_called_good(office: Office) -> None:
    file = office.has_file("own.toml", built_in_source())

    ended = office.types("programme", "check", file)

    assert ended.status == 0
    asked = "weekly 5 questions, monthly 13 questions, quarterly 16 questions"
    assert f"good. Pendampingan UMKM: {asked}" in ended.out


def test_every_fault_is_named_with_its_line_and_what_to_do(office: Office) -> None:
    source = built_in_source().replace('hour = "16:00"  ', 'hours = "16:00" ', 1)
    file = office.has_file("own.toml", source.replace("missed_in_a_row = 3", "missed_in_a_row = 0"))
    line = next(n for n, words in enumerate(source.splitlines(), 1) if words.startswith("hours"))

    ended = office.types("programme", "check", file)

    assert ended.status == 1
    assert f"line {line}: rhythm.hours" in ended.out
    assert "missed_in_a_row" in ended.out


def test_the_programme_in_force_is_shown(office: Office) -> None:
    ended = office.types("programme", "show")

    assert ended.status == 0
    assert "asked on friday at 16:00" in ended.out
    assert "Minggu ini usahanya bagaimana?" in ended.out
    assert "[Belum sempat] goes with no other" in ended.out


def test_the_source_shown_is_a_programme_again(office: Office) -> None:
    shown = office.types("programme", "show", "--source")

    assert shown.out == built_in_source()


def test_a_cohort_gets_a_programme_of_its_own_and_gives_it_back(office: Office) -> None:
    office.has_cohort("KUTIM-1")
    own = built_in_source().replace('name = "Pendampingan UMKM"', 'name = "Petani kopi"')
    file = office.has_file("own.toml", own)

    used = office.types("programme", "use", file, "--cohort", "kutim-1")

    assert used.status == 0
    assert "under 'Petani kopi'" in office.types("cohort", "list").out
    assert "Petani kopi" in office.types("programme", "show", "--cohort", "KUTIM-1").out

    with office.records() as session:
        session.exec(update(ProgrammeVersion).values(source="no programme"))
        session.commit()
    shown = office.types("programme", "show", "--cohort", "KUTIM-1")

    assert "Pendampingan UMKM" in shown.out
    assert "own programme of KUTIM-1" in shown.err

    office.types("programme", "use", "--house", "--cohort", "KUTIM-1")

    assert "Petani kopi" not in office.types("cohort", "list").out
    with office.records() as session:
        assert list(session.exec(select(Cohort.programme))) == [None]


def test_a_faulty_file_is_given_to_nobody(office: Office) -> None:
    office.has_cohort("KUTIM-1")
    file = office.has_file("own.toml", "name = 3")

    ended = office.types("programme", "use", file, "--cohort", "KUTIM-1")

    assert ended.status == 1
    assert "see all with `pendamping programme check`" in ended.err


def test_either_a_file_or_the_house_is_named(office: Office) -> None:
    office.has_cohort("KUTIM-1")

    assert office.types("programme", "use", "--cohort", "KUTIM-1").status == 2
