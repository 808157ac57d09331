"""How is a question put to a participant, and which comes next?"""

from collections.abc import Mapping
from dataclasses import replace
from html import escape

from bot.buttons import AskForHelp
from bot.programme.questions import Condition, Question
from bot.rules.trend import has_fallen
from bot.services import programmes
from bot.services.answer_buttons import buttons
from bot.services.speech import Post, choice, say_text, strip_buttons, withdraw
from bot.services.work import Work
from bot.words import Ready
from storage import check_ins
from storage.given import Given
from storage.tables import CheckIn, Person
from storage.vocabulary import Lane, QuestionKind

SHOWN_HOW = frozenset({QuestionKind.PHOTO, QuestionKind.VOICE, QuestionKind.LOCATION, QuestionKind.CHOICES})


def next_question(work: Work, check_in: CheckIn, answers: Mapping[str, Given]) -> Question | None:
    """The first question without an answer of which a condition holds, or that has none."""
    for question in programmes.questions_of(work, check_in):
        if question.key not in answers and _is_asked(work, check_in, question, answers):
            return question
    return None


def put(
    work: Work,
    check_in: CheckIn,
    person: Person,
    question: Question,
    *,
    before: Ready | None = None,
    with_help: bool = False,
    post: Post,
) -> None:
    """Asks one question, after the words that stand before it, and remembers which message asked."""
    asked = asking_text(work, question, person)
    keyboard = list(buttons(work, check_in, question, person, unasked=post.lane is Lane.CHECK_IN))
    if with_help:
        keyboard.append([choice(work, person, "button-contact-me", AskForHelp())])
    check_in.question = question.key
    check_in.asked_at = work.now
    text = Ready(f"{before}\n\n{asked}") if before else asked
    post = post if post.about else replace(post, about=check_ins.prompt(check_in.id, question.key))
    check_in.prompt_id = say_text(work, person, text, buttons=keyboard, post=post)


def strip_prompt(work: Work, check_in: CheckIn, person: Person) -> None:
    """The message that asks now loses its buttons, because another takes its place or none.

    One that has not left yet, as while nothing reached Telegram, does not leave any more.
    """
    if check_in.prompt_id is not None and person.chat_id is not None:
        if not withdraw(work, person.chat_id, check_in.prompt_id):
            strip_buttons(work, person.chat_id, edits=check_in.prompt_id)
        check_in.prompt_id = None


def asking_text(work: Work, question: Question, person: Person) -> Ready:
    """The question, and how to answer it where the phone needs to be told."""
    asked = question_text(question, person)
    if question.kind not in SHOWN_HOW:
        return asked
    return Ready(f"{asked}\n<i>{work.text(person, f'how-{question.kind}')}</i>")


def question_text(question: Question, person: Person) -> Ready:
    return Ready(escape(question.text.in_language(person.language), quote=False))


def _is_asked(work: Work, check_in: CheckIn, question: Question, answers: Mapping[str, Given]) -> bool:
    return not question.asked_when or any(
        _holds(work, check_in, condition, answers) for condition in question.asked_when
    )


def _holds(work: Work, check_in: CheckIn, condition: Condition, answers: Mapping[str, Given]) -> bool:
    return all(
        asked in answers and _is_among(answers[asked].value, allowed)
        for asked, allowed in condition.answered.items()
    ) and all(asked in answers and _fell(work, check_in, answers[asked]) for asked in condition.fallen)


def _is_among(value: object, allowed: tuple[str, ...]) -> bool:
    return any(one in allowed for one in value) if isinstance(value, list) else value in allowed


def _fell(work: Work, check_in: CheckIn, answer: Given) -> bool:
    if not isinstance(answer.value, int):
        return False
    earlier = check_ins.earlier_values(
        work.session, check_in.participant_id, answer.question, before=check_in.id
    )
    return has_fallen(answer.value, earlier)
