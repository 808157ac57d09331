"""How does the thread of a participant stand in a topic of the staff's own group?"""

from dataclasses import dataclass

from bot.buttons import ClaimCase, ResolveCase
from bot.errors import Refusal
from bot.services import alerts, cases, staff_rooms
from bot.services.incoming import IncomingMessage
from bot.services.relaying import as_it_came, relay
from bot.services.speech import Keyboard, Post, call, choice, column, rewrite, say_text
from bot.services.work import Work
from storage import cases as stored_cases
from storage import participants, people
from storage import staff_rooms as stored
from storage.tables import Case, Message, Participant, Person, StaffRoom, StaffTopic
from storage.vocabulary import CaseStatus, Direction

LONGEST_NAME = 128
MOST_TIMES_LOST = 1000


@dataclass(frozen=True)
class Place:
    """A topic as somebody who reads along: with a language, and a number of their own."""

    reader: Person
    thread_id: int | None


def open_for(work: Work, case_id: int) -> None:
    """Opens the topic of whoever the case is about, or opens it again."""
    case = work.session.get_one(Case, case_id)
    participant = participants.get(work.session, case.participant_id)
    room = stored.of_cohort(work.session, participant.cohort_id)
    if room is None:
        return
    topic = stored.topic_of(work.session, room.id, participant.id)
    if topic.thread_id is not None:
        topic.is_closed = False
        _call(work, room, topic, "reopenForumTopic")
    else:
        topic.is_opening = True
        name = people.get(work.session, participant.person_id).name[:LONGEST_NAME]
        post = Post(about=f"{stored.ABOUT_TOPIC}{topic.id}")
        call(work, room.chat_id, "createForumTopic", {"name": name}, post=post)
    work.session.add(topic)
    work.session.flush()


def opened(work: Work, topic_id: int, thread_id: int | None) -> None:
    """Shows what is known and what was said so far; where no topic can be opened, all goes the other way."""
    topic = stored.topic(work.session, topic_id)
    if topic is None:
        return
    room = work.session.get_one(StaffRoom, topic.room_id)
    topic.thread_id, topic.is_opening = thread_id, False
    work.session.add(topic)
    work.session.flush()
    if thread_id is None:
        staff_rooms.falls_back(work, room, staff_rooms.NO_TOPICS)
        return
    refresh(work, topic_id)
    case = stored_cases.unresolved(work.session, topic.participant_id)
    if case is not None:
        for message in stored.said_in(work.session, case.id):
            carry(work, message, as_it_came(message))


def refresh(work: Work, topic_id: int) -> None:
    """The case as it stands now: in the message that shows it, or for a new case in a new one."""
    topic = work.session.get_one(StaffTopic, topic_id)
    room = work.session.get_one(StaffRoom, topic.room_id)
    participant = participants.get(work.session, topic.participant_id)
    case = stored.newest_case(work.session, participant.id)
    if case is None:
        return
    place = _place(work, topic, room)
    text, buttons = (
        alerts.card_text(work, case, participant, place.reader),
        _buttons(work, case, place.reader),
    )
    if topic.card_case_id == case.id and topic.card_outbox_id is not None:
        rewrite(work, place.reader, text, edits=topic.card_outbox_id, buttons=buttons)
    else:
        post = Post(thread=topic.thread_id)
        topic.card_outbox_id = say_text(work, place.reader, text, buttons=buttons, post=post)
        topic.card_case_id = case.id
    topic.shown_event_id = stored.newest_event(work.session, case.id)
    work.session.add(topic)
    work.session.flush()


def ask_outcome(work: Work, topic: StaffTopic, room: StaffRoom, case: Case) -> None:
    """How it ended is asked where everybody of them reads it."""
    place = _place(work, topic, room)
    choices = [
        choice(work, place.reader, f"outcome-{outcome}", ResolveCase(case.id, outcome))
        for outcome in cases.OUTCOMES
    ]
    text = work.text(place.reader, "case-which-outcome")
    say_text(work, place.reader, text, buttons=column(choices), post=Post(thread=topic.thread_id))


def close(work: Work, topic_id: int) -> None:
    topic = work.session.get_one(StaffTopic, topic_id)
    topic.is_closed = True
    _call(work, work.session.get_one(StaffRoom, topic.room_id), topic, "closeForumTopic")
    work.session.add(topic)
    work.session.flush()


def carry(work: Work, message: Message, incoming: IncomingMessage) -> frozenset[int]:
    """Brings words into their participant's topic, where there is one; returns who of the staff reads there.

    What was written there stands there already.
    """
    found = stored.open_topic(work.session, message.participant_id)
    if found is None:
        return frozenset()
    topic, room = found
    if message.chat_id != room.chat_id:
        place = _place(work, topic, room)
        author = people.get(work.session, message.author_id).name
        key = "from-trainer" if message.direction is Direction.OUT else "from-participant"
        relay(work, place.reader, incoming, key, author, (), message, topic=(topic.id, topic.thread_id or 0))
    return stored.members(work.session, room.id)


def place_of(work: Work, participant: Participant) -> Place | None:
    """The topic about somebody, as a reader of copies."""
    found = stored.open_topic(work.session, participant.id)
    return _place(work, *found) if found is not None else None


def is_topic(reader: Person) -> bool:
    return reader.id < 0


def thread_of(work: Work, reader: Person) -> int | None:
    """The number at Telegram of the topic that stands for a reader; none for a person."""
    topic = stored.topic(work.session, -reader.id // MOST_TIMES_LOST) if is_topic(reader) else None
    return topic.thread_id if topic is not None else None


def say_there(work: Work, topic: StaffTopic, room: StaffRoom, key: str, once: str | None = None) -> None:
    reader = _place(work, topic, room).reader
    say_text(work, reader, work.text(reader, key), post=Post(thread=topic.thread_id, once=once))


def refuse(work: Work, topic: StaffTopic, room: StaffRoom, refusal: Refusal) -> None:
    """Kindly, where it was asked for."""
    reader = _place(work, topic, room).reader
    text = work.text(reader, refusal.words, **refusal.facts)
    say_text(work, reader, text, post=Post(thread=topic.thread_id))


def _place(work: Work, topic: StaffTopic, room: StaffRoom) -> Place:
    # Below nought, so that no key of a copy for it is that of a copy for a person.
    reader = Person(
        id=-(topic.id * MOST_TIMES_LOST + topic.times_lost % MOST_TIMES_LOST),
        chat_id=room.chat_id,
        name=room.title,
        language=work.house.language,
        timezone=work.house.timezone,
        created_at=work.now,
    )
    return Place(reader, topic.thread_id)


def _buttons(work: Work, case: Case, reader: Person) -> Keyboard:
    if case.status == CaseStatus.RESOLVED:
        return ()
    if case.assigned_to is None:
        return column([choice(work, reader, "button-claim", ClaimCase(case.id))])
    return column([choice(work, reader, "button-resolve", ResolveCase(case.id, ""))])


def _call(work: Work, room: StaffRoom, topic: StaffTopic, method: str) -> None:
    call(work, room.chat_id, method, {"message_thread_id": topic.thread_id})
