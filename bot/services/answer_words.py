"""How does an answer read, in the words of whoever looks at it?"""

from datetime import date

from bot.programme.questions import UNKNOWN, Question
from bot.services.readings import NO, YES, Reading
from bot.services.work import Work
from bot.words import rupiah, shortened, whole_day
from storage.given import Given
from storage.tables import Person
from storage.vocabulary import AnswerKind, QuestionKind

LONGEST = 300
SIGNS = {AnswerKind.VOICE: "🎤", AnswerKind.PHOTO: "📷", AnswerKind.LOCATION: "📍"}
LEFT_OUT = "–"


def answer_in_words(work: Work, question: Question, answer: Given, person: Person) -> str:
    """The answer as a summary shows it; one that was left out is a dash."""
    return _in_words(work, question, answer.kind, answer.value, answer.raw, person)


def reading_in_words(work: Work, question: Question, reading: Reading, raw: str, person: Person) -> str:
    """What a pressed button said."""
    if reading.option is not None:
        return reading.option.label.in_language(person.language)
    if reading.kind is AnswerKind.SKIPPED:
        return work.label(person, "button-skip")
    return _in_words(work, question, reading.kind, reading.value, raw, person)


def value_in_words(work: Work, question: Question, value: str, person: Person) -> str:
    """A key as its button says it; anything else as it is."""
    option = question.option(str(value))
    if option is not None:
        return option.label.in_language(person.language)
    if value in {YES, NO}:
        return work.label(person, "answer-yes" if value == YES else "answer-no")
    return str(value)


def answer_line(work: Work, question: Question, answer: Given, person: Person) -> str:
    return f"{short(question, person)}: {answer_in_words(work, question, answer, person)}"


def short(question: Question, person: Person) -> str:
    return question.short.in_language(person.language)


def _in_words(
    work: Work, question: Question, kind: AnswerKind, value: object, raw: str, person: Person
) -> str:
    match kind, value:
        case AnswerKind.AMOUNT, int():
            said = rupiah(value, person.language)
        case AnswerKind.RANGE, {"low": int(low), "high": int(high)}:
            said = f"{rupiah(low, person.language)} – {rupiah(high, person.language)}"
        case AnswerKind.CHOICES, list():
            said = ", ".join(value_in_words(work, question, str(one), person) for one in value)
        case AnswerKind.DATE, str():
            said = whole_day(date.fromisoformat(value), person.language)
        case AnswerKind.TEXT, str():
            said = shortened(value, LONGEST)
        case _:
            key = UNKNOWN if kind is AnswerKind.UNKNOWN else value
            said = SIGNS.get(kind) or _of_a_key(work, question, key, raw, person)
    return said


def _of_a_key(work: Work, question: Question, value: object, raw: str, person: Person) -> str:
    """As its button says it; where the programme no longer has the option, as it was given."""
    if not isinstance(value, str):
        return str(value) if value is not None else LEFT_OUT
    is_offered = question.kind is QuestionKind.YES_NO or question.option(value) is not None
    return value_in_words(work, question, value, person) if is_offered else raw
