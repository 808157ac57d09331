"""Does somebody ask who looked at what stands about them?"""

from collections.abc import Callable, Mapping
from typing import Any

from telegram import Update

from bot.buttons.looks import WhoLooked
from bot.buttons.sealed import Button
from bot.services import looks
from handlers.context import Context


def tell(context: Context) -> None:
    looks.tell(context.work, context.person)


LOOKS: Mapping[type[Button], Callable[[Any, Any, Update], None]] = {
    WhoLooked: lambda context, _button, _update: tell(context),
}
