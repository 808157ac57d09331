"""Who sees to somebody for whom a promise was not kept in time?"""

from datetime import UTC, datetime, time

from bot.services import alerts, cases
from bot.services.work import Work
from storage import cases as stored_cases
from storage import participants
from storage.tables import Promise
from storage.vocabulary import CaseReason, Rule


def open_for(work: Work, promise: Promise) -> None:
    """Domain rule H: a case like any other. What all of a cohort wait for is the office's to see to."""
    if promise.participant_id is None:
        return
    participant = participants.get(work.session, promise.participant_id)
    if participant.status not in participants.FOLLOWED:
        return
    has_one = stored_cases.unresolved(work.session, participant.id) is not None
    due = datetime.combine(promise.due_on, time(12), UTC)
    facts = {"kind": Rule.PROMISE_OVERDUE.value, "since": due.isoformat(), "promise": promise.id}
    case = cases.open_case(work, participant, CaseReason.MANUAL, tell_more=False, **facts)
    if has_one:
        alerts.tell_more(work, case, participant, "more-promise")


def close_for(work: Work, promise: Promise) -> None:
    """It came after all: where the case was about nothing else, it has solved itself."""
    if promise.participant_id is None:
        return
    participant = participants.get(work.session, promise.participant_id)
    case = stored_cases.unresolved(work.session, participant.id)
    if case is not None and case.facts.get("promise") == promise.id:
        cases.close_as_kept(work, case, participant)
