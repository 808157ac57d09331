"""What was recorded, as people read it?"""

from collections.abc import Mapping

from bot.programme.questions import Question
from bot.services import programmes
from bot.services.answer_words import answer_in_words, short
from bot.services.work import Work
from bot.words import Ready
from storage import people
from storage.given import Given
from storage.tables import CheckIn, Person


def recorded_line(work: Work, question: Question, answer: Given, reader: Person) -> Ready:
    words = answer_in_words(work, question, answer, reader)
    return work.text(reader, "recorded-line", question=short(question, reader), answer=words)


def recorded_lines(work: Work, check_in: CheckIn, given: Mapping[str, Given], reader: Person) -> Ready:
    """Every answer in the programme's order, and who entered what the participant did not."""
    lines = [
        recorded_line(work, question, given[question.key], reader)
        for question in programmes.questions_of(work, check_in)
        if question.key in given
    ]
    hands = dict.fromkeys(answer.entered_by for answer in given.values() if answer.entered_by is not None)
    lines += [work.text(reader, "entered-by", name=people.get(work.session, hand).name) for hand in hands]
    return Ready("\n".join(lines))
