"""When has a participant been silent long enough for a trainer to be told?"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum


class Silence(StrEnum):
    NONE = "none"
    NEVER_ANSWERED = "never_answered"  # domain rule A
    MISSED_IN_A_ROW = "missed_in_a_row"  # domain rule B


@dataclass(frozen=True)
class Standing:
    """What the stall clock knows of one participant; `asked_late` is the time in which we slept ourselves."""

    enrolled_at: datetime
    first_contact_at: datetime | None
    missed_in_a_row: int
    asked_late: timedelta = timedelta()


def silence(standing: Standing, now: datetime, missed_limit: int, never_answered: timedelta) -> Silence:
    if standing.missed_in_a_row >= missed_limit:
        return Silence.MISSED_IN_A_ROW
    waited = now - standing.enrolled_at - standing.asked_late
    if standing.first_contact_at is None and waited >= never_answered:
        return Silence.NEVER_ANSWERED
    return Silence.NONE
