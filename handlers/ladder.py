"""How is the ladder shown in the chat?"""

from telegram import Update

from bot.services import ladder
from handlers.context import Context


async def show(_update: Update, context: Context) -> None:
    ladder.show(context.work, context.person)
