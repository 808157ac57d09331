"""Who answers?"""

from dataclasses import dataclass

from bot.errors import OutOfDate
from storage.tables import Participant, Person


class QuestionGone(OutOfDate):
    """The button belongs to a question that is no longer asked."""

    words = "question-gone"


@dataclass(frozen=True)
class Speaker:
    """The person and their place in the programme."""

    person: Person
    participant: Participant
