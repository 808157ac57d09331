"""What does a person hear when something cannot be done, and who learns of our own mistakes?"""

from contextvars import ContextVar

from bot.errors import Refusal
from bot.services import enrolment
from handlers.context import Context, Stranger

# The library swallows what an error handler raises, so a mistake is handed up through this list.
MISTAKES: ContextVar[list[Exception]] = ContextVar("mistakes")


async def refuse_kindly(_update: object, context: Context) -> None:
    """A refusal is answered with its sentence; a mistake goes up to whoever holds the transaction."""
    error = context.error
    if isinstance(error, Stranger) and enrolment.ask_again(context.work, context.chat_id):
        return
    if isinstance(error, Refusal):
        context.answer(error.words, **error.facts)
    elif error is not None:
        MISTAKES.get().append(error)
