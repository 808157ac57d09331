"""How does a case begin, change hands and end?"""

from datetime import timedelta
from typing import Any

from bot.errors import NotYours, OutOfDate, Refusal
from bot.rules import case_life
from bot.rules.case_life import Who
from bot.rules.need import DISTRESS
from bot.services import alerts, case_endings, clocks, escalation, meeting_first, unanswered, writing
from bot.services.people import may_handle
from bot.services.reasons import is_known, is_of_distress
from bot.services.solving_itself import LEAVING, SILENCE, after_the_end
from bot.services.speech import Post, say
from bot.services.work import Work
from bot.services.workloads import takes_more
from storage import cases, participants, people
from storage.tables import Case, Participant, Person
from storage.vocabulary import (
    CaseOutcome,
    CaseReason,
    CaseStatus,
    CaseStep,
    ParticipantStatus,
)

STALLING = SILENCE | {CaseReason.SAID_STUCK}
# With what a human ends a case; a pause comes about by itself.
OUTCOMES = tuple(outcome for outcome in CaseOutcome if outcome is not CaseOutcome.PAUSED)
# What stalls again within so long of an end is the same need come back.
COMES_BACK = timedelta(days=30)


class AlreadyClaimed(Refusal):
    """Somebody else took this case first."""

    words = "case-already-claimed"

    def __init__(self, by: str) -> None:
        super().__init__(name=by)


class HandsFull(Refusal):
    """The colleague is away, or has as many cases as they take."""

    words = "case-hands-full"

    def __init__(self, name: str) -> None:
        super().__init__(name=name)


class ClaimFirst(Refusal):
    """Only whoever holds a case may do this with it."""

    words = "case-claim-first"


class CaseOver(OutOfDate):
    words = "case-over"


def open_case(
    work: Work,
    participant: Participant,
    reason: CaseReason,
    *,
    tell_more: bool = True,
    anew: bool = False,
    **facts: Any,
) -> Case:
    """Opens a case and alerts whoever is responsible.

    A case that is open already learns the new reason, and its holder too unless they hear of it otherwise;
    `anew` also one that was true before, and is so again.
    """
    case = cases.unresolved(work.session, participant.id)
    if case is not None:
        _wait_for_help(work, case, reason)
        if anew or not is_known(work, case, reason, facts.get("kind")):
            cases.record(work.session, case, CaseStep.REASON_ADDED, None, work.now, reason=reason, **facts)
            alerts.refresh_cards(work, case, participant)
            if tell_more:
                alerts.tell_more(work, case, participant, f"more-{reason}")
        return case
    case = _begin(work, participant, reason, facts, _former(work, participant))
    escalation.climb(work, case, participant)
    return case


def claim(work: Work, case_id: int, person: Person) -> Case:
    """Puts the case into this person's hands and lets the participant know; it may be theirs already."""
    case, participant = handled_by(work, case_id, person)
    if not _take(work, case, person):
        return case
    if case.reason not in SILENCE:
        them = people.get(work.session, participant.person_id)
        post = Post(once=f"case:{case.id}:coming:{person.id}")
        say(work, them, "help-is-coming", post=post, trainer=person.name)
    alerts.refresh_cards(work, case, participant)
    return case


def colleagues(work: Work, case_id: int, person: Person) -> list[Person]:
    """To whom a case can be handed over: who is there, and has room for it."""
    _, participant = handled_by(work, case_id, person)
    return [other for other in _others(work, participant, person) if takes_more(work, other)]


def hand_over(work: Work, case_id: int, person: Person, to: int) -> Person:
    """Puts the case into the queue again and alerts that colleague; returns them."""
    case, participant = handled_by(work, case_id, person)
    colleague = next((other for other in _others(work, participant, person) if other.id == to), None)
    if colleague is None:
        raise NotYours
    if not takes_more(work, colleague):
        raise HandsFull(colleague.name)
    _take(work, case, person)
    _let_go(work, case, person)
    cases.record(work.session, case, CaseStep.HANDED_OVER, person.id, work.now, to=colleague.id)
    case.asked_id = colleague.id
    clocks.start_touch(work, case, colleague)
    alerts.refresh_cards(work, case, participant)
    alerts.alert_one(work, case, participant, colleague, handed_over_by=person.name)
    return colleague


