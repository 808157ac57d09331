"""How do a trainer and a participant write to each other without knowing each other's number?"""

from bot.buttons import ResolveCase, WriteTo
from bot.errors import NotYours, OutOfDate, Refusal
from bot.rules.understanding.reader import Understood
from bot.rules.wants_answer import wants_answer
from bot.services import alerts, among_staff, cases, evidence, staff_topics, thread, unanswered, writing
from bot.services.answering import answered
from bot.services.contact import heard_from
from bot.services.incoming import IncomingMessage
from bot.services.people import may_handle
from bot.services.relaying import as_it_came, relay
from bot.services.speech import Keyboard, choice, column, say
from bot.services.work import Work
from storage import albums, messages, participants, people
from storage import cases as stored_cases
from storage.tables import Case, Message, Participant, Person
from storage.vocabulary import CaseStatus, Direction


class NotPassedOn(OutOfDate):
    """The case ended while its trainer was still writing."""

    words = "writing-over"


def begin_writing(work: Work, case_id: int, trainer: Person) -> None:
    """All that the trainer sends from now on goes to the participant, until they say that they are done."""
    case = cases.claim(work, case_id, trainer)
    participant = participants.get(work.session, case.participant_id)
    them = people.get(work.session, participant.person_id)
    writing.begin(work, trainer, case.id)
    key = "write-now" if people.is_reachable(work.session, them) else "write-but-gone"
    thread.show(work, case, participant, trainer, 0, work.text(trainer, key, name=them.name))


def end_writing(work: Work, trainer: Person) -> None:
    writing.end(work, trainer)
    say(work, trainer, "writing-done")


def case_replied_to(work: Work, reader: Person, incoming: IncomingMessage) -> int | None:
    """The case in whose conversation a trainer answers by Telegram's own reply, be it to their own words."""
    message = answered(work, incoming)
    if message is None:
        return None
    is_own = message.author_id == reader.id
    return message.case_id if is_own is (message.direction is Direction.OUT) else None


def is_for_the_trainer(work: Work, participant: Participant, incoming: IncomingMessage) -> bool:
    """Does a participant answer, by Telegram's own reply, what was said in an open case?"""
    if incoming.reply_to is None or conversation_of(work, participant) is None:
        return False
    message = answered(work, incoming)
    return message is not None and (message.direction is Direction.OUT or message.case_id is not None)


def write_to_participant(work: Work, case_id: int, trainer: Person, incoming: IncomingMessage) -> None:
    """Passes a trainer's message on, and makes a case that nobody holds theirs.

    Raises NotPassedOn or another Refusal, after which nothing more is passed on.
    """
    if among_staff.is_note(work, incoming):
        among_staff.keep(work, cases.handled_by(work, case_id, trainer)[1], trainer, incoming)
        return
    try:
        case = cases.claim(work, case_id, trainer)
    except Refusal as refusal:
        writing.end(work, trainer, case_id)
        if isinstance(refusal, cases.CaseOver):
            raise NotPassedOn from None
        raise
    participant = participants.get(work.session, case.participant_id)
    them = people.get(work.session, participant.person_id)
    is_first = case.written_at is None
    message = _pass_to_participant(work, case, participant, trainer, incoming)
    staff_topics.carry(work, message, incoming)
    if is_first and people.is_reachable(work.session, them):
        say(work, trainer, "passed-on", name=them.name)


def write_from_topic(
    work: Work, participant: Participant, trainer: Person, incoming: IncomingMessage
) -> None:
    """A word from the staff's own group; with role and reach, also in a case that a colleague holds."""
    case = conversation_of(work, participant)
    if case is None:
        raise NotPassedOn
    if case.assigned_to is None:
        case = cases.claim(work, case.id, trainer)
    else:
        cases.handled_by(work, case.id, trainer)
    _pass_to_participant(work, case, participant, trainer, incoming)


def write_to_trainer(
    work: Work,
    case: Case,
    participant: Participant,
    incoming: IncomingMessage,
    read: Understood | None = None,
) -> Message:
    """Passes a participant's message on to whoever holds the case, else to whoever was alerted."""
    author = people.get(work.session, participant.person_id)
    message = keep(work, participant, author, incoming, Direction.IN, case, read)
    heard_from(work, participant)
    cases.talked(work, case, author)
    if wants_answer(incoming.text, read):
        unanswered.asked(work, case)
    _pass_to_staff(work, case, participant, message, incoming)
    return message


def conversation_of(work: Work, participant: Participant) -> Case | None:
    """The case in whose conversation the participant is, or could be."""
    case = stored_cases.unresolved(work.session, participant.id)
    return case if case is not None and case.status != CaseStatus.RESOLVED else None


def keep_from(
    work: Work,
    participant: Participant,
    author: Person,
    incoming: IncomingMessage,
    read: Understood | None = None,
) -> Message:
    """Keeps what a participant said, outside any case."""
    return keep(work, participant, author, incoming, Direction.IN, read=read)


