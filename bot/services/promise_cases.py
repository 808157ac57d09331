"""Who sees to somebody for whom a promise was not kept in time?"""

from datetime import UTC, datetime, time
from typing import Any

from bot.services import alerts, cases, solving_itself
from bot.services.work import Work
from storage import cases as stored_cases
from storage import participants, promises
from storage.tables import Case, Participant, Promise
from storage.vocabulary import CaseReason, CaseStep, ParticipantStatus, Rule

# Whoever has no Telegram is followed up all the same.
SEEN_TO = (*participants.FOLLOWED, ParticipantStatus.INVITED)


def open_for(work: Work, promise: Promise) -> None:
    """Domain rule H: a case like any other. What all of a cohort wait for is the office's to see to."""
    if promise.participant_id is None:
        return
    participant = participants.get(work.session, promise.participant_id)
    if participant.status not in SEEN_TO:
        return
    has_one = stored_cases.unresolved(work.session, participant.id) is not None
    case = cases.open_case(work, participant, CaseReason.MANUAL, tell_more=False, **_facts(promise))
    if has_one:
        alerts.tell_more(work, case, participant, "more-promise")


def close_for(work: Work, promise: Promise) -> None:
    """It came after all: where the case was about nothing else, it has solved itself.

    While another that was made to them is late, the case goes on about that one; of one that was given up
    meanwhile, somebody talks with them.
    """
    if promise.participant_id is None:
        return
    participant = participants.get(work.session, promise.participant_id)
    case = stored_cases.unresolved(work.session, participant.id)
    if case is None or not _is_about(case, promise):
        return
    missing = [
        *promises.still_late_to(work.session, participant.id),
        *promises.given_up_to(work.session, participant.id, case.opened_at),
    ]
    if not missing:
        solving_itself.close_as_kept(work, case, participant)
    elif case.facts["promise"] not in {other.id for other in missing}:
        _go_on_about(work, case, participant, missing[0])


def _go_on_about(work: Work, case: Case, participant: Participant, promise: Promise) -> None:
    case.facts = facts = _facts(promise)
    work.session.add(case)
    reason, step = CaseReason.MANUAL, CaseStep.REASON_ADDED
    stored_cases.record(work.session, case, step, None, work.now, reason=reason, **facts)
    work.session.flush()
    alerts.refresh_cards(work, case, participant)


def _facts(promise: Promise) -> dict[str, Any]:
    due = datetime.combine(promise.due_on, time(12), UTC)
    return {"kind": Rule.PROMISE_OVERDUE.value, "since": due.isoformat(), "promise": promise.id}


def _is_about(case: Case, promise: Promise) -> bool:
    """The one that it names, or another that was late beside it."""
    if case.facts.get("kind") != Rule.PROMISE_OVERDUE:
        return False
    return case.facts["promise"] == promise.id or promise.late_since is not None
