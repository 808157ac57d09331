"""What does it change that somebody was really heard from?"""

from bot.services.work import Work
from storage.tables import Participant


def heard_from(work: Work, participant: Participant) -> None:
    """Sets the stall clock back: an answer, a note, a message to the trainer; never a change of profile."""
    participant.missed_in_a_row = 0
    participant.last_contact_at = work.now
    participant.first_contact_at = participant.first_contact_at or work.now
