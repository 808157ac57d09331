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
    """What the stall clock knows of one participant."""

    enrolled_at: datetime
    first_contact_at: datetime | None
    missed_in_a_row: int


def silence(standing: Standing, now: datetime, missed_limit: int, never_answered: timedelta) -> Silence:
    if standing.missed_in_a_row >= missed_limit:
        return Silence.MISSED_IN_A_ROW
    if standing.first_contact_at is None and now - standing.enrolled_at >= never_answered:
        return Silence.NEVER_ANSWERED
    return Silence.NONE
