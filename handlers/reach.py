"""What happens when the office asks whom it reaches?"""

from collections.abc import Callable, Mapping
from typing import Any

from telegram import Update

from bot.buttons import Button
from bot.buttons.reach import ShowReach
from bot.services import reach
from handlers.context import Context
from storage.vocabulary import Role


def _show(context: Context, button: ShowReach, _update: Update) -> None:
    reach.show(context.work, context.must_be(Role.COORDINATOR), button.cohort)


REACH: Mapping[type[Button], Callable[[Any, Any, Update], None]] = {ShowReach: _show}
