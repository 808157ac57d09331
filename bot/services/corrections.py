"""How is an answer changed that was recorded?"""

from datetime import timedelta

from bot.buttons import CorrectQuestion
from bot.programme.questions import Question
from bot.services import programmes, questions, reporting
from bot.services.answer_buttons import buttons
from bot.services.answer_words import answer_line
from bot.services.passing import CORRECTING
from bot.services.speaker import QuestionGone, Speaker
from bot.services.speech import Choice, Post, column, say, say_text
from bot.services.work import Work
from storage import check_ins, dialogues
from storage.tables import CheckIn, Dialogue
from storage.vocabulary import AnswerKind

CORRECTS_FOR = timedelta(hours=12)


def offer_correction(work: Work, speaker: Speaker, check_in_id: int) -> None:
    """Asks which of the recorded answers is to be changed."""
    check_in = own(work, speaker, check_in_id)
    given = check_ins.answers(work.session, check_in.id)
    listed = [question for question in programmes.questions_of(work, check_in) if question.key in given]
    if not listed:
        raise QuestionGone
    keyboard = column(
        [
            Choice(
                answer_line(work, question, given[question.key], speaker.person),
                CorrectQuestion(check_in.id, question.key),
            )
            for question in listed
        ]
    )
    say(work, speaker.person, "correct-which", buttons=keyboard)


def ask_again(work: Work, speaker: Speaker, button: CorrectQuestion) -> None:
    check_in = own(work, speaker, button.check_in)
    question = programmes.question_of(work, check_in, button.question)
    if question is None or speaker.person.chat_id is None:
        raise QuestionGone
    _choose_from_what_was_chosen(work, check_in, question)
    text = reporting.with_name(work, speaker, questions.asking_text(work, question, speaker.person))
    keyboard = buttons(work, check_in, question, speaker.person)
    post = Post(about=check_ins.prompt(check_in.id, question.key))
    asked_by = say_text(work, speaker.person, text, buttons=keyboard, post=post)
    begin(work, speaker.person.chat_id, check_in, question, asked_by)


def begin(work: Work, chat_id: int, check_in: CheckIn, question: Question, asked_by: int | None) -> None:
    """What comes next from this chat changes the recorded answer."""
    facts = {"check_in": check_in.id, "asked_by": asked_by}
    dialogues.move(work.session, chat_id, CORRECTING, question.key, work.now, **facts)


def correcting_question(work: Work, speaker: Speaker) -> tuple[CheckIn, Question] | None:
    """The question whose answer is being changed now."""
    dialogue = dialogues.at(work.session, speaker.person.chat_id) if speaker.person.chat_id else None
    if dialogue is None or dialogue.flow != CORRECTING or work.now - dialogue.changed_at > CORRECTS_FOR:
        return None
    check_in = check_ins.get(work.session, int(dialogue.facts["check_in"]))
    if check_in is None or check_in.participant_id != speaker.participant.id:
        return None
    question = programmes.question_of(work, check_in, dialogue.step)
    return None if question is None else (check_in, question)


def is_correction(dialogue: Dialogue, check_in: CheckIn, question: Question) -> bool:
    """Whether the talk under way is about changing this answer."""
    return (
        dialogue.flow == CORRECTING
        and dialogue.step == question.key
        and dialogue.facts.get("check_in") == check_in.id
    )


def own(work: Work, speaker: Speaker, check_in_id: int) -> CheckIn:
    """The check-in, if it is the speaker's; raises QuestionGone otherwise."""
    check_in = check_ins.get(work.session, check_in_id)
    if check_in is None or check_in.participant_id != speaker.participant.id:
        raise QuestionGone
    return check_in


def _choose_from_what_was_chosen(work: Work, check_in: CheckIn, question: Question) -> None:
    """Somebody who corrects several options begins with those that are recorded; with nothing, where it was
    one that goes with no other.
    """
    before = check_ins.answers(work.session, check_in.id).get(question.key)
    if before is not None and before.kind is AnswerKind.CHOICES:
        chosen = [one for one in before.value if one not in question.alone]
        check_in.selection = {**(check_in.selection or {}), question.key: chosen}
        work.session.add(check_in)