def keep(
    work: Work,
    participant: Participant,
    author: Person,
    incoming: IncomingMessage,
    direction: Direction,
    case: Case | None = None,
    read: Understood | None = None,
) -> Message:
    """Keeps what somebody sent in the participant's thread, and how it was read."""
    if incoming.is_edited:
        former = messages.sent_as(work.session, incoming.chat_id, incoming.message_id)
        if former is not None and incoming.has_file_of(former):
            reword(work, former, incoming, read)
            return former
    message = Message(
        participant_id=participant.id,
        case_id=case.id if case else None,
        author_id=author.id,
        direction=direction,
        kind=incoming.kind,
        text=incoming.text,
        file_id=incoming.file_id,
        file_unique_id=incoming.file_unique_id,
        marks=incoming.marks,
        album=incoming.album,
        label=read.label if read else None,
        topic=read.topic if read else None,
        confidence=read.confidence if read else None,
        chat_id=incoming.chat_id,
        telegram_message_id=incoming.message_id,
        created_at=work.now,
    )
    work.session.add(message)
    work.session.flush()
    if direction is Direction.IN:
        evidence.want(work, participant, message, incoming)
    return message


def reword(work: Work, message: Message, incoming: IncomingMessage, read: Understood | None) -> None:
    """What its author has made of it; what somebody said that the words mean, they go on meaning."""
    if not incoming.has_file_of(message):
        message.kind, message.file_id = incoming.kind, incoming.file_id
        message.file_unique_id = incoming.file_unique_id
        work.session.flush()
        if message.direction is Direction.IN:
            evidence.want_instead(work, message, incoming)
    message.marks = incoming.marks
    if message.text == incoming.text:
        return
    messages.reword(work.session, message, incoming.text, work.now)
    if read is not None and not messages.was_relabelled(work.session, message.id):
        message.label, message.topic, message.confidence = read.label, read.topic, read.confidence
        work.session.flush()


def pass_on_again(work: Work, message: Message, *, is_in_topic: bool = True) -> None:
    """To whoever of the staff has no copy yet; of an album all its parts."""
    if message.direction is not Direction.IN or message.case_id is None:
        return
    participant = participants.get(work.session, message.participant_id)
    case = work.session.get_one(Case, message.case_id)
    for one in albums.together(work.session, message):
        _pass_to_staff(work, case, participant, one, as_it_came(one), is_in_topic=is_in_topic)


def _pass_to_participant(
    work: Work, case: Case, participant: Participant, trainer: Person, incoming: IncomingMessage
) -> Message:
    them = people.get(work.session, participant.person_id)
    message = keep(work, participant, trainer, incoming, Direction.OUT, case)
    relay(work, them, incoming, "from-trainer", trainer.name, (), message)
    case.written_at = work.now
    cases.talked(work, case, trainer)
    return message


def _pass_to_staff(
    work: Work,
    case: Case,
    participant: Participant,
    message: Message,
    incoming: IncomingMessage,
    *,
    is_in_topic: bool = True,
) -> None:
    """Whoever reads along in the staff's own group is not told a second time in their own chat."""
    author = people.get(work.session, participant.person_id)
    read_there = staff_topics.carry(work, message, incoming) if is_in_topic else frozenset()
    for reader in alerts.concerned(work, case, participant):
        if reader.id not in read_there:
            _pass_to(work, reader, case, author, message, incoming)


def _pass_to(
    work: Work, reader: Person, case: Case, author: Person, message: Message, incoming: IncomingMessage
) -> None:
    keyboard = ways_on(work, reader, case, message)
    relay(work, reader, incoming, "from-participant", author.name, keyboard, message)


def ways_on(work: Work, reader: Person, case: Case, message: Message) -> Keyboard:
    """What staff can do about a participant's words."""
    choices = [choice(work, reader, "button-reply", WriteTo(case.id))]
    if case.assigned_to == reader.id:
        choices.append(choice(work, reader, "button-resolve", ResolveCase(case.id, "")))
    return column([*choices, *alerts.how_it_was_read(work, message, reader)])


def read(work: Work, reader: Person, message_id: int) -> None:
    """What waited on a shared phone until its reader said who they are; raises NotYours for anybody else."""
    message = work.session.get_one(Message, message_id)
    participant = participants.get(work.session, message.participant_id)
    author = people.get(work.session, message.author_id)
    whole = albums.together(work.session, message)
    if message.direction is Direction.OUT and participant.person_id == reader.id:
        for one in whole:
            relay(work, reader, as_it_came(one), "from-trainer", author.name, (), one)
    elif message.case_id is not None and may_handle(work, reader, participant):
        case = work.session.get_one(Case, message.case_id)
        for one in whole:
            _pass_to(work, reader, case, author, one, as_it_came(one))
    else:
        raise NotYours
