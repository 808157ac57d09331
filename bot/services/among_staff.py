"""What do staff write in the midst of a conversation that the participant shall not read?"""

from dataclasses import replace

from bot.services import staff_topics
from bot.services.incoming import IncomingMessage
from bot.services.speech import Post, say
from bot.services.work import Work
from storage import people, queued, staff_notes
from storage.tables import Participant, Person

MARK = "//"


def is_note(work: Work, incoming: IncomingMessage) -> bool:
    """Marked so by its first signs, or part of an album that is."""
    if (incoming.text or "").startswith(MARK):
        return True
    key = _of_album(incoming)
    return key is not None and bool(queued.under(work.session, [key]))


def keep(work: Work, participant: Participant, author: Person, incoming: IncomingMessage) -> None:
    """The words go into the notes; what they stand under stays where staff see it."""
    note = (incoming.text or "").removeprefix(MARK).strip()
    if note:
        staff_notes.keep(work.session, participant.id, author.id, note, work.now)
    post = Post(once=_of_album(incoming))
    place = staff_topics.place_of(work, participant)
    if place is not None and place.reader.chat_id == incoming.chat_id:
        key = "staff-room-noted" if note else "note-without-words"
        say(work, place.reader, key, post=replace(post, thread=place.thread_id))
    elif note:
        name = people.get(work.session, participant.person_id).name
        say(work, author, "note-is-down", post=post, name=name)
    else:
        say(work, author, "note-without-words", post=post)


def _of_album(incoming: IncomingMessage) -> str | None:
    return f"note:{incoming.chat_id}:{incoming.album}" if incoming.album else None
