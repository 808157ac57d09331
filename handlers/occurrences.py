"""How does somebody of the staff ask why a participant did, or did not, get something?"""

from telegram import Update

from bot.buttons import ShowWhy
from bot.services import occurrences
from handlers.context import Context
from storage.vocabulary import Role

STAFF = (Role.TRAINER, Role.COORDINATOR)


async def ask(_update: Update, context: Context) -> None:
    occurrences.ask(context.work, context.must_be(*STAFF), " ".join(context.args or ()))


def show(context: Context, button: ShowWhy) -> None:
    occurrences.show(context.work, context.must_be(*STAFF), button.participant)
