"""What does somebody see of their own weeks?"""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

from bot.programme.questions import Question
from bot.programme.schema import Programme
from bot.services import commitment, ladder, plan_words, programmes
from bot.services.speech import ANSWER, Keyboard, Post, ToMake, say_text, show_picture
from bot.services.work import Work
from bot.words import Ready, date_on_a_small_screen, lines, rupiah, short_rupiah
from storage import check_ins
from storage.tables import CheckIn, Participant, Person
from storage.vocabulary import CheckInStatus, Period, QuestionKind

WEEKS_SHOWN = 8
PAUSED = "paused"
STATES = ("answered", "missed", "skipped", "paused", "open")


@dataclass(frozen=True)
class Week:
    """One check-in as its picture shows it; `amount` is whole rupiah."""

    label: str
    state: str
    amount: int | None


def show(work: Work, participant: Participant, person: Person) -> None:
    """The newest weeks as a picture with the same in words, and the next step."""
    shown = weeks_of(work, participant, person)
    if not shown:
        say_text(
            work,
            person,
            lines([work.text(person, "progress-nothing-yet"), *_ahead(work, participant, person)], "\n\n"),
        )
        return
    tell(work, participant, person, person, shown)


def tell(
    work: Work,
    participant: Participant,
    whose: Person,
    reader: Person,
    shown: Sequence[Week],
    *,
    buttons: Keyboard = (),
    post: Post = ANSWER,
) -> None:
    """Somebody's weeks to a reader, in the reader's language."""
    picture = ToMake("weeks", picture_of(work, participant, whose, reader, shown), "kemajuan.png")
    text = lines([*in_words(work, participant, reader, shown), *_ahead(work, participant, reader)])
    show_picture(work, reader, picture, text, buttons=buttons, post=post)


def weeks_of(work: Work, participant: Participant, reader: Person) -> list[Week]:
    """The newest weeks, from the oldest of them."""
    rows = check_ins.latest(work.session, participant.id, WEEKS_SHOWN)
    question = sales_question(programmes.of_participant(work, participant))
    amounts = check_ins.amounts_of(work.session, [row.id for row in rows], question.key) if question else {}
    return [
        Week(date_on_a_small_screen(row.local_date, reader.language), _state(row), amounts.get(row.id))
        for row in reversed(rows)
    ]


def picture_of(
    work: Work, participant: Participant, whose: Person, reader: Person, shown: Sequence[Week]
) -> dict[str, Any]:
    usual = _usual(work, participant)
    states = [state for state in STATES if any(week.state == state for week in shown)]
    return {
        "title": work.label(reader, "progress-title", name=whose.name),
        "weeks": [
            {
                "label": week.label,
                "state": week.state,
                "amount": week.amount,
                "words": "" if week.amount is None else short_rupiah(week.amount, reader.language),
            }
            for week in shown
        ],
        "usual": usual,
        "usual_words": ""
        if usual is None
        else work.label(reader, "progress-usual", amount=short_rupiah(usual, reader.language)),
        "legend": {state: work.label(reader, f"week-{state}") for state in states},
    }


def in_words(work: Work, participant: Participant, reader: Person, shown: Sequence[Week]) -> list[Ready]:
    """The same as the picture, for whoever cannot load it."""
    counted = ", ".join(
        work.label(reader, f"weeks-{state}", count=count)
        for state in STATES
        if (count := sum(week.state == state for week in shown))
    )
    said = [work.text(reader, "progress-weeks", weeks=len(shown), counted=counted)]
    newest = next((week.amount for week in reversed(shown) if week.amount is not None), None)
    usual = _usual(work, participant)
    if newest is not None:
        said.append(work.text(reader, "progress-newest", amount=rupiah(newest, reader.language)))
    if usual is not None:
        said.append(work.text(reader, "progress-usually", amount=rupiah(usual, reader.language)))
    return said


def sales_question(programme: Programme) -> Question | None:
    """The weekly amount whose trend the programme shows."""
    asked = (question for one in programme.sets for question in one.questions)
    return next(
        (
            question
            for question in asked
            if question.kind is QuestionKind.AMOUNT
            and question.shows_trend
            and question.period is Period.WEEK
        ),
        None,
    )


def _usual(work: Work, participant: Participant) -> int | None:
    """The person's own median; None before there is enough to have one."""
    question = sales_question(programmes.of_participant(work, participant))
    if question is None:
        return None
    given = check_ins.earlier_values(work.session, participant.id, question.key, before=0)
    return round(median(given)) if len(given) > 1 else None


def _ahead(work: Work, participant: Participant, reader: Person) -> list[Ready]:
    """Where they stand and what they have set out to reach."""
    stands = ladder.where_they_stand(work, participant, reader)
    plan = plan_words.at_a_glance(work, participant, reader)
    return [*stands, *plan, *commitment.in_words(work, participant, reader)]


def _state(row: CheckIn) -> str:
    match row.status:
        case CheckInStatus.COMPLETED | CheckInStatus.PARTIAL:
            return "answered"
        case CheckInStatus.MISSED:
            return "missed"
        case CheckInStatus.CANCELLED:
            return "paused" if (row.skipped_because or "").startswith(PAUSED) else "skipped"
    return "open"
