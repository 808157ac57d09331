"""What happens to something that a participant sends without being asked?"""

from bot.services import conversation
from bot.services.contact import heard_from
from bot.services.incoming import IncomingMessage
from bot.services.speech import say
from bot.services.work import Work
from storage.tables import Participant, Person


def take(work: Work, participant: Participant, person: Person, incoming: IncomingMessage) -> None:
    """Keeps it; a human who is on the case reads it at once."""
    case = conversation.conversation_of(work, participant)
    if case is not None:
        conversation.write_to_trainer(work, case, participant, incoming)
        if case.assigned_to is None:
            say(work, person, "note-passed-on")
        return
    conversation.keep_from(work, participant, person, incoming)
    heard_from(work, participant)
    say(work, person, "note-kept")


def take_beside_question(
    work: Work, participant: Participant, person: Person, incoming: IncomingMessage, hint: str
) -> None:
    """It was no answer to the open question: kept all the same, and the question explained again."""
    case = conversation.conversation_of(work, participant)
    if case is not None:
        conversation.write_to_trainer(work, case, participant, incoming)
    else:
        conversation.keep_from(work, participant, person, incoming)
        heard_from(work, participant)
    say(work, person, hint)
