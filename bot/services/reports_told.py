"""How does a coordinator get the programme report in the chat?

Neither picture nor file is made before it is sent: to read what thousands told takes seconds, for which
nobody else shall wait.
"""

from collections.abc import Callable
from typing import Any

from bot.buttons import Button
from bot.buttons.reports import SendForPartners, SendReport
from bot.errors import NotYours
from bot.papers import pictured, printed
from bot.services import campus, figures, finding, handed_out, programme_report
from bot.services.cohorts import find
from bot.services.people import visitor
from bot.services.speech import Choice, ToMake, choice, column, say, say_text, send_file, show_picture
from bot.services.work import Work
from bot.words import lines
from storage import cohorts
from storage.exports import hold_still
from storage.tables import Cohort, Person
from storage.vocabulary import Role

MOST_OFFERED = 12
COMMAND = "laporan"
PICTURE, FILE, FOR_PARTNERS = "report_picture", "programme_report", "report_for_partners"
OFFICE = (Role.COORDINATOR,)


def ask(work: Work, coordinator: Person, code: str) -> None:
    """The report of the cohort that is named, or of the only one."""
    cohort = one_of_theirs(work, coordinator, code, COMMAND, SendReport)
    if cohort is not None:
        _send(work, coordinator, cohort)


def one_of_theirs(
    work: Work, coordinator: Person, code: str, command: str, button: Callable[[int], Button]
) -> Cohort | None:
    """The cohort that is named, or the only one; else asks which, closed or not."""
    own = _own(work, coordinator)
    named = [cohort for cohort in own if cohort.code.casefold() == code.casefold()]
    if code and not named:
        say(work, coordinator, "report-no-such-cohort", code=code, command=command)
    elif len(named or own) == 1:
        return (named or own)[0]
    elif own:
        choices = [Choice(cohort.name, button(cohort.id)) for cohort in own[:MOST_OFFERED]]
        told = [work.text(coordinator, "report-of-which")]
        if len(own) > MOST_OFFERED:
            told.append(work.text(coordinator, "report-others", command=command))
        say_text(work, coordinator, lines(told), buttons=column(choices))
    else:
        say(work, coordinator, "no-cohorts")
    return None


def send(work: Work, coordinator: Person, cohort_id: int) -> None:
    if not finding.serves_as(work, coordinator, cohort_id, OFFICE):
        raise NotYours
    _send(work, coordinator, work.session.get_one(Cohort, cohort_id))


def send_for_partners(work: Work, coordinator: Person, cohort_id: int) -> None:
    """Who has waited until they are five is put into a group now, to stay in it."""
    if not finding.serves_as(work, coordinator, cohort_id, OFFICE):
        raise NotYours
    cohort = work.session.get_one(Cohort, cohort_id)
    campus.group_newcomers(work, cohort_id)
    facts = {"cohort": cohort.code, "language": coordinator.language}
    file = ToMake(FOR_PARTNERS, facts, f"mitra-{cohort.code}.pdf")
    send_file(work, coordinator, file, work.text(coordinator, "report-for-partners", cohort=cohort.name))


def draw(work: Work, facts: dict[str, Any]) -> bytes:
    """The few figures that tell most, for a small screen."""
    hold_still(work.session)
    cohort = find(work.session, facts["cohort"])
    chart = programme_report.in_short(
        work, visitor(work, 0, facts["language"]), figures.of_cohort(work, cohort), cohort.name
    )
    return pictured.write(chart)


def write(work: Work, facts: dict[str, Any]) -> bytes:
    """The whole report, as a PDF."""
    hold_still(work.session)
    paper = programme_report.write(work, find(work.session, facts["cohort"]), facts["language"])
    return printed.write(paper, work.now)


def write_for_partners(work: Work, facts: dict[str, Any]) -> bytes:
    hold_still(work.session)
    paper = handed_out.write(work, find(work.session, facts["cohort"]), facts["language"])
    return printed.write(paper, work.now)


def _send(work: Work, coordinator: Person, cohort: Cohort) -> None:
    facts = {"cohort": cohort.code, "language": coordinator.language}
    picture = ToMake(PICTURE, facts, f"{cohort.code}.png")
    file = ToMake(FILE, facts, f"laporan-{cohort.code}.pdf")
    show_picture(work, coordinator, picture, work.text(coordinator, "report-in-short", cohort=cohort.name))
    for_partners = choice(work, coordinator, "button-report-for-partners", SendForPartners(cohort.id))
    text = work.text(coordinator, "report-whole", cohort=cohort.name)
    send_file(work, coordinator, file, text, buttons=column([for_partners]))


def _own(work: Work, coordinator: Person) -> list[Cohort]:
    """Every cohort that they answer for, the newest first."""
    return [
        cohort
        for cohort in cohorts.everyone(work.session)
        if finding.serves_as(work, coordinator, cohort.id, OFFICE)
    ]
