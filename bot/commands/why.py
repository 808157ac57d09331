"""`pendamping why`: what became of somebody's check-ins, and why was one not asked?"""

from datetime import datetime
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from bot.commands import columns, desk
from bot.errors import WrongUsage
from bot.services import cohorts, occurrences
from bot.services.people import visitor
from bot.services.work import Work
from storage import check_ins, participants
from storage.tables import CheckIn, Participant, Person
from storage.vocabulary import ParticipantStatus

COLUMNS = ("name", "day", "state", "sent", "answered", "reminders", "because")
MOST_NAMED = 20
NOBODY = 0


def why(
    name: Annotated[str, typer.Argument(help="The name, or a part of it.")],
    cohort: Annotated[str, typer.Option(help="The cohort's code.")],
    latest: Annotated[int, typer.Option(min=1, max=200, help="How many check-ins of each.")] = 8,
) -> None:
    """Show what was planned, sent, answered or left out, and why; times are the participant's own."""
    with desk.opened() as at, at.working() as work:
        among = cohorts.find(work.session, cohort)
        found = participants.called(
            work.session,
            name,
            [among.id],
            MOST_NAMED,
            other_than=NOBODY,
            statuses=tuple(ParticipantStatus),
        )
        if not found:
            raise WrongUsage(f"Nobody in cohort {among.code!r} is called {name!r}; try a part of the name.")
        lines = [line for participant, them in found for line in _lines(work, participant, them, latest)]
    columns.show(COLUMNS, lines)


def _lines(work: Work, participant: Participant, them: Person, latest: int) -> list[tuple[str, ...]]:
    reader = visitor(work, 0, "en")
    comes = occurrences.standing(work, reader, participant, them)
    past = check_ins.latest(work.session, participant.id, latest)
    return [
        (them.name, "-", participant.status.value, "-", "-", "-", comes),
        *(_line(work, reader, check_in, them) for check_in in past),
    ]


def _line(work: Work, reader: Person, check_in: CheckIn, them: Person) -> tuple[str, ...]:
    because = check_in.skipped_because
    return (
        them.name,
        check_in.local_date.isoformat(),
        check_in.status.value,
        _at(check_in.sent_at, them),
        _at(check_in.completed_at, them),
        str(check_in.reminders),
        occurrences.in_words(work, reader, because) if because else "-",
    )


def _at(when: datetime | None, them: Person) -> str:
    return f"{when.astimezone(ZoneInfo(them.timezone)):%Y-%m-%d %H:%M}" if when is not None else "-"
