"""How does a cohort begin and end?"""

import re
from dataclasses import dataclass
from datetime import date

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from bot.errors import CannotBeDone, WrongUsage
from bot.services import programmes
from bot.services.work import Work
from storage import cohorts, standing
from storage.tables import Cohort, Participant, Person
from storage.vocabulary import ParticipantStatus

CODE = re.compile(r"[A-Za-z0-9_-]{1,32}")


class CohortUnknown(WrongUsage):
    def __init__(self, code: str) -> None:
        super().__init__(f"No cohort has the code {code!r}; `pendamping cohort list` shows those there are.")


class CohortCodeTaken(CannotBeDone):
    def __init__(self, code: str) -> None:
        super().__init__(f"There is a cohort {code!r} already; choose another code.")


class CohortClosed(CannotBeDone):
    def __init__(self, cohort: Cohort) -> None:
        super().__init__(
            f"Cohort {cohort.code!r} has been closed since {cohort.closed_at:%Y-%m-%d}; "
            "choose an open one from `pendamping cohort list`."
        )


class StillFollowedUp(Exception):
    """A cohort cannot be closed while somebody has no exit: `names` says who."""

    def __init__(self, cohort: Cohort, names: list[str]) -> None:
        super().__init__(f"{len(names)} of cohort {cohort.code!r} have no exit yet.")
        self.cohort, self.names = cohort, names


@dataclass(frozen=True)
class Overview:
    cohort: Cohort
    participants: dict[ParticipantStatus, int]
    programme: str


def add(work: Work, code: str, name: str, started: date, timezone: str) -> Cohort:
    """A new cohort; two codes that differ only in capitals are the same code."""
    cohort = Cohort(code=code, name=name, started=started, timezone=timezone, created_at=work.now)
    taken = cohorts.by_code(work.session, code)
    if taken is not None:
        raise CohortCodeTaken(taken.code)
    try:
        with work.session.begin_nested():
            work.session.add(cohort)
    except IntegrityError:
        raise CohortCodeTaken(code) from None
    return cohort


def find(session: Session, code: str) -> Cohort:
    cohort = cohorts.by_code(session, code)
    if cohort is None:
        raise CohortUnknown(code)
    return cohort


def find_open(session: Session, code: str) -> Cohort:
    cohort = find(session, code)
    if cohort.closed_at is not None:
        raise CohortClosed(cohort)
    return cohort


def close(work: Work, code: str) -> Cohort:
    """Ends the cohort, and with it its link for trainees; raises StillFollowedUp while one has no exit."""
    cohort = find(work.session, code)
    cohorts.hold(work.session, cohort)
    waiting = standing.without_exit(work.session, cohort.id)
    if waiting and cohort.closed_at is None:
        raise StillFollowedUp(cohort, [_named(participant, person) for participant, person in waiting])
    if not cohorts.close(work.session, cohort, work.now):
        raise CohortClosed(cohort)
    return cohort


def _named(participant: Participant, person: Person) -> str:
    return ", ".join(filter(None, [person.name, participant.village]))


def overviews(work: Work) -> list[Overview]:
    counts = cohorts.head_counts(work.session)
    return [
        Overview(cohort, counts.get(cohort.id, {}), programmes.of_cohort(work, cohort.id).programme.name)
        for cohort in cohorts.everyone(work.session)
    ]
