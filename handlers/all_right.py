"""Was somebody understood as they meant it?"""

from collections.abc import Callable, Mapping
from typing import Any

from telegram import Update

from bot.buttons.all_right import AllRight
from bot.buttons.sealed import Button

UNDERSTOOD: Mapping[type[Button], Callable[[Any, Any, Update], None]] = {
    AllRight: lambda _context, _button, _update: None,
}
