"""What happens to an answer?"""

from typing import Any

from bot.buttons import CorrectQuestion, GiveAnswer, TypeAgain
from bot.programme.questions import Question
from bot.rules.plausible import is_unusual
from bot.rules.replies import says_the_same
from bot.services import (
    cases,
    corrections,
    heeding,
    plan_reviews,
    programmes,
    questions,
    reporting,
    sharing,
    solving_itself,
)
from bot.services.answer_buttons import amount_buttons, is_it_meant_buttons, last_time, number_pressed
from bot.services.answer_words import answer_in_words, reading_in_words
from bot.services.completing import complete
from bot.services.contact import heard_from
from bot.services.conversation import conversation_of, keep_from
from bot.services.corrections import is_correction, own
from bot.services.heeding import Said
from bot.services.incoming import IncomingMessage
from bot.services.passing import PASSING
from bot.services.readings import NotAnAnswer, Reading, Unclear, read_media, read_press, read_text
from bot.services.relaying import as_it_came
from bot.services.speaker import QuestionGone, Speaker
from bot.services.speech import ANSWER, TIDYING, choice, column, rewrite, say, strip_buttons, withdraw
from bot.services.work import Work
from bot.words import rupiah, shortened
from storage import check_ins, dialogues, evidence, messages
from storage.given import Given
from storage.tables import CheckIn, Participant
from storage.vocabulary import AnswerKind, CheckInStatus

QUOTE_LIMIT = 60
EVIDENCE = frozenset({AnswerKind.PHOTO, AnswerKind.VOICE, AnswerKind.LOCATION})


def open_question(work: Work, participant: Participant) -> tuple[CheckIn, Question] | None:
    """The question that a typed text would answer."""
    check_in = check_ins.newest(work.session, participant.id)
    if check_in is None or check_in.question is None or check_in.status not in check_ins.ANSWERABLE:
        return None
    question = programmes.question_of(work, check_in, check_in.question)
    return None if question is None else (check_in, question)


def question_replied_to(
    work: Work, speaker: Speaker, incoming: IncomingMessage
) -> tuple[CheckIn, Question] | None:
    """The question, old or new, whose message was answered by Telegram's own reply."""
    if incoming.reply_to is None:
        return None
    asked = check_ins.asked_in(work.session, incoming.chat_id, incoming.reply_to)
    check_in = check_ins.get(work.session, asked[0]) if asked else None
    if asked is None or check_in is None or check_in.participant_id != speaker.participant.id:
        return None
    first, *_ = programmes.questions_of(work, check_in) or (None,)
    question = programmes.question_of(work, check_in, asked[1]) if asked[1] else first
    return None if question is None else (check_in, question)


def is_answered(
    work: Work, speaker: Speaker, check_in: CheckIn, question: Question, incoming: IncomingMessage
) -> bool:
    """Takes a message as the answer to this question; False where it is none."""
    if incoming.kind == "text" and incoming.text:
        return typed(work, speaker, check_in, question, incoming)
    return sent(work, speaker, check_in, question, incoming)


def typed(
    work: Work, speaker: Speaker, check_in: CheckIn, question: Question, incoming: IncomingMessage
) -> bool:
    """Takes a typed text as an answer; False where it is none."""
    text = incoming.text or ""
    match _same_as_last_time(work, check_in, question, text) or _read(work, speaker, question, text):
        case Unclear(amounts):
            keyboard = amount_buttons(check_in, question, speaker.person, amounts)
            quoted = shortened(text, QUOTE_LIMIT)
            asked_by = say(work, speaker.person, "amount-unclear", buttons=keyboard, text=quoted)
            _wait(work, speaker, check_in, question, incoming, asked_by)
            return True
        case Reading(AnswerKind.AMOUNT, int(amount), None) if _is_unusual(
            work, speaker, check_in, question, amount
        ):
            keyboard = is_it_meant_buttons(work, check_in, question, speaker.person, amount)
            words = rupiah(amount, speaker.person.language)
            asked_by = say(work, speaker.person, "amount-unusual", buttons=keyboard, amount=words)
            _wait(work, speaker, check_in, question, incoming, asked_by)
            return True
        case Reading(AnswerKind.TEXT) as reading:
            return _in_own_words(work, speaker, check_in, question, reading, incoming)
        case Reading() as reading:
            take(work, speaker, check_in, question, reading, text, sent_as=incoming)
            return True
    return False


