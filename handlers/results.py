"""Does a coordinator ask whether the help helps?"""

from telegram import Update

from bot.buttons import ShowResults
from bot.services import results_told
from bot.services.results_told import Side
from handlers.context import Context
from storage.vocabulary import Role


async def show(_update: Update, context: Context) -> None:
    results_told.show(context.work, context.must_be(Role.COORDINATOR))


def turn_to(context: Context, button: ShowResults, message_id: int) -> None:
    """A side in the message in which it was asked for; from the weekly message, a message of its own."""
    coordinator = context.must_be(Role.COORDINATOR)
    if button.side:
        results_told.show(context.work, coordinator, Side(button.side), button.page, message_id=message_id)
    else:
        results_told.show(context.work, coordinator)
