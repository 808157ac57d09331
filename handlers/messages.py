"""Where does a message go that is no command?"""

from collections.abc import Iterator
from contextlib import contextmanager

from telegram import Message, Update

from bot.errors import NotAllowed, OutOfDate
from bot.services import (
    agreeing,
    announcing,
    answers,
    approving,
    asking,
    bank_changes,
    bank_letters,
    calling_a_pause,
    claiming,
    conversation,
    corrections,
    deciding,
    differing,
    entering,
    exits,
    flagging,
    held_words,
    helping,
    income_talk,
    keeping,
    ladder_answers,
    last_steps,
    licences,
    meeting_talk,
    notes,
    offering,
    organisations,
    own_hour,
    pausing,
    pausing_for,
    peer_answers,
    plan_drafts,
    promising,
    putting_off,
    reactions,
    room_words,
    sending_times,
    sharing,
    staff_notes,
    supporting,
    talking,
    typed_answers,
    vouching,
    workloads,
    writing,
)
from bot.services.enrolment import welcome
from bot.services.incoming import IncomingMessage
from bot.services.roster_linking import card_code_in
from bot.services.speaker import Speaker
from bot.services.work import Work
from handlers import broadcast, enrolment, reporting
from handlers.context import Context, Stranger
from handlers.incoming import read_message
from storage import dialogues, participants, people
from storage.tables import CheckIn, Dialogue, Participant, Person
from storage.vocabulary import CheckInStatus, ParticipantStatus, Role

STAFF = frozenset({Role.TRAINER, Role.COORDINATOR})


async def anything(update: Update, context: Context) -> None:
    """Staff at work first, then the participant's own talk; nothing that is sent goes unheard."""
    message = update.effective_message
    incoming = read_message(message) if message is not None else None
    if message is None or incoming is None:
        return
    _hear_whose_message_was_answered(context, incoming)
    known = None if context.is_unsure else context.known
    if known is not None and _from_staff_at_work(context, known, message, incoming):
        return
    said = incoming.text or ""
    payload = enrolment.payload_in(said, context.bot.username) or card_code_in(context.work, said)
    if payload is not None:
        welcome(context.work, context.chat_id, payload)
    elif enrolment.typed(context, update, incoming.text if incoming.kind == "text" else None):
        return
    elif context.is_unsure and context.known is not None:
        _keep_until_known(context, context.known, incoming)
    else:
        _from_a_participant(context, context.person, incoming)


def file(context: Context, person: Person, incoming: IncomingMessage) -> None:
    """What came before it was known from whom, as if it came now."""
    is_staff = bool(people.roles_of(context.work.session, person.id) & STAFF)
    if not (is_staff and _about_a_participant(context, person, incoming)):
        _from_a_participant(context, person, incoming)


def _keep_until_known(context: Context, known: Person, incoming: IncomingMessage) -> None:
    """In a shared chat: kept and asked about, unless it is the name that was asked for."""
    work = context.work
    waiting = sharing.newest_kept(work, context.chat_id)
    person = sharing.named(work, incoming) if waiting is not None else None
    if person is None:
        sharing.keep_until_known(work, known, incoming)
        return
    context.hear(sharing.choose(work, context.chat_id, person.id))
    for kept in sharing.take_kept(work, context.chat_id, waiting):
        file(context, person, kept)


def _hear_whose_message_was_answered(context: Context, incoming: IncomingMessage) -> None:
    """In a shared chat, Telegram's own reply says who speaks."""
    known = context.known
    owner = sharing.answered(context.work, incoming) if known is not None and known.shares_chat else None
    if known is not None and owner is not None and (context.is_unsure or owner.id != known.id):
        sharing.switch(context.work, owner, has_said_so=False)
        context.hear(owner)


async def unknown_command(update: Update, context: Context) -> None:
    message = update.effective_message
    if message is not None and broadcast.captioned(message):
        broadcast.take_captioned(context, message)
    elif context.known is None:
        raise Stranger
    else:
        context.answer("unknown-command")


