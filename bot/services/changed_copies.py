"""How does whoever was passed a message see that its author changed it?"""

from html import escape

from bot.services import albums, conversation, framing, sharing, staff_topics
from bot.services.carrying import CAPTION_LIMIT, TEXT_LIMIT, length_for
from bot.services.incoming import IncomingMessage
from bot.services.speech import Keyboard, Post, pass_on, recaption, rewrite, say_text
from bot.services.work import Work
from bot.words import Ready
from storage import albums as stored_albums
from storage import messages, participants, people, queued
from storage.queued import Queued
from storage.tables import Case, Message, Person
from storage.vocabulary import Direction, Role


def change(work: Work, message: Message, incoming: IncomingMessage) -> None:
    """Each copy changes where it stands; where it cannot, the new words come after a line that says so."""
    author = people.get(work.session, message.author_id).name
    is_from_staff = message.direction is Direction.OUT
    key = "from-trainer" if is_from_staff else "from-participant"
    again = "from-trainer-changed" if is_from_staff else "from-participant-changed"
    for reader in _readers(work, message):
        part = stored_albums.part_for(work.session, message.id, reader.chat_id or 0)
        if part is not None:
            if not albums.change(work, reader, message, part, work.text(reader, key, name=author)):
                _comes_again(work, reader, message, work.text(reader, again, name=author), ())
            continue
        whole, name = (framing.key_of(message, part, reader) for part in ("whole", "name"))
        sent = queued.under(work.session, [whole, name])
        copy = sent.get(whole)
        if copy is None or copy.is_lost:
            continue
        keyboard = _keyboard(work, reader, message)
        head = "" if name in sent else f"{work.text(reader, key, name=author)}\n"
        if not _changes_in_place(work, reader, copy, head, incoming, keyboard):
            _comes_again(work, reader, message, work.text(reader, again, name=author), keyboard)


def _readers(work: Work, message: Message) -> list[Person]:
    """Whoever may have got a copy and may still read it."""
    participant = participants.get(work.session, message.participant_id)
    place = staff_topics.place_of(work, participant)
    if message.direction is Direction.OUT:
        them = people.get(work.session, participant.person_id)
        return [them] if place is None else [them, place.reader]
    if message.case_id is None:
        return []
    staff = [
        person
        for role in (Role.TRAINER, Role.COORDINATOR)
        for person in people.staff_of(work.session, role, participant.cohort_id)
    ]
    topic = [place.reader] if place is not None else []
    return [*{person.id: person for person in staff}.values(), *topic]


def _keyboard(work: Work, reader: Person, message: Message) -> Keyboard:
    if message.direction is Direction.OUT or message.case_id is None or staff_topics.is_topic(reader):
        return ()
    return conversation.ways_on(work, reader, work.session.get_one(Case, message.case_id), message)


def _changes_in_place(
    work: Work, reader: Person, copy: Queued, head: str, incoming: IncomingMessage, keyboard: Keyboard
) -> bool:
    text = incoming.text or ""
    is_text = incoming.kind == "text"
    limit = TEXT_LIMIT if is_text else CAPTION_LIMIT
    fits = length_for(reader, f"{head}{text}") <= limit
    if not (copy.can_change and fits and (is_text or incoming.takes_caption)):
        return False
    words = Ready(f"{head}{escape(text, quote=False)}")
    if is_text:
        rewrite(work, reader, words, edits=copy.id, buttons=keyboard)
    else:
        recaption(work, reader, words, edits=copy.id, buttons=keyboard)
    return True


def _comes_again(work: Work, reader: Person, message: Message, head: Ready, keyboard: Keyboard) -> None:
    post = Post(about=f"{messages.ABOUT}{message.id}", thread=staff_topics.thread_of(work, reader))
    if not sharing.may_be_shown(work, reader):
        sharing.knock(work, reader, message.id, post)
        return
    say_text(work, reader, head, post=post)
    pass_on(work, reader, message.chat_id, message.telegram_message_id, buttons=keyboard, post=post)
