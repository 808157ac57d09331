"""What has somebody reported by the time they think of a loan?"""

from datetime import date

from bot.sandbox.people import Person as Actor
from storage.tables import Answer, CheckIn, Participant
from storage.vocabulary import AnswerKind, CheckInStatus, Source
from tests.people import MuaraPantun

YEAR, FIRST_MONTH = 2026, 5
MONTHS = 6


def has_reported(village: MuaraPantun, actor: Actor, months: int = MONTHS) -> None:
    """Once a month from May on: sales of 300,000 in the week, 400,000 left over in the month."""
    has_reported_in(village, village.place(actor), months)


def has_reported_in(village: MuaraPantun, place: Participant, months: int = MONTHS) -> None:
    """The same in a place that nobody has come to by themselves yet."""
    with village.app.begin() as work:
        for number in range(months):
            day = date(YEAR, FIRST_MONTH + number, 5)
            check_in = CheckIn(
                participant_id=place.id,
                question_set="monthly",
                local_date=day,
                status=CheckInStatus.COMPLETED,
                programme=work.house.programme_file.digest,
                planned_at=work.now,
                due_at=work.now,
                completed_at=work.now,
            )
            work.session.add(check_in)
            work.session.flush()
            for question, value in (("sales", 300_000), ("profit", 400_000)):
                work.session.add(
                    Answer(
                        check_in_id=check_in.id,
                        question=question,
                        kind=AnswerKind.AMOUNT,
                        value=value,
                        raw=str(value),
                        source=Source.SELF,
                        answered_at=work.now,
                    )
                )