def sent(
    work: Work, speaker: Speaker, check_in: CheckIn, question: Question, incoming: IncomingMessage
) -> bool:
    """Takes a photo, a voice note or a place as the answer, and keeps it; False where it is none."""
    reading = read_media(question, incoming)
    if isinstance(reading, NotAnAnswer):
        return False
    return _in_own_words(work, speaker, check_in, question, reading, incoming)


def _in_own_words(
    work: Work,
    speaker: Speaker,
    check_in: CheckIn,
    question: Question,
    reading: Reading,
    incoming: IncomingMessage,
) -> bool:
    """Words of their own are an answer and are heeded too; words of distress are no answer to anything.

    What a trainer enters was said to the trainer, who has heard it.
    """
    understood = None if speaker.is_on_behalf else heeding.read(incoming, speaker.person)
    if understood is not None and understood.distress:
        return False
    is_news = understood is not None and not heeding.was_heard_so(work, incoming, understood)
    message = keep_from(work, speaker.participant, speaker.person, incoming, understood)
    said = Said(speaker, message, understood) if understood is not None and is_news else None
    if said is not None:
        heeding.bring_help(work, said, conversation_of(work, speaker.participant))
    raw = incoming.file_id or incoming.text or ""
    take(work, speaker, check_in, question, reading, raw, kept_as=message.id, sent_as=incoming)
    if said is not None:
        heeding.heed_first(work, said)
    return True


def pressed(work: Work, speaker: Speaker, button: GiveAnswer, message_id: int) -> None:
    """Takes a pressed button as the answer to the check-in that it stands under, old or new."""
    check_in = own(work, speaker, button.check_in)
    question = programmes.question_of(work, check_in, button.question)
    reading = read_press(question, button.answer) if question else NotAnAnswer()
    if question is None or isinstance(reading, NotAnAnswer):
        raise QuestionGone
    words = reading_in_words(work, question, reading, button.answer, speaker.person)
    typed = _typed_before(work, speaker, check_in, question, reading)
    sent_as = _sent_as(work, speaker, typed) if typed is not None else None
    take(work, speaker, check_in, question, reading, typed or words, message_id, shown=words, sent_as=sent_as)


def type_again(work: Work, speaker: Speaker, button: TypeAgain, message_id: int) -> None:
    """The amount was a slip: the question stands as it stood."""
    check_in = own(work, speaker, button.check_in)
    keep_chosen(check_in, button.question, None)
    strip_buttons(work, speaker.person.chat_id or 0, message_id=message_id)
    say(work, speaker.person, "type-again")


def _same_as_last_time(
    work: Work, check_in: CheckIn, question: Question, text: str
) -> Reading | NotAnAnswer | None:
    """What the button of that name would say, for whoever types it."""
    last = last_time(work, check_in, question) if says_the_same(text) else None
    return None if last is None else read_press(question, number_pressed(question, last))


def _read(work: Work, speaker: Speaker, question: Question, text: str) -> Reading | Unclear | NotAnAnswer:
    return read_text(question, text, work.today(speaker.person.timezone))


def _is_unusual(work: Work, speaker: Speaker, check_in: CheckIn, question: Question, amount: int) -> bool:
    earlier = check_ins.earlier_values(work.session, speaker.participant.id, question.key, check_in.id)
    return is_unusual(amount, question.period, earlier)


def _wait(
    work: Work,
    speaker: Speaker,
    check_in: CheckIn,
    question: Question,
    incoming: IncomingMessage,
    asked_by: int | None,
) -> None:
    """What was typed is kept beside the question until a button says what it means."""
    keep_from(work, speaker.participant, speaker.person, incoming)
    heard_from(work, speaker.participant)
    keep_chosen(check_in, question.key, incoming.text)
    if incoming.is_edited and question.key in check_ins.answers(work.session, check_in.id):
        corrections.begin(work, incoming.chat_id, check_in, question, asked_by)


