"""How does whoever was passed a message see that its author changed it?"""

from bot.services import albums, conversation, framing, sharing, staff_topics
from bot.services.carrying import CAPTION_LIMIT, TEXT_LIMIT, length_for
from bot.services.copies import REPLACEABLE
from bot.services.incoming import IncomingMessage
from bot.services.speech import Keyboard, Post, pass_on, recaption, refile, rewrite, say_text
from bot.services.work import Work
from bot.words import Ready
from storage import albums as stored_albums
from storage import messages, participants, people, queued
from storage.tables import Case, Message, Person
from storage.vocabulary import Direction, Role


def change(work: Work, message: Message, incoming: IncomingMessage, *, has_another_file: bool) -> None:
    """Each copy changes where it stands; where it cannot, what it is now comes after a line that says so."""
    author = people.get(work.session, message.author_id).name
    key = "from-trainer" if message.direction is Direction.OUT else "from-participant"
    for reader in readers(work, message):
        post = Post(about=f"{messages.CHANGE}{message.id}:{reader.id}")
        part = stored_albums.part_for(work.session, message.id, reader.chat_id or 0)
        if part is not None:
            head = work.text(reader, key, name=author)
            if not albums.change(work, reader, message, part, head, post, has_another_file=has_another_file):
                _comes_again(work, reader, message, ())
            continue
        whole, name = (framing.key_of(message, part, reader) for part in ("whole", "name"))
        sent = queued.under(work.session, [whole, name])
        copy = sent.get(whole)
        if copy is None or copy.is_lost:
            continue
        buttons = keyboard(work, reader, message)
        head = Ready("") if name in sent else work.text(reader, key, name=author)
        words = framing.named(head, incoming.text, incoming.marks)
        if not copy.can_change or not _takes(reader, head, incoming, has_another_file=has_another_file):
            _comes_again(work, reader, message, buttons)
        elif has_another_file:
            medium = albums.media(incoming.kind, incoming.file_id)
            refile(work, reader, medium, words, edits=copy.id, buttons=buttons, post=post)
        elif incoming.kind == "text":
            rewrite(work, reader, words, edits=copy.id, buttons=buttons, post=post)
        else:
            recaption(work, reader, words, edits=copy.id, buttons=buttons, post=post)


def did_not_change(work: Work, message_id: int, reader_id: int) -> None:
    """Somebody took their copy away, or Telegram would not change it: then it comes once more."""
    message = work.session.get(Message, message_id)
    if message is None:
        return
    for reader in readers(work, message):
        if reader.id == reader_id:
            _comes_again(work, reader, message, keyboard(work, reader, message))


def readers(work: Work, message: Message) -> list[Person]:
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


def keyboard(work: Work, reader: Person, message: Message) -> Keyboard:
    if message.direction is Direction.OUT or message.case_id is None or staff_topics.is_topic(reader):
        return ()
    return conversation.ways_on(work, reader, work.session.get_one(Case, message.case_id), message)


def _takes(reader: Person, head: Ready, incoming: IncomingMessage, *, has_another_file: bool) -> bool:
    """Whether Telegram lets a copy become this."""
    length = length_for(reader, f"{head}\n{incoming.text or ''}")
    if has_another_file and incoming.kind not in REPLACEABLE:
        return False
    if incoming.kind == "text":
        return length <= TEXT_LIMIT
    return incoming.takes_caption and length <= CAPTION_LIMIT


def _comes_again(work: Work, reader: Person, message: Message, buttons: Keyboard) -> None:
    post = Post(about=f"{messages.ABOUT}{message.id}", thread=staff_topics.thread_of(work, reader))
    if not sharing.may_be_shown(work, reader):
        sharing.knock(work, reader, message.id, post)
        return
    key = "from-trainer-changed" if message.direction is Direction.OUT else "from-participant-changed"
    author = people.get(work.session, message.author_id)
    say_text(work, reader, work.text(reader, key, name=author.name), post=post)
    pass_on(work, reader, message.chat_id, message.telegram_message_id, buttons=buttons, post=post)
