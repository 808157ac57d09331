"""How do a participant and a trainer come to talk, and what is kept beside it?"""

from telegram import Update

from bot.buttons import (
    DropReply,
    KeepReply,
    ListReplies,
    LogContact,
    NoteDown,
    ReadThread,
    SendHeld,
    SendReply,
    ShowReply,
)
from bot.services import cases, contact_log, held_words, ready_replies, staff_notes, talking, thread
from handlers.context import Context


async def to_trainer(_update: Update, context: Context) -> None:
    speaker = context.speaker
    talking.begin(context.work, speaker.participant, speaker.person)


def end(context: Context) -> None:
    talking.end(context.work, context.person)


def read_thread(context: Context, button: ReadThread) -> None:
    case, participant = cases.handled_by(context.work, button.case, context.person)
    thread.show(context.work, case, participant, context.person, button.page)


def note_down(context: Context, button: NoteDown) -> None:
    staff_notes.ask(context.work, button.case, context.person)


def log_contact(context: Context, button: LogContact) -> None:
    contact_log.note(context.work, button, context.person)


def list_replies(context: Context, button: ListReplies) -> None:
    ready_replies.offer(context.work, button.case, context.person)


def show_reply(context: Context, button: ShowReply) -> None:
    ready_replies.show(context.work, button.case, context.person, button.number)


def send_reply(context: Context, button: SendReply) -> None:
    ready_replies.send(context.work, button.case, context.person, button.number)


def keep_reply(context: Context, button: KeepReply) -> None:
    ready_replies.keep(context.work, button.case, context.person)


def drop_reply(context: Context, button: DropReply) -> None:
    ready_replies.drop(context.work, button.case, context.person, button.reply)


def send_held(context: Context, button: SendHeld) -> None:
    held_words.decide(context.work, context.person, button)