def give_back(work: Work, case_id: int, person: Person) -> Case:
    """Out of its holder's hands with one tap; the next rung is asked."""
    case, participant = handled_by(work, case_id, person)
    may(case, CaseStep.RETURNED, person)
    _let_go(work, case, person)
    cases.record(work.session, case, CaseStep.RETURNED, person.id, work.now, held_by=person.id)
    alerts.refresh_cards(work, case, participant)
    escalation.go_on_from(work, case, participant, person)
    return case


def resolve(work: Work, case_id: int, person: Person, outcome: CaseOutcome) -> Case:
    case, participant = handled_by(work, case_id, person)
    may(case, CaseStep.RESOLVED, person)
    meeting_first.must_have_met(work, case, participant, outcome)
    if not cases.resolve(work.session, case.id, person.id, outcome, work.now):
        raise ClaimFirst
    cases.record(work.session, case, CaseStep.RESOLVED, person.id, work.now, outcome=outcome)
    writing.end(work, person, case.id)
    after_the_end(work, participant, outcome, by=person)
    alerts.refresh_cards(work, case, participant)
    case_endings.tell(work, case, participant, person, is_leaving=outcome in LEAVING)
    return case


def take_up_again(work: Work, former: Case, participant: Participant, by: Person) -> Case:
    """It was not solved: whoever had it has it again, with all their time, or somebody is found."""
    going_on = cases.unresolved(work.session, participant.id)
    if going_on is None:
        # Whoever says "not yet" is silent no more, and waits for somebody.
        is_heard = former.reason in SILENCE
        reason, facts = former.reason, former.facts
        if is_heard:
            reason = CaseReason.ASKED_FOR_HELP
            facts = {"kind": DISTRESS} if is_of_distress(former) else {}
        case = _begin(work, participant, reason, facts, former, by=by)
        holder = people.get(work.session, former.assigned_to) if former.assigned_to is not None else None
        if holder is not None and may_handle(work, holder, participant):
            _take(work, case, holder)
        else:
            escalation.climb(work, case, participant)
        return case
    cases.record(work.session, former, CaseStep.REOPENED, by.id, work.now, to=going_on.id)
    return going_on


def wake(work: Work, case_id: int) -> None:
    """The rest of a snoozed case is over: its holder is reminded."""
    if not cases.wake(work.session, case_id):
        return
    case, participant = open_case_of(work, case_id)
    cases.record(work.session, case, CaseStep.WOKEN, None, work.now)
    clocks.leave_time_to_begin(work, case)
    if case.assigned_to is not None:
        holder = people.get(work.session, case.assigned_to)
        alerts.alert_one(work, case, participant, holder, woken=True)


def find_somebody(work: Work, case_id: int) -> bool:
    """Nobody within reach knows of this case: asks whoever is there now; False where nobody is."""
    case, participant = open_case_of(work, case_id)
    if not alerts.staff_around(work, participant):
        return False
    if case.assigned_to is not None:
        gone = case.assigned_to
        cases.release(work.session, case.id, gone)
        cases.record(work.session, case, CaseStep.RETURNED, None, work.now, held_by=gone)
        alerts.refresh_cards(work, case, participant)
    return escalation.climb(work, case, participant, anew=True)


def touched(work: Work, case: Case, by: Person, **facts: str) -> None:
    """Staff were in touch outside the conversation: a call, a visit."""
    cases.record(work.session, case, CaseStep.TOUCHED, by.id, work.now, **facts)
    unanswered.answered(work, case)
    clocks.touched(work, case)


def tried(work: Work, case: Case, by: Person, **facts: str) -> None:
    """They called or came, and met nobody: it counts for the clock, and answers no word that waits."""
    cases.record(work.session, case, CaseStep.TRIED, by.id, work.now, **facts)
    clocks.touched(work, case)


