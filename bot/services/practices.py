"""What has the training changed in how people work, as far as they told it twice?"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from bot.papers import Cell, Table
from bot.programme.questions import Question
from bot.programme.schema import Programme
from bot.rules.practices import Compared, compare
from bot.rules.programme_figures import Known
from bot.services.work import Work
from bot.words import decimal
from storage import figures as stored
from storage.tables import Person
from storage.vocabulary import AnswerKind

# The question of the usual programme whose options are practices of a business.
PRACTICES = "practices"
NONE = "–"


@dataclass(frozen=True)
class Habits:
    """`asked_as` is the question; of all participants, those who told it twice could be compared."""

    asked_as: Question
    found: Compared
    more: Known


def read(work: Work, cohort_id: int, programme: Programme, participants: int) -> Habits | None:
    """None where the programme does not ask it."""
    asked = programme.question(PRACTICES)
    if asked is None:
        return None
    told: dict[int, list[Sequence[str]]] = defaultdict(list)
    for who, _, kind, value, _ in stored.answers_to(work.session, cohort_id, [PRACTICES]):
        if kind is AnswerKind.CHOICES:
            told[who].append(value)
    practices = [option.key for option in asked.options if not option.alone]
    found = compare(told, practices)
    return Habits(asked, found, Known(found.more, found.people, participants - found.people))


def table(work: Work, reader: Person, habits: Habits | None) -> list[Table]:
    """How many do each at first and now; nothing before anybody could be compared."""
    if habits is None or not habits.found.people:
        return []
    found, title = habits.found, work.label(reader, "figures-practices")
    rows: list[list[Cell]] = [
        [option.label.in_language(reader.language), found.first[option.key], found.latest[option.key]]
        for option in habits.asked_as.options
        if not option.alone
    ]
    usual = [
        NONE if one is None else decimal(one, reader.language)
        for one in (found.usual_first, found.usual_latest)
    ]
    of = len(rows)
    return [
        Table(
            name=title,
            title=title,
            columns=["", work.label(reader, "figures-at-first"), work.label(reader, "figures-latest")],
            rows=[*rows, [work.label(reader, "figures-practices-usual", of=of), *usual]],
            note=work.label(reader, "figures-practices-how", people=found.people, single=found.once),
        )
    ]