def _sent_as(work: Work, speaker: Speaker, typed: str) -> IncomingMessage | None:
    """The message with the words whose meaning a button has told."""
    message = messages.newest_saying(work.session, speaker.participant.id, typed)
    return as_it_came(message) if message is not None else None


def _typed_before(
    work: Work, speaker: Speaker, check_in: CheckIn, question: Question, reading: Reading
) -> str | None:
    """The words of which this amount is the meaning, if it was asked for one."""
    typed = (check_in.selection or {}).get(question.key)
    if reading.kind is not AnswerKind.AMOUNT or not isinstance(typed, str):
        return None
    match _read(work, speaker, question, typed):
        case Unclear(amounts) if reading.value in amounts:
            return typed
        case Reading(AnswerKind.AMOUNT, value) if value == reading.value:
            return typed
    return None


def keep_chosen(check_in: CheckIn, question: str, chosen: Any) -> None:
    """Remembers what is no answer yet; None forgets it."""
    if chosen is None and check_in.selection is None:
        return
    others = {key: value for key, value in (check_in.selection or {}).items() if key != question}
    check_in.selection = (others if chosen is None else {**others, question: chosen}) or None


def take(
    work: Work,
    speaker: Speaker,
    check_in: CheckIn,
    question: Question,
    reading: Reading,
    raw: str,
    message_id: int | None = None,
    *,
    shown: str = "",
    kept_as: int | None = None,
    sent_as: IncomingMessage | None = None,
) -> None:
    """Records an answer and goes on; a second one to the same question changes nothing unless corrected,
    or unless it is the first one's own message that has changed.
    """
    given = check_ins.answers(work.session, check_in.id)
    dialogue = dialogues.at(work.session, speaker.person.chat_id) if speaker.person.chat_id else None
    correcting = dialogue is not None and is_correction(dialogue, check_in, question)
    before = given.get(question.key)
    edited = before is not None and sent_as is not None and sent_as.is_edited
    if before is not None and not (correcting or edited):
        _keep_the_first(work, speaker, check_in, question, before, reading)
        return
    if dialogue is not None and (correcting or reporting.asks(dialogue, check_in, question)):
        asked_by = dialogue.facts.get("asked_by")
    else:
        asked_by = check_in.prompt_id if check_in.question == question.key else None
    answer = _record(work, speaker, check_in, question, reading, raw, before, sent_as)
    if kept_as is not None and reading.kind in EVIDENCE:
        evidence.belongs_to(work.session, kept_as, answer.id)
    keep_chosen(check_in, question.key, None)
    heard_from(work, speaker.participant)
    solving_itself.close_if_silent(work, speaker.participant)
    if dialogue is not None and dialogue.flow in PASSING and (correcting or not edited):
        dialogues.end(work.session, dialogue.chat_id)
    if reading.option is not None and reading.option.opens_case is not None:
        cases.open_case(work, speaker.participant, reading.option.opens_case, tell_more=False)
    plan_reviews.heed(work, speaker, question, reading)
    if edited and _is_asked_the_next(work, speaker, check_in):
        _say_changed(work, speaker, question, answer)
        return
    if edited and not speaker.is_on_behalf:
        questions.strip_prompt(work, check_in, speaker.person)
    _go_on(work, speaker, check_in, corrected=correcting or edited)
    # After the next question, for which somebody waits while the pace of a chat holds the second call back.
    _show_what_was_answered(work, speaker, question, shown or raw, message_id, asked_by, reading)


def _keep_the_first(
    work: Work, speaker: Speaker, check_in: CheckIn, question: Question, before: Given, reading: Reading
) -> None:
    """A second press changes nothing; pressing something else is answered with the way to change it."""
    if (before.kind, before.value) == (reading.kind, reading.value):
        return
    offer_change(work, speaker, check_in, question, before)


