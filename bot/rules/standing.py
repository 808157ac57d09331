"""Is there anybody of whom nobody would notice that they have gone?

People doubt a programme that stops half-way. So everybody who takes part has, until an exit with a grade, one
state, somebody who answers for them, and a date on which somebody turns to them next.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from storage.vocabulary import ExitGrade, ParticipantStatus

ENDED = frozenset({ParticipantStatus.INDEPENDENT, ParticipantStatus.WITHDRAWN})


class Gap(StrEnum):
    """What is missing where somebody could be forgotten."""

    NO_OWNER = "no_owner"
    NO_DATE = "no_date"
    NO_CASE = "no_case"
    NO_GRADE = "no_grade"


@dataclass(frozen=True)
class Standing:
    """How somebody stands; all times in UTC.

    `asked_at` is when the bot asks them next, or reminds their owner of somebody who has not come yet;
    `case_due_at` is when the next step of their open case falls due.
    """

    status: ParticipantStatus
    has_owner: bool
    has_case: bool
    asked_at: datetime | None = None
    paused_until: datetime | None = None
    case_due_at: datetime | None = None
    grade: ExitGrade | None = None


def next_contact(standing: Standing) -> datetime | None:
    """When somebody turns to them next; None after the end, or where nobody would."""
    if standing.status in ENDED:
        return None
    if standing.status is ParticipantStatus.PAUSED:
        return standing.paused_until
    ahead = [moment for moment in (standing.asked_at, standing.case_due_at) if moment is not None]
    return min(ahead, default=None)


def gaps(standing: Standing) -> frozenset[Gap]:
    """What is missing; nothing for somebody who is in good hands, or has gone with a grade."""
    if standing.status is ParticipantStatus.INDEPENDENT:
        return frozenset()
    if standing.status is ParticipantStatus.WITHDRAWN:
        return frozenset() if standing.grade is not None else frozenset({Gap.NO_GRADE})
    found = set()
    if not standing.has_owner:
        found.add(Gap.NO_OWNER)
    if next_contact(standing) is None:
        found.add(Gap.NO_DATE)
    if standing.status is ParticipantStatus.STALLED and not standing.has_case:
        found.add(Gap.NO_CASE)
    return frozenset(found)
