"""Does a participant say in the chat whether they were helped?"""

from collections.abc import Callable, Mapping
from typing import Any

from telegram import Update

from bot.buttons import Button
from bot.buttons.solved import SayWhetherSolved
from bot.services import solved
from handlers.context import Context


def answer(context: Context, button: SayWhetherSolved) -> None:
    solved.answer(context.work, context.graduate_or_speaker, button)


SOLVED: Mapping[type[Button], Callable[[Any, Any, Update], None]] = {
    SayWhetherSolved: lambda context, button, _update: answer(context, button),
}
SOLVED_BY_ONE_PRESS: frozenset[type[Button]] = frozenset({SayWhetherSolved})
