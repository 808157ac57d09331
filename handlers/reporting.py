"""What does a trainer ask for who enters a participant's answers?"""

from telegram import Update

from bot.buttons import ReportFor
from bot.services import answers, reporting
from bot.services.incoming import IncomingMessage
from handlers.context import Context
from storage.tables import Person
from storage.vocabulary import Role


async def for_whom(_update: Update, context: Context) -> None:
    trainer = context.must_be(Role.TRAINER, Role.COORDINATOR)
    reporting.ask_for_whom(context.work, trainer, " ".join(context.args or ()))


def begin(context: Context, button: ReportFor) -> None:
    trainer = context.must_be(Role.TRAINER, Role.COORDINATOR)
    reporting.begin(context.work, trainer, button.participant)


def end(context: Context) -> None:
    reporting.end(context.work, context.person)


def taken(context: Context, trainer: Person, incoming: IncomingMessage) -> bool:
    """Takes a message as the answer that a participant gave them; False where they enter none."""
    asked = reporting.under_way(context.work, trainer)
    if asked is None:
        return False
    speaker, check_in, question = asked
    if reporting.is_the_end(incoming):
        reporting.end(context.work, trainer)
    elif not answers.is_answered(context.work, speaker, check_in, question, incoming):
        reporting.not_an_answer(context.work, speaker, question, incoming)
    return True
