"""When has somebody of the staff met a participant face to face?"""

from dataclasses import dataclass
from datetime import datetime

from bot.services.work import Work
from storage import ladder, meetings
from storage.meeting_vocabulary import How, MeetingKind
from storage.tables import Participant


@dataclass(frozen=True)
class Sighting:
    """`by` wrote it down, on a list of who came or after a visit."""

    kind: MeetingKind
    at: datetime
    by: int | None


def of(work: Work, participant: Participant) -> list[Sighting]:
    """The oldest first."""
    listed = [Sighting(*one) for one in meetings.attended(work.session, participant.id)]
    logged = [
        Sighting(MeetingKind.VISIT, event.at, event.actor_id)
        for event in ladder.contacts(work.session, participant.id)
        if event.facts.get("how") == How.VISIT_REACHED
    ]
    return sorted([*listed, *logged], key=lambda one: one.at)
