"""What does it change that somebody was really heard from?"""

from datetime import datetime

from bot.services.work import Work
from storage.tables import Participant


def heard_from(work: Work, participant: Participant) -> None:
    """Sets the stall clock back: an answer, a note, a message to the trainer; never a change of profile."""
    was_heard(participant, work.now)


def was_heard(participant: Participant, at: datetime) -> None:
    """The same for what they said some time ago, as a paper form brings it; what is older changes nothing."""
    if participant.last_contact_at is None or participant.last_contact_at <= at:
        participant.missed_in_a_row = 0
        participant.last_contact_at = at
    participant.first_contact_at = min(participant.first_contact_at or at, at)
