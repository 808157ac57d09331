"""Who is asked after whom, until somebody has taken the case?"""

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.buttons import GiveBack, ResolveCase, ShowCase, SnoozeCase, Touched, WriteTo
from bot.rules.escalation import Due, due, next_rung
from bot.rules.local_time import at_local
from bot.services import alerts, buddies, clocks, writing
from bot.services.people import may_handle
from bot.services.reasons import short_reason
from bot.services.speaker import Speaker
from bot.services.speech import Choice, Keyboard, Post, choice, column, say
from bot.services.work import Work
from storage import cases, participants, people
from storage.tables import Case, Participant, Person
from storage.vocabulary import CaseRung, CaseStatus, CaseStep, Lane, Role

LIST_AT = time(8)
LISTED = 10

Ladder = dict[CaseRung, list[Person]]


def climb(
    work: Work, case: Case, participant: Participant, *, but: Person | None = None, anew: bool = False
) -> bool:
    """Asks the next rung, or the first one anew; False where there is none, or somebody acted meanwhile."""
    there = _ladder(work, case, participant, but)
    rung = next_rung(None if anew else case.rung, there)
    before = case.rung
    if rung is None or not cases.climb(work.session, case, rung):
        return False
    if before is not None:
        cases.record(work.session, case, CaseStep.ESCALATED, None, work.now, to=rung)
    _give_time(work, case, participant, there[rung][0])
    if rung is CaseRung.BUDDY:
        buddies.ask_to_greet(work, case, participant, there[rung][0])
    else:
        for person in there[rung]:
            alerts.alert_one(work, case, participant, person)
    return True


def go_on_from(work: Work, case: Case, participant: Participant, holder: Person) -> None:
    """The case came back out of this person's hands: the next rung is asked, else it is listed."""
    if not climb(work, case, participant, but=holder):
        clocks.wait_until(work, case, _list_moment(work, work.now, holder))


def take_the_next_step(work: Work, case_id: int) -> bool:
    """What is due on a case whose time is up; never at night. False where somebody acted meanwhile."""
    case = cases.get(work.session, case_id)
    if case is None or case.next_step_at is None or case.next_step_at > work.now:
        return False
    participant = participants.get(work.session, case.participant_id)
    there = _ladder(work, case, participant)
    rung = next_rung(case.rung, there)
    if _waits_for_the_morning(work, case, participant, there[rung] if rung else []):
        return True
    is_done = False
    match due(case.status, nudged=case.nudged_at is not None, goes_on=rung is not None):
        case Due.CLIMB:
            is_done = climb(work, case, participant)
        case Due.LIST:
            is_done = _list(work, case, participant, there.get(CaseRung.COORDINATOR, []))
        case Due.NUDGE:
            is_done = _nudge(work, case)
        case Due.RETURN:
            is_done = _return(work, case, participant)
    return is_done


def lost(work: Work, case_id: int, person_id: int) -> None:
    """An alert never arrived: where nobody took the case, the next rung is asked at the next look."""
    case = cases.get(work.session, case_id)
    if case is None or case.status is CaseStatus.RESOLVED:
        return
    cases.record(work.session, case, CaseStep.ALERT_LOST, None, work.now, to=person_id)
    if case.status is CaseStatus.OPEN and case.rung is not CaseRung.COORDINATOR:
        clocks.wait_until(work, case, work.now)


def _ladder(work: Work, case: Case, participant: Participant, but: Person | None = None) -> Ladder:
    """Those who can be asked now; a rung on which nobody stands is left out."""
    trainers = _trainers(work, case, participant)
    asked_before = {trainer.id for trainer in trainers}
    coordinators = people.reachable_staff_of(work.session, Role.COORDINATOR, participant.cohort_id)
    rungs: dict[CaseRung, Sequence[Person]] = {
        CaseRung.BUDDY: buddies.to_be_asked(work, case, participant),
        CaseRung.TRAINER: trainers,
        CaseRung.CO_TRAINER: _co_trainers(work, participant, asked_before),
        CaseRung.COORDINATOR: coordinators,
    }
    left_out = {participant.person_id, but.id if but is not None else None}
    there = {rung: [one for one in asked if one.id not in left_out] for rung, asked in rungs.items()}
    return {rung: asked for rung, asked in there.items() if asked}


def _trainers(work: Work, case: Case, participant: Participant) -> list[Person]:
    """Whoever walked beside them in the case that this one follows, else their own trainer."""
    former = cases.get(work.session, case.follows) if case.follows is not None else None
    for person_id in (former.assigned_to if former is not None else None, participant.trainer_id):
        if person_id is None:
            continue
        person = people.get(work.session, person_id)
        if people.is_reachable(work.session, person) and may_handle(work, person, participant):
            return [person]
    return []


def _co_trainers(work: Work, participant: Participant, but: set[int]) -> list[Person]:
    """One other trainer of the cohort: the one with the fewest cases in hand."""
    others = [
        trainer
        for trainer in people.reachable_staff_of(work.session, Role.TRAINER, participant.cohort_id)
        if trainer.id not in {*but, participant.person_id}
    ]
    load = cases.load(work.session, [trainer.id for trainer in others])
    return sorted(others, key=lambda trainer: (load[trainer.id], trainer.id))[:1]


