"""What comes in from the group in which the staff of a cohort work?"""

from dataclasses import replace

from telegram import Message, Update

from bot.buttons import read_button
from bot.services import edits, staff_rooms, staff_talk
from bot.services.room_links import Group
from bot.services.speech import toast
from handlers.context import Context
from handlers.incoming import read_message
from storage import people
from storage import staff_rooms as stored
from storage.tables import Person


def heard(context: Context, message: Message, person: Person | None) -> bool:
    """Words in a topic about a participant; False where the chat is no group of staff."""
    room = stored.in_chat(context.work.session, message.chat_id)
    if room is None:
        return False
    topic = stored.topic_in(context.work.session, room.id, _thread(message))
    incoming = read_message(message)
    user = message.from_user
    if topic is not None and incoming is not None and user is not None:
        staff_talk.heard(context.work, room, topic, person, user.id, incoming)
    return True


def edited(context: Context, message: Message) -> bool:
    """What is changed changes where it was passed on; False where the chat is no group of staff."""
    if stored.in_chat(context.work.session, message.chat_id) is None:
        return False
    incoming = read_message(message)
    if incoming is not None:
        edits.take(context.work, replace(incoming, is_edited=True))
    return True


def left(context: Context, chat_id: int, user_id: int) -> None:
    person = people.in_chat(context.work.session, user_id)
    if person is not None:
        staff_talk.left(context.work, chat_id, person)


def pressed(update: Update, context: Context) -> None:
    """What is pressed where several read along counts by whoever pressed it."""
    query = update.callback_query
    message = query.message if query is not None else None
    if query is None or not isinstance(message, Message):
        return
    work = context.work
    person = people.in_chat(work.session, query.from_user.id)
    room = stored.in_chat(work.session, message.chat_id)
    topic = stored.topic_in(work.session, room.id, _thread(message)) if room is not None else None
    toast(work, message.chat_id, query.id)
    if room is not None and topic is not None and person is not None:
        button = read_button(query.data or "", message.chat_id, work.house.seal)
        staff_talk.pressed(work, room, topic, person, button, message.message_id)


def link(context: Context, group: Group, person: Person, code: str) -> None:
    staff_rooms.link(context.work, group, person, code)


def unlink(context: Context, chat_id: int, person: Person) -> bool:
    """False where the chat is no group of staff."""
    room = stored.in_chat(context.work.session, chat_id)
    if room is None:
        return False
    staff_rooms.unlink(context.work, room, person)
    return True


def _thread(message: Message) -> int:
    return (message.message_thread_id or 0) if message.is_topic_message else 0
