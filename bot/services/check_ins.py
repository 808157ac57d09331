"""How does a check-in begin, get its reminder, and end unanswered?"""

from datetime import date, datetime, timedelta
from html import escape
from zoneinfo import ZoneInfo

from bot.buttons import Correct
from bot.programme.questions import Question
from bot.rules.cadence import next_week, week_of
from bot.rules.calendar import Rest
from bot.rules.quiet_hours import first_waking_moment
from bot.services import planning, programmes, questions
from bot.services.greeting import greeting
from bot.services.passing import PASSING
from bot.services.speech import ANSWER, Post, choice, column, say
from bot.services.work import Work
from bot.words import Ready
from storage import check_ins, dialogues, participants, people
from storage import programmes as stored_programmes
from storage.tables import CheckIn, Participant, Person
from storage.vocabulary import CheckInStatus, Lane, ParticipantStatus, SkipReason

JUST_ANSWERED = timedelta(days=3)
PEACE = timedelta(days=3)


def ask_if_due(work: Work, participant_id: int) -> bool:
    """Begins the check-in that is due; False where it is left out or put off."""
    participant = participants.get(work.session, participant_id)
    due = participant.next_check_in_at
    if due is None or due > work.now or participant.status not in participants.FOLLOWED:
        return False
    person = people.get(work.session, participant.person_id)
    if person.chat_id is None:
        return False  # who has no Telegram is asked by whoever walks beside them
    day = planning.owed_day(work, participant, person)
    planned = planning.slot_on(work, participant, person, day)
    if isinstance(planned, datetime) and participant.next_check_in_on == day:
        planned = max(planned, due)  # put off to the morning it is not late yet
    because = _reason_to_skip(work, participant, person, planned)
    if because is not None:
        _skip(work, participant, person, day, because)
        return False
    moment = planned if isinstance(planned, datetime) else work.now
    not_before = max(moment, _first_waking_moment(work, work.now, participant, person))
    if not_before > work.now:
        participant.next_check_in_on, participant.next_check_in_at = day, not_before
        work.session.add(participant)
        return False
    _begin(work, participant, person, day, early=False)
    return True


def _reason_to_skip(
    work: Work, participant: Participant, person: Person, planned: datetime | Rest
) -> SkipReason | Rest | None:
    if isinstance(planned, Rest):
        return planned
    if work.now - planned > programmes.of_participant(work, participant).rhythm.send_within:
        return SkipReason.TOO_LATE
    return None if people.is_reachable(work.session, person) else SkipReason.UNREACHABLE


def await_news(work: Work, participant: Participant, person: Person) -> bool:
    """The check-in that is due for somebody without Telegram, which waits for whoever enters it.

    False where it is left out, put off, or was entered already.
    """
    day = planning.owed_day(work, participant, person)
    planned = planning.slot_on(work, participant, person, day)
    if isinstance(planned, Rest):
        _skip(work, participant, person, day, planned)
        return False
    if planned > work.now:
        participant.next_check_in_on, participant.next_check_in_at = day, planned
        work.session.add(participant)
        return False
    check_in = _row(work, participant, day)
    if check_in is not None:
        version = programmes.of_cohort(work, participant.cohort_id)
        stored_programmes.keep(work.session, version.digest, version.source, work.now)
        _close_the_one_before(work, participant, person, check_in)
        work.session.add(check_in)
    planning.go_on(work, participant, person, day)
    work.session.flush()
    return check_in is not None


def begin_early(work: Work, participant: Participant, person: Person) -> None:
    """The participant wants to report now: the open question again, or the next check-in ahead of time."""
    newest = check_ins.newest(work.session, participant.id)
    if newest is not None and _goes_on(work, newest, participant, person):
        return
    if newest is not None and _was_just_answered(work, newest):
        change = choice(work, person, "button-correct", Correct(newest.id))
        say(work, person, "check-in-already-done", buttons=column([change]))
        return
    _begin(work, participant, person, _free_day(work, participant, person), early=True)


def go_on(work: Work, participant: Participant, person: Person) -> None:
    """Something else came between: what they were being asked before is asked again, where it was left."""
    newest = check_ins.newest(work.session, participant.id)
    if newest is not None and newest.sent_at is not None:
        _goes_on(work, newest, participant, person)


def to_answer_for_them(work: Work, participant: Participant, person: Person) -> CheckIn | None:
    """The check-in that somebody enters for them: the open or missed one, else the next ahead of time.

    They are not asked it themselves. None where they answered a short while ago.
    """
    newest = check_ins.newest(work.session, participant.id)
    if newest is not None and newest.status in check_ins.ANSWERABLE and _is_of_this_stay(participant, newest):
        return newest
    if newest is not None and _was_just_answered(work, newest):
        return None
    check_in = _row(work, participant, _free_day(work, participant, person))
    if check_in is not None:
        version = programmes.of_cohort(work, participant.cohort_id)
        stored_programmes.keep(work.session, version.digest, version.source, work.now)
        work.session.add(check_in)
        work.session.flush()
    return check_in


