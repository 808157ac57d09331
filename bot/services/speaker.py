"""Who answers?"""

from dataclasses import dataclass

from bot.errors import OutOfDate
from storage.tables import Participant, Person


class QuestionGone(OutOfDate):
    """The button belongs to a question that is no longer asked."""

    words = "question-gone"


@dataclass(frozen=True)
class Speaker:
    """The person who answers, and the place that they answer for: nearly always their own."""

    person: Person
    participant: Participant

    @property
    def is_on_behalf(self) -> bool:
        """A trainer enters what a participant told them on a visit or a call."""
        return self.person.id != self.participant.person_id
