"""How is a question put to a participant, and which comes next?"""

from collections.abc import Mapping
from dataclasses import replace
from html import escape

from bot.buttons import AskForHelp, Button, GiveAnswer
from bot.programme.schema import Question
from bot.services.readings import AMOUNT_SIGN
from bot.services.speech import Choice, Keyboard, Post, choice, column, rows, say_text, strip_buttons
from bot.services.work import Work
from bot.words import Ready, rupiah
from storage import check_ins
from storage.tables import Answer, CheckIn, Person

COUNT_BUTTONS_A_ROW = 4
MOST_COUNT_BUTTONS = 12


def next_question(work: Work, answers: Mapping[str, Answer]) -> Question | None:
    """The first question without an answer whose condition the earlier answers meet."""
    for question in work.house.programme.questions:
        if question.key not in answers and _is_asked(question, answers):
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
    asked = question_text(question, person)
    keyboard = list(buttons(check_in, question, person))
    if with_help:
        keyboard.append([choice(work, person, "button-contact-me", AskForHelp())])
    check_in.question = question.key
    check_in.asked_at = work.now
    text = Ready(f"{before}\n\n{asked}") if before else asked
    post = post if post.about else replace(post, about=check_ins.prompt(check_in.id, question.key))
    check_in.prompt_id = say_text(work, person, text, buttons=keyboard, post=post)
    work.session.add(check_in)


def strip_prompt(work: Work, check_in: CheckIn, person: Person) -> None:
    """The message that asks now loses its buttons, because another takes its place or none."""
    if check_in.prompt_id is not None and person.chat_id is not None:
        strip_buttons(work, person.chat_id, edits=check_in.prompt_id)
        check_in.prompt_id = None


def question_text(question: Question, person: Person) -> Ready:
    return Ready(escape(question.text.in_language(person.language), quote=False))


def buttons(check_in: CheckIn, question: Question, person: Person) -> Keyboard:
    """The best answer comes first: the programme's order for options, the most days for a count."""

    def means(answer: str) -> Button:
        return GiveAnswer(check_in.id, question.key, answer)

    options = [
        Choice(option.label.in_language(person.language), means(option.key)) for option in question.options
    ]
    if question.kind == "count" and question.highest - question.lowest < MOST_COUNT_BUTTONS:
        counts = [Choice(str(n), means(str(n))) for n in range(question.highest, question.lowest - 1, -1)]
        return [*rows(counts, COUNT_BUTTONS_A_ROW), *column(options)]
    return column(options)


def amount_buttons(
    check_in: CheckIn, question: Question, person: Person, amounts: tuple[int, ...]
) -> Keyboard:
    return column(
        [
            Choice(
                rupiah(amount, person.language),
                GiveAnswer(check_in.id, question.key, f"{AMOUNT_SIGN}{amount}"),
            )
            for amount in amounts
        ]
    )


def _is_asked(question: Question, answers: Mapping[str, Answer]) -> bool:
    return all(
        asked in answers and answers[asked].value in allowed for asked, allowed in question.asked_when.items()
    )
