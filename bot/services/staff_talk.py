"""What do staff say and do in a topic of their own group, and who of them may?"""

from bot.buttons import Button, ClaimCase, ResolveCase
from bot.errors import OutOfDate, Refusal
from bot.services import among_staff, cases, conversation, staff_topics
from bot.services.incoming import IncomingMessage
from bot.services.people import may_handle
from bot.services.speech import strip_buttons
from bot.services.work import Work
from storage import participants, people
from storage import staff_rooms as stored
from storage.tables import Person, StaffRoom, StaffTopic
from storage.vocabulary import CaseOutcome, Role


def heard(
    work: Work,
    room: StaffRoom,
    topic: StaffTopic,
    person: Person | None,
    user_id: int,
    incoming: IncomingMessage,
) -> None:
    """Words of staff go to the participant or, marked so, into the notes; another's words go nowhere."""
    participant = participants.get(work.session, topic.participant_id)
    if person is None or not may_handle(work, person, participant):
        once = f"staff_room:{room.id}:not_staff:{user_id}"
        staff_topics.say_there(work, topic, room, "staff-room-not-staff", once)
        return
    stored.is_seen(work.session, room.id, person.id, work.now)
    if among_staff.is_note(work, incoming):
        among_staff.keep(work, participant, person, incoming)
        return
    try:
        conversation.write_from_topic(work, participant, person, incoming)
    except Refusal as refusal:
        staff_topics.refuse(work, topic, room, refusal)


def pressed(
    work: Work, room: StaffRoom, topic: StaffTopic, person: Person, button: Button | None, message_id: int
) -> None:
    """Takes or ends the case, by the role that is stored for whoever pressed."""
    try:
        _act(work, room, topic, person, button, message_id)
    except Refusal as refusal:
        staff_topics.refuse(work, topic, room, refusal)
    else:
        stored.is_seen(work.session, room.id, person.id, work.now)
        staff_topics.refresh(work, topic.id)


def left(work: Work, chat_id: int, person: Person) -> None:
    """What else came to the group comes to their own chat again."""
    room = stored.in_chat(work.session, chat_id)
    if room is not None:
        stored.is_seen_no_more(work.session, room.id, person.id)


def _act(
    work: Work, room: StaffRoom, topic: StaffTopic, person: Person, button: Button | None, message_id: int
) -> None:
    if not people.roles_of(work.session, person.id) & {Role.TRAINER, Role.COORDINATOR}:
        raise OutOfDate
    match button:
        case ClaimCase(case=case_id):
            cases.claim(work, case_id, person)
        case ResolveCase(case=case_id, outcome=""):
            case, _ = cases.held_by(work, case_id, person)
            staff_topics.ask_outcome(work, topic, room, case)
        case ResolveCase(case=case_id, outcome=outcome):
            cases.resolve(work, case_id, person, CaseOutcome(outcome))
            strip_buttons(work, room.chat_id, message_id=message_id)
        case _:
            raise OutOfDate
