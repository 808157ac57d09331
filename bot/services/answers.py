"""What happens to an answer, and what does the participant get back?"""

from dataclasses import dataclass
from datetime import timedelta

from bot.buttons import Correct, CorrectQuestion, GiveAnswer
from bot.errors import OutOfDate
from bot.programme.schema import UNKNOWN, Question
from bot.rules.trend import Trend, trend
from bot.services import alerts, cases, questions
from bot.services.contact import heard_from
from bot.services.conversation import keep_from
from bot.services.incoming import IncomingMessage
from bot.services.passing import CORRECTING, PASSING
from bot.services.readings import NotAnAnswer, Reading, Unclear, read_press, read_text
from bot.services.speech import (
    ANSWER,
    TIDYING,
    Choice,
    Post,
    choice,
    column,
    rewrite,
    say,
    say_text,
    strip_buttons,
)
from bot.services.work import Work
from bot.words import Ready, rupiah
from storage import cases as stored_cases
from storage import check_ins, dialogues
from storage.tables import Answer, CheckIn, Dialogue, Participant, Person
from storage.vocabulary import AnswerKind, CheckInStatus

CORRECTS_FOR = timedelta(hours=12)
QUOTE_LIMIT = 60


class QuestionGone(OutOfDate):
    """The button belongs to a question that is no longer asked."""

    words = "question-gone"


@dataclass(frozen=True)
class Speaker:
    """Who answers: the person and their place in the programme."""

    person: Person
    participant: Participant


def open_question(work: Work, participant: Participant) -> tuple[CheckIn, Question] | None:
    """The question that a typed text would answer."""
    check_in = check_ins.newest(work.session, participant.id)
    if check_in is None or check_in.question is None or check_in.status not in check_ins.ANSWERABLE:
        return None
    question = work.house.programme.question(check_in.question)
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
    programme = work.house.programme
    question = programme.question(asked[1] or programme.questions[0].key)
    return None if question is None else (check_in, question)


def typed(
    work: Work, speaker: Speaker, check_in: CheckIn, question: Question, incoming: IncomingMessage
) -> bool:
    """Takes a typed text as an answer; False where it is none."""
    text = incoming.text or ""
    match read_text(question, text):
        case Unclear(amounts):
            keep_from(work, speaker.participant, speaker.person, incoming)
            heard_from(work, speaker.participant)
            keyboard = questions.amount_buttons(check_in, question, speaker.person, amounts)
            quoted = text if len(text) <= QUOTE_LIMIT else f"{text[:QUOTE_LIMIT]}…"
            say(work, speaker.person, "amount-unclear", buttons=keyboard, text=quoted)
            return True
        case Reading() as reading:
            _take(work, speaker, check_in, question, reading, text)
            return True
    return False


def spoken(
    work: Work, speaker: Speaker, check_in: CheckIn, question: Question, incoming: IncomingMessage
) -> None:
    """Takes a voice note as the answer, and keeps it in the thread for a person to listen to."""
    keep_from(work, speaker.participant, speaker.person, incoming)
    _take(work, speaker, check_in, question, Reading(AnswerKind.VOICE, None), incoming.file_id or "")


def pressed(work: Work, speaker: Speaker, button: GiveAnswer, message_id: int) -> None:
    """Takes a pressed button as the answer to the check-in that it stands under, old or new."""
    check_in = check_ins.get(work.session, button.check_in)
    question = work.house.programme.question(button.question)
    if check_in is None or check_in.participant_id != speaker.participant.id or question is None:
        raise QuestionGone
    reading = read_press(question, button.answer)
    if isinstance(reading, NotAnAnswer):
        raise QuestionGone
    words = reading_in_words(reading, button.answer, speaker.person)
    _take(work, speaker, check_in, question, reading, words, message_id)


def offer_correction(work: Work, speaker: Speaker, check_in_id: int) -> None:
    """Asks which of the recorded answers is to be changed."""
    check_in = _own(work, speaker, check_in_id)
    given = check_ins.answers(work.session, check_in.id)
    listed = [question for question in work.house.programme.questions if question.key in given]
    if not listed:
        raise QuestionGone
    keyboard = column(
        [
            Choice(
                _line(question, given[question.key], speaker.person),
                CorrectQuestion(check_in.id, question.key),
            )
            for question in listed
        ]
    )
    say(work, speaker.person, "correct-which", buttons=keyboard)


def ask_again(work: Work, speaker: Speaker, button: CorrectQuestion) -> None:
    check_in = _own(work, speaker, button.check_in)
    question = work.house.programme.question(button.question)
    if question is None or speaker.person.chat_id is None:
        raise QuestionGone
    text = questions.question_text(question, speaker.person)
    keyboard = questions.buttons(check_in, question, speaker.person)
    post = Post(about=check_ins.prompt(check_in.id, question.key))
    asked_by = say_text(work, speaker.person, text, buttons=keyboard, post=post)
    dialogues.move(
        work.session,
        speaker.person.chat_id,
        CORRECTING,
        question.key,
        work.now,
        check_in=check_in.id,
        asked_by=asked_by,
    )


