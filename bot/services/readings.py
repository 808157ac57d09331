"""What does an answer mean for the question that was asked?"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.programme.questions import SKIP, UNKNOWN, Option, Question
from bot.rules.amounts import Kind, read_amount
from bot.rules.replies import chosen, chosen_several, read_count, says_skip
from bot.services.dates import read_date
from bot.services.incoming import IncomingMessage
from storage.vocabulary import AnswerKind, Period, QuestionKind

AMOUNT_SIGN = "="
DAYS_A_WEEK = 7
YES, NO = "yes", "no"
YES_NO_SPELLINGS: Mapping[str, tuple[str, ...]] = {
    YES: (
        *("ya", "iya", "y", "sudah", "sdh", "udah", "ada", "ya ada", "betul", "benar", "bisa", "sempat"),
        *("pernah", "yes", "yep", "sure"),
    ),
    NO: (
        *("tidak", "tdk", "gak", "ga", "gk", "nggak", "engga", "enggak", "ndak", "belum", "blm", "bukan"),
        *("tidak ada", "tdk ada", "gak ada", "belum ada", "tidak sempat", "belum sempat", "belum pernah"),
        *("no", "nope", "not yet"),
    ),
}
HEARD = frozenset({QuestionKind.AMOUNT, QuestionKind.COUNT, QuestionKind.TEXT, QuestionKind.VOICE})
LONGEST_TEXT = 4096


@dataclass(frozen=True)
class Reading:
    """An answer as understood: `value` is an option's key or several, whole rupiah, a number, a text, an ISO
    date, a place or a range of rupiah."""

    kind: AnswerKind
    value: Any
    option: Option | None = None


@dataclass(frozen=True)
class Unclear:
    """The text can mean several amounts; the person shall choose."""

    amounts: tuple[int, ...]


@dataclass(frozen=True)
class NotAnAnswer:
    pass


Understood = Reading | Unclear | NotAnAnswer


def read_text(question: Question, text: str, today: date) -> Understood:
    """What a typed text answers; `today` is the person's own day."""
    option = question.option(chosen(text, spellings(question)) or "")
    if option is not None and question.kind is not QuestionKind.CHOICES:
        return of_option(question, option)
    if (question.skippable or question.option(SKIP)) and says_skip(text):
        return Reading(AnswerKind.SKIPPED, None, question.option(SKIP))
    reader = _READERS.get(question.kind)
    return reader(question, text, today) if reader else NotAnAnswer()


def read_press(question: Question, answer: str) -> Reading | NotAnAnswer:
    """The meaning of a button under this question."""
    option = question.option(answer)
    if option is not None and (option.alone or question.kind is not QuestionKind.CHOICES):
        return of_option(question, option)
    match question.kind:
        case _ if answer == SKIP and question.skippable:
            return Reading(AnswerKind.SKIPPED, None)
        case QuestionKind.COUNT | QuestionKind.SCALE if _is_in_range(question, answer):
            return Reading(AnswerKind(question.kind.value), int(answer))
        case QuestionKind.AMOUNT if answer.startswith(AMOUNT_SIGN):
            return Reading(AnswerKind.AMOUNT, int(answer.removeprefix(AMOUNT_SIGN)))
        case QuestionKind.YES_NO if answer in {YES, NO}:
            return Reading(AnswerKind.YES_NO, answer)
    return _date(question, answer, date.min) if question.kind is QuestionKind.DATE else NotAnAnswer()


def read_media(question: Question, incoming: IncomingMessage) -> Reading | NotAnAnswer:
    """What a photo, a voice note or a place answers; the file itself is kept beside the thread."""
    match incoming.kind:
        # A picture, or the pages of a book, may also be sent as a file.
        case "photo" | "document" if question.kind is QuestionKind.PHOTO:
            return Reading(AnswerKind.PHOTO, None)
        case "voice" | "audio" | "video_note" if question.kind in HEARD:
            return Reading(AnswerKind.VOICE, None)
        case "location" if question.kind is QuestionKind.LOCATION and incoming.text:
            latitude, longitude = (float(part) for part in incoming.text.split(","))
            return Reading(AnswerKind.LOCATION, {"latitude": latitude, "longitude": longitude})
    return NotAnAnswer()


