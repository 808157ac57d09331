"""How are people invited to meet, and how is it written down who came?"""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.buttons.meetings import AnswerMeeting, AskMeeting, ShowMeeting
from bot.errors import NotYours, OutOfDate, Refusal
from bot.rules.meeting_times import can_be_called, has_begun, list_at, remind_at
from bot.services import cases, first_impressions, mornings
from bot.services.contact import heard_from
from bot.services.people import may_handle
from bot.services.speaker import Speaker
from bot.services.speech import Keyboard, Post, choice, column, say
from bot.services.work import Work
from bot.words import Fact, moment
from storage import cases as stored_cases
from storage import meetings, participants, people
from storage.meeting_vocabulary import MeetingKind, MeetingStatus, MeetingStep
from storage.tables import Meeting, MeetingGuest, Participant, Person
from storage.vocabulary import Lane, Role


class MeetingOver(OutOfDate):
    """It is over or called off."""

    words = "meeting-over"


class MomentUnfit(Refusal):
    """A meeting is for a moment that comes, and not for one in years."""

    words = "meeting-when-unfit"


class NotBegun(Refusal):
    """Nobody was there yet."""

    words = "meeting-not-begun"


@dataclass(frozen=True)
class Call:
    kind: MeetingKind
    starts_at: datetime
    place: str


def fit(work: Work, starts_at: datetime) -> None:
    if not can_be_called(starts_at, work.now):
        raise MomentUnfit


def call(work: Work, staff: Person, guests: list[Participant], what: Call) -> Meeting:
    """Everybody is invited at once; who cannot be written to stands on the list all the same."""
    fit(work, what.starts_at)
    if not guests or not all(may_handle(work, staff, one) for one in guests):
        raise NotYours
    meeting = Meeting(
        cohort_id=guests[0].cohort_id,
        called_by=staff.id,
        kind=what.kind,
        starts_at=what.starts_at,
        place=what.place,
        next_step_at=remind_at(what.starts_at, work.now, ZoneInfo(staff.timezone)) or list_at(what.starts_at),
        called_at=work.now,
    )
    meetings.add(work.session, meeting, [one.id for one in guests])
    for _, _, them in meetings.guests(work.session, meeting.id):
        tell_about(
            work, them, meeting, "meeting-invited", buttons=answers(work, them, meeting), by=staff.name
        )
    return meeting


def held_now(work: Work, staff: Person, guest: Participant, kind: MeetingKind) -> Meeting:
    """They are together, or were today, and nobody was invited before."""
    meeting = Meeting(
        cohort_id=guest.cohort_id,
        called_by=staff.id,
        kind=kind,
        starts_at=work.now,
        place="–",
        called_at=work.now,
    )
    meetings.add(work.session, meeting, [guest.id])
    return mark(work, staff, meeting.id, guest.id, attended=True)


def answer(work: Work, speaker: Speaker, meeting_id: int, *, coming: bool) -> Meeting:
    """They may think again until it begins."""
    meeting, guest = _invited(work, speaker, meeting_id)
    if guest.coming is not coming:
        guest.coming, guest.answered_at = coming, work.now
        work.session.add(guest)
        _note(work, meeting, MeetingStep.ANSWERED, speaker.person, guest, coming=coming)
    heard_from(work, speaker.participant)
    return meeting


def ask(work: Work, speaker: Speaker, meeting_id: int, question: str) -> None:
    """Whoever called the meeting can prepare an answer."""
    meeting, guest = _invited(work, speaker, meeting_id)
    guest.question, guest.answered_at = question, work.now
    work.session.add(guest)
    _note(work, meeting, MeetingStep.ASKED, speaker.person, guest, question=question)
    heard_from(work, speaker.participant)
    caller = people.get(work.session, meeting.called_by)
    say(
        work,
        caller,
        "meeting-question",
        buttons=column([choice(work, caller, "button-meeting-show", ShowMeeting(meeting.id))]),
        post=Post(lane=Lane.ALERT, not_before=mornings.waking_moment(work, caller)),
        name=speaker.person.name,
        question=question,
        at=moment(meeting.starts_at, caller.timezone, caller.language),
    )


def mark(work: Work, staff: Person, meeting_id: int, participant_id: int, *, attended: bool) -> Meeting:
    """Whoever was there was really heard from, and an open case of theirs has had its human touch."""
    meeting = seen(work, staff, meeting_id)
    guest = meetings.guest(work.session, meeting.id, participant_id)
    if guest is None:
        raise MeetingOver
    if not has_begun(meeting.starts_at, work.now):
        raise NotBegun
    participant = participants.get(work.session, participant_id)
    if not may_handle(work, staff, participant):
        raise NotYours
    if not meetings.mark(work.session, guest, attended=attended, by=staff.id, now=work.now):
        return meeting
    _note(work, meeting, MeetingStep.ATTENDED if attended else MeetingStep.ABSENT, staff, guest)
    case = stored_cases.unresolved(work.session, participant.id)
    if attended:
        heard_from(work, participant)
        if meeting.kind is MeetingKind.GROUP:
            first_impressions.plan_after(work, participant)
    if attended and case is not None:
        cases.touched(work, case, staff, how=f"meeting_{meeting.kind}")
    return meeting


def keep_note(work: Work, staff: Person, meeting_id: int, words: str) -> Meeting:
    meeting = seen(work, staff, meeting_id)
    meeting.note = words
    work.session.add(meeting)
    # The words stand with the meeting alone, where they can be taken back.
    meetings.note(work.session, meeting.id, MeetingStep.NOTED, staff.id, work.now)
    return meeting


