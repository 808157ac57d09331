"""How does somebody who stands on their own come to help the others?"""

from hashlib import sha256

from bot.buttons.ladder import BeMentor
from bot.errors import NotYours
from bot.services.speech import Choice, choice, column, say
from bot.services.work import Work
from storage import asides, buddies, peer_questions
from storage.tables import Participant, Person
from storage.vocabulary import ParticipantStatus


def offer(work: Work, person: Person) -> list[Choice]:
    """Only whoever says yes is one."""
    return [
        choice(work, person, "button-be-mentor", BeMentor(1)),
        choice(work, person, "button-no-mentor", BeMentor(0)),
    ]


def decide(work: Work, person: Person, place: Participant, *, yes: bool) -> None:
    """A mentor is offered as a buddy, and gets the questions of their cohort; until they say otherwise."""
    if place.status is not ParticipantStatus.INDEPENDENT:
        raise NotYours
    text_hash = sha256(work.label(person, "mentor-yes", name=person.name).encode()).hexdigest()
    asides.decide(work.session, person, asides.MENTOR, text_hash, work.now, yes=yes)
    if yes:
        buddies.offer(work.session, place.id, work.now)
        peer_questions.agree(work.session, place.id, work.now)
        stop = choice(work, person, "button-stop-mentor", BeMentor(0))
        say(work, person, "mentor-yes", buttons=column([stop]), name=person.name)
    else:
        buddies.forget_offer(work.session, place.id)
        peer_questions.forget_choice(work.session, place.id)
        again = choice(work, person, "button-be-mentor", BeMentor(1))
        say(work, person, "mentor-no", buttons=column([again]))
