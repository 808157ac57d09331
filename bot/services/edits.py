"""What follows when somebody changes what they have sent?"""

from bot.errors import NotYours
from bot.rules.understanding.reader import Understood
from bot.services import (
    among_staff,
    answers,
    changed_copies,
    conversation,
    heeding,
    programmes,
    reporting,
    sharing,
)
from bot.services.heeding import Said
from bot.services.incoming import IncomingMessage
from bot.services.people import may_handle
from bot.services.speaker import QuestionGone, Speaker
from bot.services.speech import say
from bot.services.work import Work
from storage import check_ins, messages, participants, people
from storage.given import Given
from storage.tables import Message, Participant, Person
from storage.vocabulary import Direction, QuestionKind


def take(work: Work, incoming: IncomingMessage) -> None:
    """Changes what the message was taken as: an answer, a note, words to somebody else.

    Whose it is was settled when it came; of a message that was none of these nothing changes.
    """
    answer = check_ins.answered_with(work.session, incoming.chat_id, incoming.message_id)
    message = messages.sent_as(work.session, incoming.chat_id, incoming.message_id)
    if answer is not None and not _answers_the_same(answer, message, incoming):
        _change_answer(work, answer, incoming)
    elif message is None:
        sharing.reword_kept(work, incoming)
    elif not incoming.is_as(message):
        _change_words(work, message, incoming)


def _answers_the_same(answer: Given, message: Message | None, incoming: IncomingMessage) -> bool:
    """A file is the answer whatever stands below it."""
    if message is None or incoming.file_id is None:
        return answer.raw == (incoming.file_id or incoming.text)
    return incoming.has_file_of(message)


def _change_answer(work: Work, answer: Given, incoming: IncomingMessage) -> None:
    check_in = check_ins.one(work.session, answer.check_in_id)
    question = programmes.question_of(work, check_in, answer.question)
    speaker = _who_answered(work, answer, participants.get(work.session, check_in.participant_id))
    if question is None:
        raise QuestionGone
    if not speaker.is_on_behalf and _has_left(work, speaker.participant, speaker.person, incoming):
        return
    holds = check_ins.answers(work.session, check_in.id)[question.key]
    if holds.id != answer.id:
        answers.offer_change(work, speaker, check_in, question, holds)
    elif not answers.is_answered(work, speaker, check_in, question, incoming):
        _not_an_answer(work, speaker, incoming)


def _who_answered(work: Work, answer: Given, participant: Participant) -> Speaker:
    """Raises a Refusal where a trainer may no longer answer for the participant."""
    if answer.entered_by is not None:
        return reporting.on_behalf_of(work, people.get(work.session, answer.entered_by), participant)
    return Speaker(people.get(work.session, participant.person_id), participant)


def _not_an_answer(work: Work, speaker: Speaker, incoming: IncomingMessage) -> None:
    """The answer stays as it was; what was said instead is kept and heeded."""
    read = None if speaker.is_on_behalf else heeding.read(incoming, speaker.person)
    is_news = read is not None and not heeding.was_heard_so(work, incoming, read)
    message = conversation.keep_from(work, speaker.participant, speaker.person, incoming, read)
    if read is not None:
        said = Said(speaker, message, read)
        if (is_news or read.distress) and heeding.heed_first(work, said):
            return
        if is_news:
            heeding.bring_help(work, said, conversation.conversation_of(work, speaker.participant))
    say(work, speaker.person, "edit-no-answer")


def _change_words(work: Work, message: Message, incoming: IncomingMessage) -> None:
    participant = participants.get(work.session, message.participant_id)
    author = people.get(work.session, message.author_id)
    if author.id != participant.person_id:
        if not may_handle(work, author, participant):
            raise NotYours
        if among_staff.is_note(work, incoming):
            among_staff.keep(work, participant, author, incoming)
            return
        _change_and_pass_on(work, message, incoming, None)
        return
    if _has_left(work, participant, author, incoming):
        return
    speaker = Speaker(author, participant)
    if _answers_now(work, speaker, message, incoming):
        return
    read = heeding.read(incoming, author)
    is_news = read is not None and not heeding.was_heard_so(work, incoming, read)
    if message.case_id is None and not incoming.has_file_of(message):
        # What somebody has shown may be proof of something by now: another file stands beside it.
        message = conversation.keep_from(work, participant, author, incoming, read)
    else:
        _change_and_pass_on(work, message, incoming, read)
    _heed_again(work, speaker, message, Said(speaker, message, read) if read else None, is_news=is_news)


def _change_and_pass_on(
    work: Work, message: Message, incoming: IncomingMessage, read: Understood | None
) -> None:
    has_another_file = not incoming.has_file_of(message)
    conversation.reword(work, message, incoming, read)
    changed_copies.change(work, message, incoming, has_another_file=has_another_file)


def _has_left(work: Work, participant: Participant, author: Person, incoming: IncomingMessage) -> bool:
    """Kept like anything that somebody sends who takes no part now."""
    if participant.status in participants.TAKING_PART:
        return False
    conversation.keep_from(work, participant, author, incoming)
    say(work, author, "left-but-kept")
    return True


def _answers_now(work: Work, speaker: Speaker, message: Message, incoming: IncomingMessage) -> bool:
    """Whether it was no answer to the open question, and has become one."""
    asked = answers.open_question(work, speaker.participant)
    if asked is None or message.case_id is not None or incoming.kind != "text":
        return False
    check_in, question = asked
    if check_in.asked_at is None or message.created_at < check_in.asked_at:
        return False
    # Any words answer a question for words: what is beside such a question was kept out of it.
    if question.kind is QuestionKind.TEXT:
        return False
    return answers.is_answered(work, speaker, check_in, question, incoming)


def _heed_again(work: Work, speaker: Speaker, message: Message, said: Said | None, *, is_news: bool) -> None:
    """What is new in it is heeded; nobody hears twice what they heard of the first words."""
    case = conversation.conversation_of(work, speaker.participant)
    if said is not None and (is_news or said.read.distress):
        if heeding.heed_first(work, said):
            return
        if case is not None:
            heeding.add_to_case(work, said)
        elif said.read.label not in heeding.GOOD:
            heeding.heed(work, said)
            return
    if message.direction is Direction.IN and (case is None or case.written_at is None):
        say(work, speaker.person, "note-changed")