def cancel(work: Work, staff: Person, meeting_id: int) -> Meeting:
    """Everybody who has not said that they cannot come hears so."""
    meeting = seen(work, staff, meeting_id)
    if work.now >= meeting.starts_at or not meetings.cancel(work.session, meeting):
        raise MeetingOver
    meetings.note(work.session, meeting.id, MeetingStep.CANCELLED, staff.id, work.now)
    for guest, them in _still_invited(work, meeting):
        if guest.coming is not False:
            tell_about(work, them, meeting, "meeting-cancelled", by=staff.name)
    return meeting


def take_the_next_step(work: Work, meeting_id: int) -> bool:
    """A reminder the day before, a question who came when it is over; False where somebody was quicker."""
    meeting = meetings.get(work.session, meeting_id)
    over = list_at(meeting.starts_at) if meeting is not None else work.now
    if meeting is None or not meetings.take_step(work.session, meeting, over if work.now < over else None):
        return False
    if work.now < meeting.starts_at:
        _remind(work, meeting)
    elif work.now >= over:
        _ask_who_came(work, meeting)
    return True


def seen(work: Work, staff: Person, meeting_id: int) -> Meeting:
    """A meeting that stands, for staff of its cohort; raises MeetingOver or NotYours."""
    meeting = meetings.get(work.session, meeting_id)
    if meeting is None or meeting.status is not MeetingStatus.CALLED:
        raise MeetingOver
    roles = (Role.TRAINER, Role.COORDINATOR)
    if not any(people.serves(work.session, staff.id, role, meeting.cohort_id) for role in roles):
        raise NotYours
    return meeting


def answers(work: Work, guest: Person, meeting: Meeting) -> Keyboard:
    return column(
        [
            choice(work, guest, "button-meeting-coming", AnswerMeeting(meeting.id, 1)),
            choice(work, guest, "button-meeting-cannot", AnswerMeeting(meeting.id, 0)),
            choice(work, guest, "button-meeting-ask", AskMeeting(meeting.id)),
        ]
    )


def tell_about(
    work: Work, person: Person, meeting: Meeting, key: str, *, buttons: Keyboard = (), **facts: Fact
) -> None:
    """Once, before it begins; at night, without a sound, only what the morning is too late for."""
    morning, lies_ahead = mornings.waking_moment(work, person), work.now < meeting.starts_at
    too_late = lies_ahead and morning >= meeting.starts_at
    say(
        work,
        person,
        key,
        buttons=buttons,
        post=Post(
            lane=Lane.ALERT,
            once=f"meeting:{meeting.id}:{key}:{person.id}",
            quietly=too_late,
            not_before=None if too_late else morning,
            send_by=meeting.starts_at if lies_ahead else None,
        ),
        kind=work.label(person, f"meeting-is-{meeting.kind}"),
        at=moment(meeting.starts_at, person.timezone, person.language),
        place=meeting.place,
        **facts,
    )


def invited(work: Work, speaker: Speaker, meeting_id: int) -> Meeting:
    return _invited(work, speaker, meeting_id)[0]


def _invited(work: Work, speaker: Speaker, meeting_id: int) -> tuple[Meeting, MeetingGuest]:
    meeting = meetings.get(work.session, meeting_id)
    guest = meetings.guest(work.session, meeting_id, speaker.participant.id)
    if meeting is None or guest is None:
        raise NotYours
    if meeting.status is not MeetingStatus.CALLED or work.now >= meeting.starts_at:
        raise MeetingOver
    return meeting, guest


def _remind(work: Work, meeting: Meeting) -> None:
    """Those who have not said no, and whoever called it."""
    meetings.note(work.session, meeting.id, MeetingStep.REMINDED, None, work.now)
    found = _still_invited(work, meeting)
    for guest, them in found:
        if guest.coming is not False:
            key = "meeting-tomorrow" if guest.coming else "meeting-tomorrow-coming"
            buttons = () if guest.coming else answers(work, them, meeting)
            tell_about(work, them, meeting, key, buttons=buttons)
    caller = people.get(work.session, meeting.called_by)
    show = column([choice(work, caller, "button-meeting-show", ShowMeeting(meeting.id))])
    said = [guest.coming for guest, _ in found]
    tell_about(
        work,
        caller,
        meeting,
        "meeting-tomorrow-staff",
        buttons=show,
        coming=said.count(True),
        cannot=said.count(False),
        silent=said.count(None),
    )


def _still_invited(work: Work, meeting: Meeting) -> list[tuple[MeetingGuest, Person]]:
    """Whoever has left since is left in peace."""
    return [
        (guest, them)
        for guest, participant, them in meetings.guests(work.session, meeting.id)
        if participant.status in participants.NOT_ENDED
    ]


def _ask_who_came(work: Work, meeting: Meeting) -> None:
    if any(guest.attended is not None for guest, _, _ in meetings.guests(work.session, meeting.id)):
        return
    caller = people.get(work.session, meeting.called_by)
    show = column([choice(work, caller, "button-meeting-list", ShowMeeting(meeting.id))])
    tell_about(work, caller, meeting, "meeting-who-came", buttons=show)


def _note(
    work: Work, meeting: Meeting, step: MeetingStep, by: Person, guest: MeetingGuest, **facts: Fact
) -> None:
    meetings.note(work.session, meeting.id, step, by.id, work.now, guest.participant_id, **facts)
