"""How does a check-in begin, get its reminder, and end unanswered?"""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.buttons import Correct
from bot.rules.cadence import caught_up, following_occurrence, next_occurrence
from bot.rules.quiet_hours import first_waking_moment
from bot.services import questions
from bot.services.greeting import greeting
from bot.services.passing import PASSING
from bot.services.speech import ANSWER, Post, choice, column, say
from bot.services.work import Work
from storage import check_ins, dialogues, participants, people
from storage.tables import CheckIn, Participant, Person
from storage.vocabulary import CheckInStatus, Lane

JUST_ANSWERED = timedelta(days=3)
TOO_LATE = "too_late"
UNREACHABLE = "unreachable"
LEFT = "left"


def first_check_in_at(work: Work, zone: str) -> datetime:
    """When somebody who enrols now is asked for the first time."""
    cadence = work.house.programme.cadence
    return next_occurrence(work.now + cadence.grace, cadence.weekday_number, cadence.hour, ZoneInfo(zone))


def ask_if_due(work: Work, participant_id: int) -> bool:
    """Begins the check-in that is due; False where it is skipped or waits for the morning."""
    participant = participants.get(work.session, participant_id)
    due = participant.next_check_in_at
    if due is None or due > work.now or participant.status not in participants.FOLLOWED:
        return False
    person = people.get(work.session, participant.person_id)
    programme, zone = work.house.programme, ZoneInfo(person.timezone)
    cadence = programme.cadence
    occurrence = caught_up(due, work.now, cadence.every_weeks, cadence.weekday_number, cadence.hour, zone)
    morning = _first_waking_moment(work, work.now, person)
    if work.now - occurrence > programme.check_in.send_within:
        _skip(work, participant, person, occurrence, TOO_LATE)
        return False
    if not people.is_reachable(work.session, person):
        _skip(work, participant, person, occurrence, UNREACHABLE)
        return False
    if morning > work.now:
        participant.next_check_in_at = morning
        work.session.add(participant)
        return False
    _begin(work, participant, person, occurrence, early=False)
    return True


def begin_early(work: Work, participant: Participant, person: Person) -> None:
    """The participant wants to report now: the open question again, or the next check-in ahead of time."""
    newest = check_ins.newest(work.session, participant.id)
    if newest is not None and newest.status in check_ins.WAITING and newest.question is not None:
        question = work.house.programme.question(newest.question)
        if question is not None:
            questions.strip_prompt(work, newest, person)
            questions.put(work, newest, person, question, post=ANSWER)
            return
    if newest is not None and newest.completed_at and work.now - newest.completed_at < JUST_ANSWERED:
        change = choice(work, person, "button-correct", Correct(newest.id))
        say(work, person, "check-in-already-done", buttons=column([change]))
        return
    _begin(work, participant, person, _free_occurrence(work, participant, person), early=True)


def remind(work: Work, check_in: CheckIn) -> None:
    """Asks once more, with a way to ask for a human instead; a late look at night waits for the morning."""
    participant = participants.get(work.session, check_in.participant_id)
    person = people.get(work.session, participant.person_id)
    morning = _first_waking_moment(work, work.now, person)
    check_in.remind_at = morning if morning > work.now else None
    work.session.add(check_in)
    question = work.house.programme.question(check_in.question or "")
    if check_in.remind_at is not None:
        return
    if question is None or participant.status not in participants.FOLLOWED:
        return
    if not people.is_reachable(work.session, person):
        return
    questions.strip_prompt(work, check_in, person)
    check_in.reminded_at = work.now
    questions.put(
        work,
        check_in,
        person,
        question,
        before=work.text(person, "check-in-reminder", name=person.name),
        with_help=True,
        post=Post(lane=Lane.CHECK_IN, once=f"checkin:{check_in.id}:nudge", send_by=check_in.due_at),
    )


def miss(work: Work, check_in: CheckIn) -> None:
    """The time to answer is over. The buttons stay: a late answer still counts for its own week."""
    check_in.status = CheckInStatus.MISSED
    participant = participants.get(work.session, check_in.participant_id)
    participant.missed_in_a_row += 1
    work.session.add(check_in)
    work.session.add(participant)
    work.session.flush()