def told_now(work: Work, participant: Participant) -> CheckIn | None:
    """The check-in that stands open or was answered a short while ago."""
    newest = check_ins.newest(work.session, participant.id)
    if newest is None or not _is_of_this_stay(participant, newest):
        return None
    return newest if newest.status in check_ins.ANSWERABLE or _was_just_answered(work, newest) else None


def _goes_on(work: Work, check_in: CheckIn, participant: Participant, person: Person) -> bool:
    """Asks the open question again; False where none is."""
    if check_in.status not in check_ins.WAITING or not _is_of_this_stay(participant, check_in):
        return False
    question = _where_it_was_left(work, check_in)
    if question is None:
        return False
    questions.strip_prompt(work, check_in, person)
    questions.put(work, check_in, person, question, post=ANSWER)
    return True


def _is_of_this_stay(participant: Participant, check_in: CheckIn) -> bool:
    """Somebody who left and came back is not asked again for what they left in the middle."""
    return participant.enrolled_at is None or check_in.planned_at >= participant.enrolled_at


def _where_it_was_left(work: Work, check_in: CheckIn) -> Question | None:
    if check_in.question is not None:
        return programmes.question_of(work, check_in, check_in.question)
    return questions.next_question(work, check_in, check_ins.answers(work.session, check_in.id))


def _was_just_answered(work: Work, check_in: CheckIn) -> bool:
    return check_in.completed_at is not None and work.now - check_in.completed_at < JUST_ANSWERED


def remind(work: Work, check_in: CheckIn) -> None:
    """Asks again in the next reminder's own words; a late look at night waits for the morning."""
    participant = participants.get(work.session, check_in.participant_id)
    person = people.get(work.session, participant.person_id)
    morning = _first_waking_moment(work, work.now, participant, person)
    check_in.remind_at = morning if morning > work.now else None
    work.session.add(check_in)
    if check_in.remind_at is not None:
        return
    reminders = programmes.of_check_in(work, check_in).reminders
    question = programmes.question_of(work, check_in, check_in.question or "")
    if question is None or participant.status not in participants.FOLLOWED:
        return
    if check_in.reminders >= len(reminders) or not people.is_reachable(work.session, person):
        return
    reminder = reminders[check_in.reminders]
    questions.strip_prompt(work, check_in, person)
    check_in.reminded_at = work.now
    check_in.reminders += 1
    check_in.remind_at = _next_reminder(work, check_in, participant, person)
    words = reminder.text.in_language(person.language).format(name=person.name)
    questions.put(
        work,
        check_in,
        person,
        question,
        before=Ready(escape(words, quote=False)),
        with_help=reminder.offers_contact,
        post=Post(
            lane=Lane.CHECK_IN,
            once=f"checkin:{check_in.id}:nudge:{check_in.reminders}",
            send_by=check_in.due_at,
        ),
    )


def _next_reminder(
    work: Work, check_in: CheckIn, participant: Participant, person: Person
) -> datetime | None:
    """When the next of the programme's reminders is due; None after the last."""
    reminders = programmes.of_check_in(work, check_in).reminders
    if check_in.reminders >= len(reminders):
        return None
    planned = check_in.planned_at + reminders[check_in.reminders].after
    return _first_waking_moment(work, max(planned, work.now), participant, person)


def leave_in_peace(work: Work, participant: Participant) -> None:
    """Somebody has more on their mind than sales: no reminder, and no new question for some days."""
    newest = check_ins.newest(work.session, participant.id)
    if newest is not None and newest.remind_at is not None:
        newest.remind_at = None
        work.session.add(newest)
    due = participant.next_check_in_at
    if due is not None:
        participant.next_check_in_at = max(due, work.now + PEACE)
        work.session.add(participant)


def miss(work: Work, check_in: CheckIn) -> None:
    """The time to answer is over. The buttons stay: a late answer still counts for its own week."""
    participant = participants.get(work.session, check_in.participant_id)
    if participant.status is ParticipantStatus.PAUSED:
        check_in.status, check_in.skipped_because = CheckInStatus.CANCELLED, pause_of(participant)
    else:
        check_in.status = CheckInStatus.MISSED
        participant.missed_in_a_row += 1
    work.session.add(check_in)
    work.session.add(participant)
    work.session.flush()


def call_off(work: Work, participant: Participant, person: Person, because: SkipReason) -> None:
    """They left or rest: the open question is asked no longer; that it stays unanswered is nobody's fault."""
    newest = check_ins.newest(work.session, participant.id)
    if newest is None or newest.status not in check_ins.WAITING:
        return
    questions.strip_prompt(work, newest, person)
    newest.question, newest.remind_at = None, None
    if newest.status is not CheckInStatus.PARTIAL:
        newest.status, newest.skipped_because = CheckInStatus.CANCELLED, because
    work.session.add(newest)
    work.session.flush()


