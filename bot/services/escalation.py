"""Who is asked after whom, until somebody has taken the case?"""

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.buttons import GiveBack, ResolveCase, ShowCase, SnoozeCase, Touched, WriteTo
from bot.rules.escalation import Due, due, next_rung
from bot.rules.fairness import Helper, Need, who_takes
from bot.rules.local_time import at_local
from bot.rules.need import CALLED, no_less_in_need, place_in_line
from bot.services import alerts, buddies, clocks, mornings, writing
from bot.services.people import may_handle
from bot.services.reasons import is_of_distress, short_reason
from bot.services.speaker import Speaker
from bot.services.speech import Choice, Keyboard, Post, choice, column, say
from bot.services.work import Work
from storage import cases, participants, people, workloads
from storage.tables import Case, Participant, Person
from storage.vocabulary import CaseRung, CaseStatus, CaseStep, Lane, Role

LIST_AT = time(8)
LISTED = 10
# So many alerts wait for a coordinator at once; what is less in need stands in the list.
AT_ONCE = 3

Ladder = dict[CaseRung, list[Person]]


def climb(
    work: Work, case: Case, participant: Participant, *, but: Person | None = None, anew: bool = False
) -> bool:
    """Asks the next rung, or the first one anew; False where there is none, or somebody acted meanwhile."""
    there = _ladder(work, case, participant, but)
    rung = next_rung(None if anew else case.rung, there)
    if rung is None:
        return False
    before, first = case.rung, there[rung][0]
    waits = rung is CaseRung.COORDINATOR and _waits_in_the_list(work, case, participant, first)
    if not cases.climb(work.session, case, rung, None if waits else first.id):
        return False
    if before is not None:
        cases.record(work.session, case, CaseStep.ESCALATED, None, work.now, to=rung)
    if waits:
        clocks.wait_until(work, case, _next_list(work, case, participant, first))
        return True
    _give_time(work, case, participant, first)
    if rung is CaseRung.BUDDY:
        buddies.ask_to_greet(work, case, participant, first)
    else:
        for person in there[rung]:
            alerts.alert_one(work, case, participant, person)
    return True


def _waits_in_the_list(work: Work, case: Case, participant: Participant, coordinator: Person) -> bool:
    """Distress never does, nor a call at night, when the next list is the morning's."""
    if is_of_distress(case):
        return False
    calls_at_night = case.reason in alerts.URGENT and _within_the_hour(work, coordinator) is None
    is_one_of_many = not calls_at_night and _stands_behind_many(work, case, coordinator)
    return is_one_of_many or _may_wait(work, case, participant)


def _may_wait(work: Work, case: Case, participant: Participant) -> bool:
    """More silences than the trainers have room for come in one list; whoever called waits for no list."""
    never_asked = case.rung in {None, CaseRung.BUDDY}
    return never_asked and case.reason not in CALLED and bool(_trainers_there(work, participant))


def _stands_behind_many(work: Work, case: Case, coordinator: Person) -> bool:
    """Many at once are one list: those who need somebody most have been shown already, and wait too."""
    return cases.count_asked(work.session, coordinator.id, no_less_in_need(case.reason)) >= AT_ONCE


def go_on_from(work: Work, case: Case, participant: Participant, holder: Person) -> None:
    """The case came back out of this person's hands: the next rung is asked, else it is listed."""
    if not climb(work, case, participant, but=holder):
        clocks.wait_until(work, case, _list_moment(work, work.now, holder))


def take_the_next_step(work: Work, case_id: int) -> bool:
    """What is due on a case whose time is up; at night only what distress asks for.

    False where somebody acted meanwhile.
    """
    case = cases.get(work.session, case_id)
    if case is None or case.next_step_at is None or case.next_step_at > work.now:
        return False
    participant = participants.get(work.session, case.participant_id)
    there = _ladder(work, case, participant)
    rung = next_rung(case.rung, there)
    calls_now = is_of_distress(case) and case.status is CaseStatus.OPEN and rung is not None
    if not calls_now and _waits_for_the_morning(work, case, participant, there[rung] if rung else []):
        return True
    is_done = False
    match due(case.status, nudged=case.nudged_at is not None, goes_on=rung is not None):
        case Due.CLIMB:
            is_done = climb(work, case, participant)
        case Due.LIST:
            is_done = _has_found_room(work, case, participant, there) or _list(
                work, case, participant, there.get(CaseRung.COORDINATOR, [])
            )
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
    """Those who can be asked now; a rung on which nobody stands, or nobody with room, is left out."""
    theirs = _their_trainer(work, case, participant)
    coordinators = people.reachable_staff_of(work.session, Role.COORDINATOR, participant.cohort_id)
    left_out = {participant.person_id, but.id if but is not None else None}
    others = [one for one in _trainers_there(work, participant) if one not in theirs]
    rungs: dict[CaseRung, Sequence[Person]] = {
        CaseRung.BUDDY: buddies.to_be_asked(work, case, participant),
        CaseRung.TRAINER: _with_room(work, participant, [one for one in theirs if one.id not in left_out]),
        CaseRung.CO_TRAINER: _with_room(work, participant, [one for one in others if one.id not in left_out]),
        CaseRung.COORDINATOR: coordinators,
    }
    there = {rung: [one for one in asked if one.id not in left_out] for rung, asked in rungs.items()}
    return {rung: asked for rung, asked in there.items() if asked}


