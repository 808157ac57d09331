"""Who may be recommended for a loan and have a file made for it?"""

from bot.services import consenting
from bot.services.work import Work
from storage.participants import AROUND
from storage.tables import Participant
from storage.vocabulary import ParticipantStatus

# Whoever never came in by themselves may be followed all the same, through those who walk beside them.
MAY_BORROW = (*AROUND, ParticipantStatus.INVITED)


def must_have_agreed(work: Work, participant: Participant) -> None:
    """Raises NoConsent for somebody of whom nothing may be written down yet."""
    if participant.status is ParticipantStatus.INVITED:
        consenting.must_have_agreed(work, participant)
