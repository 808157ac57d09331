"""Can the office let a village rest from the command line, see it, and end it?"""

from datetime import date, timedelta

import pytest

from storage.tables import Participant, Person, SharedPause
from storage.vocabulary import ParticipantStatus
from tests.commands.conftest import NOW, Office


@pytest.fixture
def until(office: Office) -> str:
    """In two weeks, in a cohort in which Sari lives in Muara Pantun."""
    cohort = office.has_cohort()
    with office.records() as session:
        sari = Person(name="Sari", language="id", timezone="Asia/Makassar", created_at=NOW)
        session.add(sari)
        session.flush()
        session.add(
            Participant(
                person_id=sari.id,
                cohort_id=cohort,
                status=ParticipantStatus.ACTIVE,
                rung="T0",
                village="Muara Pantun",
                created_at=NOW,
            )
        )
    return (date.today() + timedelta(days=14)).isoformat()  # noqa: DTZ011


def test_a_village_rests_is_listed_and_is_ended(office: Office, until: str) -> None:
    place = ("--cohort", "KUTIM-1", "--village", "muara pantun")

    began = office.types("pause", *place, "--until", until, "--because", "banjir")
    listed = office.types("pause", "list")
    ended = office.types("pause", "end", "1")
    again = office.types("pause", "end", "1")

    assert began.out == f"Pause 1: 1 people of muara pantun rest until {until}.\n"
    assert listed.out.splitlines()[1].startswith(f"1\tKUTIM-1\tmuara pantun\t{until}\tbanjir\t")
    assert ended.out == "The pause of muara pantun is over.\n"
    assert again.status == 1
    with office.records() as session:
        pause = session.get_one(SharedPause, 1)
        assert pause.ended_at is not None


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--cohort", "KUTIM-1"), "Say --cohort CODE"),
        (("--cohort", "KUTIM-1", "--until", "2020-01-01", "--because", "banjir"), "That day is over"),
        (("--cohort", "KUTIM-1", "--until", "2099-01-01", "--because", "banjir"), "A pause can last until"),
    ],
)
def test_what_cannot_be_is_said(office: Office, until: str, words: tuple[str, ...], said: str) -> None:
    ended = office.types("pause", *words)

    assert ended.status == 2
    assert said in ended.said
    assert until


def test_a_village_in_which_nobody_lives_is_refused(office: Office, until: str) -> None:
    ended = office.types(
        "pause", "--cohort", "KUTIM-1", "--village", "Sepaso", "--until", until, "--because", "banjir"
    )

    assert ended.status == 2
    assert "Nobody takes part in Sepaso yet" in ended.said
