"""How does a participant ask to be left alone for a while?"""

from telegram import Update

from bot.buttons import PauseBecause, PauseFor
from bot.services import pausing
from handlers.context import Context


async def pause(_update: Update, context: Context) -> None:
    """With the day or the time behind the command, or with neither."""
    pausing.ask_until_when(context.work, context.speaker, " ".join(context.args or ()))


async def resume(_update: Update, context: Context) -> None:
    end(context)


def rest(context: Context, button: PauseFor) -> None:
    pausing.rest_for(context.work, context.speaker, button.days)


def because(context: Context, button: PauseBecause) -> None:
    pausing.explain(context.work, context.speaker, button)


def end(context: Context) -> None:
    pausing.end_early(context.work, context.speaker)
