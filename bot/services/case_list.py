"""Which cases does a trainer look through?"""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.buttons import AskWhichCohort, ListCases, ShowCase
from bot.rules.what_next import Glance, Shown, Standing, belongs_to, place_in_list, standing
from bot.services.people import reach
from bot.services.reasons import is_of_distress, short_reason
from bot.services.speech import Choice, Keyboard, choice, column, rewrite, say_text, turning
from bot.services.work import Work
from bot.words import Ready, lines
from storage import cases, messages, participants, people
from storage.tables import Case, Cohort, Participant, Person
from storage.vocabulary import CaseStatus

A_PAGE = 8
ALL = 0
CHOSEN = "✓"
SIGNS = {
    Standing.LATE: "⏰",
    Standing.ASKING: "💬",
    Standing.NEW: "🔔",
    Standing.UNTOUCHED: "✋",
    Standing.TALKING: "✋",
    Standing.ASIDE: "💤",
    Standing.ELSEWHERE: "👤",
}
FILTERS = {Shown.ALL: "📋", Shown.MINE: "✋", Shown.NEW: "🔔", Shown.WAITING: "💬", Shown.ASIDE: "💤"}


@dataclass(frozen=True)
class Listed:
    case: Case
    participant: Participant
    name: str
    glance: Glance


@dataclass(frozen=True)
class View:
    """What of the list is looked at, so that each button leads on from here."""

    shown: Shown
    cohort: int

    def page(self, number: int) -> ListCases:
        return ListCases(number, self.shown, self.cohort)


def show(
    work: Work,
    person: Person,
    page: int = 0,
    shown: Shown = Shown.ALL,
    cohort: int = ALL,
    *,
    message_id: int | None = None,
) -> None:
    """What needs them next comes first; a page at a time, in the message in which they turn it."""
    everything = _within_reach(work, person)
    if not everything:
        _tell(work, person, work.text(person, "no-cases"), (), message_id)
        return
    cohorts = _cohorts(work, everything)
    cohort = cohort if cohort in {one.id for one in cohorts} else ALL
    among = [one for one in everything if cohort in {ALL, one.participant.cohort_id}]
    listed = [one for one in among if belongs_to(shown, one.glance)]
    last = max(0, (len(listed) - 1) // A_PAGE)
    page, view = min(page, last), View(shown, cohort)
    text = [work.text(person, f"cases-{shown}", count=len(listed))]
    text += [work.text(person, "cases-of-cohort", cohort=one.name) for one in cohorts if one.id == cohort]
    text += [work.text(person, "cases-page", page=page + 1, pages=last + 1)] if last else []
    text.append(work.text(person, "cases-signs"))
    on_page = listed[page * A_PAGE : (page + 1) * A_PAGE]
    buttons = [
        *column([Choice(_line(work, one, person), ShowCase(one.case.id)) for one in on_page]),
        *turning(work, person, page, last, view.page),
        _filters(among, view),
        *_cohort_row(work, person, cohorts, view),
    ]
    _tell(work, person, lines(text), buttons, message_id)


def ask_which_cohort(work: Work, person: Person, shown: Shown, message_id: int) -> None:
    every = choice(work, person, "button-every-cohort", ListCases(0, shown, ALL))
    cohorts = _cohorts(work, _within_reach(work, person))
    choices = [Choice(one.name, ListCases(0, shown, one.id)) for one in cohorts]
    _tell(work, person, work.text(person, "cases-which-cohort"), column([every, *choices]), message_id)


def _within_reach(work: Work, person: Person) -> list[Listed]:
    found = [
        (case, participant, them)
        for case, participant, them in cases.visible_to(work.session, person.id, reach(work, person))
        if participant.person_id != person.id
    ]
    mine = [case.id for case, _, _ in found if case.assigned_to == person.id]
    asking = messages.waiting_for_staff(work.session, mine)
    listed = [
        Listed(case, participant, them.name, _glance(work, case, person, asks_for_answer=case.id in asking))
        for case, participant, them in found
    ]
    return sorted(listed, key=lambda one: (*place_in_list(one.glance), one.case.id))


def _glance(work: Work, case: Case, person: Person, *, asks_for_answer: bool) -> Glance:
    is_up = case.next_step_at is not None and case.next_step_at <= work.now
    was_passed_by = case.status is CaseStatus.OPEN and case.escalation_level > 0
    return Glance(
        reason=case.reason,
        status=case.status,
        opened_at=case.opened_at,
        is_mine=case.assigned_to == person.id,
        is_late=is_up or was_passed_by or case.nudged_at is not None,
        asks_for_answer=asks_for_answer,
        was_touched=case.touched_at is not None,
        aside_until=case.snoozed_until,
        is_distress=is_of_distress(case),
    )


def _cohorts(work: Work, listed: Sequence[Listed]) -> list[Cohort]:
    """Those from which a case is listed, by their name."""
    found = {one.participant.cohort_id: one.participant for one in listed}
    cohorts = [participants.cohort_of(work.session, one) for one in found.values()]
    return sorted(cohorts, key=lambda cohort: (cohort.name, cohort.id))


def _filters(among: Sequence[Listed], view: View) -> list[Choice]:
    """Each with how many it shows, in one row."""
    return [
        Choice(
            f"{CHOSEN if shown is view.shown else sign} "
            f"{sum(belongs_to(shown, one.glance) for one in among)}",
            View(shown, view.cohort).page(0),
        )
        for shown, sign in FILTERS.items()
    ]


def _cohort_row(work: Work, person: Person, cohorts: Sequence[Cohort], view: View) -> Keyboard:
    if len(cohorts) <= 1:
        return []
    chosen = next((one.name for one in cohorts if one.id == view.cohort), None)
    label = chosen or work.label(person, "button-every-cohort")
    return [[Choice(f"🏷 {label}", AskWhichCohort(view.shown))]]


def _line(work: Work, listed: Listed, viewer: Person) -> str:
    case, holder = listed.case, ""
    if case.assigned_to is not None and case.assigned_to != viewer.id:
        holder = f" · {people.get(work.session, case.assigned_to).name}"
    sign = SIGNS[standing(listed.glance)]
    return f"{sign} {listed.name}: {short_reason(work, case, viewer)}{holder}"


def _tell(work: Work, person: Person, text: Ready, buttons: Keyboard, message_id: int | None) -> None:
    if message_id is None:
        say_text(work, person, text, buttons=buttons)
    else:
        rewrite(work, person, text, message_id=message_id, buttons=buttons)
