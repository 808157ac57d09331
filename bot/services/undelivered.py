"""What if a message of a conversation could not be passed on?"""

from bot.services import changed_copies, conversation, framing, staff_rooms
from bot.services.common_room import TOPIC_IS_GONE
from bot.services.speech import Post, rewrite, say
from bot.services.work import Work
from storage import participants, people, queued
from storage import staff_rooms as stored_rooms
from storage.tables import Message, Person, StaffRoom
from storage.vocabulary import Direction, OutboxState


def did_not_arrive(work: Work, message_id: int, state: OutboxState) -> None:
    """Who wrote it must know when it reached nobody; a participant's words go to somebody else."""
    message = work.session.get(Message, message_id)
    if message is None:
        return
    participant = participants.get(work.session, message.participant_id)
    author = people.get(work.session, message.author_id)
    post = Post(once=f"message:{message.id}:lost")
    is_refused = state is OutboxState.FAILED
    if message.direction is Direction.IN:
        conversation.pass_on_again(work, message)
    if is_refused:
        say(work, author, "not-passed-on-as-it-is", post=post)
        _finish_what_was_begun(work, message, author)
    elif message.direction is Direction.OUT:
        name = people.get(work.session, participant.person_id).name
        say(work, author, "not-passed-on", post=post, name=name)


def topic_copy_ended(work: Work, message_id: int, topic_id: int, state: OutboxState, error: str) -> None:
    """A topic that somebody deleted is made anew; words for a lost group go to their own chats."""
    topic, message = stored_rooms.topic(work.session, topic_id), work.session.get_one(Message, message_id)
    if topic is None:
        return
    if TOPIC_IS_GONE in error.lower():
        if topic.thread_id is not None:
            stored_rooms.forget(work.session, topic)
        return
    if state is OutboxState.UNREACHABLE:
        room = work.session.get_one(StaffRoom, topic.room_id)
        staff_rooms.falls_back(work, room, staff_rooms.BOT_LEFT)
    conversation.pass_on_again(work, message, is_in_topic=False)


def _finish_what_was_begun(work: Work, message: Message, author: Person) -> None:
    """The name that went ahead of what Telegram then refused does not stand there for nothing."""
    head = "from-trainer" if message.direction is Direction.OUT else "from-participant"
    for reader in changed_copies.readers(work, message):
        key = framing.key_of(message, "name", reader)
        ahead = queued.under(work.session, [key]).get(key)
        if ahead is None or not ahead.can_change:
            continue
        text = work.text(
            reader,
            "from-somebody-lost",
            head=work.text(reader, head, name=author.name),
            kind=work.label(reader, f"kind-{message.kind}"),
        )
        buttons = changed_copies.keyboard(work, reader, message)
        rewrite(work, reader, text, edits=ahead.id, buttons=buttons)
