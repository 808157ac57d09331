"""How do a trainer and a participant write to each other without knowing each other's number?"""

from html import escape

from bot.buttons import EndWriting, ResolveCase, WriteTo
from bot.services import alerts, cases
from bot.services.contact import heard_from
from bot.services.incoming import IncomingMessage
from bot.services.speech import Keyboard, Post, choice, column, pass_on, say, say_text
from bot.services.work import Work
from bot.words import Ready
from storage import cases as stored_cases
from storage import dialogues, messages, participants, people
from storage.tables import Case, Message, Participant, Person
from storage.vocabulary import CaseStatus, Direction

WRITING = "writing"
TEXT_LIMIT, CAPTION_LIMIT = 4096, 1024


def begin_writing(work: Work, case_id: int, trainer: Person) -> None:
    """All that the trainer sends from now on goes to the participant, until they say that they are done."""
    case = cases.claim(work, case_id, trainer)
    participant = participants.get(work.session, case.participant_id)
    them = people.get(work.session, participant.person_id)
    if trainer.chat_id is not None:
        dialogues.move(work.session, trainer.chat_id, WRITING, "open", work.now, case=case.id)
    key = "write-now" if people.is_reachable(work.session, them) else "write-but-gone"
    done = choice(work, trainer, "button-done-writing", EndWriting())
    say(work, trainer, key, buttons=column([done]), name=them.name)


def end_writing(work: Work, trainer: Person) -> None:
    if trainer.chat_id is not None:
        dialogues.end(work.session, trainer.chat_id)
    say(work, trainer, "writing-done")


def case_being_written(work: Work, chat_id: int) -> int | None:
    dialogue = dialogues.at(work.session, chat_id)
    return int(dialogue.facts["case"]) if dialogue is not None and dialogue.flow == WRITING else None


def case_replied_to(work: Work, reader: Person, incoming: IncomingMessage) -> int | None:
    """The case whose relayed message a trainer answers by Telegram's own reply."""
    if incoming.reply_to is None:
        return None
    message = messages.carried_by(work.session, incoming.chat_id, incoming.reply_to)
    if message is None or message.direction is Direction.OUT or message.author_id == reader.id:
        return None
    return message.case_id


def write_to_participant(work: Work, case_id: int, trainer: Person, incoming: IncomingMessage) -> None:
    """Passes a trainer's message on; raises ClaimFirst or CaseOver where it is not theirs to write."""
    case, participant = cases.held_by(work, case_id, trainer)
    them = people.get(work.session, participant.person_id)
    message = keep(work, participant, trainer, incoming, Direction.OUT, case)
    _relay(work, them, incoming, "from-trainer", trainer.name, (), message)
    is_first = case.written_at is None
    case.written_at = work.now
    work.session.add(case)
    work.session.flush()
    if is_first:
        say(work, trainer, "passed-on", name=them.name)


def write_to_trainer(work: Work, case: Case, participant: Participant, incoming: IncomingMessage) -> None:
    """Passes a participant's message on to whoever holds the case, else to whoever was alerted."""
    author = people.get(work.session, participant.person_id)
    message = keep(work, participant, author, incoming, Direction.IN, case)
    heard_from(work, participant)
    for reader in alerts.concerned(work, case, participant):
        keyboard = column(
            [
                choice(work, reader, "button-reply", WriteTo(case.id)),
                *(
                    [choice(work, reader, "button-resolve", ResolveCase(case.id, ""))]
                    if case.assigned_to == reader.id
                    else []
                ),
            ]
        )
        _relay(work, reader, incoming, "from-participant", author.name, keyboard, message)


def conversation_of(work: Work, participant: Participant) -> Case | None:
    """The case in whose conversation the participant is, or could be."""
    case = stored_cases.unresolved(work.session, participant.id)
    return case if case is not None and case.status != CaseStatus.RESOLVED else None


def keep_from(work: Work, participant: Participant, author: Person, incoming: IncomingMessage) -> Message:
    """Keeps what a participant said, outside any case."""
    return keep(work, participant, author, incoming, Direction.IN)


def keep(
    work: Work,
    participant: Participant,
    author: Person,
    incoming: IncomingMessage,
    direction: Direction,
    case: Case | None = None,
) -> Message:
    """Keeps what somebody sent in the participant's thread."""
    message = Message(
        participant_id=participant.id,
        case_id=case.id if case else None,
        author_id=author.id,
        direction=direction,
        kind=incoming.kind,
        text=incoming.text,
        file_id=incoming.file_id,
        chat_id=incoming.chat_id,
        telegram_message_id=incoming.message_id,
        created_at=work.now,
    )
    work.session.add(message)
    work.session.flush()
    return message


def tell_that_it_did_not_arrive(work: Work, message_id: int) -> None:
    """A trainer must know when their words reached nobody."""
    message = work.session.get(Message, message_id)
    if message is None or message.direction is Direction.IN:
        return
    participant = participants.get(work.session, message.participant_id)
    author = people.get(work.session, message.author_id)
    them = people.get(work.session, participant.person_id)
    say(work, author, "not-passed-on", post=Post(once=f"message:{message.id}:lost"), name=them.name)


def _relay(
    work: Work,
    reader: Person,
    incoming: IncomingMessage,
    key: str,
    author: str,
    keyboard: Keyboard,
    message: Message,
) -> None:
    """The words with their author's name before them; what cannot carry words gets a line ahead of it."""
    post = Post(about=f"{messages.ABOUT}{message.id}")
    head = work.text(reader, key, name=author)
    words = Ready(f"{head}\n{escape(incoming.text, quote=False)}") if incoming.text else head
    length = len(f"{head}\n{incoming.text or ''}".encode("utf-16-le")) // 2
    if incoming.kind == "text" and length <= TEXT_LIMIT:
        say_text(work, reader, words, buttons=keyboard, post=post)
        return
    caption = words if incoming.takes_caption and length <= CAPTION_LIMIT else None
    if caption is None:
        say_text(work, reader, head)
    pass_on(work, reader, incoming.chat_id, incoming.message_id, caption=caption, buttons=keyboard, post=post)
