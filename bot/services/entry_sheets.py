"""Which rows of a sheet of answers are written down, and why not the others?

A sheet is what is copied from paper: a row for each person and day, a column for each question. What a
participant answered themselves stands; the same sheet a second time changes nothing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.errors import WrongUsage
from bot.programme.questions import Question
from bot.rules.local_time import at_local
from bot.rules.names import same_name, tidy_name
from bot.services import consenting, entries, past_weeks, programmes, reactions
from bot.services.consenting import NoConsent
from bot.services.dates import read_date
from bot.services.entries import AnsweredThemselves, Hand, UnusualAmount
from bot.services.entry_lines import SURE, Told
from bot.services.in_print import in_print
from bot.services.office_files import FileUnreadable, Line, read_lines
from bot.services.reactions import TheirOwnWord
from bot.services.readings import Reading, Unclear, of_option, read_text
from bot.services.sheets import Cell, Sheet
from bot.services.work import Work
from bot.words import rupiah
from storage import participants, people
from storage.reaction_vocabulary import Useful
from storage.tables import CheckIn, Cohort, Participant, Person
from storage.vocabulary import QuestionKind, Role, Source

COLUMNS = {
    "number": ("number", "nomor", "no"),
    "person": ("person", "peserta", "nama", "name", "participant"),
    "date": ("date", "tanggal", "tgl"),
}
# What is no answer to a check-in.
ABOUT_THEM = {
    "reaction": ("reaction", "kesan", "kesan pelatihan"),
    "consent": ("consent", "persetujuan", "setuju"),
}
AGREED = frozenset({"ya", "yes", "y", "setuju", "agreed", "x", "v", "✓", "1"})
NOT_ON_PAPER = frozenset({QuestionKind.PHOTO, QuestionKind.VOICE, QuestionKind.LOCATION})
MIDDAY = time(12)


@dataclass(frozen=True)
class Entered:
    line: int
    name: str
    day: date


@dataclass
class Intake:
    """What was entered, what was there so already, and what was refused and why, each by its line."""

    good: list[Entered] = field(default_factory=list)
    known: list[Entered] = field(default_factory=list)
    refused: list[tuple[int, str]] = field(default_factory=list)
    unused_columns: list[str] = field(default_factory=list)
    recorded: bool = False
    # By check-in and question: which line told it, and what.
    said: dict[tuple[int, str], tuple[int, Reading]] = field(default_factory=dict)


class _Unfit(Exception):
    """Why one row cannot be taken."""


@dataclass(frozen=True)
class _Row:
    """One person's answers of one day, by question; a cell that was left empty is no answer."""

    line: int
    number: str
    person: str
    day: str
    answers: Mapping[str, str]
    about: Mapping[str, str]


def blank(work: Work, cohort: Cohort) -> Sheet:
    """A sheet to fill in: a row for each person, a column for each question."""
    keys = [one.key for one in _questions(work, cohort)]
    rows: list[list[Cell]] = [
        [place.id, person.name] for place, person in participants.by_name(work.session, cohort_id=cohort.id)
    ]
    return Sheet(cohort.code, (*COLUMNS, *keys, *ABOUT_THEM), rows)


def take_in(work: Work, cohort: Cohort, file: Path, *, by: str | None, partial: bool) -> Intake:
    """Writes the rows down: all, or with `partial` the good ones, or nothing.

    `by` names who filled in the forms; without it that is each participant's own trainer.
    """
    intake = Intake()
    rows = _rows(file, _questions(work, cohort), intake)
    hand = _called(work, cohort, by) if by is not None else None
    with work.session.begin_nested() as all_of_it:
        for row in rows:
            try:
                with work.session.begin_nested():
                    _take(work, cohort, row, hand, intake)
            except _Unfit as unfit:
                intake.refused.append((row.line, str(unfit)))
        intake.recorded = partial or not intake.refused
        if not intake.recorded:
            all_of_it.rollback()
    return intake


def _questions(work: Work, cohort: Cohort) -> list[Question]:
    """All that the cohort is asked and that can be written on paper, each once."""
    programme = programmes.of_cohort(work, cohort.id).programme
    asked = {one.key: one for each in programme.sets for one in each.questions}
    return [one for one in asked.values() if one.kind not in NOT_ON_PAPER]