def call_off(work: Work, participant: Participant, person: Person) -> None:
    """They left: the open question is asked no longer, and it is nobody's fault that it stays unanswered."""
    newest = check_ins.newest(work.session, participant.id)
    if newest is None or newest.status not in check_ins.WAITING:
        return
    questions.strip_prompt(work, newest, person)
    newest.question, newest.remind_at = None, None
    if newest.status is not CheckInStatus.PARTIAL:
        newest.status, newest.skipped_because = CheckInStatus.CANCELLED, LEFT
    work.session.add(newest)
    work.session.flush()


def _begin(
    work: Work, participant: Participant, person: Person, occurrence: datetime, *, early: bool
) -> None:
    programme = work.house.programme
    check_in = _row(work, participant, person, occurrence)
    if check_in is None:
        _plan_next(work, participant, person, occurrence)
        return
    _close_the_one_before(work, participant, person)
    if person.chat_id is not None:
        dialogues.leave(work.session, person.chat_id, PASSING)
    check_in.remind_at = _first_waking_moment(work, work.now + programme.check_in.remind_after, person)
    work.session.add(check_in)
    work.session.flush()
    check_ins.keep_programme(
        work.session, work.house.programme_file.digest, work.house.programme_file.source, work.now
    )
    post = Post(
        lane=Lane.ANSWER if early else Lane.CHECK_IN,
        once=f"checkin:{check_in.id}:ask",
        about=f"{check_ins.ABOUT}{check_in.id}",
        send_by=work.now + programme.check_in.send_within,
    )
    questions.put(work, check_in, person, programme.questions[0], before=greeting(work, person), post=post)
    _plan_next(work, participant, person, occurrence)


def _free_occurrence(work: Work, participant: Participant, person: Person) -> datetime:
    """The next occurrence of which nothing is written yet; somebody who left and came back may be ahead."""
    cadence, zone = work.house.programme.cadence, ZoneInfo(person.timezone)
    occurrence = participant.next_check_in_at or next_occurrence(
        work.now, cadence.weekday_number, cadence.hour, zone
    )
    while _row(work, participant, person, occurrence) is None:
        occurrence = following_occurrence(
            occurrence, cadence.every_weeks, cadence.weekday_number, cadence.hour, zone
        )
    return occurrence


def _first_waking_moment(work: Work, moment: datetime, person: Person) -> datetime:
    quiet = work.house.programme.quiet
    return first_waking_moment(moment, quiet.since, quiet.until, ZoneInfo(person.timezone))


def _row(work: Work, participant: Participant, person: Person, occurrence: datetime) -> CheckIn | None:
    """A new row for this occurrence; None where it was asked or skipped already."""
    programme = work.house.programme
    local_date = occurrence.astimezone(ZoneInfo(person.timezone)).date()
    question_set = programme.check_in.question_set
    if check_ins.on_day(work.session, participant.id, question_set, local_date) is not None:
        return None
    return CheckIn(
        participant_id=participant.id,
        question_set=question_set,
        local_date=local_date,
        status=CheckInStatus.SCHEDULED,
        programme=work.house.programme_file.digest,
        planned_at=work.now,
        due_at=work.now + programme.check_in.missed_after,
    )


def _skip(work: Work, participant: Participant, person: Person, occurrence: datetime, because: str) -> None:
    check_in = _row(work, participant, person, occurrence)
    if check_in is not None:
        check_in.status = CheckInStatus.CANCELLED
        check_in.skipped_because = because
        check_in.planned_at = occurrence
        work.session.add(check_in)
    _plan_next(work, participant, person, occurrence)


def _plan_next(work: Work, participant: Participant, person: Person, occurrence: datetime) -> None:
    cadence = work.house.programme.cadence
    participant.next_check_in_at = following_occurrence(
        occurrence, cadence.every_weeks, cadence.weekday_number, cadence.hour, ZoneInfo(person.timezone)
    )
    work.session.add(participant)
    work.session.flush()


def _close_the_one_before(work: Work, participant: Participant, person: Person) -> None:
    before = check_ins.newest(work.session, participant.id)
    if before is None or before.status not in check_ins.ANSWERABLE:
        return
    if before.status in {CheckInStatus.SCHEDULED, CheckInStatus.SENT}:
        miss(work, before)
    questions.strip_prompt(work, before, person)