def pause_of(participant: Participant) -> SkipReason:
    """Whose pause it is in which they rest: their own, or that of all around them."""
    return SkipReason.PAUSED if participant.paused_with is None else SkipReason.PAUSED_TOGETHER


def leave_out_the_pause(work: Work, participant: Participant, person: Person, because: SkipReason) -> None:
    """Writes down each check-in that fell into a pause, and goes on with the first one after it."""
    while participant.next_check_in_at is not None and participant.next_check_in_at <= work.now:
        day = participant.next_check_in_on or work.today(person.timezone)
        _skip(work, participant, person, day, because)


def _begin(work: Work, participant: Participant, person: Person, day: date, *, early: bool) -> None:
    check_in = _row(work, participant, day)
    if check_in is None:
        planning.go_on(work, participant, person, day)
        return
    version = programmes.of_cohort(work, participant.cohort_id)
    _close_the_one_before(work, participant, person, check_in)
    if person.chat_id is not None:
        dialogues.leave(work.session, person.chat_id, PASSING)
    stored_programmes.keep(work.session, version.digest, version.source, work.now)
    check_in.remind_at = _next_reminder(work, check_in, participant, person)
    work.session.add(check_in)
    work.session.flush()
    post = Post(
        lane=Lane.ANSWER if early else Lane.CHECK_IN,
        once=f"checkin:{check_in.id}:ask",
        about=f"{check_ins.ABOUT}{check_in.id}",
        send_by=work.now + version.programme.rhythm.send_within,
    )
    first = programmes.questions_of(work, check_in)[0]
    questions.put(work, check_in, person, first, before=greeting(work, person), post=post)
    planning.go_on(work, participant, person, day)


def _free_day(work: Work, participant: Participant, person: Person) -> date:
    """The next planned day of which nothing is written yet; somebody who left and came back may be ahead."""
    day = participant.next_check_in_on
    if day is None:
        day = planning.owed_day(work, participant, person)
    first = participant.first_check_in_on or day
    while check_ins.on_day(work.session, participant.id, day) is not None:
        week = next_week(week_of(day, first), planning.stretches(work, participant))
        day = first + timedelta(weeks=week)
    return day


def _first_waking_moment(work: Work, moment: datetime, participant: Participant, person: Person) -> datetime:
    quiet = programmes.of_participant(work, participant).quiet
    return first_waking_moment(moment, quiet.since, quiet.until, ZoneInfo(person.timezone))


def _row(work: Work, participant: Participant, day: date) -> CheckIn | None:
    """A row for the check-in of this day; None where it was asked or left out already.

    One that a trainer opened for them and left as it was is asked as if it were new.
    """
    version = programmes.of_cohort(work, participant.cohort_id)
    there = check_ins.on_day(work.session, participant.id, day)
    if there is not None:
        if there.status is not CheckInStatus.SCHEDULED or there.asked_at is not None:
            return None
        there.planned_at, there.due_at = work.now, work.now + version.programme.rhythm.missed_after
        return there
    return CheckIn(
        participant_id=participant.id,
        question_set=planning.set_on(work, participant, day),
        local_date=day,
        status=CheckInStatus.SCHEDULED,
        programme=version.digest,
        planned_at=work.now,
        due_at=work.now + version.programme.rhythm.missed_after,
    )


def _skip(
    work: Work, participant: Participant, person: Person, day: date, because: SkipReason | Rest
) -> None:
    """Writes down that this check-in is left out, and why; it is nobody's miss."""
    check_in = _row(work, participant, day)
    if check_in is not None:
        version = programmes.of_cohort(work, participant.cohort_id)
        stored_programmes.keep(work.session, version.digest, version.source, work.now)
        check_in.status = CheckInStatus.CANCELLED
        check_in.skipped_because = because.why if isinstance(because, Rest) else because
        planned = planning.slot_on(work, participant, person, day)
        check_in.planned_at = planned if isinstance(planned, datetime) else work.now
        work.session.add(check_in)
    planning.go_on(work, participant, person, day)
    work.session.flush()


def _close_the_one_before(work: Work, participant: Participant, person: Person, follower: CheckIn) -> None:
    before = check_ins.newest(work.session, participant.id)
    if before is None or before is follower or before.status not in check_ins.ANSWERABLE:
        return
    if before.status is CheckInStatus.SCHEDULED:
        # Nobody was asked: it waited for whoever would have entered it.
        before.status, before.skipped_because = CheckInStatus.CANCELLED, SkipReason.NOT_ENTERED
        work.session.add(before)
    elif before.status is CheckInStatus.SENT:
        miss(work, before)
    questions.strip_prompt(work, before, person)