def _rows(file: Path, questions: Sequence[Question], intake: Intake) -> list[_Row]:
    columns = COLUMNS | ABOUT_THEM
    known = {heading: column for column, headings in columns.items() for heading in headings}
    for question in questions:
        known |= {_plain(short): question.key for short in question.short.root.values()}
        known[question.key] = question.key
    header, *filled = read_lines(file, lambda heading: _plain(heading) in known, columns="person, date, ...")
    places: dict[str, int] = {}
    for place, heading in enumerate(header.cells):
        column = known.get(_plain(heading))
        if column is None:
            intake.unused_columns += [heading] if heading else []
        elif column in places:
            raise FileUnreadable(f"{file} has two columns for {column}.")
        else:
            places[column] = place
    if "person" not in places and "number" not in places:
        raise FileUnreadable(f"{file} has no column 'person' (or 'number'); the first row must name them.")
    rows = []
    for line in filled:
        row = _row(line, places, intake)
        rows += [row] if row is not None else []
    return rows


def _row(line: Line, places: Mapping[str, int], intake: Intake) -> _Row | None:
    """None for a row that nobody filled in, and for one with a cell that does not show what it is."""
    cells = {column: line.cells[at] if at < len(line.cells) else "" for column, at in places.items()}
    wrong = [f"the {column} {line.faults[at]}" for column, at in places.items() if at in line.faults]
    if wrong:
        intake.refused.append((line.number, "; ".join(wrong)))
        return None
    told = {column: cell for column, cell in cells.items() if column not in COLUMNS and cell}
    if not told:
        return None
    about = {column: told.pop(column) for column in ABOUT_THEM if column in told}
    name = cells.get("person", "").removeprefix("'")
    return _Row(line.number, cells.get("number", ""), name, cells.get("date", ""), told, about)


def _take(work: Work, cohort: Cohort, row: _Row, hand: Person | None, intake: Intake) -> None:
    participant, person = _whose(work, cohort, row)
    by = hand or _trainer(work, participant)
    day = _day(work, cohort, person, row.day)
    changes = [_take_consent(work, participant, row, day, by)] if "consent" in row.about else []
    try:
        if "reaction" in row.about:
            changes.append(_take_reaction(work, participant, row, by))
        if row.answers:
            consenting.must_have_agreed(work, participant)
            changes.append(_take_answers(work, participant, person, day, row, by, intake))
    except NoConsent:
        raise _Unfit(
            f"{person.name} has not agreed yet; write into the column consent the day on which they signed"
        ) from None
    (intake.good if any(changes) else intake.known).append(Entered(row.line, person.name, day))


def _take_consent(work: Work, participant: Participant, row: _Row, day: date, by: Person) -> bool:
    """Signed on the day that the cell names, or with a mere yes on the day of the form."""
    said = row.about["consent"]
    signed = day if said.casefold() in AGREED else read_date(said, day)
    if signed is None:
        raise _Unfit(f"the consent {said!r} is neither a day nor yes")
    if signed > day:
        raise _Unfit(f"the consent of {signed.isoformat()} comes after the form of {day.isoformat()}")
    person = people.get(work.session, participant.person_id)
    midday = at_local(signed, MIDDAY, ZoneInfo(person.timezone))
    return consenting.keep(work, participant, by, Source.PAPER, min(midday, work.now))


def _take_reaction(work: Work, participant: Participant, row: _Row, by: Person) -> bool:
    """False where it stood there already."""
    said = row.about["reaction"]
    meant = {word: useful for useful in Useful for word in _words_for(work, useful)}.get(_plain(said))
    if meant is None:
        raise _Unfit(f"the reaction {said!r} is none of {', '.join(Useful)}")
    try:
        return reactions.enter(work, participant, meant, by, Source.PAPER)
    except TheirOwnWord:
        raise _Unfit("they have said themselves how the training was") from None


def _words_for(work: Work, useful: Useful) -> list[str]:
    """Its key, and what stands beside its box on the form."""
    words = work.house.words
    labels = [words.label(language, f"button-useful-{useful}") for language in words.languages]
    return [useful, *(_plain(in_print(label)) for label in labels)]


