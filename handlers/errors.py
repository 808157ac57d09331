"""What does a person hear when something cannot be done, and who learns of our own mistakes?"""

from contextvars import ContextVar

from telegram import Update

from bot.errors import Refusal
from bot.services import consenting, enrolment, word_of_mouth
from bot.services.consenting import NoConsent
from bot.services.sharing import WhoSpeaks, ask_who
from handlers.context import Context, Stranger
from storage import participants

# The library swallows what an error handler raises, so a mistake is handed up through this list.
LONGEST_COMMAND = 16
MISTAKES: ContextVar[list[Exception]] = ContextVar("mistakes")


async def refuse_kindly(update: object, context: Context) -> None:
    """A refusal is answered with its sentence; a mistake goes up to whoever holds the transaction."""
    error = context.error
    if isinstance(error, Stranger) and enrolment.ask_again(context.work, context.chat_id):
        return
    if isinstance(error, WhoSpeaks) and context.known is not None:
        ask_who(context.work, context.known, _command(update))
    elif isinstance(error, NoConsent) and context.known is not None and _can_be_read_out(context, error):
        consenting.ask(context.work, context.known, error.participant_id, consenting.WAY)
    elif isinstance(error, Refusal):
        context.answer(error.words, **error.facts)
    elif error is not None:
        MISTAKES.get().append(error)


def _can_be_read_out(context: Context, refusal: NoConsent) -> bool:
    """To somebody without Telegram, by whoever of the staff wanted to write it down."""
    participant = participants.get(context.work.session, refusal.participant_id)
    return word_of_mouth.is_spoken_for(context.work, participant)


def _command(update: object) -> str:
    """The command that waited for an answer, without what followed it; nothing for a button."""
    message = update.message if isinstance(update, Update) else None
    word = (message.text or "").split(maxsplit=1)[:1] if message is not None else []
    command = word[0].removeprefix("/").partition("@")[0] if word else ""
    return command if len(command) <= LONGEST_COMMAND else ""