def _take(
    work: Work,
    speaker: Speaker,
    check_in: CheckIn,
    question: Question,
    reading: Reading,
    raw: str,
    message_id: int | None = None,
) -> None:
    given = check_ins.answers(work.session, check_in.id)
    dialogue = dialogues.at(work.session, speaker.person.chat_id) if speaker.person.chat_id else None
    correcting = dialogue is not None and _is_correction(dialogue, check_in, question)
    before = given.get(question.key)
    if before is not None and not correcting:
        _keep_the_first(work, speaker, check_in, question, before, reading)
        return
    if dialogue is not None and correcting:
        asked_by = dialogue.facts.get("asked_by")
    else:
        asked_by = check_in.prompt_id if check_in.question == question.key else None
    _record(work, check_in, question, reading, raw, before)
    heard_from(work, speaker.participant)
    cases.close_if_silent(work, speaker.participant)
    if dialogue is not None and dialogue.flow in PASSING:
        dialogues.end(work.session, dialogue.chat_id)
    if reading.option is not None and reading.option.opens_case is not None:
        cases.open_case(work, speaker.participant, reading.option.opens_case, tell_more=False)
    _go_on(work, speaker, check_in, corrected=correcting)
    # After the next question, for which somebody waits while the pace of a chat holds the second call back.
    _show_what_was_answered(work, speaker, question, raw, message_id, asked_by, reading)


def _keep_the_first(
    work: Work, speaker: Speaker, check_in: CheckIn, question: Question, before: Answer, reading: Reading
) -> None:
    """A second press changes nothing; pressing something else is answered with the way to change it."""
    if (before.kind, before.value) == (reading.kind, reading.value):
        return
    recorded = answer_in_words(question, before, speaker.person)
    change = choice(work, speaker.person, "button-correct", CorrectQuestion(check_in.id, question.key))
    say(work, speaker.person, "already-answered", buttons=column([change]), answer=recorded)


def _record(
    work: Work, check_in: CheckIn, question: Question, reading: Reading, raw: str, before: Answer | None
) -> None:
    if before is not None:
        before.replaced_at = work.now
        work.session.add(before)
        work.session.flush()
    work.session.add(
        Answer(
            check_in_id=check_in.id,
            question=question.key,
            kind=reading.kind,
            value=reading.value,
            raw=raw,
            answered_at=work.now,
        )
    )


def _show_what_was_answered(
    work: Work,
    speaker: Speaker,
    question: Question,
    raw: str,
    message_id: int | None,
    asked_by: int | None,
    reading: Reading,
) -> None:
    """The message that was answered loses its buttons; a pressed one shows what was chosen."""
    chat_id = speaker.person.chat_id
    if chat_id is None:
        return
    if message_id is not None:
        asked = questions.question_text(question, speaker.person)
        text = work.text(speaker.person, "question-answered", question=asked, answer=raw)
        rewrite(work, chat_id, text, message_id=message_id, post=TIDYING)
    is_beside_the_question = reading.kind is AnswerKind.AMOUNT and reading.option is None
    if asked_by is not None and (message_id is None or is_beside_the_question):
        strip_buttons(work, chat_id, edits=asked_by)


def _go_on(work: Work, speaker: Speaker, check_in: CheckIn, *, corrected: bool) -> None:
    """The next question, or thanks. An older check-in is only completed, so that nobody is asked twice."""
    given = check_ins.answers(work.session, check_in.id)
    following = questions.next_question(work, given)
    newest = check_ins.newest(work.session, speaker.participant.id)
    is_newest = newest is None or newest.id == check_in.id
    if following is None:
        _complete(work, speaker, check_in, given, corrected=corrected)
    elif is_newest:
        check_in.status = CheckInStatus.PARTIAL
        if corrected and check_in.question == following.key:
            questions.strip_prompt(work, check_in, speaker.person)
        questions.put(work, check_in, speaker.person, following, post=ANSWER)
    else:
        check_in.status = CheckInStatus.COMPLETED if check_in.completed_at else CheckInStatus.PARTIAL
        say(work, speaker.person, "late-answer-kept")
    work.session.add(check_in)