def _take_answers(
    work: Work,
    participant: Participant,
    person: Person,
    day: date,
    row: _Row,
    by: Person,
    intake: Intake,
) -> bool:
    """False where all of them stood there already."""
    check_in = past_weeks.check_in_of(work, participant, person, day)
    asked = {one.key: one for one in programmes.questions_of(work, check_in)}
    told = [_told(asked.get(key), key, cell, day, work.house.language) for key, cell in row.answers.items()]
    _must_not_differ(check_in, told, intake)
    unsure = [one for one in told if not row.answers[one.question.key].endswith(SURE)]
    midday = at_local(day, MIDDAY, ZoneInfo(person.timezone))
    try:
        entries.must_be_usual(work, participant, check_in, unsure, work.house.language)
        hand = Hand(by, Source.PAPER)
        is_new = entries.enter(work, participant, check_in, told, hand, min(midday, work.now))
    except UnusualAmount as unusual:
        amount = unusual.facts["amount"]
        raise _Unfit(f"{amount} is far from what is usual; if it is right, put a ! behind it") from None
    except AnsweredThemselves:
        raise _Unfit(f"{person.name} has answered for that week already") from None
    for one in told:
        intake.said.setdefault((check_in.id, one.question.key), (row.line, one.reading))
    return is_new


def _must_not_differ(check_in: CheckIn, told: Sequence[Told], intake: Intake) -> None:
    """Two rows of one sheet that say different things of the same week: nobody knows which is meant."""
    for one in told:
        line, said = intake.said.get((check_in.id, one.question.key), (0, one.reading))
        if (said.kind, said.value) != (one.reading.kind, one.reading.value):
            raise _Unfit(f"the {one.question.key} of that week is another in line {line}; keep one of them")


def _whose(work: Work, cohort: Cohort, row: _Row) -> tuple[Participant, Person]:
    there = participants.with_persons(work.session, cohort.id)
    if row.number:
        there = [one for one in there if str(one[0].id) == row.number]
        if not there:
            raise _Unfit(f"nobody of this cohort has the number {row.number!r}")
    if row.person:
        found = [one for one in there if same_name(one[1].name, row.person)]
        if row.number and not found:
            raise _Unfit(f"the number {row.number} is that of {there[0][1].name!r}, not {row.person!r}")
        there = found
    if not (row.number or row.person):
        raise _Unfit("the person is missing")
    if len(there) != 1:
        many = f"{len(there)} people of this cohort are" if there else "nobody of this cohort is"
        raise _Unfit(f"{many} called {row.person!r}" + ("; the number tells them apart" if there else ""))
    return there[0]


def _day(work: Work, cohort: Cohort, person: Person, text: str) -> date:
    today = work.today(person.timezone)
    if not text:
        raise _Unfit("the date is missing")
    day = read_date(text, today)
    if day is None:
        raise _Unfit(f"the date {text!r} is no day; write it like {today.isoformat()}")
    if day > today:
        raise _Unfit(f"the date {day.isoformat()} is still to come")
    if day < cohort.started:
        raise _Unfit(f"the date {day.isoformat()} lies before the training ({cohort.started.isoformat()})")
    return day


def _trainer(work: Work, participant: Participant) -> Person:
    if participant.trainer_id is None:
        raise _Unfit("they have no trainer; say with --by who filled in the form")
    return people.get(work.session, participant.trainer_id)


def _called(work: Work, cohort: Cohort, name: str) -> Person:
    staff = {
        one.id: one
        for role in (Role.TRAINER, Role.COORDINATOR)
        for one in people.staff_of(work.session, role, cohort.id)
        if same_name(one.name, name)
    }
    if len(staff) != 1:
        raise WrongUsage(f"{len(staff)} of the staff of {cohort.code} are called {name!r}.")
    return next(iter(staff.values()))


def _told(question: Question | None, asked: str, cell: str, day: date, language: str) -> Told:
    """What a cell answers: an option by its key or its words, a sum, a number, a text."""
    if question is None:
        raise _Unfit(f"{asked} is not asked in the week of {day.isoformat()}")
    text = cell.rstrip(SURE).strip()
    option = question.option(text.casefold())
    if option is not None and question.kind is not QuestionKind.CHOICES:
        return Told(question, of_option(question, option), cell)
    match read_text(question, text, day):
        case Reading() as reading:
            return Told(question, reading, cell)
        case Unclear(amounts):
            meanings = " or ".join(rupiah(amount, language) for amount in amounts)
            raise _Unfit(f"the {asked} {cell!r} can mean {meanings}; write it out")
    if question.kind in {QuestionKind.CHOICE, QuestionKind.CHOICES}:
        options = ", ".join(one.key for one in question.options)
        raise _Unfit(f"the {asked} {cell!r} is none of {options}")
    raise _Unfit(f"the {asked} {cell!r} is no answer to the question")


def _plain(heading: str) -> str:
    return tidy_name(heading).casefold()
