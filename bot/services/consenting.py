"""Has somebody whose news others enter agreed that they are written down, and who says so?"""

from datetime import datetime
from hashlib import sha256
from typing import Self

from bot.buttons.consents import AgreedAloud, NotAgreed
from bot.errors import OutOfDate, Refusal
from bot.services import borrowing
from bot.services.people import may_handle
from bot.services.speech import Choice, choice, column, say, say_text
from bot.services.work import Work
from bot.words import Ready
from storage import participants, people
from storage.ladder import FOLLOW_UP, has_consented
from storage.tables import Consent, Participant, Person
from storage.vocabulary import Source

WAY = "g"


class NoConsent(Refusal):
    """Nothing they tell may be kept before they have agreed; `said` is what waits for that."""

    words = "consent-missing"

    def __init__(self, participant_id: int, name: str) -> None:
        super().__init__(name=name)
        self.participant_id = participant_id
        self.said: str | None = None

    def about(self, said: str) -> Self:
        self.said = said
        return self


class HasLeft(OutOfDate):
    """They take part no longer, and so nothing more is written down of them."""

    words = "spoken-for-no-more"


def is_here(work: Work, participant: Participant) -> bool:
    """Not whoever has left, nor of whom all that was known is erased: they may have stood on their own."""
    is_erased = people.get(work.session, participant.person_id).erased_at is not None
    return participant.status in borrowing.MAY_BORROW and not is_erased


def must_be_here(work: Work, participant: Participant) -> None:
    """Raises HasLeft."""
    if not is_here(work, participant):
        raise HasLeft


def has_agreed(work: Work, participant: Participant) -> bool:
    return has_consented(work.session, participant.person_id)


def must_have_agreed(work: Work, participant: Participant) -> None:
    """Raises NoConsent."""
    if not has_agreed(work, participant):
        raise NoConsent(participant.id, people.get(work.session, participant.person_id).name)


def before_they_came(work: Work, participant: Participant) -> None:
    """Raises NoConsent for somebody who never came in by themselves and has not agreed otherwise."""
    if participant.enrolled_at is None:
        must_have_agreed(work, participant)


def question(work: Work, staff: Person, participant_id: int, way: str) -> tuple[Ready, list[Choice]]:
    """What is read out to them, and what they may have said to it."""
    name = people.get(work.session, participants.get(work.session, participant_id).person_id).name
    choices = [
        choice(work, staff, "button-consent-aloud", AgreedAloud(participant_id, way), name=name),
        choice(work, staff, "button-consent-not", NotAgreed(participant_id)),
    ]
    return work.text(staff, "consent-aloud", name=name), choices


def ask(work: Work, staff: Person, participant_id: int, way: str) -> None:
    text, choices = question(work, staff, participant_id, way)
    say_text(work, staff, text, buttons=column(choices))


def go_on(work: Work, staff: Person, participant_id: int) -> None:
    """What was refused for want of it can be done now."""
    name = people.get(work.session, participants.get(work.session, participant_id).person_id).name
    say(work, staff, "consent-go-on", name=name)


def agreed_aloud(work: Work, staff: Person, participant_id: int) -> Participant | None:
    """Kept with who heard it; None for somebody who is not theirs. Raises HasLeft."""
    participant = participants.get(work.session, participant_id)
    if not may_handle(work, staff, participant):
        return None
    must_be_here(work, participant)
    keep(work, participant, staff, Source.TRAINER, work.now)
    return participant


def keep(work: Work, participant: Participant, by: Person, source: Source, at: datetime) -> bool:
    """What they agreed to, by word of mouth or by their hand on paper; False where they had already.

    What is heard is in the language of whoever reads it out; their name is no part of it.
    """
    if has_agreed(work, participant):
        return False
    them = people.get(work.session, participant.person_id)
    is_aloud = source is Source.TRAINER
    said = work.text(by, "consent-aloud", name="") if is_aloud else work.label(them, "form-consent")
    work.session.add(
        Consent(
            person_id=them.id,
            purpose=FOLLOW_UP,
            language=by.language if is_aloud else them.language,
            text_hash=sha256(said.encode()).hexdigest(),
            agreed_at=at,
            source=source,
            recorded_by=by.id,
            recorded_at=work.now,
        )
    )
    work.session.flush()
    return True
