"""What can anybody ask about themselves and the bot?"""

from telegram import Update

from bot.buttons import ChooseLanguage
from bot.services import personal
from handlers.context import Context


async def menu(_update: Update, context: Context) -> None:
    personal.list_commands(context.work, context.person)


async def language(_update: Update, context: Context) -> None:
    personal.ask_language(context.work, context.person)


async def what_is_kept(_update: Update, context: Context) -> None:
    personal.tell_what_is_kept(context.work, context.person)


def choose_language(context: Context, button: ChooseLanguage) -> None:
    personal.speak(context.work, context.person, button.language)
