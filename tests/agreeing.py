"""How did those come to agree who are only entered by others?"""

from datetime import datetime

from storage.ladder import FOLLOW_UP
from storage.tables import Consent, Person
from storage.vocabulary import Source


def agreement(person: Person, at: datetime) -> Consent:
    """They signed on paper."""
    return Consent(
        person_id=person.id,
        purpose=FOLLOW_UP,
        language="id",
        text_hash="0" * 64,
        agreed_at=at,
        source=Source.PAPER,
    )
