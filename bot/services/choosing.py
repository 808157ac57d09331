"""Which of several options has somebody chosen so far?"""

from bot.buttons import ChosenAll, Toggle
from bot.programme.questions import Question
from bot.services import programmes, questions, reporting
from bot.services.answer_buttons import buttons
from bot.services.answer_words import value_in_words
from bot.services.answers import keep_chosen, take
from bot.services.corrections import is_correction, own
from bot.services.readings import Reading
from bot.services.speaker import QuestionGone, Speaker
from bot.services.speech import rewrite
from bot.services.work import Work
from storage import check_ins, dialogues
from storage.tables import CheckIn
from storage.vocabulary import AnswerKind


def toggled(work: Work, speaker: Speaker, button: Toggle, message_id: int) -> None:
    """Marks an option, or no longer, in the message itself; a second tap on the same sign changes nothing."""
    check_in = own(work, speaker, button.check_in)
    question = _question(work, check_in, button.question)
    if _is_answered(work, speaker, check_in, question):
        return
    before = (check_in.selection or {}).get(question.key) or []
    wanted = {*before, button.option} if button.on else {*before} - {button.option}
    chosen = [option.key for option in question.options if option.key in wanted]
    if chosen == before:
        return
    keep_chosen(check_in, question.key, chosen)
    text = reporting.with_name(work, speaker, questions.asking_text(work, question, speaker.person))
    way_out = reporting.way_out(work, speaker, check_in, question)
    keyboard = [*buttons(work, check_in, question, speaker.person), *way_out]
    rewrite(work, speaker.person, text, message_id=message_id, buttons=keyboard)


def chosen_all(work: Work, speaker: Speaker, button: ChosenAll, message_id: int) -> None:
    check_in = own(work, speaker, button.check_in)
    question = _question(work, check_in, button.question)
    chosen = (check_in.selection or {}).get(question.key)
    if not chosen or _is_answered(work, speaker, check_in, question):
        return
    words = ", ".join(value_in_words(work, question, key, speaker.person) for key in chosen)
    reading = Reading(AnswerKind.CHOICES, chosen)
    take(work, speaker, check_in, question, reading, words, message_id)


def _question(work: Work, check_in: CheckIn, named: str) -> Question:
    question = programmes.question_of(work, check_in, named)
    if question is None:
        raise QuestionGone
    return question


def _is_answered(work: Work, speaker: Speaker, check_in: CheckIn, question: Question) -> bool:
    """Whether there is an answer already that is not being changed."""
    if question.key not in check_ins.answers(work.session, check_in.id):
        return False
    dialogue = dialogues.at(work.session, speaker.person.chat_id) if speaker.person.chat_id else None
    return dialogue is None or not is_correction(dialogue, check_in, question)
