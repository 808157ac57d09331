"""Which cases need this trainer next?"""

from bot.buttons import ListCases, ShowCase
from bot.services.people import reach
from bot.services.reasons import short_reason
from bot.services.speech import Choice, choice, column, say
from bot.services.work import Work
from storage import cases, people
from storage.tables import Case, Person
from storage.vocabulary import CaseStatus

A_PAGE = 8
SIGNS = {CaseStatus.OPEN: "🔔", CaseStatus.CLAIMED: "✋", CaseStatus.SNOOZED: "💤"}


def show(work: Work, person: Person, page: int) -> None:
    """One button a case, their own first; a page at a time."""
    visible = [
        (case, them)
        for case, participant, them in cases.visible_to(work.session, person.id, reach(work, person))
        if participant.person_id != person.id
    ]
    if not visible:
        say(work, person, "no-cases")
        return
    page = min(page, (len(visible) - 1) // A_PAGE)
    shown = visible[page * A_PAGE : (page + 1) * A_PAGE]
    choices = [Choice(_line(work, case, them, person), ShowCase(case.id)) for case, them in shown]
    if len(visible) > (page + 1) * A_PAGE:
        choices.append(choice(work, person, "button-more", ListCases(page + 1)))
    say(work, person, "open-cases", buttons=column(choices), count=len(visible))


def _line(work: Work, case: Case, them: Person, viewer: Person) -> str:
    holder = ""
    if case.assigned_to is not None and case.assigned_to != viewer.id:
        holder = f" · {people.get(work.session, case.assigned_to).name}"
    return f"{SIGNS[case.status]} {them.name}: {short_reason(work, case, viewer)}{holder}"
