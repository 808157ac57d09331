"""What happens when somebody wants everything about them gone?"""

from collections.abc import Callable, Mapping
from typing import Any

from telegram import Update

from bot.buttons.erasing import AskToErase, EraseMe, KeepMe
from bot.buttons.sealed import Button
from bot.services import erasing
from handlers.context import Context


def ask(context: Context) -> None:
    erasing.ask(context.work, context.person)


def keep(context: Context) -> None:
    context.answer("erase-kept", name=context.person.name)


def erase(context: Context) -> None:
    erasing.agree(context.work, context.person)


ERASING: Mapping[type[Button], Callable[[Any, Any, Update], None]] = {
    AskToErase: lambda context, _button, _update: ask(context),
    KeepMe: lambda context, _button, _update: keep(context),
    EraseMe: lambda context, _button, _update: erase(context),
}
ERASED_BY_ONE_PRESS: frozenset[type[Button]] = frozenset({KeepMe, EraseMe})