def _from_staff_at_work(
    context: Context, person: Person, message: Message, incoming: IncomingMessage
) -> bool:
    """An announcement being composed, or words to a participant; False where it is neither."""
    work = context.work
    roles = people.roles_of(work.session, person.id)
    if not roles & STAFF:
        return Role.PARTNER in roles and _goes_on_talking(context, person, message, incoming)
    if broadcast.captioned(message):
        broadcast.take_captioned(context, message)
        return True
    if Role.COORDINATOR in roles and broadcast.is_rest_of_album(context, message):
        return True
    if peer_answers.replied(work, person, incoming):
        return True
    is_reply = conversation.case_replied_to(work, person, incoming) is not None
    if not is_reply and _goes_on_talking(context, person, message, incoming):
        return True
    return _about_a_participant(context, person, incoming)


def _about_a_participant(context: Context, person: Person, incoming: IncomingMessage) -> bool:
    """Words to a participant, or an answer that one gave; False where it is neither."""
    work = context.work
    case_id = conversation.case_replied_to(work, person, incoming)
    if case_id is None:
        case_id = writing.case_of(work, person)
    if case_id is None:
        return reporting.taken(context, person, incoming) or flagging.typed(work, person, incoming)
    conversation.write_to_participant(work, case_id, person, incoming)
    return True


def _goes_on_talking(context: Context, person: Person, message: Message, incoming: IncomingMessage) -> bool:
    """What staff were asked to send or to type; False where nothing of the kind was asked."""
    dialogue = dialogues.at(context.work.session, context.chat_id)
    if dialogue is None:
        return False
    with _nobody_is_kept_in_what_is_over(context.work, context.chat_id):
        return _is_what_was_asked_for(context, person, dialogue, message, incoming)


def _is_what_was_asked_for(
    context: Context, person: Person, dialogue: Dialogue, message: Message, incoming: IncomingMessage
) -> bool:
    if held_words.hold_if_forgotten(context.work, person, dialogue, incoming):
        return True
    if peer_answers.typed(context.work, person, incoming) or keeping.typed(
        context.work, person, dialogue, incoming
    ):
        return True
    if staff_notes.typed(context.work, person, dialogue, incoming):
        return True
    if dialogue.flow == announcing.COMPOSING:
        broadcast.goes_on(context, dialogue, message, incoming)
        return True
    talks = (
        sending_times.typed,
        agreeing.typed,
        putting_off.typed,
        workloads.typed,
        calling_a_pause.typed,
        pausing_for.typed,
        room_words.typed,
        approving.typed,
        plan_drafts.typed,
        meeting_talk.typed,
        promising.typed,
        supporting.typed,
        organisations.typed,
        bank_letters.typed,
        bank_changes.typed,
        licences.typed_for_them,
        differing.typed_for_them,
        exits.typed,
        deciding.typed,
        vouching.typed,
        last_steps.typed,
        income_talk.typed,
        entering.typed,
    )
    return any(typed(context.work, person, dialogue, incoming) for typed in talks)


@contextmanager
def _nobody_is_kept_in_what_is_over(work: Work, chat_id: int) -> Iterator[None]:
    """What can never be taken any more is refused once; their next words are meant for something else."""
    try:
        yield
    except (NotAllowed, OutOfDate):
        dialogues.end(work.session, chat_id)
        raise


def _from_a_participant(context: Context, person: Person, incoming: IncomingMessage) -> None:
    work = context.work
    participant = participants.of_person(work.session, person.id)
    if participant is None:
        context.answer("not-understood")
    elif participant.status is ParticipantStatus.INDEPENDENT:
        speaker = Speaker(person, participant)
        if not (
            licences.typed(work, speaker, incoming)
            or _is_for_the_cohort(work, speaker, incoming)
            or typed_answers.replied(work, speaker, incoming)
            or typed_answers.typed(work, speaker, incoming)
            or ladder_answers.typed_later(work, speaker, incoming)
        ):
            notes.take(work, participant, person, incoming)
    elif participant.status not in participants.TAKING_PART:
        conversation.keep_from(work, participant, person, incoming)
        context.answer("left-but-kept")
    else:
        _said(context, Speaker(person, participant), incoming)


