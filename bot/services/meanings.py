"""What happens when somebody says what a message really means?"""

from bot.buttons import Meant, Misread
from bot.errors import NotYours, OutOfDate
from bot.rules.understanding.reader import Label
from bot.services import alerts, heeding, helping, solving_itself
from bot.services.people import may_handle
from bot.services.speaker import Speaker
from bot.services.speech import say
from bot.services.work import Work
from storage import cases as stored_cases
from storage import messages, participants, people
from storage.tables import Case, Message, Participant, Person
from storage.vocabulary import CaseStep

NEEDS_NOBODY = frozenset({Label.PROGRESS, Label.CHITCHAT})


def ask(work: Work, person: Person, button: Misread) -> None:
    message, _ = _spoken_of(work, person, button.message)
    say(
        work,
        person,
        "meant-what",
        buttons=heeding.meanings(work, person, message, Label.PROGRESS),
    )


def settle(work: Work, person: Person, button: Meant) -> None:
    """Keeps what was meant beside how it was read, and puts right what followed from the mistake."""
    message, participant = _spoken_of(work, person, button.message)
    if button.label not in heeding.MEANINGS:
        raise OutOfDate
    label = Label(button.label)
    topic = message.topic if label in heeding.REASONS else None
    if not messages.relabel(work.session, message, label, topic, person.id, work.now):
        return
    if label in NEEDS_NOBODY:
        _take_back(work, message, participant, person)
    if participant.person_id == person.id:
        _go_on(work, Speaker(person, participant), message, label)
        return
    if label in heeding.REASONS:
        them = people.get(work.session, participant.person_id)
        heeding.open_case(work, Speaker(them, participant), message, label)
    say(work, person, "meaning-corrected", meaning=work.label(person, f"meaning-{label}"))


def _spoken_of(work: Work, person: Person, message_id: int) -> tuple[Message, Participant]:
    """The message, for whoever wrote it and whoever may handle its author's cases."""
    message = work.session.get(Message, message_id)
    if message is None:
        raise OutOfDate
    participant = participants.get(work.session, message.participant_id)
    if participant.person_id != person.id and not may_handle(work, person, participant):
        raise NotYours
    if participant.status not in participants.TAKING_PART:
        raise OutOfDate
    return message, participant


def _go_on(work: Work, speaker: Speaker, message: Message, label: Label) -> None:
    person = speaker.person
    match label:
        case Label.STUCK:
            case = heeding.open_case(work, speaker, message, label)
            reached = alerts.concerned(work, case, speaker.participant)
            say(work, person, "heard-stuck" if reached else "heard-stuck-noted", name=person.name)
        case Label.HELP:
            heeding.open_case(work, speaker, message, label)
            helping.ask_for_help(work, speaker.participant, person)
        case Label.STOP:
            helping.ask_whether_to_leave(work, person)
        case _:
            say(work, person, "meant-noted", name=person.name)


def _take_back(work: Work, message: Message, participant: Participant, by: Person) -> None:
    """Closes the case that the mistake opened, unless a human made something of it meanwhile."""
    case = stored_cases.unresolved(work.session, participant.id)
    if case is None or case.facts.get("message") != message.id or case.written_at is not None:
        return
    if not _has_grown(work, case):
        solving_itself.close_as_misread(work, case, participant, by)


def _has_grown(work: Work, case: Case) -> bool:
    events = stored_cases.events(work.session, case.id)
    return any(event.step is CaseStep.REASON_ADDED for event in events)
