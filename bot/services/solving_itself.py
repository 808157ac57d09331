"""How does a case end without anybody ending it?"""

from datetime import date, datetime
from typing import Any

from bot.rules.need import CALLED
from bot.services import alerts, leaving, writing
from bot.services.speech import say
from bot.services.work import Work
from storage import cases, participants, people
from storage.tables import Case, Participant, Person
from storage.vocabulary import CaseOutcome, CaseReason, CaseStep, ExitGrade, ParticipantStatus, Rule

SILENCE = frozenset({CaseReason.MISSED_CHECK_INS, CaseReason.UNREACHABLE})
LEAVING = frozenset({CaseOutcome.MOVED, CaseOutcome.LEFT})


def close_if_silent(work: Work, participant: Participant, heard_at: datetime | None = None) -> None:
    """The participant answered, at that moment or now: a case of silence has solved itself, and whoever was
    told is told so.
    """
    case = _silence_of(work, participant)
    if case is None:
        return
    if _solves_itself(work, case, participant, CaseOutcome.BACK_ON_TRACK, heard_at=heard_at):
        alerts.tell_they_are_back(work, case, participant)


def close_if_reachable(work: Work, case_id: int) -> bool:
    """They opened their chat again, or came with another: messages arrive, so nobody need go there."""
    case = cases.get(work.session, case_id)
    if case is None or case.reason is not CaseReason.UNREACHABLE:
        return False
    participant = participants.get(work.session, case.participant_id)
    if _silence_of(work, participant) is None or not people.is_reachable(
        work.session, people.get(work.session, participant.person_id)
    ):
        return False
    if not _solves_itself(work, case, participant, CaseOutcome.BACK_ON_TRACK):
        return False
    alerts.tell_they_can_be_reached(work, case, participant)
    return True


def is_silent(work: Work, participant: Participant) -> bool:
    """Is somebody looking for them because nothing is heard?"""
    return _silence_of(work, participant) is not None


def close_for_a_pause(work: Work, participant: Participant, until: date) -> None:
    """Silence that has found its reason: nobody need go there, and whoever was told hears until when."""
    case = _silence_of(work, participant)
    if case is None:
        return
    if _solves_itself(work, case, participant, CaseOutcome.PAUSED, until=until.isoformat()):
        alerts.tell_they_rest(work, case, participant, until)


def close_as_kept(work: Work, case: Case, participant: Participant) -> None:
    """What they waited for has come; of a case that has learnt of another need, only its holder decides."""
    learned = [one for one in cases.events(work.session, case.id) if one.step is CaseStep.REASON_ADDED]
    if any(one.facts.get("kind") != Rule.PROMISE_OVERDUE for one in learned):
        return
    if _solves_itself(work, case, participant, CaseOutcome.BACK_ON_TRACK):
        alerts.tell_it_came(work, case, participant)


def close_as_misread(work: Work, case: Case, participant: Participant, by: Person) -> None:
    """The message that opened the case meant no trouble: its cards say so, and its holder is told."""
    if not cases.close(work.session, case.id, CaseOutcome.FALSE_ALARM, work.now):
        return
    cases.record(work.session, case, CaseStep.CLOSED_ITSELF, by.id, work.now, because="misread")
    after_the_end(work, participant, CaseOutcome.FALSE_ALARM)
    alerts.refresh_cards(work, case, participant)
    if case.assigned_to is not None and case.assigned_to != by.id:
        holder = people.get(work.session, case.assigned_to)
        writing.end(work, holder, case.id)
        name = people.get(work.session, participant.person_id).name
        say(work, holder, "case-was-misread", post=alerts.at_their_hour(work, holder), participant=name)


def _silence_of(work: Work, participant: Participant) -> Case | None:
    """Their case, if it is of silence alone; once somebody has called in it, only its holder ends it."""
    case = cases.unresolved(work.session, participant.id)
    if case is None or case.reason not in SILENCE:
        return None
    learned = {event.facts.get("reason") for event in cases.events(work.session, case.id)}
    return None if learned & CALLED else case


def _solves_itself(
    work: Work,
    case: Case,
    participant: Participant,
    outcome: CaseOutcome,
    *,
    heard_at: datetime | None = None,
    **facts: Any,
) -> bool:
    if not cases.close(work.session, case.id, outcome, work.now):
        return False
    cases.record(work.session, case, CaseStep.CLOSED_ITSELF, None, work.now, **facts)
    after_the_end(work, participant, outcome, heard_at=heard_at)
    alerts.refresh_cards(work, case, participant)
    return True


def after_the_end(
    work: Work,
    participant: Participant,
    outcome: CaseOutcome,
    *,
    by: Person | None = None,
    heard_at: datetime | None = None,
) -> None:
    participant.missed_in_a_row = 0
    if outcome is not CaseOutcome.COULD_NOT_REACH:
        participant.last_contact_at = heard_at or work.now
    # Whoever never answered is told of once; from here on missed check-ins are counted.
    participant.first_contact_at = participant.first_contact_at or work.now
    if outcome in LEAVING:
        leaving.end_place(work, participant, ExitGrade(outcome), by=by)
    elif participant.status == ParticipantStatus.STALLED:
        participant.status = ParticipantStatus.ACTIVE
    work.session.add(participant)
    work.session.flush()