def _said(context: Context, speaker: Speaker, incoming: IncomingMessage) -> None:
    work = context.work
    if _was_asked_for(work, speaker, incoming) or typed_answers.replied(work, speaker, incoming):
        return
    if offering.captioned(work, speaker, incoming) or _is_for_the_cohort(work, speaker, incoming):
        return
    if talking.is_talking(work, speaker.person):
        notes.take(work, speaker.participant, speaker.person, incoming)
        return
    named = answers.question_replied_to(work, speaker, incoming)
    if named is None and _is_for_a_human(context, speaker, incoming):
        notes.take(work, speaker.participant, speaker.person, incoming)
        return
    named = named or corrections.correcting_question(work, speaker)
    asked = named or answers.open_question(work, speaker.participant)
    if asked is None or (named is None and _talks_to_trainer(context, speaker.participant, asked[0])):
        if asked is not None or not _answers_by_words(work, speaker, incoming):
            notes.take(work, speaker.participant, speaker.person, incoming)
        return
    check_in, question = asked
    is_answer = answers.is_answered(work, speaker, check_in, question, incoming)
    if is_answer or _answers_by_words(work, speaker, incoming):
        return
    if named is None and check_in.status is CheckInStatus.MISSED:
        notes.take(work, speaker.participant, speaker.person, incoming)
    else:
        notes.take_beside_question(work, speaker.participant, speaker.person, incoming, question)


def _answers_by_words(work: Work, speaker: Speaker, incoming: IncomingMessage) -> bool:
    """What the buttons say beneath an announcement, or beneath what was asked about the ladder."""
    return typed_answers.typed(work, speaker, incoming) or ladder_answers.typed(work, speaker, incoming)


def _was_asked_for(work: Work, speaker: Speaker, incoming: IncomingMessage) -> bool:
    if not _is_in_conversation(work, incoming):
        return False
    talks = (
        pausing.typed,
        differing.typed,
        own_hour.typed,
        offering.typed,
        claiming.typed,
        income_talk.typed_by_participant,
        plan_drafts.typed_by_participant,
        meeting_talk.typed_by_guest,
        licences.typed,
        reactions.typed,
    )
    with _nobody_is_kept_in_what_is_over(work, incoming.chat_id):
        return any(typed(work, speaker, incoming) for typed in talks)


def _is_in_conversation(work: Work, incoming: IncomingMessage) -> bool:
    """Whether the chat is in the middle of something; where it is not, nobody listens for the next words."""
    return dialogues.at(work.session, incoming.chat_id) is not None


def _is_for_the_cohort(work: Work, speaker: Speaker, incoming: IncomingMessage) -> bool:
    """A question to all that was asked for, an answer to somebody else's, or the rest of what was shared."""
    if _is_in_conversation(work, incoming) and (
        asking.typed(work, speaker, incoming) or peer_answers.typed(work, speaker.person, incoming)
    ):
        return True
    if offering.is_late_for_its_album(work, speaker, incoming):
        return True
    return peer_answers.replied(work, speaker.person, incoming)


def _is_for_a_human(context: Context, speaker: Speaker, incoming: IncomingMessage) -> bool:
    """Telegram's own reply to a trainer, or what was asked for with /bantuan, whatever question stands."""
    is_reply = conversation.is_for_the_trainer(context.work, speaker.participant, incoming)
    return is_reply or helping.is_telling(context.work, speaker.person)


def _talks_to_trainer(context: Context, participant: Participant, check_in: CheckIn) -> bool:
    """The trainer wrote after the question was asked, so that words are for the trainer."""
    case = conversation.conversation_of(context.work, participant)
    if case is None or case.written_at is None:
        return False
    return check_in.asked_at is None or case.written_at > check_in.asked_at
