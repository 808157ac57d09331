"""What became of each check-in, and why was one not asked?"""

from datetime import datetime

from bot.buttons import ShowWhy
from bot.errors import NotYours
from bot.services import finding, looks, planning
from bot.services.speech import say_text
from bot.services.work import Work
from bot.words import Ready, clock_time, date_on_a_small_screen, day, moment
from storage import check_ins, people
from storage.people_vocabulary import Looked
from storage.tables import Chat, CheckIn, Participant, Person
from storage.vocabulary import CheckInStatus, ParticipantStatus, Role, SkipReason

A_FEW = 8


def ask(work: Work, staff: Person, name: str) -> None:
    """Shows at once whom the name can only mean."""
    participant = finding.whom(work, staff, name, "kenapa", ShowWhy, tuple(ParticipantStatus))
    if participant is not None:
        show(work, staff, participant.id)


def show(work: Work, staff: Person, participant_id: int) -> None:
    """What comes next, and the latest check-ins; a trainer sees those whom they walk beside."""
    participant = finding.theirs(work, staff, participant_id)
    if not _may_see(work, staff, participant):
        raise NotYours
    looks.note(work, staff, [participant.id], Looked.OCCURRENCES)
    them = people.get(work.session, participant.person_id)
    said = [work.text(staff, "why-head", name=them.name), standing(work, staff, participant, them)]
    said += [
        work.text(
            staff,
            "why-line",
            day=date_on_a_small_screen(check_in.local_date, staff.language),
            what=became(work, staff, check_in, them),
        )
        for check_in in check_ins.latest(work.session, participant.id, A_FEW)
    ]
    say_text(work, staff, Ready("\n".join(said)))


def standing(work: Work, viewer: Person, participant: Participant, them: Person) -> Ready:
    """Whether anything will come, and when."""
    match participant.status:
        case ParticipantStatus.INVITED:
            return work.text(viewer, "why-not-joined")
        case ParticipantStatus.WITHDRAWN | ParticipantStatus.INDEPENDENT:
            return work.text(viewer, "why-over")
        case ParticipantStatus.PAUSED if participant.paused_until is not None:
            until = day(participant.paused_until, them.timezone, viewer.language)
            return work.text(viewer, "why-resting", until=until)
    chat = work.session.get(Chat, them.chat_id) if them.chat_id is not None else None
    if chat is None or chat.gone is not None:
        return work.text(viewer, "why-out-of-reach")
    asked = planning.next_asked(work, participant, them)
    return work.text(viewer, "why-next", next=moment(asked, them.timezone, viewer.language))


def became(work: Work, viewer: Person, check_in: CheckIn, them: Person) -> Ready:
    """Planned, sent, answered, or left out and why, in the participant's own time."""

    def at(when: datetime) -> str:
        short = day(when, them.timezone, viewer.language)
        return f"{short}, {clock_time(when, them.timezone, viewer.language)}"

    sent = at(check_in.sent_at) if check_in.sent_at is not None else ""
    match check_in.status:
        case CheckInStatus.CANCELLED:
            why = in_words(work, viewer, check_in.skipped_because or "")
            return work.text(viewer, "became-called-off" if sent else "became-skipped", sent=sent, why=why)
        case CheckInStatus.COMPLETED:
            answered = at(check_in.completed_at or check_in.planned_at)
            return work.text(
                viewer, "became-answered" if sent else "became-answered-early", sent=sent, answered=answered
            )
        case CheckInStatus.SCHEDULED:
            return work.text(viewer, "became-planned", planned=at(check_in.planned_at))
        case CheckInStatus.PARTIAL:
            return work.text(viewer, "became-begun", sent=sent or "–")
    waits = check_in.status is CheckInStatus.SENT
    return work.text(
        viewer, "became-sent" if waits else "became-missed", sent=sent or "–", reminders=check_in.reminders
    )


def in_words(work: Work, viewer: Person, because: str) -> str:
    """Why a check-in was left out; a name that is no word of ours is that of days on which all rest."""
    reason = next((reason for reason in SkipReason if reason == because), None)
    if reason is None:
        return work.label(viewer, "skipped-rest", name=because)
    return work.label(viewer, f"skipped-{reason}")


def _may_see(work: Work, staff: Person, participant: Participant) -> bool:
    is_office = people.serves(work.session, staff.id, Role.COORDINATOR, participant.cohort_id)
    return is_office or participant.trainer_id == staff.id