def _their_trainer(work: Work, case: Case, participant: Participant) -> list[Person]:
    """Whoever walked beside them in the case that this one follows, else their own trainer."""
    former = cases.get(work.session, case.follows) if case.follows is not None else None
    for person_id in (former.assigned_to if former is not None else None, participant.trainer_id):
        if person_id is None:
            continue
        # While they are away it is whoever stands in for them.
        there = workloads.there_for(work.session, person_id, work.now)
        if there is None:
            continue
        person = people.get(work.session, there)
        if people.is_reachable(work.session, person) and may_handle(work, person, participant):
            return [person]
    return []


def _trainers_there(work: Work, participant: Participant) -> list[Person]:
    """The trainers of the cohort who can be reached and are not away."""
    return [
        trainer
        for trainer in people.reachable_staff_of(work.session, Role.TRAINER, participant.cohort_id)
        if trainer.id != participant.person_id
        and workloads.stand_in_of(work.session, trainer.id, work.now) is None
    ]


def _with_room(work: Work, participant: Participant, trainers: Sequence[Person]) -> list[Person]:
    """The one of them who should take it; none where nobody has room."""
    ids = [trainer.id for trainer in trainers]
    load = cases.load(work.session, ids)
    most = workloads.most_by_trainer(work.session, ids, clocks.care_of(work, participant).most_cases)
    villages = workloads.villages_by_trainer(work.session, ids)
    helpers = [Helper(one.id, one.language, villages[one.id], load[one.id], most[one.id]) for one in trainers]
    language = people.get(work.session, participant.person_id).language
    chosen = who_takes(Need(participant.trainer_id, language, participant.village), helpers)
    return [one for one in trainers if chosen is not None and one.id == chosen.id]


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


def _next_list(work: Work, case: Case, participant: Participant, coordinator: Person) -> datetime:
    """The morning's; whoever called stands in one within the hour, as long as it is day."""
    if case.reason not in CALLED or _may_wait(work, case, participant):
        return _list_moment(work, work.now, coordinator)
    return _within_the_hour(work, coordinator) or _list_moment(work, work.now, coordinator)


def _within_the_hour(work: Work, coordinator: Person) -> datetime | None:
    """The next full hour; None where it is night by then."""
    hour = work.now.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
    return hour if clocks.day_of(work, coordinator).first_moment(hour) == hour else None


def _waits_for_the_morning(
    work: Work, case: Case, participant: Participant, next_asked: Sequence[Person]
) -> bool:
    """A look that comes late may come at night: then the step keeps until whoever it reaches is awake."""
    if case.assigned_to is not None:
        reached = people.get(work.session, case.assigned_to)
    else:
        reached = next_asked[0] if next_asked else people.get(work.session, participant.person_id)
    morning = mornings.waking_moment(work, reached)
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


def _has_found_room(work: Work, case: Case, participant: Participant, there: Ladder) -> bool:
    """A case that nobody had room for goes to a trainer as soon as one has."""
    has_room = bool({CaseRung.TRAINER, CaseRung.CO_TRAINER} & there.keys())
    was_shown = bool(cases.cards(work.session, case.id))
    return has_room and not was_shown and climb(work, case, participant, anew=True)


def _list(work: Work, case: Case, participant: Participant, coordinators: Sequence[Person]) -> bool:
    """Everybody who still waits, the most in need first, in one message a coordinator and day or hour."""
    for coordinator in coordinators:
        _tell_who_waits(work, coordinator, case.next_step_at)
    lives_by = coordinators[0] if coordinators else people.get(work.session, participant.person_id)
    clocks.wait_until(work, case, _list_moment(work, work.now + timedelta(minutes=1), lives_by))
    return True


def _tell_who_waits(work: Work, coordinator: Person, due: datetime | None) -> None:
    served = people.cohorts_served(work.session, coordinator.id, Role.COORDINATOR)
    waiting = [
        (case, them) for case, them in cases.waiting(work.session, served) if them.id != coordinator.id
    ]
    waiting.sort(
        key=lambda one: place_in_line(one[0].reason, one[0].opened_at, is_distress=is_of_distress(one[0]))
    )
    local = (due or work.now).astimezone(ZoneInfo(coordinator.timezone))
    is_of_the_day = due is None or due == _list_moment(work, due, coordinator)
    which = work.today(coordinator.timezone) if is_of_the_day else f"{local:%Y%m%d%H}"
    choices = [
        Choice(f"{them.name}: {short_reason(work, case, coordinator)}", ShowCase(case.id))
        for case, them in waiting[:LISTED]
    ]
    if waiting:
        post = Post(lane=Lane.ALERT, once=f"waiting:{coordinator.id}:{which}")
        say(work, coordinator, "cases-still-wait", buttons=column(choices), post=post, count=len(waiting))


def buddy_cannot(work: Work, speaker: Speaker, case_id: int) -> None:
    """That is all right: the trainer is asked, as soon as they are awake."""
    case, _ = buddies.asked_case(work, speaker, case_id)
    clocks.wait_until(work, case, work.now)
    say(work, speaker.person, "buddy-cannot-is-fine")
