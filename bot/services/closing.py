"""Who still has no exit, and may the cohort be closed?"""

from collections.abc import Sequence

from bot.buttons import CloseCohort, EndFollowUp, ShowCohort
from bot.errors import NotYours
from bot.services import cohorts, office
from bot.services.participant_card import SIGNS, standings
from bot.services.speech import Choice, Keyboard, choice, column, rewrite, say, say_text, turning
from bot.services.work import Work
from bot.words import lines
from storage import standing
from storage.tables import Cohort, Participant, Person

A_PAGE = 8
IN_A_MESSAGE = 30


def show(
    work: Work, coordinator: Person, cohort_id: int, page: int = 0, *, message_id: int | None = None
) -> None:
    """Those without an exit, a page at a time; where there are none, the cohort may be closed."""
    cohort = _own(work, coordinator, cohort_id)
    waiting = standing.without_exit(work.session, cohort.id)
    if not waiting:
        close = choice(work, coordinator, "button-close-cohort", CloseCohort(cohort.id))
        say(work, coordinator, "cohort-may-close", buttons=column([close]), cohort=cohort.name)
        return
    last = (len(waiting) - 1) // A_PAGE
    page = min(page, last)
    head = [work.text(coordinator, "cohort-without-exit", cohort=cohort.name, count=len(waiting))]
    if last:
        head.append(work.text(coordinator, "cases-page", page=page + 1, pages=last + 1))
    buttons = [
        *_people(work, waiting[page * A_PAGE : (page + 1) * A_PAGE]),
        *turning(work, coordinator, page, last, lambda to: ShowCohort(cohort.id, to)),
    ]
    if message_id is None:
        say_text(work, coordinator, lines(head), buttons=buttons)
    else:
        rewrite(work, coordinator, lines(head), message_id=message_id, buttons=buttons)


def close(work: Work, coordinator: Person, cohort_id: int) -> None:
    cohort = _own(work, coordinator, cohort_id)
    try:
        cohorts.close(work, cohort.code)
    except cohorts.StillFollowedUp as refusal:
        names = [work.text(coordinator, "awaited-one", name=name) for name in refusal.names]
        say(
            work,
            coordinator,
            "cohort-not-closed",
            buttons=column([choice(work, coordinator, "button-show-list", ShowCohort(cohort.id, 0))]),
            cohort=cohort.name,
            count=len(refusal.names),
            names=lines(names[:IN_A_MESSAGE]),
        )
        for first in range(IN_A_MESSAGE, len(names), IN_A_MESSAGE):
            say_text(work, coordinator, lines(names[first : first + IN_A_MESSAGE]))
    else:
        say(work, coordinator, "cohort-closed", cohort=cohort.name)


def _own(work: Work, coordinator: Person, cohort_id: int) -> Cohort:
    """An open cohort that this coordinator answers for; raises NotYours."""
    found = next((one for one in office.own_cohorts(work, coordinator) if one.id == cohort_id), None)
    if found is None:
        raise NotYours
    return found


def _people(work: Work, shown: Sequence[tuple[Participant, Person]]) -> Keyboard:
    stand = standings(work, [participant for participant, _ in shown])
    return column(
        [
            Choice(f"{SIGNS[stand[participant.id]]} {person.name}", EndFollowUp(participant.id))
            for participant, person in shown
        ]
    )