def offer_change(work: Work, speaker: Speaker, check_in: CheckIn, question: Question, before: Given) -> None:
    """What is recorded, with the way to change it; raises WhoSpeaks where another might read it."""
    if not sharing.may_be_shown(work, speaker.person):
        raise sharing.WhoSpeaks
    recorded = answer_in_words(work, question, before, speaker.person)
    change = choice(work, speaker.person, "button-correct", CorrectQuestion(check_in.id, question.key))
    say(work, speaker.person, "already-answered", buttons=column([change]), answer=recorded)


def _record(
    work: Work,
    speaker: Speaker,
    check_in: CheckIn,
    question: Question,
    reading: Reading,
    raw: str,
    before: Given | None,
    sent_as: IncomingMessage | None,
) -> Given:
    return check_ins.record(
        work.session,
        check_in.id,
        question.key,
        reading.kind,
        reading.value,
        raw=raw,
        entered_by=speaker.person.id if speaker.is_on_behalf else None,
        before=before,
        sent_as=(sent_as.chat_id, sent_as.message_id) if sent_as else None,
        now=work.now,
    )


def _is_asked_the_next(work: Work, speaker: Speaker, check_in: CheckIn) -> bool:
    """Whether the question that follows is being asked already, so that it need not be asked again."""
    following = questions.next_question(work, check_in, check_ins.answers(work.session, check_in.id))
    if following is None or not speaker.is_on_behalf:
        return following is not None and check_in.question == following.key
    dialogue = dialogues.at(work.session, speaker.person.chat_id) if speaker.person.chat_id else None
    return dialogue is not None and reporting.asks(dialogue, check_in, following)


def _say_changed(work: Work, speaker: Speaker, question: Question, answer: Given) -> None:
    if sharing.may_be_shown(work, speaker.person):
        words = answer_in_words(work, question, answer, speaker.person)
        say(work, speaker.person, "answer-changed", answer=words)
    else:
        say(work, speaker.person, "answer-changed-unseen", name=speaker.person.name)


def _show_what_was_answered(
    work: Work,
    speaker: Speaker,
    question: Question,
    shown: str,
    message_id: int | None,
    asked_by: int | None,
    reading: Reading,
) -> None:
    """The message that was answered loses its buttons; a pressed one shows what was chosen."""
    chat_id = speaker.person.chat_id
    if chat_id is None:
        return
    if message_id is not None:
        asked = reporting.with_name(work, speaker, questions.question_text(question, speaker.person))
        text = work.text(speaker.person, "question-answered", question=asked, answer=shown)
        rewrite(work, speaker.person, text, message_id=message_id, post=TIDYING)
    if asked_by is None or withdraw(work, chat_id, asked_by):
        return
    is_beside_the_question = reading.kind is AnswerKind.AMOUNT and reading.option is None
    if message_id is None or is_beside_the_question:
        strip_buttons(work, chat_id, edits=asked_by)


def _go_on(work: Work, speaker: Speaker, check_in: CheckIn, *, corrected: bool) -> None:
    """The next question, or thanks. An older check-in is only completed, so that nobody is asked twice."""
    given = check_ins.answers(work.session, check_in.id)
    following = questions.next_question(work, check_in, given)
    newest = check_ins.newest(work.session, speaker.participant.id)
    is_newest = newest is None or newest.id == check_in.id
    if speaker.is_on_behalf:
        reporting.take_over(work, speaker, check_in)
    if following is None:
        complete(work, speaker, check_in, given, corrected=corrected)
    elif speaker.is_on_behalf:
        check_in.status = CheckInStatus.PARTIAL
        reporting.ask(work, speaker, check_in, following)
    elif is_newest:
        check_in.status = CheckInStatus.PARTIAL
        if corrected and check_in.question == following.key:
            questions.strip_prompt(work, check_in, speaker.person)
        questions.put(work, check_in, speaker.person, following, post=ANSWER)
    else:
        check_in.status = CheckInStatus.COMPLETED if check_in.completed_at else CheckInStatus.PARTIAL
        say(work, speaker.person, "late-answer-kept")
