"""Does a coordinator ask whether support reaches all alike?"""

from collections.abc import Callable, Mapping
from typing import Any

from telegram import Update

from bot.buttons.fairness import NameLeftOut, ShowFairness
from bot.buttons.sealed import Button
from bot.services import fairness_told
from handlers.context import Context
from storage.vocabulary import Role


async def ask(_update: Update, context: Context) -> None:
    """With a cohort's code behind the command, or without."""
    fairness_told.ask(context.work, context.must_be(Role.COORDINATOR), " ".join(context.args or ()))


def show(context: Context, button: ShowFairness) -> None:
    fairness_told.show(context.work, context.must_be(Role.COORDINATOR), button.cohort)


def send_names(context: Context, button: NameLeftOut) -> None:
    fairness_told.send_names(context.work, context.must_be(Role.COORDINATOR), button.cohort)


FAIRNESS: Mapping[type[Button], Callable[[Any, Any, Update], None]] = {
    ShowFairness: lambda context, button, _update: show(context, button),
    NameLeftOut: lambda context, button, _update: send_names(context, button),
}
