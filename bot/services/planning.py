"""When is a participant asked next?

`first_check_in_on` is the day of week 0, `next_check_in_on` the day that the rhythm names, and
`next_check_in_at` the moment at which the bot looks again: later than that day where a holiday, a market day
or the night puts it off.
"""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.programme.schema import Programme
from bot.rules.best_hour import best_hour
from bot.rules.cadence import Stretch, first_day, newest_week, next_week, week_of
from bot.rules.calendar import Rest, Slot, slot
from bot.rules.local_time import at_local
from bot.services import calendars, programmes
from bot.services.work import Work
from storage import check_ins
from storage.tables import Participant, Person

MOST_SKIPPED = 60


def begin(work: Work, participant: Participant, person: Person) -> datetime:
    """Starts the rhythm of somebody who has just enrolled; the moment at which they are asked first."""
    rhythm = programmes.of_participant(work, participant).rhythm
    hour = usual_hour(work, participant, person)
    day = first_day(work.now + rhythm.grace, rhythm.weekday_number, hour, ZoneInfo(person.timezone))
    participant.first_check_in_on = day
    participant.next_check_in_on = day
    participant.next_check_in_at = _moment(day, hour, person)
    return _first_asked(work, participant, person, day)


def next_asked(work: Work, participant: Participant, person: Person) -> datetime:
    """The moment at which somebody is asked next, as far as is known today."""
    return _first_asked(work, participant, person, owed_day(work, participant, person))


def owed_day(work: Work, participant: Participant, person: Person) -> date:
    """The newest day up to now on which the rhythm asks: of a long outage only the last week is caught up."""
    zone = ZoneInfo(person.timezone)
    today = work.now.astimezone(zone).date()
    day = participant.next_check_in_on or today
    first = participant.first_check_in_on or day
    week = newest_week(week_of(day, first), today, first, stretches(work, participant))
    return max(day, first + timedelta(weeks=week))


def slot_on(work: Work, participant: Participant, person: Person, day: date) -> datetime | Rest:
    """The moment at which the check-in of that day is asked, or the rest for which it is left out."""
    hour = usual_hour(work, participant, person)
    found = slot(day, hour, calendars.of_participant(work, participant))
    return _moment(found.day, found.hour, person) if isinstance(found, Slot) else found


def go_on(work: Work, participant: Participant, person: Person, day: date) -> None:
    """Plans the check-in that follows the one of that day."""
    first = participant.first_check_in_on or day
    week = next_week(week_of(day, first), stretches(work, participant))
    following = first + timedelta(weeks=week)
    participant.first_check_in_on = first
    participant.next_check_in_on = following
    hour = usual_hour(work, participant, person)
    participant.next_check_in_at = _moment(following, hour, person)
    work.session.add(participant)


def usual_hour(work: Work, participant: Participant, person: Person) -> time:
    """The hour that they chose, or at which they have been answering, else the programme's."""
    if participant.own_hour is not None:
        return participant.own_hour
    rhythm = programmes.of_participant(work, participant).rhythm
    if not rhythm.learns_hour or participant.id is None:
        return rhythm.hour
    zone = ZoneInfo(person.timezone)
    begun = [moment.astimezone(zone).time() for moment in check_ins.begun_at(work.session, participant.id)]
    return best_hour(rhythm.hour, begun, rhythm.earliest, rhythm.latest)


def ask_at(work: Work, participant: Participant, person: Person, hour: time | None) -> None:
    """From now on they are asked at this hour, without one at the learned hour or the programme's.

    A check-in that was put off to a later day stays put off, and one whose new hour is over keeps the old.
    """
    participant.own_hour = hour
    day, due = participant.next_check_in_on, participant.next_check_in_at
    if day is not None and due is not None and due.astimezone(ZoneInfo(person.timezone)).date() <= day:
        moment = _moment(day, usual_hour(work, participant, person), person)
        participant.next_check_in_at = moment if moment > work.now else due
    work.session.add(participant)
    work.session.flush()


def set_on(work: Work, participant: Participant, day: date) -> str:
    """The question set whose turn it is on that day."""
    first = participant.first_check_in_on or day
    asked = check_ins.newest_of_each_set(work.session, participant.id, before=day)
    week = week_of(day, first)
    return programmes.of_participant(work, participant).set_due(
        lambda key: week - week_of(asked.get(key, first), first)
    )


def stretches(work: Work, participant: Participant) -> list[Stretch]:
    return _stretches(programmes.of_participant(work, participant))


def _stretches(programme: Programme) -> list[Stretch]:
    return [Stretch(phase.every_weeks, phase.for_weeks) for phase in programme.phases]


def _first_asked(work: Work, participant: Participant, person: Person, day: date) -> datetime:
    """The first moment, from that day on, that no rest leaves out."""
    for _ in range(MOST_SKIPPED):
        found = slot_on(work, participant, person, day)
        if not isinstance(found, Rest):
            return found
        day += timedelta(weeks=1)
    return _moment(day, usual_hour(work, participant, person), person)


def _moment(day: date, hour: time, person: Person) -> datetime:
    return at_local(day, hour, ZoneInfo(person.timezone))
