"""How does a coordinator hand on what a leaving trainer leaves behind?"""

from telegram import Update

from bot.buttons import HandOn
from bot.services import handover
from handlers.context import Context
from storage.vocabulary import Role


async def ask(_update: Update, context: Context) -> None:
    handover.ask_from_whom(context.work, context.must_be(Role.COORDINATOR))


def hand_on(context: Context, button: HandOn) -> None:
    coordinator = context.must_be(Role.COORDINATOR)
    if not button.to:
        handover.ask_to_whom(context.work, coordinator, button.leaver)
    elif not button.sure:
        handover.ask_whether(context.work, coordinator, button.leaver, button.to)
    else:
        handover.carry_out(context.work, coordinator, button.leaver, button.to)
