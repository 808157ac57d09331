"""What does a typed answer mean for the question that was asked?"""

from dataclasses import dataclass

from bot.programme.schema import SKIP, UNKNOWN, Option, Question
from bot.rules.amounts import Kind, Period, read_amount
from bot.rules.replies import chosen, read_count
from storage.vocabulary import AnswerKind

AMOUNT_SIGN = "="
DAYS_A_WEEK = 7
LONGER_THAN_A_WEEK = {Period.MONTH, Period.YEAR}


@dataclass(frozen=True)
class Reading:
    """An answer as understood: `value` is an option's key, whole rupiah, a count or a range of rupiah."""

    kind: AnswerKind
    value: str | int | dict[str, int] | None
    option: Option | None = None


@dataclass(frozen=True)
class Unclear:
    """The text can mean several amounts; the person shall choose."""

    amounts: tuple[int, ...]


@dataclass(frozen=True)
class NotAnAnswer:
    pass


def read_text(question: Question, text: str) -> Reading | Unclear | NotAnAnswer:
    option = question.option(chosen(text, spellings(question)) or "")
    if option is not None:
        return of_option(question, option)
    if question.kind == "count":
        count = read_count(text, question.lowest, question.highest)
        return NotAnAnswer() if count is None else Reading(AnswerKind.COUNT, count)
    if question.kind == "amount":
        return _amount(text)
    return NotAnAnswer()


def read_press(question: Question, answer: str) -> Reading | NotAnAnswer:
    """The meaning of a button under this question."""
    option = question.option(answer)
    if option is not None:
        return of_option(question, option)
    if question.kind == "count" and answer.isdigit():
        return Reading(AnswerKind.COUNT, int(answer))
    if question.kind == "amount" and answer.startswith(AMOUNT_SIGN):
        return Reading(AnswerKind.AMOUNT, int(answer.removeprefix(AMOUNT_SIGN)))
    return NotAnAnswer()


def of_option(question: Question, option: Option) -> Reading:
    if option.key == SKIP:
        return Reading(AnswerKind.SKIPPED, None, option)
    if option.key == UNKNOWN:
        return Reading(AnswerKind.UNKNOWN, None, option)
    if question.kind == "amount" and option.key.isdigit():
        return Reading(AnswerKind.AMOUNT, int(option.key), option)
    return Reading(AnswerKind.CHOICE, option.key, option)


def spellings(question: Question) -> dict[str, tuple[str, ...]]:
    return {option.key: (option.label.id, option.label.en, *option.also) for option in question.options}


def _amount(text: str) -> Reading | Unclear | NotAnAnswer:
    amount = read_amount(text)
    match amount.kind:
        # The question is about a week; what a day brings is not yet what the week brought.
        case Kind.EXACT if amount.value and amount.value > 0 and amount.period is Period.DAY:
            return Unclear((amount.value, amount.value * DAYS_A_WEEK))
        case Kind.EXACT if amount.value and amount.value > 0 and amount.period in LONGER_THAN_A_WEEK:
            return Unclear((amount.value,))
        case Kind.EXACT if amount.value is not None and amount.value >= 0:
            return Reading(AnswerKind.AMOUNT, amount.value)
        case Kind.RANGE if amount.low is not None and amount.high is not None and amount.low >= 0:
            return Reading(AnswerKind.RANGE, {"low": amount.low, "high": amount.high})
        case Kind.AMBIGUOUS if any(suggestion >= 0 for suggestion in amount.suggestions):
            return Unclear(tuple(suggestion for suggestion in amount.suggestions if suggestion >= 0))
    return NotAnAnswer()
