"""Does the command line show why somebody did, or did not, get a check-in?"""

from datetime import date

from storage.tables import CheckIn, Participant, Person
from storage.vocabulary import CheckInStatus, ParticipantStatus
from tests.commands.conftest import NOW, Office


def _has_sari(office: Office) -> None:
    cohort = office.has_cohort()
    with office.records() as session:
        sari = Person(name="Sari", language="id", timezone="Asia/Makassar", created_at=NOW)
        session.add(sari)
        session.flush()
        place = Participant(
            person_id=sari.id,
            cohort_id=cohort,
            status=ParticipantStatus.WITHDRAWN,
            rung="T0",
            created_at=NOW,
        )
        session.add(place)
        session.flush()
        session.add(
            CheckIn(
                participant_id=place.id,
                question_set="weekly",
                local_date=date(2026, 3, 6),
                status=CheckInStatus.CANCELLED,
                programme="digest",
                planned_at=NOW,
                due_at=NOW,
                skipped_because="left",
            )
        )


def test_what_was_left_out_is_shown_with_its_reason(office: Office) -> None:
    _has_sari(office)

    ended = office.types("why", "sar", "--cohort", "KUTIM-1")

    headings, standing, line = ended.out.splitlines()
    assert headings.split("\t")[0] == "name"
    assert standing.startswith("Sari\t-\twithdrawn")
    assert line == "Sari\t2026-03-06\tcancelled\t-\t-\t0\tthey left"


def test_a_name_that_nobody_has_is_said_so(office: Office) -> None:
    _has_sari(office)

    ended = office.types("why", "Tono", "--cohort", "KUTIM-1")

    assert ended.status == 2
    assert "Nobody in cohort 'KUTIM-1' is called 'Tono'" in ended.said
