"""What can anybody ask about themselves and the bot?"""

from telegram import Update

from bot.buttons import ChooseLanguage, OwnAnswers, OwnNotes
from bot.services import own_pages, personal, progress
from handlers.context import Context


async def menu(_update: Update, context: Context) -> None:
    personal.list_commands(context.work, context.person)


async def language(_update: Update, context: Context) -> None:
    personal.ask_language(context.work, context.person)


async def own_weeks(_update: Update, context: Context) -> None:
    progress.show(context.work, context.own_place, context.person)


async def what_is_kept(_update: Update, context: Context) -> None:
    personal.tell_what_is_kept(context.work, context.person)


def choose_language(context: Context, button: ChooseLanguage) -> None:
    personal.speak(context.work, context.person, button.language)


def own_answers(context: Context, button: OwnAnswers) -> None:
    own_pages.show_answers(context.work, context.own_place, context.person, button.page)


def own_notes(context: Context, button: OwnNotes) -> None:
    own_pages.show_notes(context.work, context.person, button.page)


def own_copy(context: Context) -> None:
    own_pages.send_copy(context.work, context.person)