def talked(work: Work, case: Case, by: Person) -> None:
    """A word went between the two; the first of a talk is a step of its own, and it ends a rest."""
    participant = participants.get(work.session, case.participant_id)
    if not clocks.is_talking(work, case):
        cases.record(work.session, case, CaseStep.TALKING, by.id, work.now)
    case.talked_at = work.now
    work.session.add(case)
    work.session.flush()
    is_from_them = by.id == participant.person_id
    if is_from_them and cases.wake(work.session, case.id):
        cases.record(work.session, case, CaseStep.WOKEN, by.id, work.now)
        clocks.leave_time_to_begin(work, case)
        alerts.refresh_cards(work, case, participant)
    if not is_from_them:
        unanswered.answered(work, case)
    # Words that nobody has answered yet are no talk.
    if not is_from_them or case.touched_at is not None:
        clocks.touched(work, case)


def may(case: Case, step: CaseStep, person: Person) -> None:
    """Raises ClaimFirst where the case's life does not let this person take the step now."""
    who = Who.HOLDER if case.assigned_to == person.id else Who.COLLEAGUE
    if case_life.after(case.status, step, who) is None:
        raise ClaimFirst


def open_case_of(work: Work, case_id: int) -> tuple[Case, Participant]:
    case = cases.get(work.session, case_id)
    if case is None or case.status == CaseStatus.RESOLVED:
        raise CaseOver
    return case, participants.get(work.session, case.participant_id)


def handled_by(work: Work, case_id: int, person: Person) -> tuple[Case, Participant]:
    """The unresolved case, if this person may act on it; raises NotYours or CaseOver."""
    case = cases.get(work.session, case_id)
    if case is None:
        raise NotYours
    participant = participants.get(work.session, case.participant_id)
    if not may_handle(work, person, participant):
        raise NotYours
    return open_case_of(work, case_id)


def held_by(work: Work, case_id: int, person: Person) -> tuple[Case, Participant]:
    """The case, if this person holds it; raises ClaimFirst where they do not."""
    case, participant = handled_by(work, case_id, person)
    if case.assigned_to != person.id:
        raise ClaimFirst
    return case, participant


def _begin(
    work: Work,
    participant: Participant,
    reason: CaseReason,
    facts: dict[str, Any],
    former: Case | None,
    by: Person | None = None,
) -> Case:
    actor = by.id if by is not None else None
    case = Case(
        participant_id=participant.id,
        reason=reason,
        facts=facts,
        opened_at=work.now,
        visit_due_at=meeting_first.visit_due_at(work, participant, reason),
        follows=former.id if former is not None else None,
    )
    work.session.add(case)
    work.session.flush()
    cases.record(work.session, case, CaseStep.OPENED, actor, work.now, reason=reason, **facts)
    if former is not None:
        cases.record(work.session, former, CaseStep.REOPENED, actor, work.now, to=case.id)
    if reason in STALLING and participant.status == ParticipantStatus.ACTIVE:
        participant.status = ParticipantStatus.STALLED
    _wait_for_help(work, case, reason)
    return case


def _wait_for_help(work: Work, case: Case, reason: CaseReason) -> None:
    """Whoever asked for help waits for an answer."""
    if reason is CaseReason.ASKED_FOR_HELP:
        unanswered.asked(work, case)


def _others(work: Work, participant: Participant, person: Person) -> list[Person]:
    return [
        other
        for other in alerts.staff_around(work, participant)
        if other.id not in {person.id, participant.person_id}
    ]


def _let_go(work: Work, case: Case, holder: Person) -> None:
    """Raises ClaimFirst where it went out of their hands meanwhile."""
    if not cases.release(work.session, case.id, holder.id):
        raise ClaimFirst
    writing.end(work, holder, case.id)


def _former(work: Work, participant: Participant) -> Case | None:
    ended = cases.newest_resolved(work.session, participant.id, work.now - COMES_BACK)
    return ended if ended is not None and case_life.comes_back(ended.outcome) else None


def _take(work: Work, case: Case, person: Person) -> bool:
    """True where the case has just become theirs, False where it was; raises AlreadyClaimed."""
    if cases.take(work.session, case.id, person.id, work.now):
        cases.record(work.session, case, CaseStep.CLAIMED, person.id, work.now)
        clocks.start_touch(work, case, person)
        return True
    if case.assigned_to == person.id:
        return False
    raise AlreadyClaimed(by=_holder(work, case))


def _holder(work: Work, case: Case) -> str:
    return people.get(work.session, case.assigned_to).name if case.assigned_to is not None else ""
