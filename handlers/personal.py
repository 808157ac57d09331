"""What can anybody ask about themselves and the bot?"""

from telegram import Update

from bot.buttons import ChooseHour, ChooseLanguage, OwnAnswers, OwnFiles, OwnNotes
from bot.services import own_hour, own_pages, personal, progress
from handlers.context import Context


async def menu(_update: Update, context: Context) -> None:
    personal.list_commands(context.work, context.person)


async def language(_update: Update, context: Context) -> None:
    personal.ask_language(context.work, context.person)


async def own_weeks(_update: Update, context: Context) -> None:
    progress.show(context.work, context.own_place, context.person)


async def what_is_kept(_update: Update, context: Context) -> None:
    personal.tell_what_is_kept(context.work, context.person)


async def hour(_update: Update, context: Context) -> None:
    """With the hour behind the command, or without."""
    own_hour.ask(context.work, context.speaker, " ".join(context.args or ()))


def ask_hour(context: Context) -> None:
    own_hour.ask(context.work, context.speaker)


def choose_hour(context: Context, button: ChooseHour) -> None:
    own_hour.choose(context.work, context.speaker, button)


def choose_language(context: Context, button: ChooseLanguage) -> None:
    personal.speak(context.work, context.person, button.language)


def own_answers(context: Context, button: OwnAnswers) -> None:
    own_pages.show_answers(context.work, context.own_place, context.person, button.page)


def own_notes(context: Context, button: OwnNotes) -> None:
    own_pages.show_notes(context.work, context.person, button.page)


def own_files(context: Context, button: OwnFiles) -> None:
    own_pages.show_files(context.work, context.own_place, context.person, button.page)


def own_copy(context: Context) -> None:
    own_pages.send_copy(context.work, context.person)
