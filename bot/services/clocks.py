"""How is the time that somebody has for a case kept, paused and given anew?"""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.programme.care import Care
from bot.rules import deadlines
from bot.rules.deadlines import Clock
from bot.rules.waking_time import Waking
from bot.services import programmes
from bot.services.work import Work
from storage import participants, people
from storage.tables import Case, Participant, Person


def care_of(work: Work, participant: Participant) -> Care:
    return programmes.of_participant(work, participant).care


def day_of(work: Work, person: Person) -> Waking:
    quiet = work.house.programme.quiet
    return Waking(quiet.since, quiet.until, ZoneInfo(person.timezone))


def start(work: Work, case: Case, person: Person, long: timedelta) -> None:
    """From now on this person has so much of their waking time."""
    _keep(work, case, deadlines.started(work.now, long, day_of(work, person)))


def start_touch(work: Work, case: Case, person: Person) -> None:
    """From now on this person has the time until a first touch."""
    participant = participants.get(work.session, case.participant_id)
    start(work, case, person, care_of(work, participant).deadline(case.reason).touch)


def stop(work: Work, case: Case, resumes: datetime) -> None:
    """The time of whoever has the case stands still from now on."""
    clock = _of(case)
    if clock is not None:
        _keep(work, case, deadlines.stopped(clock, work.now, resumes, _day(work, case)))


def touched(work: Work, case: Case) -> None:
    """The first touch begins the time until the end; while they are in touch it stands still."""
    care = care_of(work, participants.get(work.session, case.participant_id))
    is_first = case.touched_at is None
    case.touched_at, case.nudged_at = work.now, None
    if is_first and case.assigned_to is not None:
        holder = people.get(work.session, case.assigned_to)
        start(work, case, holder, care.deadline(case.reason).resolve)
    stop(work, case, work.now + care.talking)


def is_talking(work: Work, case: Case) -> bool:
    """A word went between the two so lately that nobody is pressed."""
    care = care_of(work, participants.get(work.session, case.participant_id))
    return case.talked_at is not None and work.now - case.talked_at <= care.talking


def leave_time_to_begin(work: Work, case: Case) -> None:
    """Whoever is reminded of a case has the time of a first touch, and what was left if that is more."""
    participant = participants.get(work.session, case.participant_id)
    touch = care_of(work, participant).deadline(case.reason).touch
    clock = _of(case)
    if clock is not None:
        _keep(work, case, deadlines.with_at_least(clock, work.now, touch, _day(work, case)))


def wait_until(work: Work, case: Case, moment: datetime) -> None:
    _keep(work, case, Clock(work.now, moment))


def _of(case: Case) -> Clock | None:
    if case.clock_since is None or case.next_step_at is None:
        return None
    return Clock(case.clock_since, case.next_step_at)


def _day(work: Work, case: Case) -> Waking:
    """The day of whoever holds the case, else of the participant, who lives nearby."""
    participant = participants.get(work.session, case.participant_id)
    return day_of(work, people.get(work.session, case.assigned_to or participant.person_id))


def _keep(work: Work, case: Case, clock: Clock) -> None:
    case.clock_since, case.next_step_at = clock.since, clock.until
    work.session.add(case)
    work.session.flush()
