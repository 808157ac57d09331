"""What happens to something that a participant sends without being asked?"""

from bot.programme.questions import Question
from bot.rules.understanding.reader import Label
from bot.services import alerts, conversation, heeding, solving_itself
from bot.services.contact import heard_from
from bot.services.heeding import Said
from bot.services.incoming import IncomingMessage
from bot.services.reasons import is_of_distress
from bot.services.speaker import Speaker
from bot.services.speech import ANSWER, Post, say
from bot.services.work import Work
from storage.tables import Case, Participant, Person


def take(work: Work, participant: Participant, person: Person, incoming: IncomingMessage) -> None:
    """Keeps and heeds it; a human on the case reads it at once, and once they write needs no echo of ours."""
    said, case = _keep(work, participant, person, incoming)
    if said is not None:
        if heeding.heed_first(work, said):
            return
        if case is None:
            heeding.heed(work, said)
            return
        heeding.add_to_case(work, said)
        if said.read.label is Label.PROGRESS and case.written_at is None:
            solving_itself.close_if_silent(work, participant)
    if case is None or not alerts.concerned(work, case, participant):
        say(work, person, "note-kept", post=_once_an_album(incoming))
    elif case.written_at is None:
        say(work, person, "note-passed-on", post=_once_an_album(incoming))


def take_beside_question(
    work: Work, participant: Participant, person: Person, incoming: IncomingMessage, question: Question
) -> None:
    """It was no answer to the open question: kept and heeded, and the question explained again."""
    said, case = _keep(work, participant, person, incoming)
    if said is not None:
        if heeding.heed_first(work, said):
            return
        heeding.bring_help(work, said, case)
    if case is not None and is_of_distress(case):
        say(work, person, "note-passed-on", post=_once_an_album(incoming))
        return
    say(
        work,
        person,
        f"hint-{question.kind}",
        post=_once_an_album(incoming),
        lowest=question.lowest,
        highest=question.highest,
    )


def _keep(
    work: Work, participant: Participant, person: Person, incoming: IncomingMessage
) -> tuple[Said | None, Case | None]:
    """What was said, if it was said in words, and the case in whose conversation it was."""
    read = heeding.read(incoming, person)
    case = conversation.conversation_of(work, participant)
    if case is not None:
        message = conversation.write_to_trainer(work, case, participant, incoming, read)
    else:
        message = conversation.keep_from(work, participant, person, incoming, read)
        heard_from(work, participant)
    if read is None:
        return None, case
    return Said(Speaker(person, participant), message, read, _once_an_album(incoming)), case


def _once_an_album(incoming: IncomingMessage) -> Post:
    """Ten photos sent as one are acknowledged as one."""
    return Post(once=f"album:{incoming.chat_id}:{incoming.album}") if incoming.album else ANSWER
