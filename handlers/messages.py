"""Where does a message go that is no command?"""

from telegram import Message, Update

from bot.programme.schema import Question
from bot.services import answers, broadcasts, conversation, enrolment, notes
from bot.services.answers import Speaker
from bot.services.incoming import IncomingMessage
from handlers import broadcast
from handlers.context import Context
from handlers.enrolment import payload_in
from handlers.incoming import read_message
from storage import dialogues, participants, people
from storage.tables import CheckIn, Participant, Person
from storage.vocabulary import CheckInStatus, Role

STAFF = frozenset({Role.TRAINER, Role.COORDINATOR})


async def anything(update: Update, context: Context) -> None:
    """Staff at work first, then the participant's own talk; nothing that is sent goes unheard."""
    message = update.effective_message
    incoming = read_message(message) if message is not None else None
    if message is None or incoming is None:
        return
    if context.known is None:
        _from_a_stranger(context, incoming)
    elif not _from_staff_at_work(context, context.known, message, incoming):
        _from_a_participant(context, context.known, incoming)


async def unknown_command(update: Update, context: Context) -> None:
    message = update.effective_message
    if message is not None and broadcast.captioned(message):
        broadcast.take_captioned(context, message)
    else:
        context.answer("unknown-command" if context.known else "stranger")


def _from_a_stranger(context: Context, incoming: IncomingMessage) -> None:
    work, chat_id = context.work, context.chat_id
    dialogue = dialogues.at(work.session, chat_id)
    payload = payload_in(incoming.text or "")
    if payload is not None:
        enrolment.welcome(work, chat_id, payload)
    elif dialogue is None:
        context.answer("stranger")
    elif dialogue.step == enrolment.NAME and incoming.kind == "text" and incoming.text:
        enrolment.type_name(work, chat_id, incoming.text)
    else:
        enrolment.repeat_the_question(work, chat_id, dialogue)


def _from_staff_at_work(
    context: Context, person: Person, message: Message, incoming: IncomingMessage
) -> bool:
    """An announcement being composed, or words to a participant; False where it is neither."""
    work = context.work
    roles = people.roles_of(work.session, person.id)
    if not roles & STAFF:
        return False
    if broadcast.captioned(message):
        broadcast.take_captioned(context, message)
        return True
    case_id = conversation.case_replied_to(work, person, incoming)
    if case_id is None:
        dialogue = dialogues.at(work.session, context.chat_id)
        if dialogue is not None and dialogue.flow == broadcasts.COMPOSING:
            broadcast.take_content(context, message)
            return True
        case_id = conversation.case_being_written(work, context.chat_id)
    if case_id is None:
        return False
    conversation.write_to_participant(work, case_id, person, incoming)
    return True


def _from_a_participant(context: Context, person: Person, incoming: IncomingMessage) -> None:
    work = context.work
    payload = payload_in(incoming.text or "")
    if payload is not None:
        enrolment.welcome(work, context.chat_id, payload)
        return
    participant = participants.of_person(work.session, person.id)
    if participant is None:
        context.answer("not-understood")
    elif participant.status not in participants.FOLLOWED:
        conversation.keep_from(work, participant, person, incoming)
        context.answer("left-already")
    else:
        _said(context, Speaker(person, participant), incoming)


def _said(context: Context, speaker: Speaker, incoming: IncomingMessage) -> None:
    work = context.work
    changing = answers.correcting_question(work, speaker)
    asked = changing or answers.open_question(work, speaker.participant)
    if asked is None or (changing is None and _talks_to_trainer(context, speaker.participant, asked[0])):
        notes.take(work, speaker.participant, speaker.person, incoming)
        return
    check_in, question = asked
    if _is_answered(context, speaker, check_in, question, incoming):
        return
    if check_in.status is CheckInStatus.MISSED:
        notes.take(work, speaker.participant, speaker.person, incoming)
    else:
        notes.take_beside_question(
            work, speaker.participant, speaker.person, incoming, f"hint-{question.kind}"
        )


def _is_answered(
    context: Context, speaker: Speaker, check_in: CheckIn, question: Question, incoming: IncomingMessage
) -> bool:
    if incoming.kind == "text" and incoming.text:
        return answers.typed(context.work, speaker, check_in, question, incoming.text)
    if incoming.kind == "voice" and incoming.file_id and question.kind == "amount":
        answers.spoken(context.work, speaker, check_in, question, incoming)
        return True
    return False


def _talks_to_trainer(context: Context, participant: Participant, check_in: CheckIn) -> bool:
    """The trainer wrote after the question was asked, so that words are for the trainer."""
    case = conversation.conversation_of(context.work, participant)
    if case is None or case.written_at is None:
        return False
    return check_in.asked_at is None or case.written_at > check_in.asked_at
