"""Who may have a file made for a loan, and who speaks for whom?

Whoever has Telegram speaks for themselves. What somebody without it says in front of whoever walks beside
them is written down by those, and kept as that.
"""

from bot.errors import NotYours, Refusal
from bot.services import consenting
from bot.services.people import may_handle
from bot.services.speaker import Speaker
from bot.services.work import Work
from storage import people
from storage.participants import AROUND
from storage.tables import Participant, Person
from storage.vocabulary import ParticipantStatus

# Whoever never came in by themselves may be followed all the same, through those who walk beside them.
MAY_BORROW = (*AROUND, ParticipantStatus.INVITED)
WAY = "k"


class SpeaksForThemselves(Refusal):
    """They can be reached, and so say it themselves."""

    words = "bank-speaks-for-themselves"

    def __init__(self, name: str) -> None:
        super().__init__(name=name)


def must_have_agreed(work: Work, participant: Participant) -> None:
    """Raises NoConsent for somebody of whom nothing may be written down yet."""
    if participant.status is ParticipantStatus.INVITED:
        consenting.must_have_agreed(work, participant)


def is_spoken_for(work: Work, participant: Participant) -> bool:
    """Nobody can ask them in a chat."""
    return not people.is_reachable(work.session, people.get(work.session, participant.person_id))


def speaking_for(work: Work, staff: Person, participant: Participant) -> Speaker:
    """Whoever writes down what this participant says; raises NotYours, or SpeaksForThemselves."""
    if not may_handle(work, staff, participant):
        raise NotYours
    if not is_spoken_for(work, participant):
        raise SpeaksForThemselves(name=people.get(work.session, participant.person_id).name)
    must_have_agreed(work, participant)
    return Speaker(staff, participant)
