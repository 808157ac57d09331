"""Does `pendamping results` say whether the help helps?"""

from datetime import UTC, datetime, timedelta

from storage.tables import Case, CaseEvent, Message
from storage.vocabulary import CaseReason, CaseStatus, CaseStep, Direction
from tests.commands.conftest import Office


def _helped(office: Office, participant: int, trainer: int) -> None:
    """A case of five weeks ago whose trainer wrote after four hours, and was answered."""
    with office.records() as session:
        opened = datetime.now(UTC) - timedelta(weeks=5)
        case = Case(
            participant_id=participant,
            reason=CaseReason.SAID_STUCK,
            status=CaseStatus.CLAIMED,
            opened_at=opened,
            assigned_to=trainer,
        )
        session.add(case)
        session.flush()
        facts = {"to": trainer, "wording": "said_stuck"}
        session.add(CaseEvent(case_id=case.id, step=CaseStep.ALERTED, at=opened, facts=facts))
        for hours, direction in ((4, Direction.OUT), (5, Direction.IN)):
            session.add(
                Message(
                    participant_id=participant,
                    case_id=case.id,
                    author_id=trainer,
                    direction=direction,
                    kind="text",
                    chat_id=1,
                    telegram_message_id=hours,
                    created_at=opened + timedelta(hours=hours),
                )
            )


def test_the_figures_are_told_with_how_little_they_are(office: Office) -> None:
    cohort = office.has_cohort()
    _helped(office, office.has_participant("Sari", cohort), office.has_trainer("Budi", cohort))

    ended = office.types("results")

    few = "1\t1\t0\t100%\t21% to 100%, too few to conclude from"
    assert (ended.status, ended.err) == (0, "Ever linked: 0 of 1.\n")
    assert ended.out.splitlines() == [
        "of\twhich\tback\tof those known\tnot known yet\tshare\t95 % interval",
        f"all\tback within 15 days\t{few}",
        "closed\tmet by a human within 7 days\t0\t0\t0\tnot known\tnot known",
        f"reason\tsaid_stuck\t{few}",
        f"trainer\tBudi\t{few}",
        f"wording\tsaid_stuck\t{few}",
        "trainer\tcases in hand\tat most\thours until the first word\tfrom so many alerts",
        "Budi\t1\t10\t4.0\t1",
    ]


def test_one_cohort_is_told_alone(office: Office) -> None:
    cohort = office.has_cohort()
    _helped(office, office.has_participant("Sari", cohort), office.has_trainer("Budi", cohort))
    office.has_cohort("KUTIM-2")

    assert office.types("results", "--cohort", "KUTIM-2").err == "No case in the last twelve weeks.\n"
    assert "said_stuck" in office.types("results", "--cohort", "KUTIM-1").out


def test_a_cohort_that_is_not_there_is_named(office: Office) -> None:
    ended = office.types("results", "--cohort", "NOWHERE")

    assert (ended.status, "No cohort has the code 'NOWHERE'" in ended.err) == (2, True)
