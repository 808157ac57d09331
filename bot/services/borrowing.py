"""Who may have a file made for a loan, and who speaks for whoever has no Telegram?"""

from bot.services import consenting, word_of_mouth
from bot.services.speaker import Speaker
from bot.services.work import Work
from storage.participants import AROUND
from storage.tables import Participant, Person
from storage.vocabulary import ParticipantStatus

# Whoever never came in by themselves may be followed all the same, through those who walk beside them.
MAY_BORROW = (*AROUND, ParticipantStatus.INVITED)
WAY = "k"


def must_have_agreed(work: Work, participant: Participant) -> None:
    """Raises NoConsent for somebody of whom nothing may be written down yet."""
    if participant.status is ParticipantStatus.INVITED:
        consenting.must_have_agreed(work, participant)


def speaking_for(work: Work, staff: Person, participant: Participant) -> Speaker:
    """Whoever writes down what they say; raises NoConsent where nothing may be written down of them yet."""
    speaker = word_of_mouth.speaking_for(work, staff, participant)
    must_have_agreed(work, participant)
    return speaker
