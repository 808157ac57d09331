"""What happens to something that a participant sends without being asked?"""

from bot.programme.questions import Question
from bot.services import alerts, conversation
from bot.services.contact import heard_from
from bot.services.incoming import IncomingMessage
from bot.services.speech import ANSWER, Post, say
from bot.services.work import Work
from storage.tables import Case, Participant, Person


def take(work: Work, participant: Participant, person: Person, incoming: IncomingMessage) -> None:
    """Keeps it; a human who is on the case reads it at once, and once they write needs no echo of ours."""
    case = _keep(work, participant, person, incoming)
    if case is None or not alerts.concerned(work, case, participant):
        say(work, person, "note-kept", post=_once_an_album(incoming))
    elif case.written_at is None:
        say(work, person, "note-passed-on", post=_once_an_album(incoming))


def take_beside_question(
    work: Work, participant: Participant, person: Person, incoming: IncomingMessage, question: Question
) -> None:
    """It was no answer to the open question: kept all the same, and the question explained again."""
    _keep(work, participant, person, incoming)
    say(
        work,
        person,
        f"hint-{question.kind}",
        post=_once_an_album(incoming),
        lowest=question.lowest,
        highest=question.highest,
    )


def _keep(work: Work, participant: Participant, person: Person, incoming: IncomingMessage) -> Case | None:
    case = conversation.conversation_of(work, participant)
    if case is not None:
        conversation.write_to_trainer(work, case, participant, incoming)
    else:
        conversation.keep_from(work, participant, person, incoming)
        heard_from(work, participant)
    return case


def _once_an_album(incoming: IncomingMessage) -> Post:
    """Ten photos sent as one are acknowledged as one."""
    return Post(once=f"album:{incoming.chat_id}:{incoming.album}") if incoming.album else ANSWER
