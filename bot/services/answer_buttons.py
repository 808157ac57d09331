"""Which buttons stand under a question?"""

from collections.abc import Iterable
from datetime import timedelta

from bot.buttons import Button, ChosenAll, GiveAnswer, Toggle, TypeAgain
from bot.programme.questions import SKIP, Question
from bot.services import sharing
from bot.services.answer_words import value_in_words
from bot.services.readings import AMOUNT_SIGN, NO, YES
from bot.services.speech import Choice, Keyboard, choice, column, rows
from bot.services.work import Work
from bot.words import rupiah
from storage import check_ins
from storage.tables import CheckIn, Person
from storage.vocabulary import QuestionKind

NUMBERS_A_ROW = 4
MOST_NUMBERS = 12
CHOSEN = "✓"


def buttons(
    work: Work, check_in: CheckIn, question: Question, person: Person, *, unasked: bool = False
) -> Keyboard:
    """The best answer comes first: the same as last time, the programme's order, the highest number. Pressing
    the first again and again always leads to the end of a check-in. `unasked` is for words that come by
    themselves, when anybody may be looking at a phone that several share.
    """
    hides_last = person.shares_chat and (unasked or not sharing.may_be_shown(work, person))
    return [
        *([] if hides_last else column(list(_same_as_last_time(work, check_in, question, person)))),
        *_of_kind(work, check_in, question, person),
        *column(list(_skip(work, check_in, question, person))),
    ]


def last_time(work: Work, check_in: CheckIn, question: Question) -> int | None:
    """The number that they gave last, where the question offers to say the same again."""
    if not question.offers_last:
        return None
    before = check_ins.earlier_values(work.session, check_in.participant_id, question.key, before=check_in.id)
    return before[0] if before and question.lowest <= before[0] <= question.highest else None


def number_pressed(question: Question, number: int) -> str:
    """What a button with this number says."""
    return f"{AMOUNT_SIGN}{number}" if question.kind is QuestionKind.AMOUNT else str(number)


def amount_buttons(
    check_in: CheckIn, question: Question, person: Person, amounts: tuple[int, ...]
) -> Keyboard:
    return column(
        [Choice(rupiah(amount, person.language), _amount(check_in, question, amount)) for amount in amounts]
    )


def is_it_meant_buttons(
    work: Work, check_in: CheckIn, question: Question, person: Person, amount: int
) -> Keyboard:
    """Whether an unusual amount is right; a slip is typed again."""
    words = rupiah(amount, person.language)
    return column(
        [
            choice(work, person, "button-meant", _amount(check_in, question, amount), amount=words),
            choice(work, person, "button-type-again", TypeAgain(check_in.id, question.key)),
        ]
    )


def _of_kind(work: Work, check_in: CheckIn, question: Question, person: Person) -> Keyboard:
    def means(answer: str) -> Button:
        return GiveAnswer(check_in.id, question.key, answer)

    def value(answer: str) -> Choice:
        return Choice(value_in_words(work, question, answer, person), means(answer))

    options = [
        Choice(option.label.in_language(person.language), means(option.key)) for option in question.options
    ]
    match question.kind:
        case QuestionKind.CHOICES:
            return column(_toggles(work, check_in, question, person))
        case QuestionKind.COUNT | QuestionKind.SCALE if question.highest - question.lowest < MOST_NUMBERS:
            numbers = range(question.highest, question.lowest - 1, -1)
            return [*rows([Choice(str(n), means(str(n))) for n in numbers], NUMBERS_A_ROW), *column(options)]
        case QuestionKind.YES_NO:
            return column([value(YES), value(NO)])
        case QuestionKind.DATE:
            today = work.today(person.timezone)
            near = [
                choice(work, person, "button-today", means(today.isoformat())),
                choice(work, person, "button-yesterday", means((today - timedelta(days=1)).isoformat())),
            ]
            return column([*near, *options])
    return column(options)


def _toggles(work: Work, check_in: CheckIn, question: Question, person: Person) -> list[Choice]:
    """A way on as soon as something is chosen, and every option with a sign where it is chosen; one that goes
    with no other is the answer at once.
    """
    chosen = (check_in.selection or {}).get(question.key) or []
    toggles = []
    for option in question.options:
        label = option.label.in_language(person.language)
        if option.alone:
            toggles.append(Choice(label, GiveAnswer(check_in.id, question.key, option.key)))
            continue
        is_chosen = option.key in chosen
        toggles.append(
            Choice(
                f"{CHOSEN} {label}" if is_chosen else label,
                Toggle(check_in.id, question.key, option.key, int(not is_chosen)),
            )
        )
    if not chosen:
        return toggles
    done = choice(work, person, "button-chosen-all", ChosenAll(check_in.id, question.key))
    return [done, *toggles]


def _same_as_last_time(work: Work, check_in: CheckIn, question: Question, person: Person) -> Iterable[Choice]:
    last = last_time(work, check_in, question)
    if last is None or question.option(str(last)) is not None:
        return  # an option says the same already
    is_amount = question.kind is QuestionKind.AMOUNT
    words = rupiah(last, person.language) if is_amount else str(last)
    means = GiveAnswer(check_in.id, question.key, number_pressed(question, last))
    yield choice(work, person, "button-same-as-last", means, value=words)


def _skip(work: Work, check_in: CheckIn, question: Question, person: Person) -> Iterable[Choice]:
    if question.skippable and question.option(SKIP) is None:
        yield choice(work, person, "button-skip", GiveAnswer(check_in.id, question.key, SKIP))


def _amount(check_in: CheckIn, question: Question, amount: int) -> GiveAnswer:
    return GiveAnswer(check_in.id, question.key, number_pressed(question, amount))
