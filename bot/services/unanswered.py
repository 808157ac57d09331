"""Who hears of it when a question to a trainer has waited for two days?"""

from datetime import timedelta

from bot.buttons import ShowCase
from bot.services import alerts, mornings
from bot.services.speech import choice, column, say
from bot.services.work import Work
from bot.words import moment
from storage import cases, participants, people, waiting_words
from storage.tables import Case
from storage.vocabulary import CaseRung, CaseStatus, CaseStep, Role

WAITS = timedelta(hours=48)


def asked(work: Work, case: Case) -> None:
    """Somebody waits for an answer from now on, if they did not before."""
    waiting_words.begin(work.session, case.id, work.now, work.now + WAITS)


def answered(work: Work, case: Case) -> None:
    waiting_words.answered(work.session, case.id)


def climb(work: Work, case_id: int) -> bool:
    """The office hears of it once, unless it was asked itself; False where somebody was quicker."""
    case = cases.get(work.session, case_id)
    since = waiting_words.climb(work.session, case_id, work.now)
    if case is None or since is None:
        return False
    if case.status is CaseStatus.RESOLVED:
        answered(work, case)
        return True
    if case.rung is CaseRung.COORDINATOR and case.status is CaseStatus.OPEN:
        return True
    participant = participants.get(work.session, case.participant_id)
    office = [
        person
        for person in people.reachable_staff_of(work.session, Role.COORDINATOR, participant.cohort_id)
        if person.id not in {case.assigned_to, participant.person_id}
    ]
    if office:
        cases.record(
            work.session, case, CaseStep.ESCALATED, None, work.now, to=CaseRung.COORDINATOR, unanswered=1
        )
    for person in office:
        say(
            work,
            person,
            "question-unanswered",
            buttons=column([choice(work, person, "button-show-case", ShowCase(case.id))]),
            post=mornings.alert(work, person, f"unanswered:{case.id}:{since.isoformat()}"),
            name=alerts.name_of(work, case),
            since=moment(since, person.timezone, person.language),
        )
    return True
