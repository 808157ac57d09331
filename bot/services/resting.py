"""How does somebody begin to rest, and come back?"""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.errors import Refusal
from bot.rules.local_time import at_local
from bot.rules.quiet_hours import first_waking_moment
from bot.services import check_ins, planning, programmes, solving_itself
from bot.services.menus import show_menu
from bot.services.speech import Post, say
from bot.services.work import Work
from bot.words import moment
from storage import participants, people, shared_pauses
from storage.tables import Participant, Person, SharedPause
from storage.vocabulary import Lane, ParticipantStatus

MORNING = time(8)


class DayIsOver(Refusal):
    """The day until which somebody would rest is not ahead."""

    words = "pause-day-is-over"

    def __init__(self, latest: str) -> None:
        super().__init__(latest=latest)


class TooLong(Refusal):
    """Longer than the programme lets somebody rest."""

    words = "pause-too-long"

    def __init__(self, latest: str) -> None:
        super().__init__(latest=latest)


def last_day(work: Work, cohort_id: int, since: date) -> date:
    """Until when a pause that begins on that day can last."""
    return since + timedelta(days=programmes.of_cohort(work, cohort_id).programme.rhythm.longest_pause_days)


def begin(work: Work, participant: Participant, person: Person, until: date) -> None:
    """Nothing is asked, reminded of or counted from now on until the morning of that day."""
    _rest(work, participant, person, at_local(until, MORNING, ZoneInfo(person.timezone)), None)
    solving_itself.close_for_a_pause(work, participant, until)


def join(work: Work, participant: Participant, person: Person, pause: SharedPause) -> bool:
    """Rests as the others do; False for somebody who rests for longer already."""
    until = participant.paused_until
    if participant.status is ParticipantStatus.PAUSED and until is not None and until >= pause.ends_at:
        return False
    _rest(work, participant, person, pause.ends_at, pause)
    return True


def come_back(work: Work, participant: Participant, person: Person, post: Post) -> bool:
    """False where no pause was to be ended."""
    because = check_ins.pause_of(participant)
    if not participants.end_pause(work.session, participant.id, _as_before(work, participant)):
        return False
    work.session.refresh(participant)
    check_ins.leave_out_the_pause(work, participant, person, because)
    show_menu(work, person)
    asked = planning.next_asked(work, participant, person)
    say(
        work,
        person,
        "pause-over",
        post=post,
        name=person.name,
        next=moment(asked, person.timezone, person.language),
    )
    return True


def end_by_itself(work: Work, participant_id: int) -> bool:
    """The day has come; a late look at night says so in the morning. Where all others rest, so do they."""
    participant = participants.get(work.session, participant_id)
    person = people.get(work.session, participant.person_id)
    shared = shared_by(work, participant)
    if shared is not None:
        return join(work, participant, person, shared)
    day = f"{participant.paused_until:%Y%m%d}"
    return come_back(work, participant, person, in_the_morning(work, participant, person, f"over:{day}"))


def in_the_morning(work: Work, participant: Participant, person: Person, once: str) -> Post:
    """By day at once, and once."""
    quiet = programmes.of_participant(work, participant).quiet
    waking = first_waking_moment(work.now, quiet.since, quiet.until, ZoneInfo(person.timezone))
    return Post(lane=Lane.CHECK_IN, once=f"pause:{participant.id}:{once}", not_before=waking)


def shared_by(work: Work, participant: Participant) -> SharedPause | None:
    """The pause that their whole village or cohort makes now, the longest of several."""
    in_force = shared_pauses.in_force(work.session, [participant.cohort_id], work.now)
    theirs = [pause for pause in in_force if _is_here(pause, participant)]
    return max(theirs, key=lambda pause: pause.ends_at, default=None)


def _rest(
    work: Work, participant: Participant, person: Person, ends_at: datetime, pause: SharedPause | None
) -> None:
    participant.paused_with = pause.id if pause is not None else None
    participant.paused_because = None
    check_ins.call_off(work, participant, person, check_ins.pause_of(participant))
    participant.status, participant.paused_until = ParticipantStatus.PAUSED, ends_at
    work.session.add(participant)
    work.session.flush()
    show_menu(work, person)


def _as_before(work: Work, participant: Participant) -> ParticipantStatus:
    """Whoever never came in by themselves has not done so by resting."""
    if participant.enrolled_at is None:
        return ParticipantStatus.INVITED
    is_silent = solving_itself.is_silent(work, participant)
    return ParticipantStatus.STALLED if is_silent else ParticipantStatus.ACTIVE


def _is_here(pause: SharedPause, participant: Participant) -> bool:
    village = (participant.village or "").strip().casefold()
    return pause.village is None or pause.village.strip().casefold() == village
