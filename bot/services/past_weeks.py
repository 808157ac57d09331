"""To which check-in does belong what somebody told on a day that is over?"""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

from bot.rules.cadence import newest_week, next_week, week_of
from bot.rules.local_time import at_local
from bot.services import planning, programmes
from bot.services.work import Work
from storage import check_ins
from storage import programmes as stored_programmes
from storage.tables import CheckIn, Participant, Person
from storage.vocabulary import CheckInStatus


def check_in_of(work: Work, participant: Participant, person: Person, day: date) -> CheckIn:
    """The check-in in whose time that day lies; made where nothing is written of it yet.

    Before the rhythm of somebody has begun, each week from the programme's weekday on has one.
    """
    newest = check_ins.up_to(work.session, participant.id, day)
    if newest is not None and day < _end_of(work, participant, newest.local_date):
        return newest
    asked_on = _planned(work, participant, day)
    version = programmes.of_cohort(work, participant.cohort_id)
    rhythm = version.programme.rhythm
    planned_at = at_local(asked_on, rhythm.hour, ZoneInfo(person.timezone))
    stored_programmes.keep(work.session, version.digest, version.source, work.now)
    check_in = CheckIn(
        participant_id=participant.id,
        question_set=planning.set_on(work, participant, asked_on),
        local_date=asked_on,
        status=CheckInStatus.SCHEDULED,
        programme=version.digest,
        planned_at=planned_at,
        due_at=planned_at + rhythm.missed_after,
    )
    work.session.add(check_in)
    work.session.flush()
    return check_in


def _end_of(work: Work, participant: Participant, asked_on: date) -> date:
    """The day of the check-in that follows."""
    first = participant.first_check_in_on
    if first is None or asked_on < first:
        return asked_on + timedelta(weeks=1)
    following = next_week(week_of(asked_on, first), planning.stretches(work, participant))
    return first + timedelta(weeks=following)


def _planned(work: Work, participant: Participant, day: date) -> date:
    first = participant.first_check_in_on
    if first is not None and first <= day:
        return first + timedelta(weeks=newest_week(0, day, first, planning.stretches(work, participant)))
    weekday = programmes.of_participant(work, participant).rhythm.weekday_number
    return day - timedelta(days=(day.weekday() - weekday) % 7)
