"""What happens when staff ask whom the bot reaches, or bring somebody to it?"""

from collections.abc import Callable, Mapping
from typing import Any

from telegram import Update

from bot.buttons import Button
from bot.buttons.reach import GiveCard, ShowReach
from bot.services import card_in_chat, reach
from handlers.context import Context
from storage.vocabulary import Role


def _show(context: Context, button: ShowReach, _update: Update) -> None:
    reach.show(context.work, context.must_be(Role.COORDINATOR), button.cohort)


def _card(context: Context, button: GiveCard, _update: Update) -> None:
    card_in_chat.give(context.work, context.must_be(Role.TRAINER, Role.COORDINATOR), button.participant)


REACH: Mapping[type[Button], Callable[[Any, Any, Update], None]] = {ShowReach: _show, GiveCard: _card}
