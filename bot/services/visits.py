"""Who goes there, and when, where a stall has lasted in spite of all that was written?"""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.buttons.meetings import NewMeeting, ShowMeeting
from bot.buttons.visits import NoVisitYet, SettleVisit
from bot.rules.local_time import at_local
from bot.services import alerts, cases, meeting_list, meetings, mornings
from bot.services.meeting_first import FACE_TO_FACE
from bot.services.meetings import Call
from bot.services.speech import Choice, Post, choice, column, say
from bot.services.work import Work
from bot.words import moment
from storage import cases as stored
from storage import meetings as stored_meetings
from storage import participants, people
from storage.meeting_vocabulary import MeetingKind
from storage.tables import Case, Meeting, Participant, Person
from storage.vocabulary import CaseStatus, CaseStep, Lane, Role

VISIT_AT = time(9)
# The first leaves time to prepare; so many days from today.
OFFERED = (2, 3, 5)
A_DAY, A_WEEK = timedelta(days=1), timedelta(days=7)


def propose(work: Work, case_id: int) -> bool:
    """Asks the holder of a case for a day, and again after a week in which none was found."""
    case = stored.get(work.session, case_id)
    if case is None or case.visit_due_at is None or case.visit_due_at > work.now:
        return False
    participant = participants.get(work.session, case.participant_id)
    later = _keeps_until(work, case, participant)
    if later is not None:
        _look_again(work, case, later)
    elif case.assigned_to is not None:
        _ask(work, case, participant, people.get(work.session, case.assigned_to))
    return True


def settle(work: Work, holder: Person, case_id: int, on: date) -> None:
    """One tap calls the visit: it is in the book, the participant is invited, and the office knows."""
    case, participant = cases.held_by(work, case_id, holder)
    ahead = stored_meetings.next_with(work.session, participant.id, work.now)
    if ahead is not None:
        meeting_list.show(work, holder, ahead.id)
        return
    at = at_local(on, VISIT_AT, ZoneInfo(holder.timezone))
    if at <= work.now:
        _ask(work, case, participant, holder)
        return
    place = participant.village or work.label(holder, "visit-their-place")
    meeting = meetings.call(work, holder, [participant], Call(MeetingKind.VISIT, at, place))
    stored.record(work.session, case, CaseStep.VISIT_SET, holder.id, work.now, on=on.isoformat())
    _look_again(work, case, at + A_WEEK)
    meeting_list.show(work, holder, meeting.id, head=work.text(holder, "meeting-called"))
    _tell_office(work, meeting, participant, holder)


def not_yet(work: Work, holder: Person, case_id: int) -> None:
    case, _ = cases.held_by(work, case_id, holder)
    _look_again(work, case, work.now + 2 * A_WEEK)
    say(work, holder, "visit-not-yet")


def _keeps_until(work: Work, case: Case, participant: Participant) -> datetime | None:
    """Until when there is nobody to ask, or nothing; None where it is time."""
    ahead = stored_meetings.next_with(work.session, participant.id, work.now)
    if ahead is not None:
        return ahead.starts_at + A_WEEK
    if any(how.startswith(FACE_TO_FACE) for how in stored.touches(work.session, case.id)):
        return work.now + 2 * A_WEEK
    if case.status is CaseStatus.SNOOZED and case.snoozed_until is not None:
        return case.snoozed_until + A_DAY
    if case.assigned_to is None:
        return work.now + A_DAY
    morning = mornings.waking_moment(work, people.get(work.session, case.assigned_to))
    return morning if morning > work.now else None


def _ask(work: Work, case: Case, participant: Participant, holder: Person) -> None:
    stored.record(work.session, case, CaseStep.VISIT_PROPOSED, None, work.now, to=holder.id)
    _look_again(work, case, work.now + A_WEEK)
    say(
        work,
        holder,
        "visit-propose",
        buttons=column(
            [
                *_days(work, case, holder),
                choice(work, holder, "button-visit-another-day", NewMeeting(participant.id)),
                choice(work, holder, "button-visit-not-yet", NoVisitYet(case.id)),
            ]
        ),
        post=Post(lane=Lane.ALERT, once=f"case:{case.id}:visit:{work.now.isoformat()}"),
        participant=alerts.name_of(work, case),
        days=(work.now - case.opened_at).days,
    )


def _days(work: Work, case: Case, holder: Person) -> list[Choice]:
    today, zone = work.today(holder.timezone), ZoneInfo(holder.timezone)
    days = [today + timedelta(days=ahead) for ahead in OFFERED]
    return [
        Choice(
            moment(at_local(one, VISIT_AT, zone), holder.timezone, holder.language),
            SettleVisit(case.id, one.toordinal()),
        )
        for one in days
    ]


def _tell_office(work: Work, meeting: Meeting, participant: Participant, holder: Person) -> None:
    for person in people.reachable_staff_of(work.session, Role.COORDINATOR, participant.cohort_id):
        if person.id in {holder.id, participant.person_id}:
            continue
        say(
            work,
            person,
            "visit-set-office",
            buttons=column([choice(work, person, "button-meeting-show", ShowMeeting(meeting.id))]),
            post=mornings.alert(work, person, f"meeting:{meeting.id}:office"),
            trainer=holder.name,
            participant=people.get(work.session, participant.person_id).name,
            at=moment(meeting.starts_at, person.timezone, person.language),
        )


def _look_again(work: Work, case: Case, at: datetime) -> None:
    case.visit_due_at = at
    work.session.add(case)
    work.session.flush()
