"""What happens when somebody says how the training was, or enters it for another?"""

from collections.abc import Callable, Mapping
from typing import Any

from telegram import Update

from bot.buttons import Button
from bot.buttons.reactions import AskHowUseful, EnterHowUseful, SayHowUseful
from bot.services import reactions
from handlers.context import Context
from storage.reaction_vocabulary import Useful
from storage.vocabulary import Role

STAFF = (Role.TRAINER, Role.COORDINATOR)


def say_how_useful(context: Context, button: SayHowUseful, _update: Update) -> None:
    reactions.answer(context.work, context.speaker, button.reaction, Useful(button.useful))


def ask_for_them(context: Context, button: AskHowUseful, _update: Update) -> None:
    reactions.ask_for_them(context.work, context.must_be(*STAFF), button.participant)


def enter_for_them(context: Context, button: EnterHowUseful, _update: Update) -> None:
    reactions.enter_for_them(context.work, context.must_be(*STAFF), button.participant, Useful(button.useful))


REACTIONS: Mapping[type[Button], Callable[[Any, Any, Update], None]] = {
    SayHowUseful: say_how_useful,
    AskHowUseful: ask_for_them,
    EnterHowUseful: enter_for_them,
}
REACTED_BY_ONE_PRESS: frozenset[type[Button]] = frozenset({SayHowUseful, EnterHowUseful})