def of_option(question: Question, option: Option) -> Reading:
    if option.key == SKIP:
        return Reading(AnswerKind.SKIPPED, None, option)
    if option.key == UNKNOWN:
        return Reading(AnswerKind.UNKNOWN, None, option)
    if question.kind is QuestionKind.AMOUNT and option.key.isdigit():
        return Reading(AnswerKind.AMOUNT, int(option.key), option)
    if question.kind is QuestionKind.CHOICES:
        return Reading(AnswerKind.CHOICES, [option.key], option)
    return Reading(AnswerKind.CHOICE, option.key, option)


def spellings(question: Question) -> dict[str, tuple[str, ...]]:
    return {option.key: (*option.label.root.values(), *option.also) for option in question.options}


def _amount(question: Question, text: str, _today: date) -> Understood:
    amount = read_amount(text)

    def fits(value: int | None) -> bool:
        return value is not None and question.lowest <= value <= question.highest

    match amount.kind:
        case Kind.EXACT if amount.value and amount.period not in {None, question.period}:
            return Unclear(tuple(filter(fits, _for_the_period(question, amount.value, amount.period))))
        case Kind.EXACT if fits(amount.value):
            return Reading(AnswerKind.AMOUNT, amount.value)
        case Kind.RANGE if fits(amount.low) and fits(amount.high):
            return Reading(AnswerKind.RANGE, {"low": amount.low, "high": amount.high})
        case Kind.AMBIGUOUS if any(map(fits, amount.suggestions)):
            return Unclear(tuple(filter(fits, amount.suggestions)))
    return NotAnAnswer()


def _for_the_period(question: Question, value: int, said: Period | None) -> tuple[int, ...]:
    """What a day brings is not yet what the week brought; the person shall say."""
    is_daily = said is Period.DAY and question.period is Period.WEEK
    return (value, value * DAYS_A_WEEK) if is_daily else (value,)


def _number(question: Question, text: str, _today: date) -> Understood:
    number = read_count(text, question.lowest, question.highest)
    return NotAnAnswer() if number is None else Reading(AnswerKind(question.kind.value), number)


def _yes_no(_question: Question, text: str, _today: date) -> Understood:
    answer = chosen(text, YES_NO_SPELLINGS)
    return NotAnAnswer() if answer is None else Reading(AnswerKind.YES_NO, answer)


def _several(question: Question, text: str, _today: date) -> Understood:
    # A sheet of the office may name the keys.
    keys = chosen_several(text, {key: (key, *ways) for key, ways in spellings(question).items()})
    contradicts = len(keys) > 1 and not question.alone.isdisjoint(keys)
    return Reading(AnswerKind.CHOICES, keys) if keys and not contradicts else NotAnAnswer()


def _text(_question: Question, text: str, _today: date) -> Understood:
    words = text.strip()[:LONGEST_TEXT]
    return Reading(AnswerKind.TEXT, words) if words else NotAnAnswer()


def _date(_question: Question, text: str, today: date) -> Reading | NotAnAnswer:
    day = read_date(text, today)
    return NotAnAnswer() if day is None else Reading(AnswerKind.DATE, day.isoformat())


def _is_in_range(question: Question, answer: str) -> bool:
    return answer.removeprefix("-").isdigit() and question.lowest <= int(answer) <= question.highest


_READERS: Mapping[QuestionKind, Callable[[Question, str, date], Understood]] = {
    QuestionKind.AMOUNT: _amount,
    QuestionKind.COUNT: _number,
    QuestionKind.SCALE: _number,
    QuestionKind.YES_NO: _yes_no,
    QuestionKind.CHOICES: _several,
    QuestionKind.TEXT: _text,
    QuestionKind.PHOTO: _text,
    QuestionKind.VOICE: _text,
    QuestionKind.LOCATION: _text,
    QuestionKind.DATE: _date,
}
