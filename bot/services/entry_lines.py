"""What does a line say that tells of somebody in short: "3 maju 450rb 5"?"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.errors import Refusal
from bot.programme.questions import Question
from bot.rules.names import tidy_name
from bot.services.readings import Reading, Unclear, read_text
from bot.words import rupiah
from storage.vocabulary import QuestionKind

LONGEST_STATUS = 4
SURE = "!"
# So much of somebody's line is said again when it could not be read.
QUOTED = 40

_NUMBERED = re.compile(r"(?P<number>\d{1,3})(?:\s*[.):\-]\s+|\s+)(?P<rest>\S.*)")


class NobodyMeant(Refusal):
    """The line begins with no number of the list, and with nobody's name."""

    words = "entering-nobody-meant"


class NoSuchNumber(Refusal):
    words = "entering-no-such-number"

    def __init__(self, number: int) -> None:
        super().__init__(number=number)


class EitherMeant(Refusal):
    """ "2 500 000" is a sum for whoever was just tapped, or one of 500 000 for the second of the list."""

    words = "entering-either-meant"

    def __init__(self, number: int) -> None:
        super().__init__(number=number)


class NotRead(Refusal):
    """What follows the number is neither an answer nor a sum."""

    words = "entering-not-read"

    def __init__(self, text: str) -> None:
        super().__init__(text=text[:QUOTED])


class UnclearAmount(Refusal):
    """The sum can mean several, and a guess would be written down as if it were known."""

    words = "entering-unclear-amount"

    def __init__(self, text: str, amounts: Sequence[int], language: str) -> None:
        super().__init__(
            text=text[:QUOTED], amounts=" / ".join(rupiah(amount, language) for amount in amounts)
        )


@dataclass(frozen=True)
class Told:
    """One answer, as it was understood and as it was written."""

    question: Question
    reading: Reading
    raw: str


def whose(line: str, names: Mapping[int, str]) -> tuple[int, str]:
    """Of whom a line tells, by their number in the list (from 1) or their name, and what it tells.

    Raises NobodyMeant or NoSuchNumber.
    """
    line = " ".join(line.split())
    numbered = _NUMBERED.fullmatch(line)
    if numbered is not None:
        number = int(numbered["number"])
        if number not in names:
            raise NoSuchNumber(number)
        return number, numbered["rest"]
    named = [
        (number, line[len(tidy_name(name)) :].strip(" :,-"))
        for number, name in names.items()
        if line.casefold().startswith(f"{tidy_name(name).casefold()} ")
    ]
    if len(named) != 1:
        raise NobodyMeant
    return named[0]


def read_told(questions: Sequence[Question], text: str, today: date, language: str) -> list[Told]:
    """The answers that a line gives, in any of the short ways: how it goes, a sum, a number of days.

    Raises NotRead where a word is left over, and UnclearAmount for a sum that can mean several.
    """
    words = [word for word in (part.strip(",;") for part in text.split()) if word]
    status = _first(questions, QuestionKind.CHOICE)
    amount = _first(questions, QuestionKind.AMOUNT)
    count = _first(questions, QuestionKind.COUNT)
    told: list[Told] = []
    if status is not None:
        words = _take_status(status, words, today, told)
    if amount is not None and count is not None:
        words = _take_count_at_the_end(amount, count, words, today, told)
    if words:
        told.append(_one_of([amount, count], " ".join(words), today, language))
    if not told:
        raise NotRead(text)
    return told


def shortly_asked(questions: Sequence[Question]) -> list[Question]:
    """The questions that a line can answer: how it goes, a sum, a number."""
    kinds = (QuestionKind.CHOICE, QuestionKind.AMOUNT, QuestionKind.COUNT)
    return [question for kind in kinds if (question := _first(questions, kind)) is not None]


def _first(questions: Sequence[Question], kind: QuestionKind) -> Question | None:
    """The first question of this kind that is asked of everybody."""
    return next((one for one in questions if one.kind is kind and not one.asked_when), None)


def _take_status(status: Question, words: list[str], today: date, told: list[Told]) -> list[str]:
    for length in range(min(LONGEST_STATUS, len(words)), 0, -1):
        for said, rest in ((words[:length], words[length:]), (words[-length:], words[:-length])):
            reading = read_text(status, " ".join(said), today)
            if isinstance(reading, Reading):
                told.append(Told(status, reading, " ".join(said)))
                return rest
    return words


def _take_count_at_the_end(
    amount: Question, count: Question, words: list[str], today: date, told: list[Told]
) -> list[str]:
    """A number of its own after a sum ("450rb 5", "450rb 5 hari"); "450 000" is one sum."""
    if isinstance(read_text(amount, " ".join(words), today), Reading):
        return words
    for length in (2, 1):
        before, last = words[:-length], " ".join(words[-length:])
        reading = read_text(count, last, today)
        if before and isinstance(reading, Reading) and _is_a_sum(amount, " ".join(before), today):
            told.append(Told(count, reading, last))
            return before
    return words


def _is_a_sum(amount: Question, text: str, today: date) -> bool:
    return isinstance(read_text(amount, text, today), Reading | Unclear)


def _one_of(questions: Sequence[Question | None], text: str, today: date, language: str) -> Told:
    for question in questions:
        match read_text(question, text, today) if question is not None else None:
            case Reading() as reading if question is not None:
                return Told(question, reading, text)
            case Unclear(amounts):
                raise UnclearAmount(text, amounts, language)
    raise NotRead(text)