def _complete(
    work: Work, speaker: Speaker, check_in: CheckIn, given: dict[str, Answer], *, corrected: bool
) -> None:
    check_in.status = CheckInStatus.COMPLETED
    check_in.completed_at = check_in.completed_at or work.now
    check_in.question = None
    check_in.prompt_id = None
    check_in.remind_at = None
    person = speaker.person
    lines = [
        work.text(
            person,
            "recorded-line",
            question=_short(question, person),
            answer=answer_in_words(question, given[question.key], person),
        )
        for question in work.house.programme.questions
        if question.key in given
    ]
    head = work.text(person, "corrected" if corrected else _thanks(work, speaker), name=person.name)
    parts = [head, "\n".join(lines), *_compared(work, speaker, check_in, given)]
    change = choice(work, person, "button-correct", Correct(check_in.id))
    say_text(work, person, Ready("\n\n".join(parts)), buttons=column([change]))
    if not corrected:
        _tell_the_trainer(work, speaker, given)


def _thanks(work: Work, speaker: Speaker) -> str:
    case = stored_cases.unresolved(work.session, speaker.participant.id)
    helped = case is not None and alerts.concerned(work, case, speaker.participant)
    return "check-in-thanks-help-comes" if helped else "check-in-thanks"


def _compared(work: Work, speaker: Speaker, check_in: CheckIn, given: dict[str, Answer]) -> list[Ready]:
    sentences = []
    for question in work.house.programme.questions:
        answer = given.get(question.key)
        if question.shows_trend and answer is not None and isinstance(answer.value, int):
            earlier = check_ins.earlier_values(
                work.session, speaker.participant.id, question.key, check_in.id
            )
            compared = trend(answer.value, earlier)
            if compared is not Trend.UNKNOWN:
                sentences.append(work.text(speaker.person, f"trend-{compared}"))
    return sentences


def _tell_the_trainer(work: Work, speaker: Speaker, given: dict[str, Answer]) -> None:
    """What was said after the alert went out: what holds the person back, how to reach them."""
    case = stored_cases.unresolved(work.session, speaker.participant.id)
    told = [
        question
        for question in work.house.programme.questions
        if question.tells_trainer and question.key in given
    ]
    if case is None or case.reason not in alerts.URGENT or not told:
        return
    for person in alerts.concerned(work, case, speaker.participant):
        lines = [
            work.text(
                person,
                "recorded-line",
                question=_short(question, person),
                answer=answer_in_words(question, given[question.key], person),
            )
            for question in told
        ]
        say(
            work,
            person,
            "more-from-check-in",
            post=alerts.at_their_hour(work, person),
            participant=speaker.person.name,
            lines=Ready("\n".join(lines)),
        )


def _is_correction(dialogue: Dialogue, check_in: CheckIn, question: Question) -> bool:
    return (
        dialogue.flow == CORRECTING
        and dialogue.step == question.key
        and dialogue.facts.get("check_in") == check_in.id
    )


def correcting_question(work: Work, speaker: Speaker) -> tuple[CheckIn, Question] | None:
    """The question whose answer is being changed now."""
    dialogue = dialogues.at(work.session, speaker.person.chat_id) if speaker.person.chat_id else None
    if dialogue is None or dialogue.flow != CORRECTING or work.now - dialogue.changed_at > CORRECTS_FOR:
        return None
    check_in = check_ins.get(work.session, int(dialogue.facts["check_in"]))
    question = work.house.programme.question(dialogue.step)
    return None if check_in is None or question is None else (check_in, question)


def _own(work: Work, speaker: Speaker, check_in_id: int) -> CheckIn:
    check_in = check_ins.get(work.session, check_in_id)
    if check_in is None or check_in.participant_id != speaker.participant.id:
        raise QuestionGone
    return check_in


def answer_in_words(question: Question, answer: Answer, person: Person) -> str:
    return _in_words(question, answer.kind, answer.value, answer.raw, person)


def reading_in_words(reading: Reading, raw: str, person: Person) -> str:
    if reading.option is not None:
        return reading.option.label.in_language(person.language)
    if reading.kind is AnswerKind.AMOUNT and isinstance(reading.value, int):
        return rupiah(reading.value, person.language)
    return raw


def _in_words(question: Question, kind: AnswerKind, value: object, raw: str, person: Person) -> str:
    if kind is AnswerKind.AMOUNT and isinstance(value, int):
        return rupiah(value, person.language)
    if kind is AnswerKind.RANGE and isinstance(value, dict):
        return f"{rupiah(value['low'], person.language)} – {rupiah(value['high'], person.language)}"
    if kind is AnswerKind.VOICE:
        return "🎤"
    if kind is AnswerKind.UNKNOWN:
        value = UNKNOWN
    if isinstance(value, str):
        option = question.option(value)
        return option.label.in_language(person.language) if option else raw
    return str(value) if value is not None else "–"


def _line(question: Question, answer: Answer, person: Person) -> str:
    return f"{_short(question, person)}: {answer_in_words(question, answer, person)}"


def _short(question: Question, person: Person) -> str:
    return question.short.in_language(person.language)
