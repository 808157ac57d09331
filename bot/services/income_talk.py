"""How does somebody say what they want to earn?"""

from datetime import timedelta

from bot.buttons.ladder import SetIncome
from bot.rules.amounts import Amount, Kind, read_amount
from bot.services import consenting, finding, incomes, mornings, overtaken
from bot.services.contact import heard_from
from bot.services.incoming import IncomingMessage
from bot.services.people import responsible
from bot.services.speaker import Speaker
from bot.services.speech import Post, choice, column, say
from bot.services.work import Work
from bot.words import rupiah
from storage import dialogues, participants, people
from storage.tables import Dialogue, Participant, Person
from storage.vocabulary import Lane

NAMING = "naming what they want to earn"
LISTENS_FOR = timedelta(hours=12)


def ask(work: Work, person: Person, participant_id: int) -> None:
    """Themselves; staff have them asked, and type it for somebody who cannot be written to."""
    place = participants.of_person(work.session, person.id)
    if place is not None and place.id == participant_id:
        _listen(work, person, participant_id)
        say(work, person, "income-ask")
        return
    participant = finding.theirs(work, person, participant_id)
    consenting.must_have_agreed(work, participant)
    them = people.get(work.session, participant.person_id)
    if not people.is_reachable(work.session, them):
        _listen(work, person, participant_id)
        say(work, person, "income-ask-about", name=them.name)
        return
    button = choice(work, them, "button-income-name", SetIncome(participant_id))
    post = Post(lane=Lane.ALERT, not_before=mornings.waking_moment(work, them))
    say(work, them, "income-please", buttons=column([button]), post=post, name=them.name)
    say(work, person, "income-asked", name=them.name)


def typed_by_participant(work: Work, speaker: Speaker, incoming: IncomingMessage) -> bool:
    """Takes the amount; False where these words were meant for something else.

    Words without a sum are words, and the sum is listened for still.
    """
    dialogue = dialogues.at(work.session, incoming.chat_id)
    if dialogue is None or dialogue.flow != NAMING or not incoming.text:
        return False
    if overtaken.is_for_something_else(work, speaker, dialogue, incoming, LISTENS_FOR):
        return False
    read = read_amount(incoming.text)
    if read.kind is Kind.NONE:
        return False
    amount = _take(work, speaker.person, speaker.participant, read)
    if amount is not None:
        heard_from(work, speaker.participant)
        for one in responsible(work, speaker.participant):
            told = rupiah(amount, one.language)
            post = Post(lane=Lane.ALERT, not_before=mornings.waking_moment(work, one))
            say(work, one, "income-told", post=post, name=speaker.person.name, amount=told)
    return True


def typed(work: Work, staff: Person, dialogue: Dialogue, incoming: IncomingMessage) -> bool:
    if dialogue.flow != NAMING or not incoming.text or work.now - dialogue.changed_at > LISTENS_FOR:
        return False
    place = participants.of_person(work.session, staff.id)
    is_about_themselves = place is not None and place.id == dialogue.facts["participant"]
    read = read_amount(incoming.text)
    if is_about_themselves or read.kind is Kind.NONE:
        return False
    _take(work, staff, finding.theirs(work, staff, dialogue.facts["participant"]), read)
    return True


def _take(work: Work, person: Person, participant: Participant, read: Amount) -> int | None:
    if read.kind is not Kind.EXACT or read.value is None or read.value <= 0:
        say(work, person, "income-unclear")
        return None
    if person.chat_id is not None:
        dialogues.leave(work.session, person.chat_id, {NAMING})
    incomes.name(work, participant, person, read.value)
    say(work, person, "income-kept", amount=rupiah(read.value, person.language))
    return read.value


def _listen(work: Work, person: Person, participant_id: int) -> None:
    if person.chat_id is not None:
        dialogues.move(
            *(work.session, person.chat_id, NAMING, "amount", work.now), participant=participant_id
        )
