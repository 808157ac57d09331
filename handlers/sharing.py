"""How do people who share a chat say who of them speaks?"""

from telegram import Update

from bot.buttons import FileAs, ReadMessage, SpeakAs
from bot.services import conversation, sharing
from handlers import messages
from handlers.context import Context, Stranger
from storage.tables import Person, Unfiled


async def switch(_update: Update, context: Context) -> None:
    if context.known is None:
        raise Stranger
    sharing.offer_switch(context.work, context.known)


def speak_as(context: Context, button: SpeakAs) -> None:
    _becomes(context, button.person)
    if button.again:
        context.answer("now-again", command=button.again)


def file_as(context: Context, button: FileAs) -> None:
    person = _becomes(context, button.person)
    asked_about = context.work.session.get(Unfiled, button.kept)
    for incoming in sharing.take_kept(context.work, context.chat_id, asked_about):
        messages.file(context, person, incoming)


def _becomes(context: Context, person_id: int) -> Person:
    person = sharing.choose(context.work, context.chat_id, person_id)
    context.hear(person)
    return person


def read_message(context: Context, button: ReadMessage) -> None:
    conversation.read(context.work, context.person, button.message)