def _give_time(work: Work, case: Case, participant: Participant, first: Person) -> None:
    if case.rung is CaseRung.BUDDY:
        clocks.start(work, case, first, clocks.care_of(work, participant).buddy)
        return
    clocks.start_touch(work, case, first)
    if case.rung is CaseRung.COORDINATOR and case.next_step_at is not None:
        clocks.wait_until(work, case, _list_moment(work, case.next_step_at, first))


def _list_moment(work: Work, after: datetime, person: Person) -> datetime:
    """The first morning from then on, at the hour of the list, in this person's zone."""
    zone = ZoneInfo(person.timezone)
    day = after.astimezone(zone).date()
    morning = at_local(day, LIST_AT, zone)
    if morning < after:
        morning = at_local(day + timedelta(days=1), LIST_AT, zone)
    return clocks.day_of(work, person).first_moment(morning)


def _waits_for_the_morning(
    work: Work, case: Case, participant: Participant, next_asked: Sequence[Person]
) -> bool:
    """A look that comes late may come at night: then the step keeps until whoever it reaches is awake."""
    if case.assigned_to is not None:
        reached = people.get(work.session, case.assigned_to)
    else:
        reached = next_asked[0] if next_asked else people.get(work.session, participant.person_id)
    morning = alerts.waking_moment(work, reached)
    if morning > work.now:
        clocks.wait_until(work, case, morning)
    return morning > work.now


def _nudge(work: Work, case: Case) -> bool:
    """A gentle question to a holder of whom nothing was heard."""
    deadline = case.next_step_at
    if not cases.nudge(work.session, case, work.now) or case.assigned_to is None or deadline is None:
        return False
    holder = people.get(work.session, case.assigned_to)
    cases.record(work.session, case, CaseStep.NUDGED, None, work.now, to=holder.id)
    clocks.start_touch(work, case, holder)
    key = "case-nudge" if case.touched_at is None else "case-nudge-to-end"
    post = Post(lane=Lane.ALERT, once=f"case:{case.id}:nudge:{deadline.isoformat()}")
    say(
        work,
        holder,
        key,
        buttons=_nudge_buttons(work, case, holder),
        post=post,
        participant=alerts.name_of(work, case),
    )
    return True


def _nudge_buttons(work: Work, case: Case, holder: Person) -> Keyboard:
    write = choice(work, holder, "button-write", WriteTo(case.id))
    if case.touched_at is None:
        first = [write, choice(work, holder, "button-touched", Touched(case.id))]
    else:
        first = [choice(work, holder, "button-resolve", ResolveCase(case.id, "")), write]
    return column(
        [
            *first,
            choice(work, holder, "button-snooze", SnoozeCase(case.id, 0)),
            choice(work, holder, "button-give-back", GiveBack(case.id)),
        ]
    )


def _return(work: Work, case: Case, participant: Participant) -> bool:
    """Its holder stayed quiet after the nudge: the case goes on without them, and they are told kindly."""
    held_by = case.assigned_to
    if held_by is None or not cases.take_back(work.session, case, work.now):
        return False
    holder = people.get(work.session, held_by)
    writing.end(work, holder, case.id)
    cases.record(work.session, case, CaseStep.RETURNED, None, work.now, held_by=holder.id)
    alerts.refresh_cards(work, case, participant)
    say(work, holder, "case-taken-back", post=Post(lane=Lane.ALERT), participant=alerts.name_of(work, case))
    go_on_from(work, case, participant, holder)
    return True


def _list(work: Work, case: Case, participant: Participant, coordinators: Sequence[Person]) -> bool:
    """Everybody who still waits, in one message a coordinator and day."""
    for coordinator in coordinators:
        _tell_who_waits(work, coordinator)
    lives_by = coordinators[0] if coordinators else people.get(work.session, participant.person_id)
    clocks.wait_until(work, case, _list_moment(work, work.now + timedelta(minutes=1), lives_by))
    return True


def _tell_who_waits(work: Work, coordinator: Person) -> None:
    served = people.cohorts_served(work.session, coordinator.id, Role.COORDINATOR)
    waiting = [
        (case, them) for case, them in cases.waiting(work.session, served) if them.id != coordinator.id
    ]
    today = work.now.astimezone(ZoneInfo(coordinator.timezone)).date()
    choices = [
        Choice(f"{them.name}: {short_reason(work, case, coordinator)}", ShowCase(case.id))
        for case, them in waiting[:LISTED]
    ]
    if waiting:
        post = Post(lane=Lane.ALERT, once=f"waiting:{coordinator.id}:{today}")
        say(work, coordinator, "cases-still-wait", buttons=column(choices), post=post, count=len(waiting))


def buddy_cannot(work: Work, speaker: Speaker, case_id: int) -> None:
    """That is all right: the trainer is asked, as soon as they are awake."""
    case, _ = buddies.asked_case(work, speaker, case_id)
    clocks.wait_until(work, case, work.now)
    say(work, speaker.person, "buddy-cannot-is-fine")
